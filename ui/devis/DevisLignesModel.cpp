// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisLignesModel.h"

#include "base/Format.h"
#include "devis/DevisMontants.h"

namespace tournevis {
namespace {

constexpr std::size_t undoDepth = 50;

struct ColumnName {
    int column;
    const char* field;
};
constexpr ColumnName columnNames[] = {
    {DevisLignesModel::Reference, "reference"},   {DevisLignesModel::Designation, "designation"},
    {DevisLignesModel::Quantite, "quantite"},     {DevisLignesModel::Unite, "unite_id"},
    {DevisLignesModel::Prix, "prix_unitaire_ht"}, {DevisLignesModel::Remise, "remise_bp"},
    {DevisLignesModel::Tva, "taux_tva_id"},
};

int columnOf(const QString& field) {
    for (const ColumnName& name : columnNames) {
        if (field == QLatin1String(name.field))
            return name.column;
    }
    return DevisLignesModel::Designation;
}

/// Nobody types it.
bool isFilledBySaving(const Field& field) {
    const QLatin1String column(field.column);
    return column == QLatin1String("devis_id") || column == QLatin1String("montant_ht_cts");
}

} // namespace

bool DevisLignesModel::Ligne::isBlank() const {
    return ligne.type == TypeDevisLigne::Ligne && !ligne.materielId && ligne.reference.isEmpty() &&
           ligne.designation.trimmed().isEmpty() && ligne.prixUnitaireHt.isZero() && unread.isEmpty();
}

DevisLignesModel::DevisLignesModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void DevisLignesModel::setReferences(const DevisReferences& references) {
    m_references = references;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(lineCount() - 1, ColumnCount - 1));
}

void DevisLignesModel::setReadOnly(bool readOnly) {
    if (m_readOnly == readOnly)
        return;
    beginResetModel();
    m_readOnly = readOnly;
    endResetModel();
    emit structureChanged();
}

DevisLignesModel::Ligne DevisLignesModel::fresh(const DevisLigne& ligne) {
    Ligne row;
    row.ligne = ligne;
    row.serial = m_nextSerial++;
    return row;
}

DevisLignesModel::Ligne DevisLignesModel::blankLine() {
    DevisLigne ligne;
    ligne.quantite = tournevis::Quantite::whole(1);
    ligne.uniteId = m_references.uniteDefaut();
    ligne.tauxTvaId = m_references.tauxDefaut;
    return fresh(ligne);
}

void DevisLignesModel::load(const QList<DevisLigne>& lignes) {
    Lignes rows;
    for (const DevisLigne& ligne : lignes)
        rows.append(fresh(ligne));
    rebase(lignes);
    m_undo.clear();
    m_redo.clear();
    m_editing = false;
    beginResetModel();
    m_rows = rows;
    endResetModel();
    emit structureChanged();
}

QList<DevisLigne> DevisLignesModel::lignes() const {
    QList<DevisLigne> typed;
    for (const Ligne& row : m_rows) {
        if (row.isBlank())
            continue;
        DevisLigne ligne = row.ligne;
        // A row brought back by an undo may be gone from the base, or be older than what it holds.
        static_cast<Record&>(ligne) = m_stored.value(ligne.id);
        typed.append(ligne);
    }
    return typed;
}

void DevisLignesModel::rebase(const QList<DevisLigne>& stored) {
    m_stored.clear();
    for (const DevisLigne& ligne : stored)
        m_stored.insert(ligne.id, ligne);
}

void DevisLignesModel::adopt(const QList<DevisLigne>& stored) {
    rebase(stored);
    int rank = 0;
    for (Ligne& row : m_rows) {
        if (!row.isBlank() && rank < stored.size())
            static_cast<Record&>(row.ligne) = stored[rank++];
    }
}

QVariantList DevisLignesModel::typed() const {
    Lignes kept = m_rows;
    kept.removeIf([](const Ligne& row) { return row.isBlank(); });
    QList<DevisLigne> lignes;
    for (const Ligne& row : std::as_const(kept))
        lignes.append(row.ligne);
    normalizeLignes(lignes);
    QVariantList rows;
    for (qsizetype rank = 0; rank < kept.size(); ++rank) {
        const Ligne& row = kept[rank];
        QVariantMap values;
        values.insert("id", row.ligne.id);
        for (const Field& field : DevisLigne::schema.fields) {
            if (!isFilledBySaving(field))
                values.insert(QLatin1String(field.column), field.read(lignes[rank]));
        }
        QVariantMap unread;
        for (auto it = row.unread.begin(); it != row.unread.end(); ++it)
            unread.insert(QString::number(it.key()), it.value());
        values.insert("illisible", unread);
        rows.append(values);
    }
    return rows;
}

void DevisLignesModel::restore(const QVariantList& typed) {
    Lignes rows;
    for (const QVariant& each : typed) {
        const QVariantMap values = each.toMap();
        DevisLigne ligne;
        ligne.id = values.value("id").toLongLong();
        for (const Field& field : DevisLigne::schema.fields) {
            if (!isFilledBySaving(field))
                field.write(ligne, values.value(QLatin1String(field.column)));
        }
        Ligne row = fresh(ligne);
        const QVariantMap unread = values.value("illisible").toMap();
        for (auto it = unread.begin(); it != unread.end(); ++it) {
            row.unread.insert(it.key().toInt(), it.value().toString());
            const Outcome outcome = read(row.ligne, it.key().toInt(), it.value().toString());
            row.errors.insert(it.key().toInt(), outcome ? QString() : outcome.error().message);
        }
        rows.append(row);
    }
    record();
    swapIn(rows);
}

QList<FieldError> DevisLignesModel::unreadable() const {
    QList<FieldError> errors;
    int rank = 0;
    for (const Ligne& row : m_rows) {
        for (const ColumnName& name : columnNames) {
            if (row.unread.contains(name.column))
                errors.append({QStringLiteral("ligne.%1.%2").arg(rank).arg(QLatin1String(name.field)),
                               row.errors.value(name.column)});
        }
        rank += row.isBlank() ? 0 : 1;
    }
    return errors;
}

QModelIndex DevisLignesModel::showErrors(const QList<FieldError>& errors) {
    QList<int> rowsOfRank;
    for (int row = 0; row < lineCount(); ++row) {
        m_rows[row].errors.removeIf([&](auto it) { return !m_rows[row].unread.contains(it.key()); });
        if (!m_rows[row].isBlank())
            rowsOfRank.append(row);
    }
    QModelIndex first;
    for (const FieldError& error : errors) {
        const QStringList parts = error.field.split(u'.');
        const int rank = parts.value(1).toInt();
        if (parts.size() != 3 || parts[0] != QLatin1String("ligne") || rank >= rowsOfRank.size())
            continue;
        const int row = rowsOfRank[rank];
        m_rows[row].errors.insert(columnOf(parts[2]), error.message);
        if (!first.isValid())
            first = index(row, isSection(row) ? int(Reference) : columnOf(parts[2]));
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    return first;
}

QString DevisLignesModel::errorSentence() const {
    for (int row = 0; row < lineCount(); ++row) {
        for (int column = Reference; column < Total; ++column) {
            if (const QString error = m_rows[row].errors.value(column); !error.isEmpty())
                return tr("Ligne %1, %2\u00a0: %3")
                    .arg(row + 1)
                    .arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), error);
        }
    }
    return {};
}

bool DevisLignesModel::isSection(int row) const {
    return row >= 0 && row < lineCount() && m_rows[row].ligne.type == TypeDevisLigne::Section;
}

bool DevisLignesModel::isHidden(int row) const {
    if (row >= lineCount() || isSection(row))
        return false;
    for (int above = row - 1; above >= 0; --above) {
        if (isSection(above))
            return m_rows[above].folded;
    }
    return false;
}

void DevisLignesModel::record() {
    m_undo.push_back(m_rows);
    if (m_undo.size() > undoDepth)
        m_undo.erase(m_undo.begin());
    m_redo.clear();
}

template <class Change>
void DevisLignesModel::change(Change apply) {
    record();
    beginResetModel();
    apply();
    endResetModel();
    emit structureChanged();
    emit edited();
}

int DevisLignesModel::insertLine(int row) {
    const int place = qBound(0, row, lineCount());
    change([&] { m_rows.insert(place, blankLine()); });
    return place;
}

int DevisLignesModel::insertSection(int row) {
    const int place = qBound(0, row, lineCount());
    DevisLigne section;
    section.type = TypeDevisLigne::Section;
    change([&] { m_rows.insert(place, fresh(section)); });
    return place;
}

void DevisLignesModel::append(const QList<DevisLigne>& lignes) {
    change([&] {
        for (const DevisLigne& ligne : lignes)
            m_rows.append(fresh(ligne));
    });
}

int DevisLignesModel::duplicate(int row) {
    if (row < 0 || row >= lineCount())
        return row;
    Ligne copy = m_rows[row];
    static_cast<Record&>(copy.ligne) = Record();
    copy.ligne.quantiteFacturee = {};
    copy.serial = m_nextSerial++;
    change([&] { m_rows.insert(row + 1, copy); });
    return row + 1;
}

void DevisLignesModel::remove(int row) {
    if (row >= 0 && row < lineCount())
        change([&] { m_rows.removeAt(row); });
}

int DevisLignesModel::blockEnd(int row) const {
    int end = row + 1;
    if (isSection(row)) {
        while (end < lineCount() && !isSection(end))
            ++end;
    }
    return end;
}

int DevisLignesModel::moveBy(int row, int step) {
    if (row < 0 || row >= lineCount())
        return row;
    if (step > 0) {
        const int next = blockEnd(row);
        return next >= lineCount() ? row : moveTo(row, isSection(row) ? blockEnd(next) : next + 1);
    }
    int before = row - 1;
    while (isSection(row) && before > 0 && !isSection(before))
        --before;
    return before < 0 ? row : moveTo(row, before);
}

int DevisLignesModel::moveTo(int row, int before) {
    const int end = blockEnd(row);
    if (row < 0 || row >= lineCount() || (before >= row && before <= end))
        return row;
    const Lignes block = m_rows.mid(row, end - row);
    const int place = qMin(before, lineCount()) - (before > row ? int(block.size()) : 0);
    change([&] {
        m_rows.remove(row, block.size());
        for (int offset = 0; offset < block.size(); ++offset)
            m_rows.insert(place + offset, block[offset]);
    });
    return place;
}

void DevisLignesModel::toggleFold(int row) {
    if (!isSection(row))
        return;
    m_rows[row].folded = !m_rows[row].folded;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit structureChanged();
}

void DevisLignesModel::beginEdit() {
    m_before = m_rows;
    m_editing = true;
    m_editRecorded = false;
}

void DevisLignesModel::endEdit() { m_editing = false; }

void DevisLignesModel::cancelEdit() {
    endEdit();
    if (!std::exchange(m_editRecorded, false))
        return;
    m_undo.pop_back();
    swapIn(m_before);
}

int DevisLignesModel::serialAt(int row) const { return row < lineCount() ? m_rows[row].serial : 0; }

void DevisLignesModel::fill(int serial, const DevisLigne& article) {
    for (Ligne& row : m_rows) {
        if (row.serial != serial)
            continue;
        record();
        row.ligne.materielId = article.materielId;
        row.ligne.reference = article.reference;
        row.ligne.designation = article.designation;
        row.ligne.description = article.description;
        row.ligne.uniteId = article.uniteId ? article.uniteId : row.ligne.uniteId;
        row.ligne.prixUnitaireHt = article.prixUnitaireHt;
        row.ligne.coutUnitaire = article.coutUnitaire;
        row.ligne.tauxTvaId = article.tauxTvaId ? article.tauxTvaId : row.ligne.tauxTvaId;
        row.unread.clear();
        row.errors.clear();
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        emit edited();
        return;
    }
}

void DevisLignesModel::swapIn(Lignes rows) {
    beginResetModel();
    m_rows.swap(rows);
    endResetModel();
    emit structureChanged();
    emit edited();
}

void DevisLignesModel::undo() {
    if (m_undo.empty())
        return;
    m_redo.push_back(m_rows);
    const Lignes rows = m_undo.back();
    m_undo.pop_back();
    swapIn(rows);
}

void DevisLignesModel::redo() {
    if (m_redo.empty())
        return;
    m_undo.push_back(m_rows);
    const Lignes rows = m_redo.back();
    m_redo.pop_back();
    swapIn(rows);
}

} // namespace tournevis
