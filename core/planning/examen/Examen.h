// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Constat.h"
#include "planning/examen/Agenda.h"

namespace tournevis {

/// A finding before its sentence.
struct Fait {
    ConstatCode code = ConstatCode::SpecialiteTenue;
    EntityRef cause;
    QString nom;        ///< of the visit, the absence, the closure, the speciality…
    Plage quand;        ///< of the visit or the absence
    QDate jour;         ///< judged by a rule of the day; last day of a closure or a validity
    qint64 minutes = 0; ///< found
    qint64 limite = 0;  ///< allowed
    bool avant = false; ///< the visit it names comes before the slot
    std::optional<Trajet> trajet;

    ConstatNiveau niveau() const { return niveauOf(code); }
    /// A journey, exact or estimated, that does not fit the gap.
    bool trajetTropLong() const { return trajet && code != ConstatCode::Proche && trajet->minutes > minutes; }
};
using Faits = std::vector<Fait>;

inline Fait& noter(Faits& faits, ConstatCode code, const QString& nom = {}) {
    faits.push_back({});
    faits.back().code = code;
    faits.back().nom = nom;
    return faits.back();
}

/// The shortest known journey of a slot on its day: from the visit before, or the start place when the slot
/// opens the day, or to the visit after.
struct Approche {
    Trajet trajet;
    EntityRef cause; ///< none: the start place
    QString nom;
};
std::optional<Approche> approche(const Agenda& agenda, const Plage& creneau);

/// Every fact on a slot, in no special order.
Faits faits(Agenda& agenda, const Plage& creneau);

} // namespace tournevis
