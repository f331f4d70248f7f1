// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Billing.h"
#include "demo/DemoTable.h"
#include "demo/Diary.h"
#include "missions/InterventionRules.h"
#include "missions/Mission.h"

namespace tournevis {

struct PlanDemande;

/// One visit of the story: what is known before it takes place, then its keys.
struct DemoVisit {
    DemoRow travail; ///< of the table « travaux »
    QString client;
    DiarySlot slot;
    Id<Mission> mission;
    Id<Intervention> intervention;
    std::optional<Id<Technicien>> assistant;
    Interval planned; ///< once planned: what the rules of planning left of the slot
    std::function<void(const QDate&)> onFinished; ///< with the day it ended
};

/// The calls, the planning, the visits and their reports.
class Visits {
public:
    Visits(DemoWorld& world, Billing& billing)
        : m_world(world)
        , m_billing(billing)
        , m_diary(world) {}

    /// Everyday calls: a few a day for three months, more around today, and those nobody has planned yet.
    Outcome schedule();
    /// The works of an accepted devis on its mission, on the first whole day from `day` on.
    void planWorks(const DemoRow& devis, Id<Mission> mission, const QDate& day,
                   const std::function<void(const QDate&)>& onFinished);

private:
    using Shared = std::shared_ptr<DemoVisit>;

    void scheduleDay(const QDate& day, int calls);
    void scheduleCall(const Shared& visite);
    void scheduleBacklog(const DemoRow& row);
    void scheduleSite();
    Outcome openSite(const QList<Shared>& visites);
    Result<Interval> slotWhereOnlyTheSkillLacks(const PlanDemande& demande, Id<Technicien> technicien);
    Outcome forceOne();
    void scheduleWork(const Shared& visite);
    Outcome takeCall(const Shared& visite);
    Outcome plan(const Shared& visite);
    Result<Interval> placeOf(const Shared& visite, const Team& equipe);
    Outcome begin(const Shared& visite);
    Outcome handOutArticles(const Shared& visite);
    Outcome handOutOne(const Shared& visite, const QString& reference, Quantite quantite);
    Outcome lend(const Shared& visite, const QString& reference);
    Outcome end(const Shared& visite, const QDateTime& from, const QDateTime& to);
    Outcome report(const Shared& visite);
    Outcome validateReport(const Shared& visite);
    Outcome cancelMission(Id<Mission> mission);
    const DemoTechnicien& technicienOf(const Shared& visite) const;

    DemoWorld& m_world;
    Billing& m_billing;
    Diary m_diary;
    QList<DemoRow> m_travaux;
    bool m_lateOne = false; ///< somebody did not turn up this morning
};

} // namespace tournevis
