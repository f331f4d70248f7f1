// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devis/DevisLignesModel.h"
#include "devis/SuggestList.h"

#include <QtCore/QPointer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

namespace tournevis {

/// The table of the lines, driven by the keyboard alone if one wishes (ux.md § 7), with rows dragged by their
/// handle.
class LignesView : public QTableView {
    Q_OBJECT

public:
    explicit LignesView(DevisLignesModel& model, QWidget* parent = nullptr);
    ~LignesView() override;

    /// The last cell in use: where the buttons above the table act.
    int currentRow() const;
    void newLine(bool below);
    void newSection();
    void openLibrary();
    void editCell(int row, int column);
    void undo();
    void redo();
    /// Articles for what is typed in `serial`, unless the person has moved on.
    void proposeArticles(int serial, const QString& typed, const QList<ArticleSuggestion>& articles);

    /// For the delegate.
    void cellOpened(QLineEdit* editor);
    void cellClosed();
    bool editorKey(QKeyEvent& key);

signals:
    /// What is typed in a reference or a designation, to be searched in the library.
    void articlesAsked(int serial, const QString& typed);
    void articleChosen(int serial, qint64 article);
    /// A cell was left: what cannot be read may be told.
    void cellLeft();

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    bool runKey(const QKeyEvent& key);
    bool runControlKey(int key, bool shift);
    bool step(int direction);
    QModelIndex neighbour(const QModelIndex& from, int direction) const;
    void leaveCell();
    void typed(const QString& text);
    void choose(const ArticleSuggestion& suggestion);
    void goTo(int row, int column);
    void arrange();
    int dropRowAt(int y) const;

    DevisLignesModel& m_lignes;
    QPointer<SuggestList> m_suggestions;
    QPointer<QLineEdit> m_editor;
    QPersistentModelIndex m_cell; ///< open
    int m_dragged = -1;
    int m_drop = -1;
};

} // namespace tournevis
