// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Visits.h"
#include "devis/DevisService.h"

namespace tournevis {

/// The typed devis of the story, each led to the state its row of the table « devis » names.
class Projects {
public:
    Projects(DemoWorld& world, Visits& visits, Billing& billing)
        : m_world(world)
        , m_visits(visits)
        , m_billing(billing) {}

    Outcome schedule();

private:
    struct Project {
        DemoRow row;
        StatutDevis goal;
        Id<Mission> mission;
        Id<Devis> devis;
    };
    using Shared = std::shared_ptr<Project>;
    using Use = Outcome (Projects::*)(const Shared&);

    void after(const Shared& project, int days, int hour, Use step);
    Result<int> version(const Shared& project);
    DevisLigne lineOf(const DemoRow& row, const QString& taux) const;
    Outcome receive(const Shared& project);
    Outcome draft(const Shared& project);
    Outcome submit(const Shared& project);
    Outcome decideAsDg(const Shared& project);
    Outcome decideAsPdg(const Shared& project);
    Outcome send(const Shared& project);
    Outcome answer(const Shared& project);
    Outcome cancel(const Shared& project);
    Outcome startWorks(const Shared& project);
    Outcome closeMission(const Shared& project);

    DemoWorld& m_world;
    Visits& m_visits;
    Billing& m_billing;
    QList<DemoRow> m_lignes;
};

} // namespace tournevis
