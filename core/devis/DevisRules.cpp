// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisRules.h"

#include "comptes/Permissions.h"
#include "devis/DevisMontants.h"

#include <algorithm>

namespace tournevis {
namespace {

using enum StatutDevis;

constexpr FlecheDevis fleches[] = {
    {Brouillon, AttenteDg, permission::devisEcrire},
    {Brouillon, Valide, permission::devisEnvoyerDirect},
    {Brouillon, Envoye, permission::devisEnvoyerDirect},
    {Brouillon, Annule, permission::devisEcrire},
    {AModifier, AttenteDg, permission::devisEcrire},
    {AModifier, Valide, permission::devisEnvoyerDirect},
    {AModifier, Envoye, permission::devisEnvoyerDirect},
    {AModifier, Annule, permission::devisEcrire},
    {AttenteDg, AttentePdg, permission::devisValiderDg},
    {AttenteDg, Valide, permission::devisValiderDg},
    {AttenteDg, AModifier, permission::devisValiderDg},
    {AttenteDg, RefuseInterne, permission::devisValiderDg},
    {AttenteDg, Brouillon, permission::devisEcrire},
    {AttenteDg, Annule, permission::devisEcrire},
    {AttentePdg, Valide, permission::devisValiderPdg},
    {AttentePdg, AModifier, permission::devisValiderPdg},
    {AttentePdg, RefuseInterne, permission::devisValiderPdg},
    {AttentePdg, Brouillon, permission::devisEcrire},
    {AttentePdg, Annule, permission::devisEcrire},
    {Valide, Envoye, permission::devisEcrire},
    {Valide, Brouillon, permission::devisEcrire},
    {Valide, Annule, permission::devisEcrire},
    {Envoye, Accepte, permission::devisEcrire},
    {Envoye, Refuse, permission::devisEcrire},
    {Envoye, AModifier, permission::devisEcrire},
    {Envoye, Expire, permission::devisEcrire},
    {Envoye, Annule, permission::devisEcrire},
    {Expire, Accepte, permission::devisEcrire},
    {Expire, Refuse, permission::devisEcrire},
    {Expire, AModifier, permission::devisEcrire},
    {Expire, Annule, permission::devisEcrire},
};

bool isOneOf(StatutDevis statut, std::initializer_list<StatutDevis> statuts) {
    return std::ranges::find(statuts, statut) != statuts.end();
}

/// All discounts, of lines and of the devis, above the allowed share of the gross. Compared without dividing.
bool exceedsDiscount(Montant brut, Montant montantHt, Taux remiseMax) {
    constexpr qint64 whole = 100 * Taux::unitsPerOne();
    return (brut - montantHt).units() * whole > brut.units() * remiseMax.units();
}

QList<FieldError> lineErrors(const DevisLigne& ligne, const QString& prefix) {
    QList<FieldError> errors;
    const auto refuse = [&](const char* column, const char* message) {
        errors.append({prefix + QLatin1String(column), translate("Devis", message)});
    };
    if (ligne.designation.trimmed().isEmpty())
        refuse("designation", QT_TRANSLATE_NOOP("Devis", "Indiquer la désignation."));
    if (ligne.type != TypeDevisLigne::Ligne)
        return errors;
    if (ligne.quantite.isZero())
        refuse("quantite", QT_TRANSLATE_NOOP("Devis", "Indiquer une quantité différente de zéro."));
    if (ligne.prixUnitaireHt < PrixUnitaire())
        refuse(
            "prix_unitaire_ht",
            QT_TRANSLATE_NOOP("Devis", "Le prix ne peut pas être négatif : saisir une quantité négative."));
    if (!ligne.tauxTvaId)
        refuse("taux_tva_id", QT_TRANSLATE_NOOP("Devis", "Choisir un taux de TVA."));
    if (ligne.remise < Taux() || ligne.remise > Taux::whole(100))
        refuse("remise_bp", QT_TRANSLATE_NOOP("Devis", "Indiquer une remise de 0 à 100 %."));
    return errors;
}

/// The discount of the devis: one kind at most, and never more than there is to discount (the groups share it
/// pro rata of their nets).
void checkDiscount(const Devis& devis, QList<FieldError>& errors) {
    if (!devis.remiseTaux.isZero() && !devis.remiseMontant.isZero())
        errors.append(
            {"remise_cts", translate("Devis", "Choisir une remise globale en % ou en euros, pas les deux.")});
    else if (devis.remiseMontant > std::max(devis.lignesHt, Montant()))
        errors.append({"remise_cts", translate("Devis", "La remise dépasse le total des lignes.")});
    if (devis.remiseTaux < Taux() || devis.remiseTaux > Taux::whole(100))
        errors.append({"remise_bp", translate("Devis", "Indiquer une remise de 0 à 100 %.")});
    if (devis.remiseMontant < Montant())
        errors.append({"remise_cts", translate("Devis", "La remise ne peut pas être négative.")});
}

void checkDates(const Devis& devis, QList<FieldError>& errors) {
    if (!devis.dateDevis.isValid())
        errors.append({"date_devis", translate("Devis", "Indiquer la date du devis.")});
    if (!devis.dateValidite.isValid())
        errors.append({"date_validite", translate("Devis", "Indiquer la date de validité.")});
    else if (devis.dateValidite < devis.dateDevis)
        errors.append({"date_validite", translate("Devis", "La validité ne peut pas finir avant la date du "
                                                           "devis.")});
}

void checkTerms(const Devis& devis, QList<FieldError>& errors) {
    if (devis.acompteTaux < Taux() || devis.acompteTaux > Taux::whole(100))
        errors.append({"acompte_bp", translate("Devis", "Indiquer un acompte de 0 à 100 %.")});
    if (devis.acompteMontant && *devis.acompteMontant < Montant())
        errors.append({"acompte_cts", translate("Devis", "L’acompte ne peut pas être négatif.")});
    if (devis.retenueGarantie < Taux() || devis.retenueGarantie > Taux::whole(5))
        errors.append({"retenue_garantie_bp",
                       translate("Devis", "La retenue de garantie ne dépasse pas 5 % (loi 71-584).")});
    if (devis.payant && devis.prixDevis <= Montant())
        errors.append({"prix_devis_cts", translate("Devis", "Indiquer le prix du devis payant.")});
}

} // namespace

std::span<const FlecheDevis> flechesDevis() { return fleches; }

Outcome checkMove(StatutDevis from, StatutDevis to, const Permission& permission) {
    const bool allowed = std::ranges::any_of(fleches, [&](const FlecheDevis& fleche) {
        return fleche.from == from && fleche.to == to &&
               QLatin1String(fleche.permission.code) == QLatin1String(permission.code);
    });
    if (!allowed)
        return Error::refused(
            translate("Devis", "Action impossible : le devis est au statut « %1 ».").arg(labelOf(from)));
    return {};
}

bool isEditable(StatutDevis statut) { return isOneOf(statut, {Brouillon, AModifier}) || isInCircuit(statut); }

bool isInCircuit(StatutDevis statut) { return isOneOf(statut, {AttenteDg, AttentePdg, Valide}); }

bool isSent(StatutDevis statut) { return isOneOf(statut, {Envoye, Accepte, Refuse, Expire, Remplace}); }

Circuit requiredCircuit(Montant montantHt, Montant seuilDg, Montant seuilPdg, bool circuitComplet) {
    Circuit circuit;
    circuit.pdg = circuitComplet || montantHt > seuilPdg;
    circuit.dg = circuit.pdg || montantHt >= seuilDg;
    return circuit;
}

Circuit requiredCircuit(const Devis& devis, Montant brut, const SeuilsDevis& seuils, bool envoyerDirect) {
    Circuit circuit = requiredCircuit(devis.montantHt, seuils.dg, seuils.pdg, seuils.circuitComplet);
    if (!envoyerDirect || exceedsDiscount(brut, devis.montantHt, seuils.remiseMax))
        circuit.dg = true;
    return circuit;
}

StatutDevis submittedStatut(const Circuit& circuit) { return circuit.isNone() ? Valide : AttenteDg; }

StatutDevis decidedStatut(const Devis& devis, NiveauDevis niveau, DecisionDevis decision) {
    if (decision == DecisionDevis::Refuse)
        return RefuseInterne;
    if (decision == DecisionDevis::AModifier)
        return AModifier;
    return niveau == NiveauDevis::Dg && devis.pdgRequis ? AttentePdg : Valide;
}

Permission permissionOf(NiveauDevis niveau) {
    return niveau == NiveauDevis::Dg ? permission::devisValiderDg : permission::devisValiderPdg;
}

Outcome checkDecision(const Devis& devis, NiveauDevis niveau, DecisionDevis decision,
                      const QString& commentaire, const Valideur& valideur) {
    TRY(checkMove(devis.statut, decidedStatut(devis, niveau, decision), permissionOf(niveau)));
    if (!valideur.id)
        return Error::forbidden(translate("Devis", "Une décision se prend sous son propre compte."));
    if (valideur.id == devis.auteurId && !valideur.propre)
        return Error::forbidden(
            translate("Devis", "Vous avez rédigé ce devis : une autre personne doit le valider."));
    if (valideur.aModifie && !valideur.propre)
        return Error::forbidden(
            translate("Devis", "Vous avez modifié les lignes ou les montants de ce devis : une autre "
                               "personne doit le valider."));
    if (decision == DecisionDevis::Refuse && commentaire.trimmed().isEmpty())
        return Error::validation("commentaire", translate("Devis", "Indiquer le motif du refus."));
    if (decision == DecisionDevis::AModifier && commentaire.trimmed().isEmpty())
        return Error::validation("commentaire", translate("Devis", "Indiquer les modifications demandées."));
    return {};
}

std::optional<NiveauDevis> undoableDecision(const Devis& devis, Id<Utilisateur> valideur) {
    const bool byPdg = devis.pdgDecision.has_value();
    const auto decision = byPdg ? devis.pdgDecision : devis.dgDecision;
    if (!decision || !valideur || (byPdg ? devis.pdgId : devis.dgId) != valideur)
        return std::nullopt;
    const NiveauDevis niveau = byPdg ? NiveauDevis::Pdg : NiveauDevis::Dg;
    const bool untouched = devis.modifieLe == (byPdg ? devis.pdgLe : devis.dgLe) &&
                           devis.statut == decidedStatut(devis, niveau, *decision);
    return untouched ? std::optional(niveau) : std::nullopt;
}

void voidDecisions(Devis& devis) {
    devis.dgId = {};
    devis.dgDecision.reset();
    devis.dgCommentaire.clear();
    devis.dgLe = {};
    devis.pdgId = {};
    devis.pdgDecision.reset();
    devis.pdgCommentaire.clear();
    devis.pdgLe = {};
}

QList<FieldError> validate(const ReponseDevis& reponse, const QDate& envoi, const QDate& today) {
    QList<FieldError> errors;
    const auto refuse = [&](const char* column, const char* message) {
        errors.append({QLatin1String(column), translate("Devis", message)});
    };
    if (!reponse.date.isValid())
        refuse("client_le", QT_TRANSLATE_NOOP("Devis", "Indiquer la date de la réponse."));
    else if (reponse.date > today)
        refuse("client_le", QT_TRANSLATE_NOOP("Devis", "La réponse ne peut pas être datée dans le futur."));
    else if (reponse.date < envoi)
        refuse("client_le", QT_TRANSLATE_NOOP("Devis", "La réponse ne peut pas précéder l’envoi du devis."));
    const bool accepted = reponse.reponse == ReponseClient::Accepte;
    if (accepted && reponse.signataire.trimmed().isEmpty())
        refuse("client_signataire", QT_TRANSLATE_NOOP("Devis", "Indiquer le nom du signataire."));
    if (accepted && !reponse.mode)
        refuse("client_mode", QT_TRANSLATE_NOOP("Devis", "Indiquer comment le client a répondu."));
    if (reponse.reponse == ReponseClient::Refuse && !reponse.motif)
        refuse("refus_motif", QT_TRANSLATE_NOOP("Devis", "Indiquer le motif du refus."));
    if (reponse.reponse == ReponseClient::AModifier && reponse.commentaire.trimmed().isEmpty())
        refuse("client_commentaire", QT_TRANSLATE_NOOP("Devis", "Indiquer les modifications demandées."));
    return errors;
}

StatutDevis answeredStatut(ReponseClient reponse) {
    switch (reponse) {
    case ReponseClient::Accepte:
        return Accepte;
    case ReponseClient::Refuse:
        return Refuse;
    case ReponseClient::AModifier:
        return AModifier;
    }
    return Envoye;
}

QList<FieldError> validate(const Devis& devis, const QList<DevisLigne>& lignes) {
    QList<FieldError> errors;
    if (!devis.clientId)
        errors.append({"client_id", translate("Devis", "Choisir le client.")});
    if (devis.titre.trimmed().isEmpty())
        errors.append({"titre", translate("Devis", "Indiquer l’objet du devis.")});
    if (!devis.typePaiementId)
        errors.append({"type_paiement_id", translate("Devis", "Choisir les conditions de paiement.")});
    checkDates(devis, errors);
    checkDiscount(devis, errors);
    checkTerms(devis, errors);
    for (qsizetype rank = 0; rank < lignes.size(); ++rank)
        errors += lineErrors(lignes[rank], QStringLiteral("ligne.%1.").arg(rank));
    return errors;
}

QString missingForClient(const Devis& devis, const QList<DevisLigne>& lignes, const QDate& today) {
    if (std::ranges::none_of(lignes, isCounted))
        return translate("Devis", "Ajouter au moins une ligne au devis.");
    if (devis.montantHt < Montant())
        return translate("Devis", "Le total du devis est négatif : corriger les quantités.");
    if (devis.dateValidite < today)
        return translate("Devis", "La date de validité est dépassée : indiquer une nouvelle date.");
    return {};
}

} // namespace tournevis
