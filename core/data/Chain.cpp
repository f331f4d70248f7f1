// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/Chain.h"

#include "base/Canonical.h"
#include "base/Text.h"

#include <limits>

namespace tournevis {
namespace {

const QString chainType = QStringLiteral("chaine");

QString rowName(const ChainSpec& spec, qint64 id, qint64 rank) {
    return QStringLiteral("id %1, %2 %3").arg(id).arg(spec.rankColumn).arg(rank);
}

QString selection(const ChainSpec& spec) {
    QByteArrayList columns{"id", spec.rankColumn, "empreinte_prec", "empreinte"};
    columns += spec.sealedColumns;
    return QStringLiteral("SELECT %1 FROM %2 WHERE %3 IS NOT NULL ORDER BY %3")
        .arg(QString::fromLatin1(columns.join(", ")), spec.table, spec.rankColumn);
}

/// Follows a chain row by row and reports each break once.
class ChainReader {
public:
    ChainReader(const ChainSpec& spec, Findings& findings)
        : m_spec(spec)
        , m_findings(findings) {}

    bool read(const Row& row) {
        const qint64 id = row.integer(0);
        const qint64 rank = row.integer(1);
        reportMissing(rank);
        const QByteArray previous = row.text(2).toLatin1();
        const QByteArray stored = row.text(3).toLatin1();
        QMap<QByteArray, QVariant> values;
        for (int column = 0; column < m_spec.sealedColumns.size(); ++column)
            values.insert(m_spec.sealedColumns[column], row.value(4 + column));
        // The first row follows nothing: NULL. A digest alone cannot tell it from an empty text.
        if (digestOf(m_spec, {rank, previous}, values) != stored || row.isNull(2) != previous.isEmpty())
            add(rowName(m_spec, id, rank), translate("Check", "contenu modifié depuis son écriture"));
        else if (!m_gap && previous != m_head)
            add(rowName(m_spec, id, rank), translate("Check", "ne suit pas la ligne précédente"));
        m_gap = false;
        m_head = stored;
        m_expected = rank == std::numeric_limits<qint64>::max() ? rank : rank + 1;
        return true;
    }

    void finish(qint64 next, const QByteArray& head) {
        reportMissing(next);
        if (next < m_expected || (!m_gap && head != m_head))
            add(QStringLiteral("compteur %1").arg(m_spec.table),
                translate("Check", "la fin de la chaîne ne correspond pas au compteur"));
    }

private:
    /// One finding a gap: its length is whatever somebody wrote in the file.
    void reportMissing(qint64 until) {
        if (m_expected >= until)
            return;
        const QString first = QStringLiteral("%1 %2").arg(m_spec.rankColumn).arg(m_expected);
        if (until - 1 == m_expected)
            add(first, translate("Check", "ligne absente"));
        else
            add(QStringLiteral("%1 à %2").arg(first).arg(until - 1), translate("Check", "lignes absentes"));
        m_expected = until;
        m_gap = true;
    }
    void add(const QString& row, const QString& message) { m_findings.append({m_spec.table, row, message}); }

    const ChainSpec& m_spec;
    Findings& m_findings;
    qint64 m_expected = 1;
    QByteArray m_head;
    bool m_gap =
        false; ///< rows are missing just before: the next link cannot match, and is not reported twice
};

} // namespace

Result<ChainLink> nextLink(Connection& connection, const ChainSpec& spec) {
    TRY(connection.execute(QStringLiteral("INSERT INTO compteur(type, serie, exercice, prochain, gabarit) "
                                          "VALUES(?, ?, 0, 1, '') ON CONFLICT DO NOTHING"),
                           {chainType, spec.table}));
    const auto heads = TRY(connection.select(
        QStringLiteral("SELECT prochain, tete FROM compteur WHERE type = ? AND serie = ? AND exercice = 0"),
        {chainType, spec.table}, [](const Row& row) {
            return ChainLink{row.integer(0), row.text(1).toLatin1()};
        }));
    return heads.first();
}

QByteArray digestOf(const ChainSpec& spec, const ChainLink& link, const QMap<QByteArray, QVariant>& values) {
    return sha256(QByteArray::number(spec.format) + '\n' + link.previous + '\n' + canonicalJson(values));
}

Outcome advanceChain(Connection& connection, const ChainSpec& spec, const ChainLink& link,
                     const QByteArray& digest) {
    TRY(connection.execute(QStringLiteral("UPDATE compteur SET prochain = ?, tete = ? "
                                          "WHERE type = ? AND serie = ? AND exercice = 0"),
                           {link.rank + 1, QString::fromLatin1(digest), chainType, spec.table}));
    return {};
}

Outcome verifyChain(Connection& connection, const ChainSpec& spec, Findings& findings) {
    ChainReader reader(spec, findings);
    TRY(connection.select(selection(spec), {}, [&](const Row& row) { return reader.read(row); }));
    const auto heads = TRY(connection.select(
        QStringLiteral("SELECT prochain, tete FROM compteur WHERE type = ? AND serie = ? AND exercice = 0"),
        {chainType, spec.table}, [](const Row& row) {
            return ChainLink{row.integer(0), row.text(1).toLatin1()};
        }));
    const ChainLink head = heads.isEmpty() ? ChainLink{1, {}} : heads.first();
    reader.finish(head.rank, head.previous);
    return {};
}

} // namespace tournevis
