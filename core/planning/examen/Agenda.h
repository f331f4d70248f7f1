// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Charge.h"
#include "planning/examen/Jours.h"

#include <span>

namespace tournevis {

/// What a technician already has around a visit to place, that one left out, ordered so that a slot is judged
/// without reading it all.
class Agenda {
public:
    struct Visite {
        Plage plage;
        const PlanVisite* source = nullptr;
        qint64 finMax = 0; ///< latest end of this one and those before
    };
    /// A visit of somebody else that takes the vehicle.
    struct Pris {
        Plage plage;
        const PlanVisite* source = nullptr;
        QString par; ///< name of the technician
    };

    Agenda(const PlanContexte& contexte, const PlanDemande& demande, const PlanTechnicien& technicien,
           Jours& jours);

    const PlanContexte& contexte() const { return m_contexte; }
    const PlanDemande& demande() const { return m_demande; }
    const PlanTechnicien& technicien() const { return m_technicien; }
    Jours& jours() const { return m_jours; }

    /// Visits that share an instant with `plage`.
    std::vector<const Visite*> touchees(const Plage& plage) const;
    /// Their parts inside it.
    Plages prises(const Plage& plage) const;
    /// The visit that ends last at `instant` or before; the one that starts first at `instant` or after.
    /// Equal times by id.
    const Visite* avant(qint64 instant) const;
    const Visite* apres(qint64 instant) const;
    /// The visit that ends last among those that start before `instant`.
    const Visite* derniereCommencee(qint64 instant) const;
    /// Visits of others with the vehicle of this one, or the technician's own, during `plage`.
    std::vector<const Pris*> vehiculePris(const Plage& plage);

    /// Working hours of a day, joined.
    const Plages& travail(const QDate& jour);
    /// Minutes available on a day, the reserve taken off.
    qint64 disponibleMin(const QDate& jour);
    /// Load of the week of a day.
    const Charge& semaine(const QDate& jour);

private:
    void lireVehicule();

    const PlanContexte& m_contexte;
    const PlanDemande& m_demande;
    const PlanTechnicien& m_technicien;
    Jours& m_jours;
    std::vector<Visite> m_visites; ///< by start
    std::optional<std::vector<Pris>> m_pris;
    std::map<QDate, Plages> m_travail;
    std::map<QDate, qint64> m_disponible;
    std::map<QDate, Charge> m_semaines;
};

} // namespace tournevis
