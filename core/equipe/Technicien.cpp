// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/Technicien.h"

namespace tournevis {
namespace {

constexpr Field technicienFields[] = {
    field<&Technicien::utilisateurId>("utilisateur_id", QT_TRANSLATE_NOOP("Field", "Compte")),
    field<&Technicien::specialiteId>("specialite_id", QT_TRANSLATE_NOOP("Field", "Spécialité principale"),
                                     FieldFlag::Required),
    field<&Technicien::matricule>("matricule", QT_TRANSLATE_NOOP("Field", "Matricule"), FieldFlag::Required,
                                  20),
    field<&Technicien::type>("type", QT_TRANSLATE_NOOP("Field", "Type")),
    field<&Technicien::fournisseurId>("fournisseur_id", QT_TRANSLATE_NOOP("Field", "Fournisseur")),
    field<&Technicien::nom>("nom", QT_TRANSLATE_NOOP("Field", "Nom"), FieldFlag::Required, 80),
    field<&Technicien::prenom>("prenom", QT_TRANSLATE_NOOP("Field", "Prénom"), FieldFlag::Required, 80),
    field<&Technicien::telephone>("telephone", QT_TRANSLATE_NOOP("Field", "Téléphone"), FieldFlag::None, 20),
    field<&Technicien::email>("email", QT_TRANSLATE_NOOP("Field", "Adresse e-mail"), FieldFlag::None, 254),
    field<&Technicien::adresseDepart>("adresse_depart", QT_TRANSLATE_NOOP("Field", "Adresse de départ"),
                                      FieldFlag::None, 240),
    field<&Technicien::codePostalDepart>(
        "code_postal_depart", QT_TRANSLATE_NOOP("Field", "Code postal de départ"), FieldFlag::None, 10),
    field<&Technicien::villeDepart>("ville_depart", QT_TRANSLATE_NOOP("Field", "Ville de départ"),
                                    FieldFlag::None, 80),
    field<&Technicien::latitude>("latitude", QT_TRANSLATE_NOOP("Field", "Latitude")),
    field<&Technicien::longitude>("longitude", QT_TRANSLATE_NOOP("Field", "Longitude")),
    field<&Technicien::equipeId>("equipe_id", QT_TRANSLATE_NOOP("Field", "Équipe")),
    field<&Technicien::zoneId>("zone_id", QT_TRANSLATE_NOOP("Field", "Zone")),
    field<&Technicien::horaireId>("horaire_id", QT_TRANSLATE_NOOP("Field", "Horaire"), FieldFlag::Required),
    field<&Technicien::vehiculeId>("vehicule_id", QT_TRANSLATE_NOOP("Field", "Véhicule")),
    field<&Technicien::emplacementId>("emplacement_id", QT_TRANSLATE_NOOP("Field", "Stock embarqué")),
    field<&Technicien::coutHoraire>("cout_horaire", QT_TRANSLATE_NOOP("Field", "Coût horaire")),
    field<&Technicien::tauxVenteHt>("taux_vente_ht", QT_TRANSLATE_NOOP("Field", "Taux horaire de vente HT")),
    field<&Technicien::maxVisitesJour>("max_visites_jour",
                                       QT_TRANSLATE_NOOP("Field", "Visites par jour au plus")),
    field<&Technicien::reserveMin>("reserve_min",
                                   QT_TRANSLATE_NOOP("Field", "Réserve pour urgences par semaine")),
    field<&Technicien::niveau>("niveau", QT_TRANSLATE_NOOP("Field", "Niveau")),
    field<&Technicien::couleur>("couleur", QT_TRANSLATE_NOOP("Field", "Couleur"), FieldFlag::None, 7),
    field<&Technicien::ordrePlanning>("ordre_planning", QT_TRANSLATE_NOOP("Field", "Ordre au planning")),
    field<&Technicien::permis>("permis", QT_TRANSLATE_NOOP("Field", "Permis"), FieldFlag::None, 20),
    field<&Technicien::dateEntree>("date_entree", QT_TRANSLATE_NOOP("Field", "Date d’entrée")),
    field<&Technicien::dateSortie>("date_sortie", QT_TRANSLATE_NOOP("Field", "Date de sortie")),
    field<&Technicien::note>("note", QT_TRANSLATE_NOOP("Field", "Note"), FieldFlag::None, 2000),
    field<&Technicien::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

constexpr Field specialiteFields[] = {
    field<&TechnicienSpecialite::technicienId>("technicien_id", QT_TRANSLATE_NOOP("Field", "Technicien"),
                                               FieldFlag::Required),
    field<&TechnicienSpecialite::specialiteId>("specialite_id", QT_TRANSLATE_NOOP("Field", "Spécialité"),
                                               FieldFlag::Required),
    field<&TechnicienSpecialite::niveau>("niveau", QT_TRANSLATE_NOOP("Field", "Niveau")),
};

} // namespace

const Schema Technicien::schema{"technicien", QT_TRANSLATE_NOOP("Field", "Technicien"), technicienFields};
const Schema TechnicienSpecialite::schema{
    "technicien_specialite", QT_TRANSLATE_NOOP("Field", "Spécialité du technicien"), specialiteFields};

} // namespace tournevis
