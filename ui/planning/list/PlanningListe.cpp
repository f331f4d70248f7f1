// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/list/PlanningListe.h"

#include "base/CellDelegate.h"
#include "base/Format.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {
namespace {

constexpr int rowHeight = 34;
constexpr int widths[] = {92, 118, 150, 190, 210, 120, 118, 110, 112, 150};

} // namespace

PlanningListe::PlanningListe(PlanningModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
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
        m_kept = m_model.courante();
        m_keptScroll = m_table->verticalScrollBar()->value();
    });
    connect(m_rows, &QAbstractItemModel::modelReset, this, &PlanningListe::keepSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid() && m_table->hasFocus())
                    m_model.select(m_rows->at(current.row()).id);
            });
    showTotals();
}

void PlanningListe::buildTable() {
    m_table = new QTableView;
    m_table->setObjectName("planning.list.table");
    m_table->setAccessibleName(tr("Liste des interventions"));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(PlanningRows::Date, Qt::AscendingOrder);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &PlanningListe::sortBy);
    m_table->horizontalHeader()->setSectionResizeMode(PlanningRows::Travaux, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    followTheme(m_table, [this] {
        m_table->verticalHeader()->setMinimumSectionSize(px(rowHeight));
        m_table->verticalHeader()->setDefaultSectionSize(px(rowHeight));
        for (int column = 0; column < PlanningRows::Nombre; ++column)
            m_table->setColumnWidth(column, px(widths[column]));
    });
    connect(m_table, &QTableView::doubleClicked, this, &PlanningListe::openCurrent);
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

void PlanningListe::openCurrent() {
    const int row = m_table->currentIndex().row();
    if (row >= 0)
        emit opened(m_rows->at(row).id);
}

void PlanningListe::keepSelection() {
    const int row = m_rows->rowOf(m_kept);
    if (row >= 0)
        m_table->setCurrentIndex(m_rows->index(row, 0));
    m_table->verticalScrollBar()->setValue(m_keptScroll);
    showTotals();
}

void PlanningListe::showTotals() {
    m_total->setText(tr("%1 · %2 planifiées")
                         .arg(format::count(m_rows->rowCount(), tr("affectation"), tr("affectations")),
                              format::duration(m_rows->minutes())));
}

bool PlanningListe::moveBy(int rows) {
    const int row = qBound(0, m_table->currentIndex().row() + rows, m_rows->rowCount() - 1);
    m_table->setCurrentIndex(m_rows->index(row, 0));
    return true;
}

bool PlanningListe::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_table)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn && !m_table->currentIndex().isValid() && m_rows->rowCount() > 0)
        moveBy(1);
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (key->key()) {
    case Qt::Key_J:
        return moveBy(1);
    case Qt::Key_K:
        return moveBy(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        event->ignore();
        return true;
    default:
        // The letters are for the planning, not for a search by first letters.
        event->ignore();
        return key->text().size() == 1 && key->text().at(0).isLetter();
    }
}

} // namespace tournevis
