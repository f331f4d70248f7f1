// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureVerification.h"

#include "base/Canonical.h"
#include "base/Format.h"
#include "data/Session.h"
#include "factures/FactureSceau.h"

#include <QtCore/QRegularExpression>

namespace tournevis {
namespace {

QString rowName(qint64 id) { return QStringLiteral("id %1").arg(id); }

QString factureName(qint64 id, const QString& numero) {
    return numero.isEmpty() ? rowName(id) : QStringLiteral("id %1, %2").arg(id).arg(numero);
}

/// Adds one finding for each row of a query that gives id and number, with one sentence for all.
Outcome report(Session& session, Findings& findings, const QString& sql, const char* table,
               const QString& message) {
    TRY(session.connection().select(sql, {}, [&](const Row& row) {
        findings.append({QLatin1String(table), factureName(row.integer(0), row.text(1)), message});
        return true;
    }));
    return {};
}

struct SealedFacture {
    qint64 id = 0;
    QString numero;
    QString sceau;
};

Result<QList<SealedFacture>> sealedFactures(Connection& connection) {
    return connection.select(
        QStringLiteral("SELECT id, numero, sceau FROM facture WHERE sceau IS NOT NULL ORDER BY id"), {},
        [](const Row& row) {
            return SealedFacture{row.integer(0), row.text(1), row.text(2)};
        });
}

/// Compares the rows of one table with the digests the seal of their facture holds.
Outcome compareRows(Connection& connection, const SealedFacture& facture, const SealedTable& table,
                    Findings& findings) {
    QMap<qint64, QByteArray> sealed = sealedDigests(facture.sceau, table);
    const auto present = TRY(rowDigests(connection, table, facture.id));
    const auto add = [&](qint64 id, const QString& message) {
        findings.append({QLatin1String(table.table),
                         QStringLiteral("%1 (%2)").arg(rowName(id), facture.numero), message});
    };
    for (auto row = present.cbegin(); row != present.cend(); ++row) {
        if (!sealed.contains(row.key()))
            add(row.key(), translate("Check", "ligne ajoutée après l’émission"));
        else if (sealed.take(row.key()) != row.value())
            add(row.key(), translate("Check", "contenu modifié depuis l’émission"));
    }
    for (auto row = sealed.cbegin(); row != sealed.cend(); ++row)
        add(row.key(), translate("Check", "ligne absente"));
    return {};
}

/// A number in two parts: what is constant in its series, and its rank.
struct NumberInSeries {
    QString prefix;
    qint64 rank = 0;
};

NumberInSeries split(const QString& numero) {
    static const QRegularExpression tail(QStringLiteral("^(.*?)(\\d+)$"));
    const auto match = tail.match(numero);
    return {match.captured(1), match.captured(2).toLongLong()};
}

/// Reads the issued factures of one series in order of number.
class SeriesReader {
public:
    explicit SeriesReader(Findings& findings)
        : m_findings(findings) {}

    void read(const Row& row) {
        const QString numero = row.text(1);
        const NumberInSeries number = split(numero);
        if (number.rank != ++m_ranks[number.prefix]) {
            add(row.integer(0), numero, translate("Check", "numéro hors de la suite de sa série"));
            m_ranks[number.prefix] = number.rank;
        }
        const QString date = row.text(3);
        if (date < m_dates[row.text(2)])
            add(row.integer(0), numero, translate("Check", "date antérieure à celle du numéro précédent"));
        m_dates[row.text(2)] = date;
    }

private:
    void add(qint64 id, const QString& numero, const QString& message) {
        m_findings.append({QStringLiteral("facture"), factureName(id, numero), message});
    }

    Findings& m_findings;
    QHash<QString, qint64> m_ranks;
    QHash<QString, QString> m_dates;
};

} // namespace

Outcome verification::seals(Session& session, Findings& findings) {
    for (const SealedFacture& facture : TRY(sealedFactures(session.connection()))) {
        for (const SealedTable& table : sealedTables())
            TRY(compareRows(session.connection(), facture, table, findings));
    }
    return {};
}

Outcome verification::states(Session& session, Findings& findings) {
    const QString credited =
        QStringLiteral("(SELECT coalesce(sum(a.montant_ttc_cts), 0) FROM facture a WHERE "
                       "a.facture_origine_id = f.id AND a.type = 'avoir' AND a.etat <> 'brouillon')");
    const QString select = QStringLiteral("SELECT f.id, f.numero FROM facture f WHERE ");
    TRY(report(session, findings, select + "f.etat NOT IN ('brouillon', 'emise', 'contrepassee')", "facture",
               translate("Check", "état inconnu")));
    TRY(report(session, findings,
               select + "f.etat = 'brouillon' AND (f.sceau IS NOT NULL OR f.chaine_rang IS NOT NULL OR "
                        "f.numero IS NOT NULL OR f.empreinte IS NOT NULL)",
               "facture", translate("Check", "une facture émise est redevenue brouillon")));
    TRY(report(session, findings,
               select + "f.etat <> 'brouillon' AND (f.sceau IS NULL OR f.chaine_rang IS NULL OR f.empreinte "
                        "IS NULL OR f.numero IS NULL)",
               "facture", translate("Check", "une facture émise a perdu son sceau")));
    TRY(report(session, findings,
               select + "f.etat = 'contrepassee' AND " + credited + " <> f.montant_ttc_cts", "facture",
               translate("Check", "annulée sans avoir du même montant")));
    return report(session, findings,
                  select + "f.etat = 'emise' AND f.type <> 'avoir' AND f.montant_ttc_cts <> 0 AND " +
                      credited + " >= f.montant_ttc_cts",
                  "facture", translate("Check", "entièrement créditée mais pas annulée"));
}

Outcome verification::series(Session& session, Findings& findings) {
    SeriesReader reader(findings);
    TRY(session.connection().select(
        QStringLiteral("SELECT id, numero, serie, date_facture FROM facture WHERE etat <> 'brouillon' "
                       "ORDER BY serie, exercice, length(numero), numero"),
        {}, [&](const Row& row) {
            reader.read(row);
            return true;
        }));
    return {};
}

Outcome verification::documents(Session& session, Findings& findings) {
    TRY(session.connection().select(
        QStringLiteral("SELECT f.id, f.numero, f.pdf_sha, p.id, p.contenu, p.sha256 FROM facture f LEFT JOIN "
                       "piece_jointe p ON p.id = f.pdf_piece_id WHERE f.etat <> 'brouillon' ORDER BY f.id"),
        {}, [&](const Row& row) {
            const QString digest = QString::fromLatin1(sha256(row.value(4).toByteArray()));
            if (row.isNull(3))
                findings.append({QStringLiteral("facture"), factureName(row.integer(0), row.text(1)),
                                 translate("Check", "document émis absent")});
            else if (digest != row.text(2) || digest != row.text(5))
                findings.append({QStringLiteral("piece_jointe"),
                                 QStringLiteral("%1 (%2)").arg(rowName(row.integer(3)), row.text(1)),
                                 translate("Check", "document émis modifié")});
            return true;
        }));
    return {};
}

Outcome verification::allocations(Session& session, Findings& findings) {
    const QString live = QStringLiteral("FROM paiement_affectation a JOIN paiement p ON p.id = a.paiement_id "
                                        "WHERE a.archive_le IS NULL AND p.rejete_le IS NULL AND ");
    TRY(report(
        session, findings,
        QStringLiteral("SELECT p.id, p.numero FROM paiement p WHERE (SELECT coalesce(sum(montant_cts), 0) "
                       "FROM paiement_affectation WHERE paiement_id = p.id AND archive_le IS NULL) > "
                       "p.montant_cts"),
        "paiement", translate("Check", "affectations supérieures au paiement")));
    TRY(report(
        session, findings,
        QStringLiteral("SELECT p.id, p.numero FROM paiement p WHERE p.rejete_le IS NOT NULL AND EXISTS "
                       "(SELECT 1 FROM paiement_affectation WHERE paiement_id = p.id AND archive_le IS "
                       "NULL)"),
        "paiement", translate("Check", "rejeté mais encore affecté")));
    return report(
        session, findings,
        QStringLiteral("SELECT f.id, f.numero FROM facture f WHERE (SELECT coalesce(sum(a.montant_cts), "
                       "0) %1 a.facture_id = f.id) > max(0, f.net_a_payer_cts)")
            .arg(live),
        "facture", translate("Check", "affectations supérieures au net à payer"));
}

Outcome verifyFactures(Session& session, Findings& findings) {
    TRY(verifyChain(session.connection(), factureChain(), findings));
    TRY(verifyChain(session.connection(), paiementChain(), findings));
    TRY(verification::seals(session, findings));
    TRY(verification::states(session, findings));
    TRY(verification::series(session, findings));
    TRY(verification::sums(session, findings));
    TRY(verification::documents(session, findings));
    return verification::allocations(session, findings);
}

} // namespace tournevis
