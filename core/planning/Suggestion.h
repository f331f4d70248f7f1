// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "equipe/TechnicienQueries.h"
#include "planning/Conflicts.h"

namespace tournevis {

/// What a visit needs of one technician. For a team, ask once for each speciality.
struct Besoin {
    Interval interval;
    QList<Id<Specialite>> specialites; ///< all of them are required of the person
};

/// One reason shown beside a suggestion, with ✓ or –.
struct Raison {
    bool favorable = true;
    QString texte;
};

struct Suggestion {
    Id<Technicien> technicienId;
    QString nom;
    qint64 chargeMin = 0; ///< minutes of visits already planned in the week of the need
    QList<Raison> raisons;
};

/// The Monday-to-Monday week, in company time, that holds `instant`.
Interval weekOf(const QDateTime& instant, const QTimeZone& zone);

/// Technicians who hold the required specialities, are employed and free over the whole interval: the least
/// loaded first, then by name, then by id, so that the same data gives the same order. Never assigns.
QList<Suggestion> suggest(const Besoin& besoin, const QList<TechnicienRow>& techniciens,
                          const QList<Occupation>& occupations, const QTimeZone& zone);

} // namespace tournevis
