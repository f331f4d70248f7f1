// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/Intervention.h"

namespace tournevis {
namespace {

constexpr Field interventionFields[] = {
    field<&Intervention::missionId>("mission_id", QT_TRANSLATE_NOOP("Field", "Mission"), FieldFlag::Required),
    field<&Intervention::rang>("rang", QT_TRANSLATE_NOOP("Field", "Rang"), FieldFlag::Required),
    field<&Intervention::travaux>("travaux", QT_TRANSLATE_NOOP("Field", "Travaux"), FieldFlag::None, 200),
    field<&Intervention::statut>("statut", QT_TRANSLATE_NOOP("Field", "Statut")),
    field<&Intervention::debutPrevu>("debut_prevu", QT_TRANSLATE_NOOP("Field", "Début prévu")),
    field<&Intervention::finPrevue>("fin_prevue", QT_TRANSLATE_NOOP("Field", "Fin prévue")),
    field<&Intervention::debutReel>("debut_reel", QT_TRANSLATE_NOOP("Field", "Début réel")),
    field<&Intervention::finReelle>("fin_reelle", QT_TRANSLATE_NOOP("Field", "Fin réelle")),
    field<&Intervention::dureeMin>("duree_min", QT_TRANSLATE_NOOP("Field", "Durée")),
    field<&Intervention::pauseMin>("pause_min", QT_TRANSLATE_NOOP("Field", "Pause")),
    field<&Intervention::trajetMin>("trajet_min", QT_TRANSLATE_NOOP("Field", "Trajet")),
    field<&Intervention::distanceM>("distance_m", QT_TRANSLATE_NOOP("Field", "Distance")),
    field<&Intervention::journeeEntiere>("journee_entiere", QT_TRANSLATE_NOOP("Field", "Journée entière")),
    field<&Intervention::verrouPlanning>("verrou_planning", QT_TRANSLATE_NOOP("Field", "Verrou du planning")),
    field<&Intervention::rdvStatut>("rdv_statut", QT_TRANSLATE_NOOP("Field", "Rendez-vous")),
    field<&Intervention::rdvConfirmeLe>("rdv_confirme_le",
                                        QT_TRANSLATE_NOOP("Field", "Rendez-vous confirmé le")),
    field<&Intervention::rdvPar>("rdv_par", QT_TRANSLATE_NOOP("Field", "Rendez-vous pris par")),
    field<&Intervention::vehiculeId>("vehicule_id", QT_TRANSLATE_NOOP("Field", "Véhicule")),
    field<&Intervention::typeId>("type_id", QT_TRANSLATE_NOOP("Field", "Type")),
    field<&Intervention::siteId>("site_id", QT_TRANSLATE_NOOP("Field", "Site")),
    field<&Intervention::compteRendu>("compte_rendu", QT_TRANSLATE_NOOP("Field", "Compte rendu"),
                                      FieldFlag::None, 8000),
    field<&Intervention::diagnostic>("diagnostic", QT_TRANSLATE_NOOP("Field", "Diagnostic"), FieldFlag::None,
                                     8000),
    field<&Intervention::travauxRestants>("travaux_restants", QT_TRANSLATE_NOOP("Field", "Travaux restants"),
                                          FieldFlag::None, 2000),
    field<&Intervention::resultat>("resultat", QT_TRANSLATE_NOOP("Field", "Résultat")),
    field<&Intervention::devisAFaire>("devis_a_faire", QT_TRANSLATE_NOOP("Field", "Devis à faire")),
    field<&Intervention::revenir>("revenir", QT_TRANSLATE_NOOP("Field", "Revenir")),
    field<&Intervention::forcageMotif>("forcage_motif", QT_TRANSLATE_NOOP("Field", "Motif du forçage"),
                                       FieldFlag::None, 300),
    field<&Intervention::forcePar>("force_par", QT_TRANSLATE_NOOP("Field", "Forcée par")),
    field<&Intervention::annuleeMotif>("annulee_motif", QT_TRANSLATE_NOOP("Field", "Motif d’annulation"),
                                       FieldFlag::None, 300),
    field<&Intervention::couleur>("couleur", QT_TRANSLATE_NOOP("Field", "Couleur"), FieldFlag::None, 7),
};

constexpr Field teamFields[] = {
    field<&TechnicienIntervention::technicienId>("technicien_id", QT_TRANSLATE_NOOP("Field", "Technicien"),
                                                 FieldFlag::Required),
    field<&TechnicienIntervention::interventionId>(
        "intervention_id", QT_TRANSLATE_NOOP("Field", "Intervention"), FieldFlag::Required),
    field<&TechnicienIntervention::role>("role", QT_TRANSLATE_NOOP("Field", "Rôle")),
    field<&TechnicienIntervention::commentaire>("commentaire", QT_TRANSLATE_NOOP("Field", "Commentaire"),
                                                FieldFlag::None, 1000),
    field<&TechnicienIntervention::debutPrevu>("debut_prevu", QT_TRANSLATE_NOOP("Field", "Début prévu")),
    field<&TechnicienIntervention::finPrevue>("fin_prevue", QT_TRANSLATE_NOOP("Field", "Fin prévue")),
    field<&TechnicienIntervention::debutReel>("debut_reel", QT_TRANSLATE_NOOP("Field", "Début réel")),
    field<&TechnicienIntervention::finReelle>("fin_reelle", QT_TRANSLATE_NOOP("Field", "Fin réelle")),
    field<&TechnicienIntervention::trajetMin>("trajet_min", QT_TRANSLATE_NOOP("Field", "Trajet")),
    field<&TechnicienIntervention::distanceM>("distance_m", QT_TRANSLATE_NOOP("Field", "Distance")),
    field<&TechnicienIntervention::reponse>("reponse", QT_TRANSLATE_NOOP("Field", "Réponse")),
    field<&TechnicienIntervention::notifieLe>("notifie_le", QT_TRANSLATE_NOOP("Field", "Prévenu le"),
                                              FieldFlag::Silent),
    field<&TechnicienIntervention::vuLe>("vu_le", QT_TRANSLATE_NOOP("Field", "Vu le"), FieldFlag::Silent),
    field<&TechnicienIntervention::coutHoraire>("cout_horaire", QT_TRANSLATE_NOOP("Field", "Coût horaire")),
    field<&TechnicienIntervention::tempsValidePar>("temps_valide_par",
                                                   QT_TRANSLATE_NOOP("Field", "Temps validé par")),
    field<&TechnicienIntervention::tempsValideLe>("temps_valide_le",
                                                  QT_TRANSLATE_NOOP("Field", "Temps validé le")),
};

} // namespace

const Schema Intervention::schema{"intervention", QT_TRANSLATE_NOOP("Field", "Intervention"),
                                  interventionFields};
const Schema TechnicienIntervention::schema{
    "technicien_intervention", QT_TRANSLATE_NOOP("Field", "Technicien de l’intervention"), teamFields};

} // namespace tournevis
