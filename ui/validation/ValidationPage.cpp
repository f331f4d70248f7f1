// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/ValidationPage.h"

#include "base/panels/CheckList.h"
#include "base/panels/EmptyState.h"
#include "base/panels/HistoryStrip.h"
#include "base/panels/SidePanel.h"
#include "base/panels/ToastHost.h"
#include "base/widgets/FilterPill.h"
#include "base/widgets/KeyHint.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"
#include "validation/DecisionBar.h"
#include "validation/ValidationDelegate.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QLineEdit>

namespace tournevis {
namespace {

constexpr int listWidth = 328;
constexpr int panelWidth = 262;
constexpr int leastWidth = 240;
/// Below this width the panel goes under the list.
constexpr int narrowWidth = 1100;
constexpr int leastPage = 800;

QWidget* onSurface(QWidget* widget) {
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(QPalette::Base);
    return widget;
}

} // namespace

ValidationPage::ValidationPage(PageContext& context, QWidget* parent)
    : Page(context, "validation", parent)
    , m_list(new QListView)
    , m_delegate(new ValidationDelegate(m_model, context.zone, this))
    , m_states(new QStackedWidget)
    , m_empty(new EmptyState(Icon::Validation, tr("Aucun devis à valider.")))
    , m_preview(new ValidationPreview)
    , m_bar(new DecisionBar)
    , m_points(new CheckList)
    , m_history(new HistoryStrip)
    , m_across(new QSplitter)
    , m_left(new QSplitter(Qt::Vertical)) {
    setTitle(tr("Validation"));
    m_across->setObjectName("validation.splitter");
    m_across->setChildrenCollapsible(false);
    m_left->setObjectName("validation.left");
    m_left->setChildrenCollapsible(false);
    m_left->addWidget(buildList());
    m_panel = buildPanel();
    m_states->addWidget(buildMiddle());
    m_states->addWidget(m_empty);
    for (QWidget* part : {static_cast<QWidget*>(m_left), static_cast<QWidget*>(m_states), m_panel})
        m_across->addWidget(part);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({px(listWidth), px(650), px(panelWidth)});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_across);
    buildKeys();
    fill();
    load();
}

FilterPill* ValidationPage::addTab(const QString& text, Tab tab, const char* role) {
    auto* pill = new FilterPill(text);
    pill->setObjectName(QStringLiteral("validation.tabs.%1").arg(QLatin1String(role)));
    pill->setCheckable(true);
    pill->setAutoExclusive(true);
    pill->setChecked(m_tabs.isEmpty());
    connect(pill, &FilterPill::clicked, this, [this, tab] { showTab(tab); });
    m_tabs.append(pill);
    return pill;
}

QString ValidationPage::othersTitle() const {
    if (context().access.has(permission::devisValiderDg))
        return tr("Attente PDG");
    return context().access.has(permission::devisValiderPdg) ? tr("Attente DG") : tr("En attente");
}

QWidget* ValidationPage::buildList() {
    auto* side = onSurface(new QWidget);
    side->setMinimumWidth(px(leastWidth));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(px(12), px(13), px(12), px(13));
    tabs->setSpacing(px(7));
    tabs->addWidget(addTab(tr("À moi"), Tab::Mine, "mine"));
    tabs->addWidget(addTab(othersTitle(), Tab::Others, "others"));
    tabs->addWidget(addTab(tr("Traités"), Tab::Treated, "treated"));
    tabs->addStretch(1);
    column->addLayout(tabs);
    m_list->setObjectName("validation.list");
    m_list->setAccessibleName(tr("Devis à valider"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    column->addWidget(m_list, 1);
    auto* help = new QHBoxLayout;
    help->setContentsMargins(px(12), px(8), px(12), px(8));
    help->setSpacing(px(6));
    for (const QString& key : {tr("J"), tr("K")})
        help->addWidget(new KeyHint(key));
    help->addWidget(new PlainLabel(tr("naviguer"), LabelStyle::SmallHint));
    help->addWidget(new KeyHint(tr("Ctrl Z")));
    help->addWidget(new PlainLabel(tr("annuler"), LabelStyle::SmallHint));
    help->addStretch(1);
    column->addLayout(help);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ValidationPage::selectionMoved);
    connect(m_list, &QListView::doubleClicked, this, &ValidationPage::open);
    return side;
}

QWidget* ValidationPage::buildMiddle() {
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_preview, 1);
    column->addWidget(m_bar);
    connect(m_preview, &ValidationPreview::previousAsked, this, [this] { moveBy(-1); });
    connect(m_preview, &ValidationPreview::nextAsked, this, [this] { moveBy(1); });
    connect(m_preview, &ValidationPreview::reloadAsked, this,
            [this] { load(m_sheet ? m_sheet->fiche.contenu.devis.key() : Id<Devis>()); });
    connect(m_preview, &ValidationPreview::clientAsked, this, [this] {
        context().navigator.open({"client", m_sheet->fiche.contenu.devis.clientId.value()});
    });
    connect(m_bar, &DecisionBar::approved, this, [this] { decide(DecisionDevis::Approuve); });
    connect(m_bar, &DecisionBar::changeAsked, this, [this] { decide(DecisionDevis::AModifier); });
    connect(m_bar, &DecisionBar::refused, this, [this] { decide(DecisionDevis::Refuse); });
    connect(m_bar, &DecisionBar::openAsked, this, &ValidationPage::open);
    connect(m_bar, &DecisionBar::previewAsked, this, &ValidationPage::preview);
    return middle;
}

QWidget* ValidationPage::buildPanel() {
    auto* panel = new SidePanel(tr("Points à vérifier et historique"));
    panel->setObjectName("validation.panel");
    m_points->setObjectName("validation.points");
    panel->addSection(tr("Points à vérifier"))->body()->addWidget(m_points);
    panel->addSection(tr("Historique"))->body()->addWidget(m_history);
    return panel;
}

void ValidationPage::buildKeys() {
    m_list->installEventFilter(this);
    m_preview->table()->installEventFilter(this);
    m_bar->commentField()->installEventFilter(this);
    auto* shortcut = new QShortcut(QKeySequence::Undo, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &ValidationPage::undo);
}

bool ValidationPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched != m_bar->commentField())
        return runKey(*key) || Page::eventFilter(watched, event);
    if (key->key() != Qt::Key_Escape)
        return Page::eventFilter(watched, event);
    m_begun.reset();
    m_list->setFocus();
    return true;
}

bool ValidationPage::runKey(const QKeyEvent& key) {
    if (key.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_J:
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_K:
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_A:
        decide(DecisionDevis::Approuve);
        return true;
    case Qt::Key_C:
        decide(DecisionDevis::AModifier);
        return true;
    case Qt::Key_R:
        decide(DecisionDevis::Refuse);
        return true;
    case Qt::Key_Z:
        undo();
        return true;
    case Qt::Key_O:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open();
        return true;
    case Qt::Key_Space:
        preview();
        return true;
    case Qt::Key_H:
        m_panel->setFocus();
        return true;
    default:
        return false;
    }
}

void ValidationPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool narrow = width() < px(narrowWidth);
    QSplitter* home = narrow ? m_left : m_across;
    if (m_panel->parentWidget() == home)
        return;
    home->addWidget(m_panel);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({px(listWidth), px(650), px(panelWidth)});
}

QSize ValidationPage::minimumSizeHint() const { return {px(leastPage), Page::minimumSizeHint().height()}; }

void ValidationPage::leave() { context().toasts.setLift(0); }

void ValidationPage::activate() {
    // What one has just decided must not hide the next decision.
    context().toasts.setLift(m_bar->sizeHint().height());
    refresh();
    m_list->setFocus();
}

void ValidationPage::focusFilter() { m_tabs.first()->setFocus(); }

void ValidationPage::printNow() { preview(); }

void ValidationPage::primary() { decide(m_begun.value_or(DecisionDevis::Approuve)); }

void ValidationPage::moveBy(int step) {
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    const int next = row < 0 ? m_model.rowOfItem(0) : m_model.neighbour(row, step);
    if (next >= 0 && next != row)
        select(next);
}

void ValidationPage::select(int row) {
    const QModelIndex index = m_model.index(row, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

const ValidationEntry* ValidationPage::current() const {
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && !m_model.at(index.row()).isHeading() ? &m_model.at(index.row()) : nullptr;
}

} // namespace tournevis
