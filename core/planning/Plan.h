// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "base/Interval.h"
#include "equipe/WorkingWeek.h"
#include "planning/JourFerie.h"
#include "planning/Lieu.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>
#include <QtCore/QTimeZone>

/// What the rules of planning judge: plain values read once by core/missions, so that the board judges each
/// step of a drag without the base and a service judges the same way inside its transaction.
namespace tournevis {

struct Absence;
struct Client;
struct HabilitationType;
struct Intervention;
struct Specialite;
struct Technicien;
struct Vehicule;

/// Settings planning.*, in whole minutes.
struct PlanningRegles {
    TrajetRegles trajet;
    int journeeMaxMin = 600;    ///< strong above (Code du travail, art. L3121-18: ten hours a day)
    int reposMin = 660;         ///< strong under (art. L3131-1: eleven hours between two days)
    QTime dejeunerDebut{12, 0}; ///< lunch band of company time
    QTime dejeunerFin{13, 30};
    int dejeunerMin = 45;  ///< mild when no such free stretch is left in the band
    int pasMin = 15;       ///< snap of the board
    QTime jourDebut{7, 0}; ///< the day strip and the Jour view
    QTime jourFin{19, 0};
    int retardMin = 15;
    int poidsProximite = 35;
    int poidsCharge = 25;
    int poidsCreneau = 20;
    int poidsContinuite = 10;
    int poidsEcheance = 10;

    int poidsTotal() const {
        return poidsProximite + poidsCharge + poidsCreneau + poidsContinuite + poidsEcheance;
    }
};

/// A visit in the day of a technician; cancelled ones are left out.
struct PlanVisite {
    Id<Intervention> id;
    Id<Client> clientId;
    Id<Vehicule> vehiculeId;
    Interval interval; ///< the technician's own slot, else that of the visit
    Lieu lieu;
    QString libelle; ///< « Pharmacie Vauban », as sentences name it
};

struct PlanAbsence {
    Interval interval;
    QString libelle;     ///< « Congés »
    bool validee = true; ///< only a validated one keeps visits out
    Id<Absence> id = {};
};

struct PlanHabilitation {
    Id<HabilitationType> typeId;
    QString libelle;
    QDate expireLe; ///< last day of validity; none: for good
};

/// A technician with everything already planned around the period that is judged.
struct PlanTechnicien {
    Id<Technicien> id;
    QString nom;
    bool actif = true;
    QDate dateEntree;
    QDate dateSortie;
    QList<Id<Specialite>> specialites; ///< the principal one first
    QList<PlanHabilitation> habilitations;
    WorkingWeek horaire;
    Lieu depart;
    Id<Vehicule> vehiculeId;
    int reserveMin = 0; ///< weekly minutes kept for emergencies: used capacity
    std::optional<int> maxVisitesJour;
    QList<PlanVisite> visites;            ///< by start
    QList<PlanAbsence> absences;          ///< by start
    QHash<Id<Client>, int> visitesFaites; ///< visits already made for each client: continuity

    /// Whether the person belongs to the company on that day.
    bool employe(const QDate& jour) const;
};

/// Last day included.
struct PlanFermeture {
    QDate debut;
    QDate fin;
    QString libelle;
};

/// Whether a visit may still be placed.
enum class PlanEtat { Libre, Commencee, Terminee, Facturee, Annulee, Verrouillee };

struct PlanExigence {
    Id<HabilitationType> typeId;
    QString libelle;
};

/// A visit to place, whatever the slot and the person.
struct PlanDemande {
    Id<Intervention> id; ///< none: not in the base yet; its present slot is left out of the judgement
    PlanEtat etat = PlanEtat::Libre;
    bool droit = true;  ///< the person at work may plan
    bool forcer = true; ///< and may override a strong finding
    Id<Client> clientId;
    QString client;
    Lieu lieu;
    QList<Id<Specialite>> specialites;
    QStringList specialitesLibelles; ///< in the same order
    QList<PlanExigence> habilitations;
    Id<Vehicule> vehiculeId;
    std::optional<Interval> fenetre; ///< wished by the client
    QDateTime echeance;
    int dureeMin = 60;
    QString materielManquant; ///< « Pompe de relevage : 1 manque »; empty: all there
    QString devisEnAttente;   ///< « DEV-2026-00012 »; empty: none awaited
    QString clientReserve;    ///< « client bloqué », « encours dépassé »; empty: none
};

/// A day of a week, a month… as far as the rules look: one day before the first and one after the last day
/// judged.
struct PlanContexte {
    QTimeZone zone;
    PlanningRegles regles;
    Calendrier calendrier;
    QList<PlanFermeture> fermetures;
    QList<PlanTechnicien> techniciens;

    const PlanTechnicien* technicien(Id<Technicien> id) const;
    /// Name of the closure of that day; empty when open.
    QString fermeture(const QDate& jour) const;
};

} // namespace tournevis
