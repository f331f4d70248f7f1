// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/MentionRules.h"

#include "base/Format.h"
#include "factures/FactureMentions.h"
#include "factures/FactureRules.h"

namespace tournevis {
namespace {

void require(QList<FieldError>& list, bool present, const char* field, const char* message) {
    if (!present)
        list.append({QString::fromLatin1(field), translate("Facture", message)});
}

void checkVendeur(MentionCheck& check, const Vendeur& vendeur) {
    auto& errors = check.errors;
    require(errors, !vendeur.raisonSociale.isEmpty(), "societe.raison_sociale",
            QT_TRANSLATE_NOOP("Facture", "Nom de l’entreprise absent : le renseigner dans Administration, "
                                         "Société."));
    require(errors, !vendeur.adresseL1.isEmpty() && !vendeur.codePostal.isEmpty() && !vendeur.ville.isEmpty(),
            "societe.adresse_l1",
            QT_TRANSLATE_NOOP("Facture", "Adresse de l’entreprise incomplète : la renseigner dans "
                                         "Administration, Société."));
    require(errors, !vendeur.forme.isEmpty(), "societe.forme",
            QT_TRANSLATE_NOOP("Facture", "Forme juridique de l’entreprise absente : la renseigner dans "
                                         "Administration, Société."));
    require(errors, !vendeur.siret.isEmpty(), "societe.siret",
            QT_TRANSLATE_NOOP("Facture", "SIRET de l’entreprise absent : le renseigner dans Administration, "
                                         "Société."));
    require(errors, !vendeur.tvaIntra.isEmpty() || vendeur.isFranchise(), "societe.tva_intra",
            QT_TRANSLATE_NOOP("Facture", "Numéro de TVA de l’entreprise absent : le renseigner dans "
                                         "Administration, Société."));
    require(errors,
            !vendeur.assureur.isEmpty() && !vendeur.assuranceContrat.isEmpty() &&
                !vendeur.assuranceZone.isEmpty(),
            "societe.assureur",
            QT_TRANSLATE_NOOP("Facture",
                              "Assurance décennale incomplète (assureur, contrat, zone couverte) : "
                              "la renseigner dans Administration, Société."));
    require(check.warnings, !vendeur.rcs.isEmpty(), "societe.rcs",
            QT_TRANSLATE_NOOP("Facture", "Ville d’immatriculation au RCS absente : la renseigner dans "
                                         "Administration, Société."));
}

/// A taxable person or a company is named by its SIREN (CGI ann. II 242 nonies A); other legal persons have
/// one as well, but a facture without it stays valid.
void checkSiren(MentionCheck& check, const Acheteur& acheteur) {
    if (acheteur.isConsumer() || !acheteur.siren.isEmpty())
        return;
    const bool owed = acheteur.isAssujetti() || acheteur.type == QLatin1String("entreprise");
    require(owed ? check.errors : check.warnings, false, "client.siren",
            QT_TRANSLATE_NOOP("Facture", "SIREN du client absent : le renseigner sur sa fiche."));
}

void checkAcheteur(MentionCheck& check, const FactureDossier& dossier) {
    const Acheteur& acheteur = dossier.acheteur;
    require(check.errors, !acheteur.nom.isEmpty(), "client.nom",
            QT_TRANSLATE_NOOP("Facture", "Nom du client absent : le renseigner sur sa fiche."));
    require(check.errors,
            !acheteur.adresseL1.isEmpty() && !acheteur.codePostal.isEmpty() && !acheteur.ville.isEmpty(),
            "client.adresse_l1",
            QT_TRANSLATE_NOOP("Facture", "Adresse de facturation du client incomplète : la renseigner sur sa "
                                         "fiche."));
    checkSiren(check, acheteur);
    require(check.errors, !dossier.facture.autoliquidation || !acheteur.tvaIntra.isEmpty(),
            "client.tva_intra",
            QT_TRANSLATE_NOOP("Facture", "Autoliquidation : le numéro de TVA du client manque. Le renseigner "
                                         "sur sa fiche."));
    require(check.warnings, dossier.isProfessional() || !dossier.vendeur.mediateurNom.isEmpty(),
            "societe.mediateur_nom",
            QT_TRANSLATE_NOOP("Facture", "Médiateur de la consommation absent : le renseigner dans "
                                         "Administration, Société."));
}

/// Where the client certifies: on the devis when there is one, on the facture else.
QString certificationField(const FactureDossier& dossier) {
    return dossier.facture.devisId ? QStringLiteral("devis.certification_tva")
                                   : QStringLiteral("mention_tva");
}

void checkTaux(MentionCheck& check, const FactureDossier& dossier) {
    for (const FactureTva& taxe : dossier.taxes) {
        // An avoir takes back what was certified for the facture it corrects.
        if (isReducedForHousing(taxe) && !dossier.certifieTva && !dossier.facture.isAvoir())
            check.errors.append(
                {certificationField(dossier),
                 translate("Facture",
                           "TVA à %1 : la certification du client manque. La faire accepter sur le "
                           "devis, en écrire le motif sur la facture, ou facturer au taux normal.")
                     .arg(format::percent(taxe.taux))});
        if (dossier.vendeur.isFranchise() && !taxe.taux.isZero())
            check.errors.append(
                {QStringLiteral("taux_tva_id"),
                 translate("Facture", "L’entreprise est en franchise de TVA : aucune ligne ne peut porter "
                                      "%1 de TVA.")
                     .arg(format::percent(taxe.taux))});
    }
}

void checkLignes(MentionCheck& check, const FactureDossier& dossier) {
    check.errors += draftErrors(dossier.facture, dossier.lignes);
    const bool sells = std::ranges::any_of(dossier.lignes, &FactureLigne::isCounted);
    require(check.errors, sells, "lignes",
            QT_TRANSLATE_NOOP("Facture", "La facture est vide : ajouter au moins une ligne."));
    require(check.errors, dossier.facture.montantTtc >= Montant(), "montant_ttc_cts",
            QT_TRANSLATE_NOOP("Facture", "Le total est négatif : faire un avoir."));
}

void checkDates(MentionCheck& check, const FactureDossier& dossier) {
    const Facture& facture = dossier.facture;
    require(check.errors, bool(facture.typePaiementId), "type_paiement_id",
            QT_TRANSLATE_NOOP("Facture", "Conditions de paiement absentes : les choisir."));
    require(
        check.warnings, facture.datePrestation.isValid() || facture.periodeDu.isValid(), "date_prestation",
        QT_TRANSLATE_NOOP("Facture", "Date de la prestation absente : la date d’émission en tient lieu."));
    if (facture.dateEcheance < facture.dateFacture)
        check.errors.append({QStringLiteral("date_echeance"),
                             translate("Facture", "L’échéance vient avant la date d’émission.")});
    const QDate latest = latestEcheance(dossier.typePaiement, facture.dateFacture);
    if (!facture.isAvoir() && dossier.isProfessional() && facture.dateEcheance > latest)
        check.errors.append({QStringLiteral("date_echeance"),
                             translate("Facture", "Échéance trop lointaine pour un professionnel : au plus "
                                                  "tard le %1 (article L441-10 du code de commerce).")
                                 .arg(format::date(latest))});
}

} // namespace

QDate latestEcheance(const TypePaiement& type, const QDate& dateFacture) {
    if (type.echeance != ModeEcheance::FinDeMois && type.echeance != ModeEcheance::FinDeMoisLe)
        return dateFacture.addDays(60);
    const QDate reached = dateFacture.addDays(45);
    return std::max(dateFacture.addDays(60), QDate(reached.year(), reached.month(), reached.daysInMonth()));
}

MentionCheck checkMentions(const FactureDossier& dossier) {
    MentionCheck check;
    checkVendeur(check, dossier.vendeur);
    checkAcheteur(check, dossier);
    checkLignes(check, dossier);
    checkTaux(check, dossier);
    checkDates(check, dossier);
    return check;
}

} // namespace tournevis
