// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/references/ReferenceForm.h"

#include "base/panels/Card.h"
#include "base/panels/ToastHost.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/StatusTag.h"
#include "comptes/Permissions.h"
#include "equipe/references/DayHours.h"

#include <QtWidgets/QGridLayout>

namespace tournevis {

ReferenceForm::ReferenceForm(PageContext& context, const ReferenceKind& kind, qint64 id, QWidget* parent)
    : FormPage(context, "administration", parent)
    , m_kind(kind)
    , m_id(id)
    , m_editable(context.access.has(permission::administrationEcrire))
    , m_binder(*kind.schema, fieldContext(), QStringLiteral("administration.form"))
    , m_name(new PlainLabel({}, LabelStyle::Title))
    , m_tag(new StatusTag) {
    setTitle(kind.words.newText, kind.words.title);
    m_tag->hide();
    head()->addWidget(m_name);
    head()->addWidget(m_tag);
    if (m_editable)
        buildActions();
    buildCard();
    content()->addStretch(1);
    connect(&m_binder, &Binder::edited, this, &ReferenceForm::markEdited);
}

void ReferenceForm::buildActions() {
    if (m_kind.setArchived) {
        m_archive = addAction(Icon::Trash, tr("Supprimer"), QStringLiteral("archive"));
        m_archive->hide();
        connect(m_archive, &QPushButton::clicked, this, &ReferenceForm::archive);
    }
    auto* button = setPrimary(Icon::Tick, tr("Enregistrer"), QStringLiteral("save"));
    button->setKeyHint(tr("Ctrl S"));
    connect(button, &QPushButton::clicked, this, &ReferenceForm::saveNow);
}

void ReferenceForm::buildCard() {
    auto* card = new Card(m_kind.words.title);
    card->setNote(m_kind.hint);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    for (int column = 0; column < 12; ++column)
        grid->setColumnStretch(column, 1);
    for (qsizetype row = 0; row < m_kind.layout.size(); ++row) {
        int column = 0;
        for (const ReferenceField& field : m_kind.layout[row]) {
            grid->addWidget(fieldOf(field), int(row), column, 1, field.span, Qt::AlignTop);
            column += field.span;
        }
    }
    card->body()->addLayout(grid);
    content()->addWidget(card);
}

FormField* ReferenceForm::fieldOf(const ReferenceField& field) {
    switch (field.editor) {
    case ReferenceField::Editor::Choice:
        m_chosen = field.column;
        return m_binder.addChoice(field.column, {});
    case ReferenceField::Editor::Hours:
        return addHours(field.column);
    case ReferenceField::Editor::Plain:
        break;
    }
    return m_binder.add(field.column);
}

FormField* ReferenceForm::addHours(const char* column) {
    const QString day = m_kind.schema->find(column)->displayLabel();
    auto* hours = new DayHours(day, QStringLiteral("administration.form.%1").arg(QLatin1String(column)));
    connect(hours, &DayHours::edited, this, &ReferenceForm::markEdited);
    return m_binder.addCustom(
        column, hours, [hours] { return hours->text(); },
        [hours](const QString& text) { hours->setText(text); });
}

void ReferenceForm::activate() {
    if (!m_loaded)
        reload();
}

void ReferenceForm::reload() {
    context().data.run(
        this,
        [kind = m_kind, id = m_id](Session& session) -> Result<Loaded> {
            Loaded loaded;
            loaded.record = TRY(kind.load(session, id));
            if (kind.choices)
                loaded.choices = TRY(kind.choices(session));
            return loaded;
        },
        [this](const Result<Loaded>& answer) {
            if (!answer)
                return showError(answer.error());
            if (!isModified())
                show(*answer);
        });
}

void ReferenceForm::show(const Loaded& loaded) {
    m_record = loaded.record;
    m_theirs.reset();
    if (m_chosen)
        m_binder.setChoices(m_chosen, loaded.choices);
    m_binder.load(*m_record);
    m_binder.setReadOnly(!m_editable);
    showHead();
    markSaved(m_record->modifieLe);
    if (!std::exchange(m_loaded, true)) {
        startDraft(draftKey());
        m_binder.focusFirst();
    }
}

QString ReferenceForm::draftKey() const {
    return QStringLiteral("%1-%2").arg(QLatin1String(m_kind.schema->table)).arg(m_id);
}

void ReferenceForm::showHead() {
    const bool exists = m_id != 0;
    const QString name = exists ? m_kind.nameOf(*m_record) : m_kind.words.newText;
    setTitle(name, m_kind.words.title);
    m_name->setText(name);
    const bool archived = m_record->archiveLe.isValid();
    m_tag->setVisible(exists && (archived || !m_kind.isActive(*m_record)));
    m_tag->setLook({Hue::Slate, Icon::CrossCircle, archived ? tr("Supprimée") : tr("Hors service")});
    if (m_archive) {
        m_archive->setVisible(exists);
        m_archive->setText(archived ? tr("Rétablir") : tr("Supprimer"));
    }
    if (exists && m_kind.card && !m_card) {
        m_card = m_kind.card(context(), m_id);
        content()->insertWidget(content()->count() - 1, m_card);
    }
}

void ReferenceForm::save() {
    if (!m_editable || !m_record)
        return;
    const std::shared_ptr<Record> record = m_kind.copy(*m_record);
    const QList<FieldError> errors = m_binder.store(*record);
    if (!errors.isEmpty())
        return showError(Error::validation(errors));
    submit([kind = m_kind, record](Session& session) { return kind.save(session, *record); },
           [this](qint64 id) { saved(id); });
}

void ReferenceForm::saved(qint64 id) {
    const bool isNew = m_id == 0;
    m_id = id;
    markSaved(context().clock.now());
    if (isNew)
        startDraft(draftKey());
    reload();
    if (isNew)
        context().toasts.show({m_kind.words.created, Icon::Tick, {}, {}, {}});
}

void ReferenceForm::createNew() {
    if (m_editable)
        context().navigator.create(m_kind.schema->table);
}

void ReferenceForm::archive() {
    // Archiving reads the base again: what is typed must not go with it.
    if (isModified())
        return showError(Error::refused(tr("Enregistrez d’abord les modifications de cette fiche.")));
    const bool archived = m_record->archiveLe.isValid();
    const int version = m_record->version;
    submit(
        [kind = m_kind, id = m_id, version, archived](Session& session) {
            return kind.setArchived(session, id, version, !archived);
        },
        [this, archived, version] {
            markSaved(context().clock.now());
            reload();
            ToastMessage toast{
                archived ? tr("Fiche rétablie") : tr("Fiche supprimée"), Icon::Tick, tr("Annuler"), {}, {}};
            toast.action = [data = &context().data, kind = m_kind, id = m_id, archived, version] {
                data->run(
                    data,
                    [kind, id, archived, version](Session& session) {
                        return kind.setArchived(session, id, version + 1, archived);
                    },
                    [](const Outcome&) {});
            };
            context().toasts.show(toast);
        });
}

bool ReferenceForm::concerns(const QList<EntityRef>& records) const {
    return records.isEmpty() || records.contains(record());
}

void ReferenceForm::loadTheirs(const QString& message) {
    context().data.run(
        this, [kind = m_kind, id = m_id](Session& session) { return kind.load(session, id); },
        [this, message](const Result<ReferenceRow>& answer) {
            if (!answer)
                return showError(answer.error());
            m_theirs = *answer;
            const std::shared_ptr<Record> mine = m_kind.copy(*m_record);
            (void)m_binder.store(*mine);
            presentConflict(message, conflictsOf(*m_kind.schema, *m_record, *mine, *m_theirs, &m_binder));
        });
}

void ReferenceForm::conflictResolved(const QStringList& taken) {
    const std::shared_ptr<Record> merged = m_kind.copy(*m_record);
    (void)m_binder.store(*merged);
    for (const Field& field : m_kind.schema->fields) {
        if (taken.contains(QLatin1String(field.column)))
            field.write(*merged, field.read(*m_theirs));
    }
    // From now on the form is written over their version: what differs from it is ours.
    m_record = m_theirs;
    m_binder.load(*merged);
    markEdited();
    save();
}

} // namespace tournevis
