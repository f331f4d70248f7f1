// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/Mission.h"

namespace tournevis {
namespace {

constexpr Field missionFields[] = {
    field<&Mission::numero>("numero", QT_TRANSLATE_NOOP("Field", "Numéro"),
                            FieldFlag::Required | FieldFlag::Frozen | FieldFlag::Searched, 20),
    field<&Mission::clientId>("client_id", QT_TRANSLATE_NOOP("Field", "Client"), FieldFlag::Required),
    field<&Mission::siteId>("site_id", QT_TRANSLATE_NOOP("Field", "Site"), FieldFlag::Required),
    field<&Mission::payeurId>("payeur_id", QT_TRANSLATE_NOOP("Field", "Payeur")),
    field<&Mission::demandeurContactId>("demandeur_contact_id", QT_TRANSLATE_NOOP("Field", "Demandeur")),
    field<&Mission::contactSiteId>("contact_site_id", QT_TRANSLATE_NOOP("Field", "Contact sur place")),
    field<&Mission::typeId>("type_id", QT_TRANSLATE_NOOP("Field", "Type"), FieldFlag::Required),
    field<&Mission::nature>("nature", QT_TRANSLATE_NOOP("Field", "Nature"),
                            FieldFlag::Required | FieldFlag::Searched, 120),
    field<&Mission::objectif>("objectif", QT_TRANSLATE_NOOP("Field", "Objectif du contrat"), FieldFlag::None,
                              2000),
    field<&Mission::description>("description", QT_TRANSLATE_NOOP("Field", "Description"), FieldFlag::None,
                                 8000),
    field<&Mission::consignes>("consignes", QT_TRANSLATE_NOOP("Field", "Consignes"), FieldFlag::None, 2000),
    field<&Mission::priorite>("priorite", QT_TRANSLATE_NOOP("Field", "Priorité")),
    field<&Mission::statut>("statut", QT_TRANSLATE_NOOP("Field", "Statut")),
    field<&Mission::attenteMotif>("attente_motif", QT_TRANSLATE_NOOP("Field", "En attente de")),
    field<&Mission::nbTechniciens>("nb_techniciens", QT_TRANSLATE_NOOP("Field", "Nombre de techniciens")),
    field<&Mission::facturation>("facturation", QT_TRANSLATE_NOOP("Field", "Facturation")),
    field<&Mission::facturationMotif>("facturation_motif", QT_TRANSLATE_NOOP("Field", "Motif de facturation"),
                                      FieldFlag::None, 300),
    field<&Mission::origine>("origine", QT_TRANSLATE_NOOP("Field", "Origine")),
    field<&Mission::recuLe>("recu_le", QT_TRANSLATE_NOOP("Field", "Reçue le"), FieldFlag::Required),
    field<&Mission::souhaiteDu>("souhaite_du", QT_TRANSLATE_NOOP("Field", "Souhaitée du")),
    field<&Mission::souhaiteAu>("souhaite_au", QT_TRANSLATE_NOOP("Field", "Souhaitée au")),
    field<&Mission::echeanceLe>("echeance_le", QT_TRANSLATE_NOOP("Field", "Échéance")),
    field<&Mission::dateSortieFiche>("date_sortie_fiche",
                                     QT_TRANSLATE_NOOP("Field", "Date de sortie de la fiche")),
    field<&Mission::devisId>("devis_id", QT_TRANSLATE_NOOP("Field", "Devis d’origine")),
    field<&Mission::missionParenteId>("mission_parente_id", QT_TRANSLATE_NOOP("Field", "Mission d’origine")),
    field<&Mission::responsableId>("responsable_id", QT_TRANSLATE_NOOP("Field", "Responsable")),
    field<&Mission::dureePrevueMin>("duree_prevue_min", QT_TRANSLATE_NOOP("Field", "Durée prévue")),
    field<&Mission::refClient>("ref_client", QT_TRANSLATE_NOOP("Field", "Référence du client"),
                               FieldFlag::Searched, 60),
    field<&Mission::bonCommande>("bon_commande", QT_TRANSLATE_NOOP("Field", "Bon de commande"),
                                 FieldFlag::Searched, 60),
    field<&Mission::termineeLe>("terminee_le", QT_TRANSLATE_NOOP("Field", "Terminée le")),
    field<&Mission::annuleeLe>("annulee_le", QT_TRANSLATE_NOOP("Field", "Annulée le")),
    field<&Mission::annuleeMotif>("annulee_motif", QT_TRANSLATE_NOOP("Field", "Motif d’annulation"),
                                  FieldFlag::None, 300),
};

constexpr Field specialiteFields[] = {
    field<&MissionSpecialite::missionId>("mission_id", QT_TRANSLATE_NOOP("Field", "Mission"),
                                         FieldFlag::Required),
    field<&MissionSpecialite::specialiteId>("specialite_id", QT_TRANSLATE_NOOP("Field", "Spécialité"),
                                            FieldFlag::Required),
};

} // namespace

const Schema Mission::schema{"mission", QT_TRANSLATE_NOOP("Field", "Mission"), missionFields, "recherche"};
const Schema MissionSpecialite::schema{"mission_specialite", QT_TRANSLATE_NOOP("Field", "Spécialité requise"),
                                       specialiteFields};

} // namespace tournevis
