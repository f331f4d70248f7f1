// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devis/DevisReferences.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QVariantMap>

#include <vector>

namespace tournevis {

/// The lines of a devis while they are typed. Every operation can be undone; a text that cannot be read stays
/// in its cell with the sentence that tells how to repair it. The last row, without a line, invites typing.
class DevisLignesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Poignee, Reference, Designation, Quantite, Unite, Prix, Remise, Tva, Total, ColumnCount };
    enum Role {
        TypeRole = Qt::UserRole + 1, ///< int(TypeDevisLigne)
        PlaceholderRole,             ///< bool
        FoldedRole,                  ///< bool, of a section
        ErrorRole,                   ///< sentence
    };

    explicit DevisLignesModel(QObject* parent = nullptr);

    void setReferences(const DevisReferences& references);
    const DevisReferences& references() const { return m_references; }
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }

    /// Starts over: nothing to undo.
    void load(const QList<DevisLigne>& lignes);
    /// The lines as typed, without those left blank.
    QList<DevisLigne> lignes() const;
    /// The lines were stored, in this order: typing and undoing go on.
    void adopt(const QList<DevisLigne>& stored);
    /// What the base now holds, to be written over.
    void rebase(const QList<DevisLigne>& stored);
    /// All that is typed, unreadable cells too, for the local draft: the lines as a save would write them, so
    /// that saving alone changes nothing in it.
    QVariantList typed() const;
    void restore(const QVariantList& typed);
    /// The unreadable cells, as « ligne.2.quantite ».
    QList<FieldError> unreadable() const;
    /// Marks the refused cells; gives the first one.
    QModelIndex showErrors(const QList<FieldError>& errors);
    /// « Ligne 3, Qté : … » of the first marked cell; empty when none.
    QString errorSentence() const;

    int lineCount() const { return int(m_rows.size()); }
    bool isPlaceholder(int row) const { return row == lineCount(); }
    bool isSection(int row) const;
    bool isHidden(int row) const;

    int insertLine(int row);
    int insertSection(int row);
    /// Adds lines at the end, in one step.
    void append(const QList<DevisLigne>& lignes);
    int duplicate(int row);
    /// A section goes alone: its lines stay.
    void remove(int row);
    /// One row, or a whole section with its lines, one place up or down; gives the new row.
    int moveBy(int row, int step);
    /// The same, to stand before the row `before`.
    int moveTo(int row, int before);
    void toggleFold(int row);

    /// A cell is open: its keystrokes make one step to undo, and can be given up together.
    void beginEdit();
    void endEdit();
    void cancelEdit();
    /// Key of a row that survives moves, for an answer that comes later.
    int serialAt(int row) const;
    /// Fills a line from an article.
    void fill(int serial, const DevisLigne& article);

    bool canUndo() const { return !m_undo.empty(); }
    void undo();
    void redo();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Text typed in a cell, at each keystroke.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    /// Something typed: totals are to be computed again.
    void edited();
    /// Rows came, went or folded.
    void structureChanged();

private:
    struct Ligne {
        DevisLigne ligne;
        int serial = 0;
        bool folded = false;
        QHash<int, QString> unread; ///< by column, as typed
        QHash<int, QString> errors; ///< by column

        bool isBlank() const;
    };
    using Lignes = QList<Ligne>;

    Ligne fresh(const DevisLigne& ligne);
    Ligne blankLine();
    void record();
    template <class Change>
    void change(Change apply);
    void swapIn(Lignes rows);
    int blockEnd(int row) const;
    QString textOf(const Ligne& row, int column) const;
    QString shownText(int row, int column) const;
    Outcome read(DevisLigne& ligne, int column, const QString& text) const;
    QString sectionTitle(int row) const;

    DevisReferences m_references;
    Lignes m_rows;
    QHash<qint64, Record> m_stored;
    Lignes m_before; ///< as the open cell found them
    std::vector<Lignes> m_undo;
    std::vector<Lignes> m_redo;
    bool m_editing = false;
    bool m_editRecorded = false;
    bool m_readOnly = false;
    int m_nextSerial = 1;
};

} // namespace tournevis
