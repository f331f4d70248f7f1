// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Visits.h"

#include "missions/InterventionService.h"
#include "missions/MissionService.h"
#include "missions/PlanningService.h"
#include "missions/tableau/JugementEquipe.h"
#include "missions/tableau/PlanningTableau.h"

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

/// Visits that take the day keep it whole; the others leave the time of the road.
int plannedMinutes(const DiarySlot& slot, int minutes) {
    constexpr int step = 15;
    const int whole = slot.count == 4 ? 570 : slot.count == 2 ? 225 : 105;
    return slot.count == 4 ? whole : std::min(whole, (minutes + step - 1) / step * step);
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
    scheduleSite();
    for (QDate day = m_world.today.addDays(-pastDays); day <= m_world.today.addDays(futureDays);
         day = day.addDays(1))
        scheduleDay(day, callsOn(day, m_world.today, m_world.tirage));
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("backlog"))))
        scheduleBacklog(row);
    m_world.agenda.at(m_world.at(m_world.today, 8, 40), [this] { return forceOne(); });
    return {};
}

/// A site that holds an electrician the whole of this week, more hours than the week has; a colleague helps
/// on the second day.
void Visits::scheduleSite() {
    const QList<QString> columns{"specialite", "nature", "minutes", "compte_rendu"};
    const DemoRow travail(
        columns, {QStringLiteral("electricite"), QStringLiteral("Réfection des colonnes montantes"),
                  QStringLiteral("500"),
                  QStringLiteral("Tranche du jour terminée, essais faits, paliers rendus propres.")});
    const auto rankOf = [this](const QString& identifiant) {
        return std::distance(m_world.techniciens.begin(), std::ranges::find(m_world.techniciens, identifiant,
                                                                            &DemoTechnicien::identifiant));
    };
    const QDate monday = m_world.today.addDays(1 - m_world.today.dayOfWeek());
    QList<Shared> visites;
    for (int day = 0; day < 5; ++day) {
        const auto slot = m_diary.bookDay(rankOf(QStringLiteral("julie.morel")), monday.addDays(day));
        if (!slot)
            continue;
        visites.append(std::make_shared<DemoVisit>(
            DemoVisit{travail, QStringLiteral("gratte_ciel"), *slot, {}, {}, {}, {}, {}}));
        const auto helper = visites.size() == 2
                                ? m_diary.bookDay(rankOf(QStringLiteral("lucas.perrin")), slot->day)
                                : std::nullopt;
        if (helper)
            visites.last()->assistant = m_world.techniciens[helper->technicien].id;
    }
    m_world.agenda.at(m_world.at(monday.addDays(-7), 11), [this, visites] { return openSite(visites); });
}

Outcome Visits::openSite(const QList<Shared>& visites) {
    m_world.actAs(sophie);
    MissionService missions(m_world.session);
    MissionFile file = TRY(missions.blank(m_world.clients.value(visites.value(0)->client)));
    file.mission.typeId = m_world.types.value(QStringLiteral("INSTAL_ELEC"));
    file.mission.nature = visites.value(0)->travail.text("nature");
    file.mission.nbTechniciens = 2;
    const Id<Mission> mission = TRY(missions.save(file));
    for (const Shared& visite : visites) {
        visite->mission = mission;
        TRY(plan(visite));
    }
    return {};
}

/// The first hour and a half of the days to come that a technician could take, were it not for the
/// speciality.
Result<Interval> Visits::slotWhereOnlyTheSkillLacks(const PlanDemande& demande, Id<Technicien> technicien) {
    const auto lacksOnlyTheSkill = [](const Constat& constat) {
        return constat.niveau() > ConstatNiveau::Fort || constat.code == ConstatCode::SpecialiteAbsente;
    };
    QDate day = m_world.today;
    for (int tried = 0; tried < futureDays; ++tried) {
        day = DemoWorld::workday(day.addDays(1));
        Interval slot{m_world.at(day, 8).toUTC(), m_world.at(day, 9, 30).toUTC()};
        const PlanContexte contexte = TRY(planContexte(m_world.session, slot));
        for (; slot.end <= m_world.at(day, 17, 30); slot = {slot.start.addSecs(900), slot.end.addSecs(900)}) {
            if (std::ranges::all_of(constats(contexte, demande, technicien, slot), lacksOnlyTheSkill))
                return slot;
        }
    }
    return Error::refused(translate("Demo", "Aucun créneau libre pour la visite forcée."));
}

/// No heating engineer is left: an electrician who can bleed a circuit goes, and the planner says why.
Outcome Visits::forceOne() {
    m_world.actAs(sophie);
    MissionService missions(m_world.session);
    MissionFile file = TRY(missions.blank(m_world.clients.value(QStringLiteral("foyer_soleil"))));
    file.mission.typeId = m_world.types.value(QStringLiteral("DEPAN_CHAUF"));
    file.mission.nature = QStringLiteral("Radiateurs froids au deuxième étage");
    file.mission.priorite = Priorite::Urgente;
    file.specialites = {m_world.specialites.value(QStringLiteral("chauffage"))};
    const Id<Mission> mission = TRY(missions.save(file));
    const auto lucas =
        std::ranges::find(m_world.techniciens, QStringLiteral("lucas.perrin"), &DemoTechnicien::identifiant);
    VisitPlan wanted;
    const PlanDemande demande = TRY(planDemande(m_world.session, mission));
    wanted.interval = TRY(slotWhereOnlyTheSkillLacks(demande, lucas->id));
    wanted.equipe = {{lucas->id, TeamRole::Responsable, {}, {}}};
    wanted.travaux = file.mission.nature;
    wanted.forcageMotif =
        QStringLiteral("Aucun chauffagiste libre à cette heure, Lucas sait purger un circuit");
    TRY(PlanningService(m_world.session).plan(mission, wanted));
    return {};
}

/// The first days from that of the slot on when nothing strong stands against the team.
Result<Interval> Visits::placeOf(const Shared& visite, const Team& equipe) {
    constexpr int daysTried = 21;
    const int minutes = plannedMinutes(visite->slot, visite->travail.number("minutes"));
    const PlanDemande demande = TRY(planDemande(m_world.session, visite->mission));
    const QTime time = visite->slot.interval(m_world).start.toTimeZone(m_world.session.zone()).time();
    QDate day = visite->slot.day;
    for (int tried = 0; tried < daysTried; ++tried, day = DemoWorld::workday(day.addDays(1))) {
        const QDateTime start = m_world.at(day, time).toUTC();
        const Interval wished{start, start.addSecs(60 * minutes)};
        const PlanContexte contexte = TRY(planContexte(m_world.session, wished));
        const Interval place = premierCreneau(contexte, demande, equipe.first().technicienId, wished);
        const auto found = constatsEquipe(contexte, demande, equipe, place);
        if (std::ranges::none_of(
                found, [](const ConstatMembre& one) { return one.constat.niveau() <= ConstatNiveau::Fort; }))
            return place;
    }
    return Error::technical(QStringLiteral("Aucune place au planning de la démonstration."),
                            visite->travail.text("nature"));
}

void Visits::scheduleDay(const QDate& day, int calls) {
    for (int call = 0; call < calls; ++call) {
        const DemoRow& travail = m_world.tirage.pick(m_travaux);
        const QString client = m_world.tirage.pick(m_world.clientOrder);
        const auto slot =
            m_diary.book(travail.text("specialite"), day, quartersFor(travail.number("minutes")));
        if (slot)
            scheduleCall(std::make_shared<DemoVisit>(DemoVisit{travail, client, *slot, {}, {}, {}, {}, {}}));
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
    wanted.equipe = {{technicienOf(visite).id, TeamRole::Responsable, {}, {}}};
    if (visite->assistant)
        wanted.equipe.append({*visite->assistant, TeamRole::Assistant, {}, {}});
    wanted.interval = visite->planned = TRY(placeOf(visite, wanted.equipe));
    visite->slot.day = wanted.interval.start.toTimeZone(m_world.session.zone()).date();
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
    const Interval planned = visite->planned;
    if (!visite->onFinished && tirage.chance(4)) {
        m_world.agenda.at(planned.start.addSecs(-3600),
                          [this, mission = visite->mission] { return cancelMission(mission); });
        return;
    }
    const bool early = planned.start <= m_world.at(m_world.today, 9, 30);
    const bool late = visite->slot.day == m_world.today && (tirage.chance(20) || (early && !m_lateOne));
    m_lateOne = m_lateOne || (late && early);
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
        if (row.has("echeance"))
            file.mission.echeanceLe =
                m_world.at(DemoWorld::workday(m_world.today.addDays(row.number("echeance"))), 17, 30);
        const Id<Mission> mission = TRY(missions.save(file));
        TRY(InterventionService(m_world.session).add(mission, file.mission.nature));
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
        DemoVisit{travail, devis.text("client"), slot, mission, {}, {}, {}, onFinished});
    if (const auto second = m_diary.book(devis.text("specialite"), slot.day, 4))
        visite->assistant = m_world.techniciens[second->technicien].id;
    m_world.agenda.at(m_world.session.now().addSecs(1200), [this, visite] { return plan(visite); });
}

} // namespace tournevis
