// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisVerification.h"

#include "devis/DevisWriter.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace tournevis {
namespace {

QString words(const char* text) { return translate("DevisVerification", text); }

/// How a finding names a devis.
QString rowName(const Devis& devis) {
    return devis.numero.isEmpty() ? QString::number(devis.id) : devis.numero;
}

/// The stored columns that recomputing changes.
void compareStored(const Schema& schema, const QString& row, const Record& stored, const Record& computed,
                   Findings& findings) {
    for (const FieldChange& change : differences(schema, stored, computed))
        findings.append({schema.table, row,
                         words("%1 : %2 au lieu de %3")
                             .arg(QLatin1String(change.field->column), change.before.toString(),
                                  change.after.toString())});
}

void verifyLignes(const Devis& devis, const QList<DevisLigne>& stored, const QList<DevisLigne>& computed,
                  Findings& findings) {
    for (qsizetype rank = 0; rank < stored.size(); ++rank)
        compareStored(DevisLigne::schema, QStringLiteral("%1/%2").arg(rowName(devis)).arg(rank + 1),
                      stored[rank], computed[rank], findings);
}

void verifyTva(const Devis& devis, const QList<DevisTva>& stored, QList<DevisTva> computed,
               Findings& findings) {
    for (const DevisTva& row : stored) {
        const auto twin = std::ranges::find(computed, row.tauxTvaId, &DevisTva::tauxTvaId);
        if (twin == computed.end()) {
            findings.append({DevisTva::schema.table, rowName(devis), words("ligne de TVA en trop")});
            continue;
        }
        static_cast<Record&>(*twin) = row;
        twin->devisId = row.devisId;
        compareStored(DevisTva::schema, rowName(devis), row, *twin, findings);
        computed.erase(twin);
    }
    for (qsizetype missing = 0; missing < computed.size(); ++missing)
        findings.append({DevisTva::schema.table, rowName(devis), words("ligne de TVA absente")});
}

Outcome verifyOne(Session& session, const TauxConnus& taux, const Devis& devis, Findings& findings) {
    Store store(session);
    const auto stored = TRY(store.list<DevisLigne>("devis_id = ? ORDER BY ordre, id", {devis.id}));
    const auto tva = TRY(store.list<DevisTva>("devis_id = ? ORDER BY id", {devis.id}));
    Devis computed = devis;
    QList<DevisLigne> lignes = stored;
    for (qsizetype rank = 0; rank < lignes.size(); ++rank)
        lignes[rank].ordre = rank + 1;
    const MontantsDevis montants = applyMontants(computed, lignes, taux);
    computed.empreinte = empreinteOf(computed, lignes);
    compareStored(Devis::schema, rowName(devis), devis, computed, findings);
    verifyLignes(devis, stored, lignes, findings);
    verifyTva(devis, tva, tvaRows(montants.totaux), findings);
    return {};
}

/// « DEV-2026-00042 » cut into its series and its rank, whatever the template.
struct NumeroDevis {
    QString serie;
    qint64 rang = 0;
};

NumeroDevis cut(const QString& numero) {
    static const QRegularExpression lastDigits(QStringLiteral("^(.*?)(\\d+)$"));
    const auto match = lastDigits.match(numero);
    return {match.captured(1), match.captured(2).toLongLong()};
}

/// As many devis as numbers drawn: the counter remembers the ones that were cut off the end.
Outcome verifyDrawn(Session& session, qsizetype found, Findings& findings) {
    const qint64 drawn = TRY(session.connection().value(
                                 "SELECT coalesce(sum(prochain - 1), 0) FROM compteur WHERE type = 'devis'"))
                             .toLongLong();
    if (drawn != found)
        findings.append({"compteur", QStringLiteral("devis"),
                         words("%1 numéros tirés, %2 devis trouvés").arg(drawn).arg(found)});
    return {};
}

Outcome verifyNumbers(Session& session, Findings& findings) {
    const auto numeros =
        TRY(session.connection().select("SELECT DISTINCT numero FROM devis WHERE numero IS NOT NULL", {},
                                        [](const Row& row) { return row.text(0); }));
    QMap<QString, QList<qint64>> series;
    for (const QString& numero : numeros) {
        const NumeroDevis parts = cut(numero);
        series[parts.serie].append(parts.rang);
    }
    for (auto serie = series.begin(); serie != series.end(); ++serie) {
        std::ranges::sort(serie.value());
        for (qsizetype rank = 0; rank < serie.value().size(); ++rank) {
            if (serie.value()[rank] == rank + 1)
                continue;
            findings.append({Devis::schema.table, serie.key(), words("numéro %1 absent").arg(rank + 1)});
            break;
        }
    }
    return verifyDrawn(session, numeros.size(), findings);
}

} // namespace

Outcome verifyDevis(Session& session, Findings& findings) {
    const TauxConnus taux = TRY(knownRates(session.connection()));
    for (const Devis& devis : TRY(Store(session).list<Devis>("1 = 1 ORDER BY id")))
        TRY(verifyOne(session, taux, devis, findings));
    return verifyNumbers(session, findings);
}

} // namespace tournevis
