// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/visite/VisiteMateriel.h"

#include "base/Format.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/InterventionLigneService.h"
#include "stock/StockService.h"

#include <algorithm>

namespace tournevis {
namespace {

QString champ(Id<SortieMateriel> sortie, const QString& nom) {
    return QStringLiteral("materiel.%1.%2").arg(sortie.value()).arg(nom);
}

const DevenirSortie* ditDe(const QList<DevenirSortie>& dits, Id<SortieMateriel> sortie) {
    const auto dit = std::ranges::find(dits, sortie, &DevenirSortie::sortie);
    return dit == dits.end() ? nullptr : &*dit;
}

Outcome accept(const QList<SortieRow>& demandees, const QList<DevenirSortie>& dits) {
    QList<FieldError> errors;
    for (const SortieRow& sortie : demandees) {
        const DevenirSortie* dit = ditDe(dits, sortie.id);
        for (const FieldError& error :
             erreurs(dit ? *dit : DevenirSortie{sortie.id, {}, {}}, sortie.nature, sortie.restante()))
            errors.append({champ(sortie.id, error.field), error.message});
    }
    return errors.isEmpty() ? Outcome() : Error::validation(errors);
}

/// Whether the change is the end of a visit.
bool termine(const Change& change) {
    const QString effectuee = QString::fromLatin1(codeOf(InterventionStatut::Effectuee));
    return std::ranges::any_of(change.fields, [&](const FieldChange& moved) {
        return QLatin1String(moved.field->column) == QLatin1String("statut") && moved.after == effectuee;
    });
}

InterventionLigne ligneDe(const PartRow& piece, Id<Intervention> visite) {
    InterventionLigne ligne;
    ligne.interventionId = visite;
    ligne.type = InterventionLigneType::Materiel;
    ligne.materielId = piece.materiel;
    ligne.sortieId = piece.sortie;
    ligne.designation = piece.designation;
    ligne.quantite = piece.quantite;
    ligne.uniteId = piece.uniteId;
    ligne.prixUnitaireHt = piece.prixVenteHt;
    ligne.coutUnitaire = piece.coutUnitaire;
    ligne.tauxTvaId = piece.tauxTvaId;
    return ligne;
}

/// What the client pays for the parts: nothing when the mission is not billed.
Result<LigneFacturation> facturationDe(Connection& connection, Id<Intervention> visite) {
    const bool facturable =
        TRY(connection.value("SELECT m.facturation <> 'non_facturable' FROM intervention i "
                             "JOIN mission m ON m.id = i.mission_id WHERE i.id = ?",
                             {visite.value()}))
            .toBool();
    return facturable ? LigneFacturation::AFacturer : LigneFacturation::Offert;
}

Outcome poserSurLigne(Transaction& transaction, Id<SortieMateriel> sortie, Id<Intervention> visite) {
    const QList<PartRow> pieces = TRY(partsToBill(transaction.connection(), visite));
    const auto piece = std::ranges::find(pieces, sortie, &PartRow::sortie);
    if (piece == pieces.end())
        return {};
    InterventionLigne ligne = ligneDe(*piece, visite);
    ligne.facturation = TRY(facturationDe(transaction.connection(), visite));
    TRY(appendLine(transaction, ligne));
    return {};
}

/// What a line still as proposed bears: all that was out before the change.
std::optional<Quantite> restanteAvant(const Change& change, const SortieMateriel& sortie) {
    for (const FieldChange& moved : change.fields) {
        const QLatin1String column(moved.field->column);
        if (column == QLatin1String("quantite_retournee"))
            return sortie.quantite - ValueCodec<Quantite>::fromColumn(moved.before);
        if (column == QLatin1String("retour_le"))
            return sortie.restante();
    }
    return std::nullopt;
}

Outcome baisserLigne(Transaction& transaction, const SortieMateriel& sortie, Quantite avant) {
    Store store(transaction);
    auto ligne = TRY(store.find<InterventionLigne>("sortie_id = ? AND archive_le IS NULL", {sortie.id}));
    if (!ligne || ligne->factureLigneId || ligne->quantite != avant)
        return {};
    const bool partie = sortie.retourLe.isValid() || sortie.restante().isZero();
    if (partie)
        return dropLine(transaction, *ligne);
    ligne->quantite = sortie.restante();
    return store.update(transaction, *ligne);
}

} // namespace

QList<Devenir> devenirsPossibles(NatureSortie nature) {
    switch (nature) {
    case NatureSortie::Pose:
        return {Devenir::Pose, Devenir::Rendu, Devenir::Vehicule, Devenir::Perdu};
    case NatureSortie::Pret:
        return {Devenir::Rendu, Devenir::Vehicule, Devenir::Perdu};
    case NatureSortie::Casse:
    case NatureSortie::Vol:
    case NatureSortie::Interne:
        break;
    }
    return {};
}

QList<FieldError> erreurs(const DevenirSortie& dit, NatureSortie nature, Quantite restante) {
    if (!dit.devenir)
        return {{"devenir", translate("Stock", "Dire où est cet article.")}};
    if (!devenirsPossibles(nature).contains(*dit.devenir))
        return {{"devenir", translate("Stock", "Un prêt n’est pas posé : il revient ou reste sorti.")}};
    if (!dit.quantite)
        return {};
    if (*dit.quantite <= Quantite())
        return {{"quantite", translate("Stock", "Saisir une quantité positive.")}};
    if (*dit.quantite > restante)
        return {{"quantite",
                 translate("Stock", "Il n’en reste que %1 de sorti.").arg(format::quantity(restante))}};
    const bool entier = *dit.devenir == Devenir::Pose || *dit.devenir == Devenir::Perdu;
    if (entier && *dit.quantite != restante)
        return {{"quantite", translate("Stock", "Rendre d’abord ce qui revient.")}};
    return {};
}

Outcome VisiteMaterielService::finish(Id<Intervention> visite, int version, const VisitEnd& end,
                                      const QList<DevenirSortie>& dits) {
    return m_session.writeOwn(permission::missionsEcrire, [&](Transaction& transaction) -> Outcome {
        TRY(InterventionService(m_session).finish(visite, version, end));
        const QList<SortieRow> demandees = TRY(StockQueries(m_session).aDemander(visite));
        TRY(accept(demandees, dits));
        for (const SortieRow& sortie : demandees)
            TRY(solder(transaction, sortie, *ditDe(dits, sortie.id)));
        return {};
    });
}

Outcome VisiteMaterielService::solder(Transaction& transaction, const SortieRow& sortie,
                                      const DevenirSortie& dit) {
    if (*dit.devenir != Devenir::Pose)
        TRY(rapporter(transaction, sortie, dit));
    return poserSurLigne(transaction, sortie.id, sortie.intervention);
}

Outcome VisiteMaterielService::rapporter(Transaction& transaction, const SortieRow& sortie,
                                         const DevenirSortie& dit) {
    // A tool that stays in the vehicle is still lent.
    if (*dit.devenir == Devenir::Vehicule && sortie.nature == NatureSortie::Pret)
        return {};
    RetourDemande retour;
    retour.sortie = sortie.id;
    retour.quantite = dit.quantite.value_or(sortie.restante());
    retour.etat = *dit.devenir == Devenir::Perdu ? EtatRetour::Perdu : EtatRetour::Bon;
    retour.motif = translate("Stock", "Fin d’intervention : %1").arg(labelOf(*dit.devenir));
    if (*dit.devenir == Devenir::Vehicule)
        retour.emplacement = TRY(vehiculeDe(transaction, sortie));
    TRY(StockService(m_session).retournerDeVisite(retour));
    return {};
}

Result<Id<Emplacement>> VisiteMaterielService::vehiculeDe(Transaction& transaction, const SortieRow& sortie) {
    Store store(transaction);
    const auto present = TRY(store.find<Emplacement>(
        "type = 'vehicule' AND actif = 1 AND technicien_id = ? ORDER BY id", {sortie.technicienId.value()}));
    if (present)
        return present->key();
    Emplacement vehicule;
    vehicule.code = QStringLiteral("VEH-%1").arg(sortie.technicienId.value());
    vehicule.libelle = translate("Stock", "Véhicule de %1").arg(sortie.technicien);
    vehicule.type = TypeEmplacement::Vehicule;
    vehicule.technicienId = sortie.technicienId;
    return store.insert(transaction, vehicule);
}

Outcome requireMaterielSolde(Transaction& transaction, const Change& change) {
    if (!termine(change))
        return {};
    const QList<PartRow> pieces = TRY(partsToBill(transaction.connection(), Id<Intervention>(change.id)));
    if (pieces.isEmpty())
        return {};
    QList<FieldError> errors;
    for (const PartRow& piece : pieces)
        errors.append({champ(piece.sortie, "devenir"),
                       translate("Stock", "Dire où est cet article : %1.").arg(piece.designation)});
    return Error::validation(errors);
}

Outcome followSortie(Transaction& transaction, const Change& change) {
    const SortieMateriel sortie = TRY(Store(transaction).load(Id<SortieMateriel>(change.id)));
    if (!sortie.interventionId)
        return {};
    if (change.kind == ChangeKind::Creation) {
        const Intervention visite = TRY(Store(transaction).load(sortie.interventionId));
        return isFinished(visite.statut) ? poserSurLigne(transaction, sortie.key(), visite.key()) : Outcome();
    }
    const auto avant = restanteAvant(change, sortie);
    return avant ? baisserLigne(transaction, sortie, *avant) : Outcome();
}

} // namespace tournevis
