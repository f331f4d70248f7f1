// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FormPage.h"

#include "base/DraftStore.h"
#include "base/Format.h"
#include "base/panels/Banner.h"
#include "base/panels/SidePanel.h"
#include "base/panels/ToastHost.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"
#include "data/Store.h"

#include <QtWidgets/QScrollArea>

namespace tournevis {
namespace {

constexpr int draftMilliseconds = 5000;

} // namespace

FormPage::FormPage(PageContext& context, const QByteArray& workspace, QWidget* parent)
    : Page(context, workspace, parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar();
    buildBody();
    m_draftTimer.setInterval(draftMilliseconds);
    connect(&m_draftTimer, &QTimer::timeout, this, &FormPage::keepDraft);
}

void FormPage::buildBar() {
    auto* bar = new QWidget;
    bar->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".form.actions"));
    followTheme(bar, [bar] { bar->setFixedHeight(px(48)); });
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(px(16), 0, px(16), 0);
    row->setSpacing(px(8));
    m_head = new QHBoxLayout;
    m_head->setSpacing(px(8));
    m_savedLabel = new PlainLabel({}, LabelStyle::Secondary);
    m_savedLabel->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".form.saved"));
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(px(8));
    row->addLayout(m_head);
    row->addWidget(m_savedLabel);
    row->addStretch(1);
    row->addLayout(m_actions);
    layout()->addWidget(bar);
}

void FormPage::buildBody() {
    m_body = new QHBoxLayout;
    m_body->setSpacing(0);
    static_cast<QVBoxLayout*>(layout())->addLayout(m_body, 1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".form.scroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    m_content = new QVBoxLayout(inside);
    m_content->setContentsMargins(px(16), px(12), px(16), px(16));
    m_content->setSpacing(px(12));
    m_banner = new Banner(BannerKind::Error, QString());
    m_banner->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".form.error"));
    m_banner->hide();
    m_draftBanner = new Banner(BannerKind::Info, QString());
    m_draftBanner->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".form.draft"));
    m_draftBanner->hide();
    auto* resume = m_draftBanner->addAction(tr("Reprendre le brouillon"));
    resume->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".form.draft.resume"));
    connect(resume, &QPushButton::clicked, this, &FormPage::resumeDraft);
    auto* drop = m_draftBanner->addAction(tr("L’oublier"));
    drop->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".form.draft.drop"));
    connect(drop, &QPushButton::clicked, this, &FormPage::forgetDraft);
    m_conflict = new ConflictPanel(QString::fromLatin1(workspace()) + QStringLiteral(".form"));
    connect(m_conflict, &ConflictPanel::resolved, this, [this] {
        m_conflict->hide();
        conflictResolved(m_conflict->takenFromThem());
    });
    m_content->addWidget(m_banner);
    m_content->addWidget(m_draftBanner);
    m_content->addWidget(m_conflict);
    scroll->setWidget(inside);
    m_body->addWidget(scroll, 1);
}

SidePanel* FormPage::panel() {
    if (!m_panel) {
        m_panel = new SidePanel(tr("Informations"));
        m_panel->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".form.panel"));
        m_body->addWidget(m_panel);
    }
    return m_panel;
}

ActionButton* FormPage::addAction(Icon icon, const QString& text, const QString& role) {
    auto* button = new ActionButton(icon, text);
    button->setObjectName(QStringLiteral("%1.form.%2").arg(QString::fromLatin1(workspace()), role));
    m_actions->insertWidget(m_actions->count() - (m_primary ? 1 : 0), button);
    return button;
}

ActionButton* FormPage::setPrimary(Icon icon, const QString& text, const QString& role) {
    m_primary = addAction(icon, text, role);
    m_primary->setVariant(ButtonVariant::Primary);
    return m_primary;
}

FieldContext FormPage::fieldContext() const { return {context().today(), context().zone}; }

void FormPage::startDraft(const QString& key) {
    // Several people may sign in under the same account of the machine.
    m_draftKey = QStringLiteral("utilisateur-%1-%2").arg(context().actor.utilisateurId).arg(key);
    m_draftOfNew = !record();
    m_offers = draftsOf(context().drafts.find(m_draftKey).value_or(QVariantMap()));
    showOffer();
}

void FormPage::showOffer() {
    m_draftBanner->setVisible(!m_offers.isEmpty());
    if (m_offers.isEmpty())
        return;
    const Draft& offered = m_offers.last();
    QString message = tr("Un brouillon de cette fiche a été gardé le %1.")
                          .arg(format::dateTime(offered.when, context().zone));
    if (isOutdated(offered))
        message += u' ' + outdatedWords();
    m_draftBanner->setMessage(BannerKind::Info, message);
}

bool FormPage::isOutdated(const Draft& draft) const { return !m_draftOfNew && !draft.isTypedOn(m_shown); }

QString FormPage::outdatedWords() {
    return tr("L’enregistrement a changé depuis\u00a0: relire avant d’enregistrer.");
}

void FormPage::resumeDraft() {
    const Draft draft = m_offers.takeLast();
    // What it replaces is offered in turn.
    if (m_modified)
        m_offers.append(draftNow());
    writeDrafts(m_offers + QList{draft});
    showOffer();
    // What others saved since is not written over by what was merely shown when the draft was typed.
    const bool outdated = isOutdated(draft);
    restoreTyped(outdated ? draft.changesOver(m_shown) : draft.typed);
    markEdited();
    if (!outdated)
        return;
    m_banner->setMessage(BannerKind::Warning, outdatedWords());
    m_banner->setDetail({});
    m_banner->show();
}

void FormPage::forgetDraft() {
    m_offers.removeLast();
    writeDrafts(m_modified ? m_offers + QList{draftNow()} : m_offers);
    showOffer();
}

Draft FormPage::draftNow() const { return {typed(), m_shown, context().clock.now()}; }

bool FormPage::writeDrafts(const QList<Draft>& drafts) {
    if (!drafts.isEmpty())
        return context().drafts.keep(m_draftKey, mapOf(drafts));
    context().drafts.discard(m_draftKey);
    return true;
}

void FormPage::markSaved(const QDateTime& when) {
    // Nothing is loaded over what is typed: a form that was modified has just been saved.
    const bool stored = std::exchange(m_modified, false);
    m_shown = typed();
    m_draftTimer.stop();
    m_conflict->hide();
    // The drafts of other new records are not those of the one just created.
    if (stored && !m_draftOfNew)
        m_offers.clear();
    if (stored && !m_draftKey.isEmpty())
        writeDrafts(m_offers);
    showOffer();
    // Rows shipped with the product were saved by nobody.
    const bool dated = when.isValid() && when.toMSecsSinceEpoch() > 0;
    m_savedLabel->setText(dated ? tr("Enregistré à %1").arg(format::time(when, context().zone)) : QString());
}

void FormPage::markEdited() {
    m_modified = true;
    m_savedLabel->setText(tr("Modifications non enregistrées"));
    if (!m_draftTimer.isActive())
        m_draftTimer.start();
}

void FormPage::keepDraft() {
    m_draftTimer.stop();
    if (!m_modified || m_draftKey.isEmpty())
        return;
    if (writeDrafts(m_offers + QList{draftNow()}))
        m_savedLabel->setText(
            tr("Brouillon gardé à %1").arg(format::time(context().clock.now(), context().zone)));
    else
        m_savedLabel->setText(tr("Le brouillon ne peut pas être gardé\u00a0: disque plein ou protégé"));
}

void FormPage::leave() {
    if (!m_modified)
        return;
    keepDraft();
    ToastMessage toast{tr("Brouillon conservé"), Icon::Pencil, tr("Reprendre"), {}, {}};
    toast.action = [&navigator = context().navigator, record = record()] {
        if (record)
            navigator.open(record);
        else
            navigator.create(record.kind);
    };
    context().toasts.show(toast);
}

void FormPage::refresh() {
    // What is being typed is left alone: the version check of the next save tells whether this very record
    // moved.
    if (!m_modified)
        reload();
}

void FormPage::saveNow() {
    if (m_busy)
        return;
    if (record() && !m_modified) {
        context().toasts.show({tr("Rien à enregistrer\u00a0: la fiche est à jour."), Icon::Tick, {}, {}, {}});
        return;
    }
    save();
}

void FormPage::setBusy(bool busy) {
    m_busy = busy;
    if (m_primary)
        m_primary->setEnabled(!busy);
}

void FormPage::showError(const Error& error) {
    if (error.cause == Cause::Conflict)
        return loadTheirs(error.message);
    const QList<FieldError> elsewhere = showFieldErrors(error.fields);
    if (!error.fields.isEmpty() && elsewhere.isEmpty())
        return;
    m_banner->setMessage(BannerKind::Error, elsewhere.isEmpty() ? error.message : elsewhere.first().message);
    m_banner->setDetail(error.detail);
    m_banner->show();
}

void FormPage::clearError() {
    m_banner->hide();
    showFieldErrors({});
}

std::vector<FieldConflict> FormPage::conflictsOf(const Schema& schema, const Record& base, const Record& mine,
                                                 const Record& theirs, const Binder* binder) const {
    const auto words = [&](const Field& field, const QVariant& value) {
        return binder ? binder->wordsOf(field, value) : textOfField(field, value, fieldContext());
    };
    std::vector<FieldConflict> conflicts;
    for (const FieldChange& change : differences(schema, mine, theirs)) {
        const bool changedByMe = change.field->read(base) != change.before;
        conflicts.push_back({change.field->column, change.field->displayLabel(),
                             words(*change.field, change.before), words(*change.field, change.after),
                             changedByMe});
    }
    return conflicts;
}

void FormPage::presentConflict(const QString& message, const Schema& schema, const Record& base,
                               const Record& mine, const Record& theirs) {
    presentConflict(message, conflictsOf(schema, base, mine, theirs));
}

void FormPage::presentConflict(const QString& message, const std::vector<FieldConflict>& conflicts) {
    m_conflict->present(message, conflicts);
    m_conflict->focusFirst();
}

} // namespace tournevis
