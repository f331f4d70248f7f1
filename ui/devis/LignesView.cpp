// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/LignesView.h"

#include "base/theme/Theme.h"
#include "base/widgets/Tables.h"
#include "devis/LigneDelegate.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>

namespace tournevis {
namespace {

using Lignes = DevisLignesModel;

constexpr int ligneHeight = 31;
constexpr int columnWidths[] = {30, 92, 200, 58, 68, 92, 58, 66, 100};
/// Width of the chevron of a section.
constexpr int chevronWidth = 26;

} // namespace

LignesView::LignesView(DevisLignesModel& model, QWidget* parent)
    : QTableView(parent)
    , m_lignes(model)
    , m_suggestions(new SuggestList(this)) {
    setObjectName("devis.lignes.table");
    setAccessibleName(tr("Lignes du devis"));
    setModel(&model);
    setItemDelegate(new LigneDelegate(*this));
    dressTable(*this);
    setEditTriggers(AnyKeyPressed | DoubleClicked | EditKeyPressed);
    setTabKeyNavigation(true);
    verticalHeader()->setMinimumSectionSize(px(ligneHeight));
    horizontalHeader()->setMinimumSectionSize(px(24));
    fitColumns(*this, columnWidths);
    setMinimumHeight(px(8 * ligneHeight));
    connect(&model, &DevisLignesModel::structureChanged, this, &LignesView::arrange);
    connect(m_suggestions, &SuggestList::chosen, this, &LignesView::choose);
    arrange();
}

LignesView::~LignesView() {
    // The list hangs on the window while it is shown.
    delete m_suggestions.data();
}

void LignesView::arrange() {
    // Denser than the lists, whose height the style gives to every table it polishes.
    verticalHeader()->setDefaultSectionSize(px(ligneHeight));
    clearSpans();
    for (int row = 0; row < m_lignes.rowCount(); ++row) {
        if (m_lignes.isSection(row))
            setSpan(row, Lignes::Reference, 1, Lignes::Tva - Lignes::Reference + 1);
        else if (m_lignes.isPlaceholder(row))
            setSpan(row, Lignes::Reference, 1, Lignes::Total - Lignes::Reference + 1);
        setRowHidden(row, m_lignes.isHidden(row));
    }
}

int LignesView::currentRow() const {
    return currentIndex().isValid() ? currentIndex().row() : m_lignes.lineCount();
}

void LignesView::goTo(int row, int column) {
    if (const QModelIndex index = m_lignes.index(row, column); index.isValid())
        setCurrentIndex(index);
}

void LignesView::editCell(int row, int column) {
    goTo(row, m_lignes.isSection(row) ? int(Lignes::Reference) : column);
    QTableView::edit(currentIndex());
}

void LignesView::newLine(bool below) {
    if (m_lignes.isReadOnly())
        return;
    leaveCell();
    const int row = currentRow();
    editCell(m_lignes.insertLine(below && !m_lignes.isPlaceholder(row) ? row + 1 : row), Lignes::Reference);
}

void LignesView::newSection() {
    if (m_lignes.isReadOnly())
        return;
    leaveCell();
    const int row = currentRow();
    editCell(m_lignes.insertSection(m_lignes.isPlaceholder(row) ? row : row + 1), Lignes::Reference);
}

void LignesView::openLibrary() {
    if (m_lignes.isReadOnly())
        return;
    if (!m_editor) {
        const int row = currentRow();
        editCell(m_lignes.isPlaceholder(row) || m_lignes.isSection(row)
                     ? m_lignes.insertLine(m_lignes.isSection(row) ? row + 1 : row)
                     : row,
                 Lignes::Designation);
    }
    if (m_editor)
        emit articlesAsked(m_lignes.serialAt(m_cell.row()), m_editor->text());
}

void LignesView::undo() {
    const QModelIndex place = currentIndex();
    leaveCell();
    m_lignes.undo();
    goTo(qMin(place.row(), m_lignes.lineCount()), place.column());
}

void LignesView::redo() {
    const QModelIndex place = currentIndex();
    leaveCell();
    m_lignes.redo();
    goTo(qMin(place.row(), m_lignes.lineCount()), place.column());
}

bool LignesView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    const bool opens = trigger == AnyKeyPressed || trigger == DoubleClicked || trigger == EditKeyPressed ||
                       trigger == AllEditTriggers;
    if (!opens || m_lignes.isReadOnly() || !index.isValid() || !m_lignes.isPlaceholder(index.row()))
        return QTableView::edit(index, trigger, event);
    const int row = m_lignes.insertLine(index.row());
    goTo(row, index.column() == Lignes::Designation ? Lignes::Designation : Lignes::Reference);
    return QTableView::edit(currentIndex(), trigger, event);
}

void LignesView::cellOpened(QLineEdit* editor) {
    m_editor = editor;
    m_cell = currentIndex();
    m_lignes.beginEdit();
    connect(editor, &QLineEdit::textEdited, this, &LignesView::typed);
}

void LignesView::cellClosed() {
    m_editor.clear();
    if (m_suggestions)
        m_suggestions->hide();
    m_lignes.endEdit();
    m_cell = QModelIndex();
    emit cellLeft();
}

void LignesView::leaveCell() {
    if (!m_editor)
        return;
    QLineEdit* editor = m_editor;
    m_editor.clear();
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void LignesView::typed(const QString& text) {
    m_lignes.setData(m_cell, text, Qt::EditRole);
    const int column = m_cell.column();
    if (m_lignes.isSection(m_cell.row()))
        return;
    if (column == Lignes::Reference || column == Lignes::Designation) {
        if (text.trimmed().size() < 2)
            return m_suggestions->hide();
        emit articlesAsked(m_lignes.serialAt(m_cell.row()), text);
    } else if (column == Lignes::Unite || column == Lignes::Tva) {
        QList<ArticleSuggestion> found;
        const DevisReferences& references = m_lignes.references();
        if (column == Lignes::Unite) {
            for (const Unite& unite : references.unites) {
                if (fold(unite.symbole + u' ' + unite.libelle).contains(fold(text)))
                    found.append({unite.id, unite.symbole, unite.libelle});
            }
        } else {
            for (const TauxTva& taux : references.taux) {
                if (fold(references.textOf(taux.key()) + u' ' + taux.libelle).contains(fold(text)))
                    found.append({taux.id, references.textOf(taux.key()), taux.libelle});
            }
        }
        // A single answer is the one that the text already stands for.
        if (found.size() == 1)
            found.clear();
        m_suggestions->propose(m_editor, found, false);
    }
}

void LignesView::proposeArticles(int serial, const QString& typed, const QList<ArticleSuggestion>& articles) {
    if (m_editor && m_lignes.serialAt(m_cell.row()) == serial && m_editor->text() == typed)
        m_suggestions->propose(m_editor, articles, false);
}

void LignesView::choose(const ArticleSuggestion& suggestion) {
    if (!m_editor)
        return;
    const int row = m_cell.row();
    const int column = m_cell.column();
    if (column == Lignes::Unite || column == Lignes::Tva) {
        m_editor->setText(suggestion.text);
        step(1);
        return;
    }
    emit articleChosen(m_lignes.serialAt(row), suggestion.key);
    leaveCell();
    editCell(row, Lignes::Quantite);
}

QModelIndex LignesView::neighbour(const QModelIndex& from, int direction) const {
    int row = from.row();
    int column = from.column();
    while (row >= 0 && row < m_lignes.rowCount()) {
        column += direction;
        if (column < 0 || column >= Lignes::ColumnCount) {
            row += direction;
            column = direction > 0 ? -1 : int(Lignes::ColumnCount);
            continue;
        }
        const QModelIndex index = m_lignes.index(row, column);
        const bool spanned = m_lignes.isPlaceholder(row) && column != Lignes::Reference;
        if (!isRowHidden(row) && !spanned && index.flags() & Qt::ItemIsEditable)
            return index;
    }
    return {};
}

bool LignesView::step(int direction) {
    const QModelIndex from = m_editor ? QModelIndex(m_cell) : currentIndex();
    const QModelIndex next = from.isValid() ? neighbour(from, direction) : QModelIndex();
    const bool editing = m_editor;
    if (!next.isValid())
        return false;
    const QPersistentModelIndex target = next;
    leaveCell();
    setCurrentIndex(target);
    if (editing && !m_lignes.isPlaceholder(target.row()))
        QTableView::edit(target);
    return true;
}

bool LignesView::focusNextPrevChild(bool next) {
    return (!m_lignes.isReadOnly() && step(next ? 1 : -1)) || QTableView::focusNextPrevChild(next);
}

bool LignesView::runControlKey(int key, bool shift) {
    const int row = currentRow();
    switch (key) {
    case Qt::Key_D:
        leaveCell();
        goTo(m_lignes.duplicate(row), Lignes::Designation);
        return true;
    case Qt::Key_Delete:
        leaveCell();
        m_lignes.remove(row);
        goTo(qMin(row, m_lignes.lineCount()), Lignes::Reference);
        return true;
    case Qt::Key_R:
        leaveCell();
        if (!m_lignes.isPlaceholder(row) && !m_lignes.isSection(row))
            editCell(row, Lignes::Remise);
        return true;
    case Qt::Key_S:
        if (shift)
            newSection();
        return shift;
    case Qt::Key_Z:
        shift ? redo() : undo();
        return true;
    case Qt::Key_Y:
        redo();
        return true;
    default:
        return false;
    }
}

bool LignesView::runKey(const QKeyEvent& key) {
    if (m_lignes.isReadOnly())
        return false;
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool shift = modifiers & Qt::ShiftModifier;
    if ((modifiers & ~Qt::ShiftModifier) == Qt::ControlModifier)
        return runControlKey(key.key(), shift);
    if (modifiers == Qt::AltModifier && (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down)) {
        const int column = currentIndex().column();
        leaveCell();
        goTo(m_lignes.moveBy(currentRow(), key.key() == Qt::Key_Down ? 1 : -1), column);
        return true;
    }
    if (modifiers & ~Qt::ShiftModifier)
        return false;
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        newLine(!shift);
        return true;
    }
    if (key.key() == Qt::Key_F4) {
        openLibrary();
        return true;
    }
    return false;
}

bool LignesView::editorKey(QKeyEvent& key) {
    if (m_suggestions->takeKey(key))
        return true;
    const bool plain = !(key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (plain && (key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab)) {
        if (!step(key.key() == Qt::Key_Tab ? 1 : -1)) {
            leaveCell();
            setFocus();
        }
        return true;
    }
    if (key.key() == Qt::Key_Escape) {
        QLineEdit* editor = m_editor;
        const QModelIndex place = currentIndex();
        m_editor.clear();
        closeEditor(editor, QAbstractItemDelegate::NoHint);
        m_lignes.cancelEdit();
        goTo(qMin(place.row(), m_lignes.lineCount()), place.column());
        return true;
    }
    // The undo of the text itself comes first, as long as there is some.
    if (key.matches(QKeySequence::Undo) && m_editor && m_editor->isUndoAvailable())
        return false;
    return runKey(key);
}

void LignesView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && m_lignes.isSection(currentRow())) {
        const QModelIndex place = currentIndex();
        m_lignes.toggleFold(place.row());
        return;
    }
    if (!runKey(*event))
        QTableView::keyPressEvent(event);
}

int LignesView::dropRowAt(int y) const {
    const int row = rowAt(y);
    if (row < 0)
        return m_lignes.lineCount();
    const bool lowerHalf = y > rowViewportPosition(row) + QTableView::rowHeight(row) / 2;
    return qMin(row + (lowerHalf ? 1 : 0), m_lignes.lineCount());
}

void LignesView::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    QTableView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || !index.isValid() || m_lignes.isPlaceholder(index.row()))
        return;
    if (index.column() == Lignes::Poignee && !m_lignes.isReadOnly())
        m_dragged = index.row();
    else if (m_lignes.isSection(index.row()) &&
             event->pos().x() < columnViewportPosition(Lignes::Reference) + px(chevronWidth))
        m_lignes.toggleFold(index.row());
}

void LignesView::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragged < 0)
        return QTableView::mouseMoveEvent(event);
    m_drop = dropRowAt(event->pos().y());
    viewport()->update();
}

void LignesView::mouseReleaseEvent(QMouseEvent* event) {
    const int dragged = std::exchange(m_dragged, -1);
    const int drop = std::exchange(m_drop, -1);
    if (dragged >= 0 && drop >= 0)
        return goTo(m_lignes.moveTo(dragged, drop), Lignes::Designation);
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && m_lignes.isPlaceholder(index.row()) && event->button() == Qt::LeftButton)
        QTableView::edit(index);
}

void LignesView::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    // The list hangs on the window and would stay behind.
    if (m_suggestions)
        m_suggestions->hide();
}

void LignesView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (m_drop < 0)
        return;
    const bool atEnd = m_drop >= m_lignes.rowCount();
    const int y = atEnd ? rowViewportPosition(m_drop - 1) + QTableView::rowHeight(m_drop - 1)
                        : rowViewportPosition(m_drop);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, y - 1, viewport()->width(), px(2)), theme().accent);
}

} // namespace tournevis
