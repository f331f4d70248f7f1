// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureRules.h"

#include <algorithm>

namespace tournevis {
namespace {

constexpr EnumCode<FactureStatut> statutCodes[] = {
    {FactureStatut::Brouillon, "brouillon", QT_TRANSLATE_NOOP("Enum", "Brouillon")},
    {FactureStatut::AEchoir, "a_echoir", QT_TRANSLATE_NOOP("Enum", "Émise")},
    {FactureStatut::EnRetard, "en_retard", QT_TRANSLATE_NOOP("Enum", "En retard")},
    {FactureStatut::Partielle, "partielle", QT_TRANSLATE_NOOP("Enum", "Partiellement payée")},
    {FactureStatut::Payee, "payee", QT_TRANSLATE_NOOP("Enum", "Payée")},
    {FactureStatut::SoldeeParAvoir, "soldee_par_avoir", QT_TRANSLATE_NOOP("Enum", "Annulée (par avoir)")}};

constexpr FlecheFacture fleches[] = {
    {EtatFacture::Brouillon, EtatFacture::Emise, TypeFacture::Facture, permission::factureEmettre},
    {EtatFacture::Brouillon, EtatFacture::Emise, TypeFacture::Avoir, permission::factureAvoir},
    {EtatFacture::Emise, EtatFacture::Contrepassee, TypeFacture::Facture, permission::factureAvoir}};

QString ligneField(qsizetype rank, const char* column) {
    return QStringLiteral("ligne.%1.%2").arg(rank).arg(QLatin1String(column));
}

void checkLigne(QList<FieldError>& errors, const FactureLigne& ligne, qsizetype rank) {
    const auto refuse = [&](const char* column, const char* message) {
        errors.append({ligneField(rank, column), translate("Facture", message).arg(rank + 1)});
    };
    if (ligne.designation.trimmed().isEmpty())
        refuse("designation", QT_TRANSLATE_NOOP("Facture", "Ligne %1 : écrire la désignation."));
    if (!ligne.isCounted())
        return;
    if (ligne.quantite.isZero())
        refuse("quantite", QT_TRANSLATE_NOOP("Facture", "Ligne %1 : la quantité ne peut pas être nulle."));
    if (ligne.prixUnitaireHt < PrixUnitaire())
        refuse("prix_unitaire_ht",
               QT_TRANSLATE_NOOP(
                   "Facture", "Ligne %1 : un prix ne peut pas être négatif. Mettre la quantité en négatif."));
    if (!ligne.tauxTvaId)
        refuse("taux_tva_id", QT_TRANSLATE_NOOP("Facture", "Ligne %1 : choisir le taux de TVA."));
}

} // namespace

std::span<const EnumCode<FactureStatut>> enumTable(FactureStatut) { return statutCodes; }

Montant resteDu(const Reglement& reglement) {
    if (reglement.etat != EtatFacture::Emise || reglement.type == TypeFacture::Avoir)
        return {};
    return std::max(Montant(), reglement.net - reglement.regle - reglement.avoirs);
}

FactureStatut statutDe(const Reglement& reglement, const QDate& today) {
    if (reglement.etat == EtatFacture::Brouillon)
        return FactureStatut::Brouillon;
    if (reglement.etat == EtatFacture::Contrepassee)
        return FactureStatut::SoldeeParAvoir;
    if (reglement.type == TypeFacture::Avoir)
        return FactureStatut::AEchoir;
    if (resteDu(reglement).isZero())
        return FactureStatut::Payee;
    if (!reglement.regle.isZero() || !reglement.avoirs.isZero())
        return FactureStatut::Partielle;
    return isLate(reglement, today) ? FactureStatut::EnRetard : FactureStatut::AEchoir;
}

int retardJours(const Reglement& reglement, const QDate& today) {
    if (resteDu(reglement).isZero())
        return 0;
    return int(std::max<qint64>(0, reglement.dateEcheance.daysTo(today)));
}

bool isLate(const Reglement& reglement, const QDate& today) { return retardJours(reglement, today) > 0; }

std::span<const FlecheFacture> flechesFacture() { return fleches; }

Permission issuePermission(TypeFacture type) {
    const TypeFacture family = type == TypeFacture::Avoir ? type : TypeFacture::Facture;
    return std::ranges::find_if(fleches,
                                [&](const FlecheFacture& fleche) {
                                    return fleche.to == EtatFacture::Emise && fleche.type == family;
                                })
        ->permission;
}

bool isEditable(const Facture& facture) { return facture.isDraft() && !facture.archiveLe.isValid(); }

bool acceptsPayment(const Facture& facture) {
    return facture.etat == EtatFacture::Emise && !facture.isAvoir();
}

bool acceptsAvoir(const Facture& facture) { return facture.etat == EtatFacture::Emise && !facture.isAvoir(); }

void normalizeLignes(QList<FactureLigne>& lignes) {
    int ordre = 0;
    for (FactureLigne& ligne : lignes) {
        ligne.ordre = ++ordre;
        ligne.montantHt =
            ligne.isCounted() ? montantLigne(ligne.quantite, ligne.prixUnitaireHt, ligne.remise) : Montant();
    }
}

Totaux totauxDe(const Facture& facture, const QList<FactureLigne>& lignes,
                const QHash<Id<TauxTva>, TauxTva>& taux) {
    QList<LigneTotal> comptees;
    for (const FactureLigne& ligne : lignes) {
        if (!ligne.isCounted())
            continue;
        const TauxTva rate = taux.value(ligne.tauxTvaId);
        comptees.append({montantBrut(ligne.quantite, ligne.prixUnitaireHt), ligne.montantHt,
                         GroupeKey{QString::fromLatin1(codeOf(rate.categorie)), rate.taux}, ligne.tauxTvaId});
    }
    return totaliser(comptees, facture.remise, facture.remiseMontant);
}

void applyTotaux(Facture& facture, const Totaux& totaux) {
    facture.lignesHt = totaux.lignesHt;
    facture.montantHt = totaux.ht;
    facture.montantTva = totaux.tva;
    facture.montantTtc = totaux.ttc;
    facture.netAPayer = totaux.ttc - facture.dejaRegle - facture.tiers;
    facture.retenueMontant = totaux.ttc * facture.retenue;
    facture.autoliquidation = std::ranges::any_of(totaux.groupes, [](const GroupeTva& groupe) {
        return groupe.groupe.categorie == QLatin1String("AE");
    });
}

QList<FieldError> draftErrors(const Facture& facture, const QList<FactureLigne>& lignes) {
    QList<FieldError> errors;
    if (!facture.clientId)
        errors.append({QStringLiteral("client_id"), translate("Facture", "Choisir le client.")});
    if (!facture.remise.isZero() && !facture.remiseMontant.isZero())
        errors.append({QStringLiteral("remise_cts"),
                       translate("Facture", "Donner la remise en % ou en euros, pas les deux.")});
    if (facture.periodeAu.isValid() && facture.periodeAu < facture.periodeDu)
        errors.append({QStringLiteral("periode_au"),
                       translate("Facture", "La fin de la période vient avant son début.")});
    if (facture.isAvoir() && !facture.factureOrigineId)
        errors.append({QStringLiteral("facture_origine_id"),
                       translate("Facture", "Un avoir corrige une facture : choisir laquelle.")});
    for (qsizetype rank = 0; rank < lignes.size(); ++rank)
        checkLigne(errors, lignes[rank], rank);
    return errors;
}

QList<Allocation> spreadOldestFirst(Montant montant, QList<FactureOuverte> ouvertes) {
    std::ranges::stable_sort(ouvertes, [](const FactureOuverte& left, const FactureOuverte& right) {
        return std::tie(left.dateEcheance, left.dateFacture, left.id) <
               std::tie(right.dateEcheance, right.dateFacture, right.id);
    });
    QList<Allocation> allocations;
    for (const FactureOuverte& ouverte : std::as_const(ouvertes)) {
        const Montant part = std::min(montant, ouverte.reste);
        if (part > Montant())
            allocations.append({ouverte.id, part});
        montant -= part;
    }
    return allocations;
}

} // namespace tournevis
