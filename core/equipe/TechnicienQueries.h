// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "equipe/Specialite.h"
#include "equipe/Technicien.h"
#include "equipe/WorkingWeek.h"
#include "equipe/habilitations/Habilitation.h"

namespace tournevis {

/// Where a technician starts the day: a position, or what is written of the place.
struct Depart {
    QString adresse;
    QString codePostal;
    QString ville;
    std::optional<double> latitude;
    std::optional<double> longitude;
};

/// A technician as pickers, the planning and suggestions see them.
struct TechnicienRow {
    Id<Technicien> id;
    Id<Utilisateur> utilisateurId;
    QString matricule;
    QString nom; ///< « Paul Rivière »
    QString initiales;
    QString couleur;
    QString telephone;
    TechnicienType type = TechnicienType::Salarie;
    Id<Specialite> principaleId;
    QString principale;
    QList<Id<Specialite>> specialites;      ///< every one held, the principal one first
    QStringList libelles;                   ///< in the same order
    QList<HabilitationTenue> habilitations; ///< every one held, valid or not, in the order of their kinds
    Id<Equipe> equipeId;
    QString equipe;
    Id<Zone> zoneId;
    QString zone;
    Depart depart;
    std::optional<int> maxVisitesJour;
    int reserveMin = 0; ///< minutes of each week kept for emergencies
    Id<Emplacement> emplacementId;
    Id<Vehicule> vehiculeId;
    WorkingWeek horaire;
    QDate dateEntree;
    QDate dateSortie;

    bool holds(Id<Specialite> specialite) const { return specialites.contains(specialite); }
    /// The qualification of that kind, held today or not any more; none when never obtained.
    const HabilitationTenue* habilitation(Id<HabilitationType> kind) const;
    /// Whether the person is employed on every day of `interval`.
    bool employedOver(const Interval& interval, const QTimeZone& zone) const;
};

/// « PR » from Paul Rivière, « JM » from Jean-Marc.
QString initialsOf(const QString& prenom, const QString& nom);

/// Right: planning.lire; somebody who only sees their own planning finds only themselves.
class TechnicienQueries {
public:
    explicit TechnicienQueries(Session& session)
        : m_session(session) {}

    /// Technicians who can be planned, in the order of the planning.
    Result<QList<TechnicienRow>> active();
    /// Those who hold a speciality among the active ones.
    Result<QList<TechnicienRow>> holding(Id<Specialite> specialite);
    /// Active specialities, in their order.
    Result<QList<Specialite>> specialites();

private:
    Session& m_session;
};

} // namespace tournevis
