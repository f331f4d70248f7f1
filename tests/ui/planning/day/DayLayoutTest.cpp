// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/day/DayLayout.h"

#include "base/Clock.h"

#include <gtest/gtest.h>

namespace tournevis {
namespace {

const QDate mardi(2026, 11, 10);

QDateTime on(const QDate& day, int hour, int minute = 0) {
    return QDateTime(day, QTime(hour, minute), defaultZone()).toUTC();
}
QDateTime at(int hour, int minute = 0) { return on(mardi, hour, minute); }

PlanningVisit visit(qint64 id, const QDateTime& start, const QDateTime& end) {
    PlanningVisit visite;
    visite.id = Id<Intervention>(id);
    visite.interval = {start, end};
    visite.visite = visite.interval;
    return visite;
}

Lieu place(double latitude, double longitude, LieuPrecision precision = LieuPrecision::Exacte) {
    return {latitude, longitude, precision, {}, {}};
}
const Lieu bellecour = place(45.7578, 4.8320);
const Lieu villeurbanne = place(45.7719, 4.8902);

/// One technician a list of visits, each at a place when one is given.
struct Board {
    DayContent content;

    Board() {
        content.now = at(10, 42);
        content.tableau.contexte.zone = defaultZone();
    }
    Board& row(const QList<PlanningVisit>& visites, const QList<Lieu>& lieux = {}) {
        PlanningLane lane;
        lane.technicien.id = Id<Technicien>(content.rangees.size() + 1);
        lane.visites = visites;
        PlanTechnicien judged;
        judged.id = lane.technicien.id;
        for (qsizetype rank = 0; rank < visites.size(); ++rank) {
            PlanVisite visite;
            visite.id = visites[rank].id;
            visite.interval = visites[rank].interval;
            visite.lieu = lieux.value(rank);
            judged.visites.append(visite);
        }
        content.rangees.append(int(content.tableau.lanes.size()));
        content.tableau.lanes.append(lane);
        content.tableau.contexte.techniciens.append(judged);
        return *this;
    }
    /// Sixty px an hour from x = 100.
    DayLayout layout(const QDate& premier = mardi, int jours = 1) const {
        return layout(DayAxis::wholeDays(premier, jours, defaultZone()));
    }
    DayLayout layout(const QList<DaySpan>& jours) const {
        return DayLayout(content, DayAxis(jours, defaultZone(), {100, 720, 720}), {});
    }
};

TEST(DayAxisTest, AMinuteIsAPixelAtThisScale) {
    const DayAxis axis(DayAxis::wholeDays(mardi, 1, defaultZone()), defaultZone(), {100, 720, 720});
    EXPECT_EQ(axis.x(at(0)), 100);
    EXPECT_EQ(axis.x(at(8)), 100 + 480);
    EXPECT_EQ(axis.right(), 100 + 24 * 60);
    EXPECT_EQ(axis.at(100 + 487), at(8, 7));
    EXPECT_EQ(axis.snapped(100 + 487, 15), at(8)) << "nearest quarter";
    EXPECT_EQ(axis.snapped(100 + 488, 15), at(8, 15));
    EXPECT_EQ(axis.snapped(100 + 488, 5), at(8, 10)) << "Maj: five minutes";
    EXPECT_EQ(axis.at(-5000), at(0));
    EXPECT_EQ(axis.at(50000), on(mardi.addDays(1), 0));
}

TEST(DayAxisTest, TheSpringDayLastsTwentyThreeHours) {
    const QDate spring(2026, 3, 29);
    const DayAxis axis(DayAxis::wholeDays(spring, 1, defaultZone()), defaultZone(), {100, 720, 720});
    EXPECT_EQ(axis.right(), 100 + 23 * 60);
    EXPECT_EQ(axis.x(on(spring, 8)), 100 + 7 * 60);
    QStringList labels;
    for (const DayTick& tick : axis.ticks(60, 44))
        labels += tick.libelle;
    EXPECT_EQ(labels.size(), 23);
    EXPECT_EQ(labels.mid(0, 4), (QStringList{"00:00", "01:00", "03:00", "04:00"})) << "no hour 2 that night";
}

TEST(DayAxisTest, TheAutumnDayHasTwoTwoOClocks) {
    const QDate autumn(2026, 10, 25);
    const DayAxis axis(DayAxis::wholeDays(autumn, 1, defaultZone()), defaultZone(), {100, 720, 720});
    EXPECT_EQ(axis.right(), 100 + 25 * 60);
    EXPECT_EQ(axis.x(on(autumn, 8)), 100 + 9 * 60);
    EXPECT_EQ(axis.snapped(100 + 9 * 60 + 2, 15), on(autumn, 8));
    QStringList labels;
    for (const DayTick& tick : axis.ticks(60, 44))
        labels += tick.libelle;
    EXPECT_EQ(labels.mid(1, 4), (QStringList{"01:00", "02:00", "02:00", "03:00"}));
}

TEST(DayAxisTest, LabelsKeepTheRoomTheyNeed) {
    const DayAxis axis(DayAxis::wholeDays(mardi, 1, defaultZone()), defaultZone(), {0, 240, 720});
    QStringList labels;
    for (const DayTick& tick : axis.ticks(60, 44)) {
        if (!tick.libelle.isEmpty())
            labels += tick.libelle;
    }
    EXPECT_EQ(labels.mid(0, 3), (QStringList{"00:00", "03:00", "06:00"})) << "twenty px an hour";
}

TEST(DayAxisTest, SeveralDaysLeaveTheirNightsOutUnlessSomebodyWorks) {
    const auto whole = DayAxis::wholeDays(mardi, 3, defaultZone());
    const Interval duty{on(mardi, 22, 30), on(mardi.addDays(1), 1, 15)};
    const auto days = DayAxis::withoutNights(whole, QTime(7, 0), QTime(19, 0), {duty}, defaultZone());
    EXPECT_EQ(days[0].interval, (Interval{on(mardi, 7), on(mardi.addDays(1), 0)}));
    EXPECT_EQ(days[1].interval, (Interval{on(mardi.addDays(1), 0), on(mardi.addDays(1), 19)}));
    EXPECT_EQ(days[2].interval, (Interval{on(mardi.addDays(2), 7), on(mardi.addDays(2), 19)}));
    const DayAxis axis(days, defaultZone(), {0, 720, 720});
    EXPECT_EQ(axis.right(), (17 + 19 + 12) * 60);
    EXPECT_EQ(axis.x(on(mardi.addDays(2), 7)), (17 + 19) * 60);
    EXPECT_FALSE(axis.shows(on(mardi.addDays(2), 3)));
    EXPECT_EQ(axis.x(on(mardi.addDays(2), 3)), (17 + 19) * 60) << "a hidden hour falls on the edge";
}

TEST(DayLayoutTest, ABlockIsAsWideAsItLasts) {
    const DayLayout layout = Board().row({visit(1, at(8), at(9, 30))}).layout();
    ASSERT_EQ(layout.blocks().size(), 1);
    EXPECT_EQ(layout.blocks()[0].rect.left(), 100 + 480);
    EXPECT_EQ(layout.blocks()[0].rect.width(), 90);
    EXPECT_TRUE(layout.row(0).contains(layout.blocks()[0].rect));
    EXPECT_EQ(layout.blockAt(layout.blocks()[0].rect.center()), 0);
    EXPECT_EQ(layout.blockAt({100 + 470, 20}), -1);
}

TEST(DayLayoutTest, OverlappingVisitsTakeSubLanesAndPushTheRow) {
    const DayLayout layout = Board()
                                 .row({visit(1, at(8), at(10)), visit(2, at(9), at(11)),
                                       visit(3, at(10), at(12)), visit(4, at(9, 30), at(9, 45))})
                                 .row({visit(5, at(8), at(10))})
                                 .layout();
    const auto& blocks = layout.blocks();
    EXPECT_EQ(layout.visite(0).id.value(), 1);
    EXPECT_EQ(layout.visite(1).id.value(), 2);
    EXPECT_EQ(layout.visite(2).id.value(), 4);
    EXPECT_EQ(layout.visite(3).id.value(), 3);
    EXPECT_LT(blocks[0].rect.bottom(), blocks[1].rect.top());
    EXPECT_LT(blocks[1].rect.bottom(), blocks[2].rect.top()) << "three at once";
    EXPECT_EQ(blocks[3].rect.top(), blocks[0].rect.top()) << "those that touch share a lane";
    EXPECT_GT(layout.row(0).height(), 2 * layout.row(1).height());
    EXPECT_EQ(layout.row(1).top(), layout.row(0).bottom() + 1);
}

TEST(DayLayoutTest, AVisitOverMidnightShowsOnEachDay) {
    const Board board = Board().row({visit(1, at(22), on(mardi.addDays(1), 2))});
    const DayLayout tuesday = board.layout();
    ASSERT_EQ(tuesday.blocks().size(), 1);
    EXPECT_EQ(tuesday.blocks()[0].span, (Interval{at(22), on(mardi.addDays(1), 0)}));
    EXPECT_TRUE(tuesday.blocks()[0].goesOn);
    const DayLayout wednesday = board.layout(mardi.addDays(1));
    ASSERT_EQ(wednesday.blocks().size(), 1);
    EXPECT_TRUE(wednesday.blocks()[0].fromBefore);
    EXPECT_EQ(wednesday.blocks()[0].rect.left(), 100);
    const DayLayout both = board.layout(mardi, 3);
    EXPECT_EQ(both.blocks().size(), 2);
}

TEST(DayLayoutTest, TheNightOfTheClockChangeIsDrawnAsLongAsItLasts) {
    const QDate autumn(2026, 10, 25);
    const Board board = Board().row({visit(1, on(autumn, 1), on(autumn, 4))});
    EXPECT_EQ(board.layout(autumn).blocks()[0].rect.width(), 4 * 60) << "from 1 to 4 are four hours";
    const QDate spring(2026, 3, 29);
    const Board short_ = Board().row({visit(1, on(spring, 1), on(spring, 4))});
    EXPECT_EQ(short_.layout(spring).blocks()[0].rect.width(), 2 * 60);
}

TEST(DayLayoutTest, TheRoadEndsAtTheBlockAndTellsItsMinutes) {
    const DayLayout layout =
        Board().row({visit(1, at(8), at(10)), visit(2, at(11), at(12))}, {bellecour, villeurbanne}).layout();
    ASSERT_EQ(layout.travels().size(), 1);
    const DayTravel& road = layout.travels()[0];
    EXPECT_EQ(road.block, 1);
    EXPECT_FALSE(road.trajet.estime);
    EXPECT_EQ(road.rect.right() + 1, layout.blocks()[1].rect.left());
    EXPECT_EQ(road.rect.width(), road.trajet.minutes) << "a minute a pixel";
    EXPECT_FALSE(road.label.isEmpty());
}

TEST(DayLayoutTest, UnknownPlacesAndOverlapsGiveNoRoad) {
    const Lieu nowhere;
    EXPECT_TRUE(Board()
                    .row({visit(1, at(8), at(10)), visit(2, at(11), at(12))}, {bellecour, nowhere})
                    .layout()
                    .travels()
                    .isEmpty());
    EXPECT_TRUE(Board()
                    .row({visit(1, at(8), at(10)), visit(2, at(9), at(12))}, {bellecour, villeurbanne})
                    .layout()
                    .travels()
                    .isEmpty());
}

TEST(DayLayoutTest, TheRoadComesFromTheVisitBeforeEvenWhenItIsFilteredOut) {
    PlanningVisit done = visit(1, at(8), at(9));
    done.statut = InterventionStatut::Effectuee;
    Board board = Board().row({done, visit(2, at(11), at(12))}, {bellecour, villeurbanne});
    board.content.filtre.familles = {PlanningFamille::Planifiee};
    ASSERT_EQ(board.layout().travels().size(), 1);
    EXPECT_EQ(board.layout().travels()[0].block, 0);
}

TEST(DayLayoutTest, ARoadLongerThanTheGapKeepsItsLengthButNoLabel) {
    const DayLayout layout =
        Board()
            .row({visit(1, at(8), at(10)), visit(2, at(10, 5), at(12))}, {bellecour, villeurbanne})
            .layout();
    ASSERT_EQ(layout.travels().size(), 1);
    EXPECT_LT(layout.travels()[0].rect.left(), layout.blocks()[0].rect.right());
    EXPECT_TRUE(layout.travels()[0].label.isEmpty());
}

TEST(DayLayoutTest, WorkUnderWayShowsHowFarItIs) {
    PlanningVisit running = visit(1, at(10), at(12));
    running.statut = InterventionStatut::EnCours;
    running.debutReel = at(10, 12);
    const DayLayout layout = Board().row({running, visit(2, at(13), at(14))}).layout();
    EXPECT_EQ(layout.blocks()[0].progres.width(), 30) << "half an hour out of two";
    EXPECT_EQ(layout.blocks()[0].progres.bottom(), layout.blocks()[0].rect.bottom());
    EXPECT_TRUE(layout.blocks()[0].depassement.isEmpty());
    EXPECT_TRUE(layout.blocks()[1].progres.isEmpty());
}

TEST(DayLayoutTest, WorkPastItsEndOverrunsUntilNow) {
    PlanningVisit okafor = visit(1, at(7, 30), at(9, 30));
    okafor.statut = InterventionStatut::EnCours;
    okafor.debutReel = at(7, 35);
    const DayLayout layout = Board().row({okafor}).layout();
    const DayBlock& block = layout.blocks()[0];
    EXPECT_EQ(block.depasseMin, 72);
    EXPECT_EQ(block.depassement.left(), block.rect.right() + 1);
    EXPECT_EQ(block.depassement.width(), 72);
    EXPECT_EQ(block.progres.width(), block.rect.width()) << "never more than the whole";

    PlanningVisit done = okafor;
    done.statut = InterventionStatut::Effectuee;
    EXPECT_TRUE(Board().row({done}).layout().blocks()[0].depassement.isEmpty());
}

TEST(DayLayoutTest, ClosedDaysCoverEveryRowWithTheirName) {
    const QDate armistice(2026, 11, 11);
    Board board = Board().row({}).row({});
    board.content.tableau.contexte.fermetures = {{QDate(2026, 11, 12), QDate(2026, 11, 12), "Inventaire"}};
    const DayLayout layout = board.layout(armistice, 2);
    ASSERT_EQ(layout.closings().size(), 2);
    EXPECT_EQ(layout.closings()[0].libelle, "Armistice 1918");
    EXPECT_EQ(layout.closings()[1].libelle, "Inventaire");
    EXPECT_EQ(layout.closings()[0].rect.height(), layout.size().height());
    EXPECT_EQ(layout.closings()[1].rect.left(), layout.closings()[0].rect.right() + 1);
}

TEST(DayLayoutTest, AnAbsenceCoversItsHours) {
    Board board = Board().row({});
    board.content.tableau.lanes[0].absences = {
        {Id<Absence>(1), AbsenceType::Conges, AbsenceStatut::Validee, {on(mardi.addDays(-1), 0), at(13)}}};
    const DayLayout layout = board.layout();
    ASSERT_EQ(layout.absences().size(), 1);
    EXPECT_EQ(layout.absences()[0].rect.left(), 100);
    EXPECT_EQ(layout.absences()[0].rect.width(), 13 * 60);
}

TEST(DayLayoutTest, LunchIsABandOfEachDay) {
    const QList<QRect> lunches = Board().row({}).layout(mardi, 2).lunches();
    ASSERT_EQ(lunches.size(), 2);
    EXPECT_EQ(lunches[0].left(), 100 + 12 * 60);
    EXPECT_EQ(lunches[0].width(), 90);
}

TEST(DayLayoutTest, ASlotLiesOnTheRowOfItsTechnician) {
    const DayLayout layout = Board().row({}).row({}).layout();
    const QRect slot = layout.slot(Id<Technicien>(2), {at(12, 15), at(13, 45)});
    EXPECT_TRUE(layout.row(1).contains(slot));
    EXPECT_EQ(slot.left(), 100 + 735);
    EXPECT_EQ(slot.width(), 90);
    EXPECT_TRUE(layout.slot(Id<Technicien>(9), {at(12), at(13)}).isEmpty()) << "nobody of that row";
    EXPECT_TRUE(layout.slot(Id<Technicien>(1), {on(mardi.addDays(3), 8), on(mardi.addDays(3), 9)}).isEmpty());
}

TEST(DayLayoutTest, ArrowsMoveInTimeThenAmongTechnicians) {
    const DayLayout layout = Board()
                                 .row({visit(1, at(8), at(9)), visit(2, at(14), at(15))})
                                 .row({})
                                 .row({visit(3, at(8), at(9)), visit(4, at(13), at(15))})
                                 .layout();
    EXPECT_EQ(layout.neighbour(-1, Qt::Key_Right), 0);
    EXPECT_EQ(layout.neighbour(0, Qt::Key_Right), 1);
    EXPECT_EQ(layout.neighbour(1, Qt::Key_Right), 1);
    EXPECT_EQ(layout.neighbour(1, Qt::Key_Down), 3) << "the nearest in time, over an empty line";
    EXPECT_EQ(layout.neighbour(2, Qt::Key_Up), 0);
    EXPECT_EQ(layout.neighbour(0, Qt::Key_Up), 0);
}

TEST(DayLayoutTest, WhatTheFilterHidesIsNotDrawn) {
    PlanningVisit done = visit(1, at(8), at(9));
    done.statut = InterventionStatut::Effectuee;
    Board board = Board().row({done, visit(2, at(14), at(15))});
    board.content.filtre.familles = {PlanningFamille::Planifiee};
    const DayLayout layout = board.layout();
    ASSERT_EQ(layout.blocks().size(), 1);
    EXPECT_EQ(layout.visite(0).id.value(), 2);
    EXPECT_EQ(layout.blockOf(Id<Intervention>(2)), 0);
    EXPECT_EQ(layout.blockOf(Id<Intervention>(1)), -1);
}

} // namespace
} // namespace tournevis
