// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/list/PlanningListe.h"

#include "base/CellDelegate.h"
#include "base/Format.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/Tables.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {
namespace {

constexpr int rowHeight = 34;
constexpr int widths[] = {96, 116, 138, 166, 200, 104, 112, 102, 136};

} // namespace

PlanningListe::PlanningListe(PlanningModel& model, PlanDrag& drag, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_actions(model, drag, *this)
    , m_rows(new PlanningRows(model, this)) {
    setObjectName("planning.list");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildTable();
    m_total = new PlainLabel({}, LabelStyle::Strong);
    m_total->setObjectName("planning.list.total");
    column->addWidget(m_table, 1);
    column->addWidget(m_total);
    followTheme(this, [this] { m_total->setContentsMargins(px(16), px(8), px(16), px(8)); });
    connect(m_rows, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        // The tableau may be another one already: only what the rows remember is asked.
        m_kept = m_rows->ligne(m_table->currentIndex().row());
        if (!m_kept.visite)
            m_kept.visite = m_model.courante();
        m_keptScroll = m_table->verticalScrollBar()->value();
    });
    connect(m_rows, &QAbstractItemModel::modelReset, this, &PlanningListe::keepSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PlanningListe::tell);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, &m_actions, &VisiteActions::hideCard);
    connect(&m_model, &PlanningModel::selectionChanged, this, [this] {
        if (isVisible() && m_rows->isCurrent())
            showTotals();
    });
    showTotals();
}

void PlanningListe::buildTable() {
    m_table = new QTableView;
    m_table->setObjectName("planning.list.table");
    m_table->setAccessibleName(tr("Liste des interventions"));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new CellDelegate(m_table));
    dressTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(PlanningRows::Date, Qt::AscendingOrder);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &PlanningListe::sortBy);
    fitColumns(*m_table, widths);
    m_table->installEventFilter(this);
    followTheme(m_table, [this] {
        m_table->verticalHeader()->setMinimumSectionSize(px(rowHeight));
        m_table->verticalHeader()->setDefaultSectionSize(px(rowHeight));
    });
    connect(m_table, &QTableView::doubleClicked, &m_actions, &VisiteActions::open);
    connect(m_table, &QTableView::customContextMenuRequested, this,
            [this](const QPoint& at) { m_actions.popup(m_table->viewport()->mapToGlobal(at)); });
}

void PlanningListe::sortBy(int column) {
    // The header turned its arrow on this column before it told of the click.
    const Qt::SortOrder order = m_table->horizontalHeader()->sortIndicatorOrder();
    const bool more = QGuiApplication::keyboardModifiers() & Qt::ShiftModifier;
    m_table->horizontalHeader()->setSortIndicatorShown(!more);
    if (more)
        m_rows->addKey(column, order);
    else
        m_rows->sort(column, order);
}

QList<QStringList> PlanningListe::lignes() const {
    QList<int> columns;
    for (int place = 0; place < PlanningRows::Nombre; ++place)
        columns += m_table->horizontalHeader()->logicalIndex(place);
    m_rows->arrange();
    return m_rows->lignes(columns);
}

void PlanningListe::takeFocus() { m_table->setFocus(Qt::OtherFocusReason); }

QWidget* PlanningListe::surface() { return m_table->viewport(); }

QRect PlanningListe::placeOf(const PlanPoint&) const {
    const QRect shown = m_table->viewport()->rect();
    return {m_table->viewport()->mapToGlobal(shown.center()), QSize(1, 1)};
}

const PlanningVisit* PlanningListe::enCours() const {
    const int row = m_rows->isCurrent() ? m_table->currentIndex().row() : -1;
    return row >= 0 && row < m_rows->rowCount() ? &m_rows->at(row) : nullptr;
}

Id<Technicien> PlanningListe::ligne() const {
    return m_rows->ligne(m_table->currentIndex().row()).technicien;
}

/// The day and the person of the row; without row, the first day.
PlanPoint PlanningListe::ici() const {
    const PlanningVisit* visite = enCours();
    const QTime opening = m_model.tableau().contexte.regles.jourDebut;
    const QTimeZone& zone = m_model.context().zone;
    const QDate jour = visite ? visite->interval.start.toTimeZone(zone).date() : m_model.premierJour();
    return {ligne(), QDateTime(jour, opening, zone).toUTC()};
}

QRect PlanningListe::ancre() const {
    const QRect row = m_table->visualRect(m_table->currentIndex());
    return row.translated(m_table->viewport()->pos());
}

QString PlanningListe::phrase() const {
    QStringList parts;
    for (int column = 0; column < PlanningRows::Nombre; ++column)
        parts += m_rows->index(m_table->currentIndex().row(), column).data().toString();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QWidget* PlanningListe::widget() { return m_table; }

void PlanningListe::prendre(Id<Intervention> visite) {
    if (const int row = m_rows->rowOf({visite, {}}); row >= 0)
        m_table->setCurrentIndex(m_rows->index(row, 0));
}

void PlanningListe::tell() {
    if (m_keeping || !isVisible() || !m_rows->isCurrent())
        return;
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        m_ticking = QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    // The one of the keyboard comes last: it is the current one.
    const PlanningVisit* here = enCours();
    QList<Id<Intervention>> ids;
    bool ticked = false;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        const Id<Intervention> id = m_rows->ligne(index.row()).visite;
        ticked = ticked || (here && here->id == id);
        if (!ids.contains(id) && !(here && here->id == id))
            ids += id;
    }
    if (ticked)
        ids += here->id;
    m_model.select(ids);
}

void PlanningListe::keepSelection() {
    m_keeping = true;
    if (const int row = m_rows->rowOf(m_kept); row >= 0)
        m_table->setCurrentIndex(m_rows->index(row, 0));
    m_keeping = false;
    showTicks();
    // Rows of another period are not at the height those were.
    if (std::exchange(m_periode, m_model.tableau().periode) == m_model.tableau().periode)
        m_table->verticalScrollBar()->setValue(m_keptScroll);
    else if (!m_table->currentIndex().isValid())
        m_table->scrollToTop();
    beginAtFirst();
    showTotals();
}

void PlanningListe::beginAtFirst() {
    if (m_table->hasFocus() && !m_table->currentIndex().isValid() && m_rows->rowCount() > 0)
        moveBy(1);
}

/// Every row of a visit that is ticked.
void PlanningListe::showTicks() {
    m_keeping = true;
    QItemSelection ticked;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_model.selection().contains(m_rows->ligne(row).visite))
            ticked.select(m_rows->index(row, 0), m_rows->index(row, PlanningRows::Nombre - 1));
    }
    m_table->selectionModel()->select(ticked, QItemSelectionModel::ClearAndSelect);
    m_keeping = false;
}

void PlanningListe::showTotals() {
    const qsizetype chosen = m_model.selection().size();
    if (chosen < 2)
        return m_total->setText(
            tr("%1 · %2 planifiées")
                .arg(format::count(m_rows->rowCount(), tr("affectation"), tr("affectations")),
                     format::duration(m_rows->minutes())));
    qint64 minutes = 0;
    for (Id<Intervention> id : m_model.selection()) {
        const PlanningVisit* visite = m_model.visite(id);
        minutes += visite ? visite->visite.minutes() : 0;
    }
    m_total->setText(tr("%1 interventions cochées · %2").arg(chosen).arg(format::duration(minutes)));
}

bool PlanningListe::moveBy(int rows) {
    const int row = qBound(0, m_table->currentIndex().row() + rows, m_rows->rowCount() - 1);
    const QModelIndex wanted = m_rows->index(row, 0);
    if (m_ticking)
        m_table->selectionModel()->setCurrentIndex(wanted, QItemSelectionModel::NoUpdate);
    else
        m_table->setCurrentIndex(wanted);
    return true;
}

/// What a list does by keyboard (ux.md § 7, Lists).
bool PlanningListe::listKey(int key, Qt::KeyboardModifiers held) {
    const bool plain = held == Qt::NoModifier;
    const QModelIndex here = m_table->currentIndex();
    if (plain && (key == Qt::Key_J || key == Qt::Key_K))
        return moveBy(key == Qt::Key_J ? 1 : -1);
    if (plain && m_ticking && (key == Qt::Key_Down || key == Qt::Key_Up))
        return moveBy(key == Qt::Key_Down ? 1 : -1);
    if (plain && key == Qt::Key_Space) {
        m_actions.card();
        return true;
    }
    if (plain && key == Qt::Key_X && here.isValid()) {
        // The first one keeps what the keyboard is on.
        const Id<Intervention> id = m_rows->ligne(here.row()).visite;
        if (std::exchange(m_ticking, true) || !m_model.selection().contains(id))
            m_model.select(id, true);
        showTicks();
        return true;
    }
    if (held == Qt::ControlModifier && key == Qt::Key_A) {
        m_ticking = true;
        m_table->selectAll();
        return true;
    }
    if (plain && key == Qt::Key_Escape) {
        if (m_actions.hideCard())
            return true;
        const bool ticked = std::exchange(m_ticking, false) || m_model.selection().size() > 1;
        if (ticked && here.isValid())
            m_table->selectionModel()->select(here, QItemSelectionModel::ClearAndSelect |
                                                        QItemSelectionModel::Rows);
        return ticked;
    }
    return false;
}

bool PlanningListe::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_table)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn)
        beginAtFirst();
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const auto held = key->modifiers() & ~Qt::KeypadModifier;
    if (listKey(key->key(), held))
        return true;
    if (m_actions.key(*key))
        return true;
    const bool page = key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown;
    const bool letter = key->text().size() == 1 && key->text().at(0).isLetter();
    if (held != Qt::NoModifier || !(page || letter))
        return false;
    // For the planning, not for a search by first letters.
    event->ignore();
    return true;
}

} // namespace tournevis
