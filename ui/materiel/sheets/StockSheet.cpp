// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/sheets/StockSheet.h"

#include "base/panels/Banner.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "materiel/StockLooks.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollArea>

namespace tournevis {
namespace {

constexpr int proposalLimit = 12;
constexpr int headHeight = 44;
constexpr int sidePadding = 14;

} // namespace

Result<StockChoices> loadStockChoices(Session& session) {
    StockQueries queries(session);
    return StockChoices{TRY(queries.visitesOuvertes()), TRY(queries.techniciens()),
                        TRY(queries.emplacements()), TRY(queries.fournisseurs())};
}

void allow(QWidget* button, bool allowed, const QString& reason) {
    button->setEnabled(allowed);
    button->setToolTip(allowed ? QString() : plainToolTip(reason));
    button->setAccessibleDescription(allowed ? QString() : reason);
}

StockSheet::StockSheet(PageContext& context, const QString& name, const QString& title, const QString& verb,
                       QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_name(name)
    , m_content(nullptr)
    , m_banner(new Banner(BannerKind::Error, QString())) {
    setObjectName(QStringLiteral("materiel.") + name);
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    buildHead(title);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    inside->setAutoFillBackground(true);
    inside->setBackgroundRole(QPalette::Base);
    auto* padded = new QVBoxLayout(inside);
    padded->setContentsMargins(px(sidePadding), px(12), px(sidePadding), px(12));
    m_content = new QVBoxLayout;
    m_content->setSpacing(px(10));
    m_banner->setObjectName(nameOf(QStringLiteral("error")));
    m_banner->hide();
    m_content->addWidget(m_banner);
    padded->addLayout(m_content);
    padded->addStretch(1);
    scroll->setWidget(inside);
    column->addWidget(scroll, 1);
    buildFoot(verb);
}

QString StockSheet::nameOf(const QString& role) const {
    return QStringLiteral("materiel.%1.%2").arg(m_name, role);
}

void StockSheet::buildHead(const QString& title) {
    auto* head = new QWidget;
    head->setFixedHeight(px(headHeight));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(sidePadding), 0, px(8), 0);
    row->addWidget(new PlainLabel(title, LabelStyle::Title), 1);
    auto* close = ActionButton::iconOnly(Icon::Cross, tr("Fermer"));
    close->setObjectName(nameOf(QStringLiteral("close")));
    connect(close, &QPushButton::clicked, this, &StockSheet::closeAsked);
    row->addWidget(close);
    layout()->addWidget(head);
}

void StockSheet::buildFoot(const QString& verb) {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(px(sidePadding), px(10), px(sidePadding), px(10));
    row->setSpacing(px(8));
    row->addStretch(1);
    auto* cancel = new ActionButton(tr("Fermer"));
    cancel->setObjectName(nameOf(QStringLiteral("cancel")));
    cancel->setKeyHint(tr("Échap"));
    connect(cancel, &QPushButton::clicked, this, &StockSheet::closeAsked);
    m_submit = new ActionButton(Icon::Tick, verb, ButtonVariant::Primary);
    m_submit->setObjectName(nameOf(QStringLiteral("submit")));
    m_submit->setKeyHint(tr("Ctrl Entrée"));
    connect(m_submit, &QPushButton::clicked, this, [this] { submit(); });
    row->addWidget(cancel);
    row->addWidget(m_submit);
    layout()->addWidget(foot);
}

FormField* StockSheet::addField(const QString& column, const QString& label, QWidget* editor,
                                Required required) {
    editor->setObjectName(nameOf(column));
    auto* shown = new FormField(label, editor, required);
    m_fields.insert(column, shown);
    m_content->addWidget(shown);
    return shown;
}

QList<FieldError> StockSheet::showFieldErrors(const QList<FieldError>& errors) {
    QList<FieldError> elsewhere;
    FormField* first = nullptr;
    for (const FieldError& error : errors) {
        FormField* shown = field(error.field);
        if (!shown) {
            elsewhere.append(error);
            continue;
        }
        shown->setError(error.message);
        if (!first)
            first = shown;
    }
    if (first)
        first->setFocus();
    return elsewhere;
}

void StockSheet::showFailure(const Error& error) {
    m_banner->setMessage(BannerKind::Error, error.message);
    m_banner->setDetail(error.detail);
    m_banner->show();
}

void StockSheet::clearErrors() {
    m_banner->hide();
    for (FormField* shown : std::as_const(m_fields))
        shown->clearError();
}

void StockSheet::setBusy(bool busy) {
    m_busy = busy;
    m_submit->setEnabled(!busy);
}

void StockSheet::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        emit closeAsked();
    else if (enter && event->modifiers() & Qt::ControlModifier)
        submit();
    else
        QWidget::keyPressEvent(event);
}

void StockSheet::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(QRect(0, 0, 1, height()), theme().line);
    painter.fillRect(QRect(0, px(headHeight) - 1, width(), 1), theme().line);
    painter.fillRect(QRect(0, m_submit->parentWidget()->y(), width(), 1), theme().line);
}

TypeAhead* StockSheet::articleField(QHash<qint64, MaterielRow>& seen) {
    return new TypeAhead([this, &seen](const QString& words, const TypeAhead::Receive& receive) {
        ListRequest request;
        request.search = words;
        request.filter = "actifs";
        request.limit = proposalLimit;
        m_context.data.run(
            this, [request](Session& session) { return StockQueries(session).liste(request); },
            [&seen, receive](const Result<RowPage<MaterielRow>>& answer) {
                QList<TypeAheadEntry> proposals;
                for (const MaterielRow& row : answer ? answer->rows : QList<MaterielRow>()) {
                    if (!row.etat)
                        continue;
                    seen.insert(row.id.value(), row);
                    proposals.append(proposalOf(row));
                }
                receive(proposals);
            });
    });
}

TypeAheadEntry StockSheet::proposalOf(const MaterielRow& row) {
    return {row.id.value(), QStringLiteral("%1 · %2").arg(row.reference, row.designation),
            withUnit(row.stock, row.unite)};
}

void StockSheet::fill(QComboBox* combo, const QList<Emplacement>& emplacements) {
    combo->clear();
    for (const Emplacement& emplacement : emplacements)
        combo->addItem(emplacement.libelle, emplacement.id);
}

} // namespace tournevis
