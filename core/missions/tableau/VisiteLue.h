// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Connection.h"
#include "missions/InterventionRules.h"
#include "missions/Mission.h"
#include "planning/Lieu.h"

namespace tournevis {

/// A visit as the planning reads it, with what its mission, client and site say, and its team.
struct VisiteLue {
    Intervention visite; ///< key, version, rank, status, times, vehicle, lock and reason of the override
    Mission mission;     ///< key, number, nature, priority, wait, dates, durations, invoicing
    QString client;
    QString telephone;
    QString adresse; ///< of the site, on one line
    QString ville;
    Lieu lieu;
    std::optional<int> dureeTypeMin; ///< usual duration of its kind
    Team equipe;                     ///< the responsable first

    QString reference() const { return visitReference(mission.numero, visite.rang); }
    QString travaux() const { return visite.travaux.isEmpty() ? mission.nature : visite.travaux; }
    Interval creneauDe(const TeamMember& member) const { return member.creneau.value_or(visite.planned()); }
};

/// Which visits to read: a condition on `intervention i`, and its values.
struct VisiteFiltre {
    QString condition;
    QVariantList values;

    static VisiteFiltre one(Id<Intervention> id);
    /// Those that are not cancelled and touch `periode`, own slots included.
    static VisiteFiltre touching(const Interval& periode);
    /// The same, cancelled ones too.
    static VisiteFiltre touchingAny(const Interval& periode);
    /// Those that wait for a slot.
    static VisiteFiltre backlog();
    VisiteFiltre& also(const QString& other, const QVariantList& more = {});
};

/// By planned start then id. Two statements whatever their number.
Result<QList<VisiteLue>> readVisites(Connection& connection, const VisiteFiltre& filtre);

/// A stored visit; NotFound when it is archived.
Result<VisiteLue> readStored(Connection& connection, Id<Intervention> id);

/// What a visit of that mission, not stored yet, would say.
Result<VisiteLue> readMission(Connection& connection, Id<Mission> mission);

} // namespace tournevis
