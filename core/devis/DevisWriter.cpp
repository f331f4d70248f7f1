// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisWriter.h"

#include <algorithm>

namespace tournevis {
namespace {

Result<QList<DevisLigne>> storedLignes(Connection& connection, const Devis& devis) {
    return Store(connection).list<DevisLigne>("devis_id = ? ORDER BY ordre, id", {devis.id});
}

QList<FieldError> lineSchemaErrors(const QList<DevisLigne>& lignes) {
    QList<FieldError> errors;
    for (qsizetype rank = 0; rank < lignes.size(); ++rank) {
        for (const FieldError& error : schemaErrors(DevisLigne::schema, lignes[rank]))
            errors.append({QStringLiteral("ligne.%1.%2").arg(rank).arg(error.field), error.message});
    }
    return errors;
}

bool holds(const QList<DevisLigne>& lignes, qint64 id) {
    return std::ranges::find(lignes, id, &DevisLigne::id) != lignes.end();
}

/// A row that names an id of another devis, or one removed meanwhile, is a conflict and not a new row.
Outcome checkBelongs(const QList<DevisLigne>& stored, const QList<DevisLigne>& lignes) {
    for (const DevisLigne& ligne : lignes) {
        if (ligne.id != 0 && !holds(stored, ligne.id))
            return Error{
                Cause::Conflict, translate("Devis", "Une ligne a été supprimée par ailleurs."), {}, {}};
    }
    return {};
}

template <class T>
Outcome put(Transaction& transaction, T& record) {
    if (record.id != 0)
        return Store(transaction).update(transaction, record);
    TRY(Store(transaction).insert(transaction, record));
    return {};
}

} // namespace

const QString wroteDevisSql = QStringLiteral(
    "(EXISTS (SELECT 1 FROM devis_ligne l WHERE l.devis_id = d.id AND (l.cree_par = ? OR l.modifie_par = ?)) "
    "OR EXISTS (SELECT 1 FROM audit_log a JOIN historique_modification h ON h.audit_id = a.id "
    "WHERE a.entite = 'devis' AND a.entite_id = CAST(d.id AS TEXT) AND h.utilisateur_id = ? "
    "AND (h.entite = 'devis_ligne' OR h.entite = 'devis' AND h.champ IN ('remise_bp', 'remise_cts', "
    "'montant_ht_cts', 'montant_tva_cts', 'montant_ttc_cts'))))");

Result<DevisFile> loadAt(Transaction& transaction, Id<Devis> id, int version) {
    Store store(transaction);
    DevisFile file;
    file.devis = TRY(store.load(id));
    file.devis.version = version;
    file.lignes = TRY(store.list<DevisLigne>("devis_id = ? ORDER BY ordre, id", {id.value()}));
    return file;
}

QString nameOf(const Devis& devis) { return devis.numero.isEmpty() ? devis.titre : devis.numero; }

Outcome saveDevis(Transaction& transaction, Devis& devis, const QString& action) {
    transaction.describe(action, devis.ref(), nameOf(devis));
    return Store(transaction).update(transaction, devis);
}

Result<TauxConnus> knownRates(Connection& connection) {
    TauxConnus taux;
    TRY(connection.select("SELECT id, categorie, taux_bp FROM taux_tva", {}, [&](const Row& row) {
        taux.insert(row.as<Id<TauxTva>>(0), {row.text(1), row.as<Taux>(2)});
        return true;
    }));
    return taux;
}

Outcome writeLignes(Transaction& transaction, const Devis& devis, QList<DevisLigne>& lignes) {
    Store store(transaction);
    const QList<DevisLigne> stored = TRY(storedLignes(transaction.connection(), devis));
    TRY(checkBelongs(stored, lignes));
    for (DevisLigne& ligne : lignes)
        ligne.devisId = devis.key();
    if (const auto errors = lineSchemaErrors(lignes); !errors.isEmpty())
        return Error::validation(errors);
    for (const DevisLigne& old : stored) {
        if (!holds(lignes, old.id))
            TRY(store.remove(transaction, old));
    }
    for (DevisLigne& ligne : lignes)
        TRY(put(transaction, ligne));
    return {};
}

Outcome writeTva(Transaction& transaction, const Devis& devis, QList<DevisTva> rows) {
    Store store(transaction);
    for (const DevisTva& old : TRY(store.list<DevisTva>("devis_id = ?", {devis.id}))) {
        const auto kept = std::ranges::find(rows, old.tauxTvaId, &DevisTva::tauxTvaId);
        if (kept == rows.end())
            TRY(store.remove(transaction, old));
        else
            static_cast<Record&>(*kept) = old;
    }
    for (DevisTva& row : rows) {
        row.devisId = devis.key();
        TRY(put(transaction, row));
    }
    return {};
}

Outcome restoreCosts(Connection& connection, const Devis& devis, QList<DevisLigne>& lignes) {
    const QList<DevisLigne> stored = TRY(storedLignes(connection, devis));
    for (DevisLigne& ligne : lignes) {
        const auto old = std::ranges::find(stored, ligne.id, &DevisLigne::id);
        if (ligne.id != 0 && old != stored.end())
            ligne.coutUnitaire = old->coutUnitaire;
        else if (ligne.materielId)
            ligne.coutUnitaire = ValueCodec<PrixUnitaire>::fromColumn(TRY(connection.value(
                "SELECT CASE WHEN pmp > 0 THEN pmp ELSE prix_achat_ht END FROM materiel WHERE id = ?",
                {ligne.materielId.value()})));
    }
    return {};
}

Outcome writeDecision(Transaction& transaction, const Devis& devis, NiveauDevis niveau,
                      DecisionDevis decision, const QString& commentaire, bool newRound) {
    const qint64 last =
        TRY(transaction.connection().value(
                "SELECT coalesce(max(tour), 0) FROM devis_validation WHERE devis_id = ?", {devis.id}))
            .toLongLong();
    DevisValidation row;
    row.devisId = devis.key();
    row.niveau = niveau;
    row.tour = newRound ? last + 1 : std::max<qint64>(last, 1);
    row.decision = decision;
    row.commentaire = commentaire;
    row.montantHt = devis.montantHt;
    row.valideurId = Id<Utilisateur>(transaction.actor().utilisateurId);
    TRY(Store(transaction).insert(transaction, row));
    return {};
}

} // namespace tournevis
