// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Visits.h"

#include "missions/InterventionService.h"
#include "missions/MissionService.h"
#include "missions/PlanningService.h"

namespace tournevis {
namespace {

constexpr int pastDays = 88;
constexpr int futureDays = 14;

/// A few calls a day in the past, a full team around today.
int callsOn(const QDate& day, const QDate& today, Tirage& tirage) {
    if (day == today)
        return 12;
    if (day.dayOfWeek() > 5)
        return 0;
    const qint64 distance = today.daysTo(day);
    if (distance >= -7 && distance <= 7)
        return tirage.between(7, 9);
    return distance > 7 ? tirage.between(2, 4) : tirage.between(1, 3);
}

int quartersFor(int minutes) {
    if (minutes > 240)
        return 4;
    return minutes > 120 ? 2 : 1;
}

} // namespace

const DemoTechnicien& Visits::technicienOf(const Shared& visite) const {
    return m_world.techniciens[visite->slot.technicien];
}

Outcome Visits::schedule() {
    m_travaux = TRY(readDemoTable(QStringLiteral("travaux")));
    for (QDate day = m_world.today.addDays(-pastDays); day <= m_world.today.addDays(futureDays);
         day = day.addDays(1))
        scheduleDay(day, callsOn(day, m_world.today, m_world.tirage));
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("backlog"))))
        scheduleBacklog(row);
    return {};
}

void Visits::scheduleDay(const QDate& day, int calls) {
    for (int call = 0; call < calls; ++call) {
        const DemoRow& travail = m_world.tirage.pick(m_travaux);
        const QString client = m_world.tirage.pick(m_world.clientOrder);
        const auto slot =
            m_diary.book(travail.text("specialite"), day, quartersFor(travail.number("minutes")));
        if (slot)
            scheduleCall(std::make_shared<DemoVisit>(DemoVisit{travail, client, *slot, {}, {}, {}, {}}));
    }
}

/// The call comes one to six days before the visit; those of visits to come were all taken before this
/// morning.
void Visits::scheduleCall(const Shared& visite) {
    const QDate latest = std::min(visite->slot.day, m_world.today).addDays(-1);
    const QDate day = std::max(latest.addDays(-m_world.tirage.below(6)), m_world.today.addDays(-91));
    const QTime time = QTime(8, 30).addSecs(60 * m_world.tirage.below(500));
    m_world.agenda.at(m_world.at(day, time), [this, visite] { return takeCall(visite); });
}

Outcome Visits::takeCall(const Shared& visite) {
    m_world.actAs(sophie);
    MissionService missions(m_world.session);
    MissionFile file = TRY(missions.blank(m_world.clients.value(visite->client)));
    file.mission.typeId = m_world.types.value(visite->travail.text("type"));
    file.mission.nature = visite->travail.text("nature");
    file.mission.description = visite->travail.text("description");
    file.mission.dureePrevueMin = visite->travail.number("minutes");
    file.mission.facturation = MissionFacturation::AFacturer;
    file.specialites = {m_world.specialites.value(visite->travail.text("specialite"))};
    if (m_world.tirage.chance(15))
        file.mission.priorite = Priorite::Urgente;
    if (m_world.tirage.chance(30))
        file.mission.origine = MissionOrigine::Email;
    visite->mission = TRY(missions.save(file));
    return plan(visite);
}

Outcome Visits::plan(const Shared& visite) {
    m_world.actAs(sophie);
    VisitPlan wanted;
    wanted.interval = visite->slot.interval(m_world);
    wanted.equipe = {{technicienOf(visite).id, TeamRole::Responsable, {}, {}}};
    if (visite->assistant)
        wanted.equipe.append({*visite->assistant, TeamRole::Assistant, {}, {}});
    wanted.vehiculeId = technicienOf(visite).vehicule;
    wanted.travaux = visite->travail.text("nature");
    wanted.provisoire = m_world.today.daysTo(visite->slot.day) > 9;
    PlanningService planning(m_world.session);
    visite->intervention = TRY(planning.plan(visite->mission, wanted));
    const bool confirmed = !wanted.provisoire && m_world.tirage.chance(40);
    if (confirmed)
        TRY(planning.confirm(visite->intervention, 1, RdvCanal::Telephone));
    scheduleWork(visite);
    return {};
}

/// What happens on the day: the technician comes, or the client calls off.
void Visits::scheduleWork(const Shared& visite) {
    Tirage& tirage = m_world.tirage;
    const Interval planned = visite->slot.interval(m_world);
    if (!visite->onFinished && tirage.chance(4)) {
        m_world.agenda.at(planned.start.addSecs(-3600),
                          [this, mission = visite->mission] { return cancelMission(mission); });
        return;
    }
    const bool late = visite->slot.day == m_world.today && tirage.chance(20);
    if (late)
        return;
    const QDateTime from = planned.start.addSecs(60 * 5 * tirage.below(4));
    const int minutes = 5 * (visite->travail.number("minutes") * tirage.between(75, 110) / 500);
    const QDateTime to = std::min(from.addSecs(60 * std::max(minutes, 30)), planned.end);
    m_world.agenda.at(from, [this, visite] { return begin(visite); });
    m_world.agenda.at(to, [this, visite, from, to] { return end(visite, from, to); });
}

void Visits::scheduleBacklog(const DemoRow& row) {
    const QDateTime call = row.number("jours") == 0
                               ? m_world.at(m_world.today, 8, 10)
                               : m_world.at(m_world.today.addDays(-row.number("jours")), 16, 20);
    m_world.agenda.at(call, [this, row]() -> Outcome {
        m_world.actAs(sophie);
        MissionService missions(m_world.session);
        MissionFile file = TRY(missions.blank(m_world.clients.value(row.text("client"))));
        file.mission.typeId = m_world.types.value(row.text("type"));
        file.mission.nature = row.text("nature");
        file.mission.description = row.text("description");
        file.mission.priorite = std::max(file.mission.priorite, row.code<Priorite>("priorite"));
        file.mission.attenteMotif = fromCode<AttenteMotif>(row.text("attente"));
        TRY(missions.save(file));
        return {};
    });
}

Outcome Visits::cancelMission(Id<Mission> mission) {
    m_world.actAs(sophie);
    const int version = TRY(Store(m_world.session).load(mission)).version;
    return MissionService(m_world.session)
        .cancel(mission, version, QStringLiteral("Le client a trouvé la panne lui-même"));
}

void Visits::planWorks(const DemoRow& devis, Id<Mission> mission, const QDate& day,
                       const std::function<void(const QDate&)>& onFinished) {
    const QList<QString> columns{"specialite", "nature", "minutes", "compte_rendu"};
    const DemoRow travail(columns, {devis.text("specialite"), devis.text("titre"), QStringLiteral("420"),
                                    QStringLiteral("Travaux exécutés selon le devis. Essais faits en "
                                                   "présence du client, chantier nettoyé.")});
    const DiarySlot slot = m_diary.bookFrom(devis.text("specialite"), day, 4);
    const auto visite = std::make_shared<DemoVisit>(
        DemoVisit{travail, devis.text("client"), slot, mission, {}, {}, onFinished});
    if (const auto second = m_diary.book(devis.text("specialite"), slot.day, 4))
        visite->assistant = m_world.techniciens[second->technicien].id;
    m_world.agenda.at(m_world.session.now().addSecs(1200), [this, visite] { return plan(visite); });
}

} // namespace tournevis
