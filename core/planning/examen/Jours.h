// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Plan.h"
#include "planning/examen/Plage.h"

#include <map>

namespace tournevis {

/// What a civil day of company time is for everybody.
struct JourCivil {
    QDate date;
    Plage plage;
    Plage dejeuner; ///< lunch band
    QString ferie;  ///< name of the holiday
};

using JoursTouches = std::vector<const JourCivil*>;

/// The days that a judgement meets, worked out once each: turning an instant into a date is what costs most.
class Jours {
public:
    explicit Jours(const PlanContexte& contexte)
        : m_contexte(contexte) {}

    const JourCivil& jour(const QDate& date);
    /// Days that share at least an instant with `plage`.
    JoursTouches touches(const Plage& plage);

private:
    const JourCivil& contenant(qint64 instant);
    const JourCivil& ajoute(const QDate& date);

    const PlanContexte& m_contexte;
    std::map<qint64, JourCivil> m_jours; ///< by first instant
    std::map<QDate, const JourCivil*> m_dates;
};

} // namespace tournevis
