// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/papier/AgendaIcs.h"

#include "core/missions/planning/PlanningBase.h"
#include "missions/papier/PlanningPapier.h"
#include "support/core/Programme.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

#include <libical/ical.h>

namespace tournevis::test {
namespace {

const QTimeZone paris("Europe/Paris");

QDateTime local(const QDate& day, int hour, int minute = 0) {
    return QDateTime(day, QTime(hour, minute), paris).toUTC();
}

/// What another program reads in a calendar.
struct Lu {
    QString uid;
    QDateTime debut;
    QDateTime fin;
    QString resume;
    QString statut;
    int sequence = 0;
};

QDateTime instantOf(icalcomponent* event, icalproperty_kind kind, icalcomponent* calendar) {
    icalproperty* property = icalcomponent_get_first_property(event, kind);
    const icaltimetype time = icalvalue_get_datetime(icalproperty_get_value(property));
    icalparameter* tzid = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    icaltimezone* zone = tzid ? icalcomponent_get_timezone(calendar, icalparameter_get_tzid(tzid))
                              : icaltimezone_get_utc_timezone();
    EXPECT_TRUE(zone != nullptr) << "its VTIMEZONE is in the file";
    return QDateTime::fromSecsSinceEpoch(icaltime_as_timet_with_zone(time, zone), Qt::UTC);
}

QList<Lu> read(const QByteArray& bytes) {
    QList<Lu> events;
    icalcomponent* calendar = icalparser_parse_string(bytes.constData());
    EXPECT_TRUE(calendar && icalcomponent_is_valid(calendar));
    EXPECT_EQ(icalcomponent_count_errors(calendar), 0);
    EXPECT_TRUE(icalrestriction_check(calendar)) << bytes.constData();
    for (icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        icalproperty* status = icalcomponent_get_first_property(event, ICAL_STATUS_PROPERTY);
        events.append({QString::fromUtf8(icalcomponent_get_uid(event)),
                       instantOf(event, ICAL_DTSTART_PROPERTY, calendar),
                       instantOf(event, ICAL_DTEND_PROPERTY, calendar),
                       QString::fromUtf8(icalcomponent_get_summary(event)),
                       QString::fromLatin1(icalproperty_status_to_string(icalproperty_get_status(status))),
                       icalcomponent_get_sequence(event)});
    }
    icalcomponent_free(calendar);
    return events;
}

class AgendaIcsTest : public PlanningBase {
protected:
    IcsAgenda agendaOf(Id<Technicien> id, const Interval& periode) {
        const auto list = expectValue(agendas(*m_session, periode));
        return list[id == m_paul ? 1 : 0];
    }
    IcsAgenda year2026(Id<Technicien> id) {
        return agendaOf(id, {local(QDate(2026, 1, 1), 0), local(QDate(2027, 1, 1), 0)});
    }
    QString file(const QString& name) {
        QFile read(m_folder.filePath(name));
        EXPECT_TRUE(read.open(QIODevice::ReadOnly)) << qPrintable(name);
        return QString::fromUtf8(read.readAll());
    }
};

TEST_F(AgendaIcsTest, TimesAreRightAcrossBothClockChanges) {
    const QList<Interval> visits{
        {local(QDate(2026, 3, 28), 9), local(QDate(2026, 3, 28), 11)},
        {local(QDate(2026, 3, 29), 1, 30), local(QDate(2026, 3, 29), 3, 30)},
        {local(QDate(2026, 3, 30), 9), local(QDate(2026, 3, 30), 11)},
        {local(QDate(2026, 10, 24), 9), local(QDate(2026, 10, 24), 11)},
        {local(QDate(2026, 10, 25), 1, 30), local(QDate(2026, 10, 25), 4)},
        {local(QDate(2026, 10, 26), 22), local(QDate(2026, 10, 28), 6)},
    };
    for (const Interval& visit : visits) {
        VisitPlan wanted = plan(visit, {m_paul});
        wanted.forcageMotif = QStringLiteral("Essai");
        expectValue(PlanningService(*m_session).plan(m_mission, wanted));
    }
    const auto events = read(toIcs(year2026(m_paul), paris));
    ASSERT_EQ(events.size(), visits.size());
    for (qsizetype rank = 0; rank < visits.size(); ++rank) {
        EXPECT_EQ(events[rank].debut, visits[rank].start) << rank;
        EXPECT_EQ(events[rank].fin, visits[rank].end) << rank;
    }
}

TEST_F(AgendaIcsTest, TheHourThatComesTwiceIsNotMistaken) {
    const QDateTime second(QDate(2026, 10, 25), QTime(1, 30), Qt::UTC); // 02:30, winter time
    IcsAgenda agenda{"TEC-001", "Paul Rivière", {second.addDays(-1), second.addDays(1)}, {}};
    agenda.visites = {{"a@tournevis", 1, second, {second, second.addSecs(3600)}, "Ronde", {}, {}, {}},
                      {"b@tournevis", 1, second, {second.addSecs(-3600), second}, "Ronde", {}, {}, {}}};
    const auto events = read(toIcs(agenda, paris));
    EXPECT_EQ(events[0].debut, second);
    EXPECT_EQ(events[1].debut, second.addSecs(-3600));
    EXPECT_EQ(events[1].fin, second);
}

TEST_F(AgendaIcsTest, AZoneWithoutClockChangeHasItsOffset) {
    const QDateTime noon(QDate(2026, 11, 10), QTime(8, 0), Qt::UTC);
    IcsAgenda agenda{"TEC-001", "Paul", {noon.addDays(-1), noon.addDays(1)}, {}};
    agenda.visites = {{"a@tournevis", 1, noon, {noon, noon.addSecs(3600)}, "Visite", {}, {}, {}}};
    const QTimeZone reunion("Indian/Reunion");
    EXPECT_EQ(read(toIcs(agenda, reunion)).value(0).debut, noon);
}

TEST_F(AgendaIcsTest, AVisitKeepsItsNameAndRaisesItsSequence) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul, m_lea});
    const Lu before = read(toIcs(year2026(m_paul), paris)).value(0);
    EXPECT_NE(before.uid, read(toIcs(year2026(m_lea), paris)).value(0).uid) << "one for each person";
    EXPECT_EQ(before.statut, "CONFIRMED");
    EXPECT_EQ(before.resume, "Durand · Installation électrique");
    expectValue(gestes().apply({geste(id, m_paul, m_paul, slot(12, 8, 10))}));
    const Lu moved = read(toIcs(year2026(m_paul), paris)).value(0);
    EXPECT_EQ(moved.uid, before.uid);
    EXPECT_GT(moved.sequence, before.sequence);
    EXPECT_EQ(moved.debut, at(12, 8));
    expectOk(InterventionService(*m_session).cancel(id, version(id), "Client absent"));
    const Lu cancelled = read(toIcs(year2026(m_paul), paris)).value(0);
    EXPECT_EQ(cancelled.uid, before.uid);
    EXPECT_EQ(cancelled.statut, "CANCELLED");
    EXPECT_GT(cancelled.sequence, moved.sequence);
}

TEST_F(AgendaIcsTest, AnAppointmentToConfirmIsTentativeAndAProvisionalVisitHidden) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    change<Intervention>(id, [](Intervention& visite) { visite.rdvStatut = RdvStatut::AConfirmer; });
    VisitPlan hidden = plan(slot(12, 8, 10), {m_paul});
    hidden.provisoire = true;
    expectValue(PlanningService(*m_session).plan(m_mission, hidden));
    const auto events = read(toIcs(year2026(m_paul), paris));
    ASSERT_EQ(events.size(), 1);
    EXPECT_EQ(events[0].statut, "TENTATIVE");
}

TEST_F(AgendaIcsTest, TheDoorCodeStaysIn) {
    change<Site>(Id<Site>(value("SELECT id FROM site").toLongLong()),
                 [](Site& site) { site.acces = QStringLiteral("Clé chez le gardien"); });
    newVisit(m_mission, slot(10, 8, 10), {m_paul});
    const QByteArray ics = toIcs(year2026(m_paul), paris);
    EXPECT_TRUE(ics.contains("gardien"));
    EXPECT_FALSE(ics.contains("12A4"));
    const auto paper = expectValue(papierJournee(*m_session, QDate(2026, 11, 10)));
    ASSERT_EQ(paper.feuilles.size(), 1) << "Léa has nothing that day";
    const PapierVisite visite = paper.feuilles[0].visites.value(0);
    EXPECT_EQ(visite.acces, "Clé chez le gardien");
    EXPECT_EQ(visite.heures, "08:00 – 10:00");
    EXPECT_EQ(visite.contact, "04 99 00 12 48");
    EXPECT_EQ(paper.feuilles[0].total, "1 visite, 2\u00a0h\u00a000");
}

TEST_F(AgendaIcsTest, AFolderIsKeptUpToDate) {
    newVisit(m_mission, slot(10, 8, 10), {m_paul});
    const QString folder = m_folder.filePath("agendas");
    auto bilan = expectValue(exportAgendas(*m_session, folder));
    EXPECT_EQ(bilan.ecrits.size(), 2);
    EXPECT_TRUE(file("agendas/technicien-PaulRivi_re.ics").contains("SUMMARY:Durand"));
    bilan = expectValue(exportAgendas(*m_session, folder));
    EXPECT_TRUE(bilan.ecrits.isEmpty());
    EXPECT_EQ(bilan.inchanges, 2);
    newVisit(m_mission, slot(12, 8, 10), {m_lea});
    QFile foreign(folder + "/technicien-vacances.ics");
    ASSERT_TRUE(foreign.open(QIODevice::WriteOnly));
    foreign.write("BEGIN:VCALENDAR\r\n");
    foreign.close();
    change<Technicien>(m_paul, [](Technicien& gone) { gone.actif = false; });
    bilan = expectValue(exportAgendas(*m_session, folder));
    EXPECT_EQ(bilan.ecrits.size(), 1);
    EXPECT_EQ(bilan.retires, QStringList{"technicien-PaulRivi_re.ics"});
    EXPECT_TRUE(foreign.exists()) << "what another program wrote stays";
    EXPECT_EQ(value("SELECT count(*) FROM audit_log WHERE action = 'export'"), 2)
        << "nothing was read out the second time";
}

TEST_F(AgendaIcsTest, KhalReadsTheSameTimes) {
    if (QStandardPaths::findExecutable("khal").isEmpty())
        GTEST_SKIP() << "khal is not installed";
    const QList<Interval> visits{{local(QDate(2026, 3, 29), 1, 30), local(QDate(2026, 3, 29), 3, 30)},
                                 {local(QDate(2026, 10, 25), 1, 30), local(QDate(2026, 10, 25), 4)},
                                 {local(QDate(2026, 10, 26), 8), local(QDate(2026, 10, 26), 9)}};
    for (const Interval& visit : visits) {
        VisitPlan wanted = plan(visit, {m_paul});
        wanted.forcageMotif = QStringLiteral("Essai");
        expectValue(PlanningService(*m_session).plan(m_mission, wanted));
    }
    QFile ics(m_folder.filePath("paul.ics"));
    ASSERT_TRUE(ics.open(QIODevice::WriteOnly));
    ics.write(toIcs(year2026(m_paul), paris));
    ics.close();
    QDir(m_folder.path()).mkpath("khal/calendrier");
    QFile config(m_folder.filePath("khal/config"));
    ASSERT_TRUE(config.open(QIODevice::WriteOnly));
    config.write(
        QStringLiteral("[calendars]\n[[paul]]\npath = %1/khal/calendrier\n[locale]\nlocal_timezone = "
                       "Europe/Paris\ndefault_timezone = Europe/Paris\ntimeformat = %H:%M\ndateformat "
                       "= %d/%m\nlongdateformat = %d/%m/%Y\ndatetimeformat = %d/%m "
                       "%H:%M\nlongdatetimeformat = %d/%m/%Y %H:%M\n[sqlite]\npath = %1/khal/base\n")
            .arg(m_folder.path())
            .toUtf8());
    config.close();
    const QStringList khal{"-c", config.fileName()};
    const Ran imported = run("khal", khal + QStringList{"import", "--batch", "-a", "paul", ics.fileName()});
    ASSERT_EQ(imported.exit, 0) << imported.err.constData();
    const Ran listed =
        run("khal", khal + QStringList{"list", "--day-format", "", "--format",
                                       "{start-long} {end-long} {title}", "01/01/2026", "365d"});
    ASSERT_EQ(listed.exit, 0) << listed.err.constData();
    for (const Interval& visit : visits) {
        const QString expected = visit.start.toTimeZone(paris).toString("dd/MM/yyyy HH:mm") + ' ' +
                                 visit.end.toTimeZone(paris).toString("dd/MM/yyyy HH:mm");
        EXPECT_TRUE(listed.out.contains(expected.toUtf8())) << qPrintable(expected) << listed.out.constData();
    }
}

} // namespace
} // namespace tournevis::test
