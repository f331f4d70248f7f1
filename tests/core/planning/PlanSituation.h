// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Constat.h"

#include <array>
#include <vector>

namespace tournevis::test {

struct PlanSpan {
    int from = 0; ///< wall minutes
    int to = 0;
};
/// Some working weeks, Monday first.
using PlanWeek = std::array<std::vector<PlanSpan>, 7>;
const std::vector<PlanWeek>& planWeeks();

/// Six civil days of company time, minute by minute: what a judge who counts on fingers needs to know of a
/// calendar.
struct PlanWindow {
    static constexpr int days = 6;

    QDate first;
    qint64 origin = 0;               ///< instant of the first minute, in seconds
    std::vector<int> dayOf;          ///< of each minute, from 0
    std::vector<int> wall;           ///< what the clock of that minute shows, in minutes after midnight
    std::array<int, days + 1> start; ///< first minute of each day
    std::array<bool, days> holiday;
    std::array<int, days> weekday;               ///< Monday is 1
    std::vector<std::vector<char>> workedMinute; ///< of each planWeeks()

    explicit PlanWindow(const QDate& from);
    int size() const { return static_cast<int>(dayOf.size()); }
    QDate date(int day) const { return first.addDays(day); }
    QDateTime instant(int minute) const;
    Interval interval(int from, int to) const { return {instant(from), instant(to)}; }

private:
    std::vector<char> workedIn(const PlanWeek& week) const;
};

/// Windows that hold both nights when clocks change, Easter, the Armistice, New Year and plain weeks.
const std::vector<PlanWindow>& planWindows();

/// A point of one meridian: distances are read off the latitude.
struct PlanPlace {
    int step = 0; ///< hundredths of a degree
    LieuPrecision precision = LieuPrecision::Exacte;
    const char* codeInsee = "";
};
const std::vector<PlanPlace>& planPlaces();

/// A plan and a slot in whole minutes of a window, before it is told to the product.
struct PlanSituation {
    struct Visit {
        int id = 0;
        int from = 0;
        int to = 0;
        int vehicle = 0;
        int place = 0;
    };
    struct Absence {
        int id = 0;
        int from = 0;
        int to = 0;
        bool validated = true;
    };
    struct Closure {
        int first = 0;
        int last = 0;
    };
    static constexpr int never = -1; ///< of an expiry: not held
    static constexpr int always = 99;

    const PlanWindow* window = nullptr;
    int week = 0;
    int start = 0; ///< place the technician leaves from
    bool active = true;
    int hired = -9;
    int left = 99;
    int specialities = 0; ///< bits
    int expiry = always;  ///< last valid day of the qualification
    int vehicle = 0;
    int reserve = 0;
    int maxVisits = 0; ///< 0: none
    int visitsMade = 0;
    std::vector<Visit> visits;
    std::vector<Visit> others; ///< of a colleague
    std::vector<Absence> absences;
    std::vector<Closure> closures;

    int from = 0; ///< the slot
    int to = 0;
    int moved = 0; ///< id of the visit that moves; 0: a new one
    int place = 0;
    int wanted = 0;         ///< bits of the specialities
    bool qualified = false; ///< a qualification is required
    int needVehicle = 0;
    int wishFrom = 0; ///< window of the client, none when empty
    int wishTo = 0;
    bool right = true;
    PlanEtat etat = PlanEtat::Libre;
    bool missing = false;
    bool quote = false;
    bool blocked = false;

    bool planned(const Visit& visit) const { return moved == 0 || visit.id != moved; }
};

PlanContexte contexteOf(const PlanSituation& situation);
PlanDemande demandeOf(const PlanSituation& situation);

} // namespace tournevis::test
