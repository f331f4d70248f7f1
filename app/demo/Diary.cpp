// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Diary.h"

namespace tournevis {
namespace {

constexpr int quartersOfDay = 4;

QTime startOf(int quarter) {
    static constexpr int minutes[quartersOfDay] = {480, 600, 810, 930};
    return QTime(0, 0).addSecs(60 * minutes[quarter]);
}

} // namespace

Interval DiarySlot::interval(const DemoWorld& world) const {
    const QTime end = startOf(first + count - 1).addSecs(2 * 3600);
    return {world.at(day, startOf(first)).toUTC(), world.at(day, end).toUTC()};
}

bool Diary::isAway(qsizetype technicien, const QDate& day) const {
    const Id<Technicien> id = m_world.techniciens[technicien].id;
    return m_world.fermeture.closes(day) ||
           std::ranges::any_of(m_world.absences, [&](const DemoAbsence& absence) {
               return absence.technicien == id && absence.first <= day && day <= absence.last;
           });
}

bool Diary::take(qsizetype technicien, const QDate& day, int first, int quarters) {
    const unsigned wanted = ((1U << quarters) - 1U) << first;
    unsigned& taken = m_taken[{technicien, day.toJulianDay()}];
    if ((taken & wanted) != 0)
        return false;
    taken |= wanted;
    return true;
}

std::optional<DiarySlot> Diary::book(const QString& specialite, const QDate& day, int quarters) {
    const qsizetype people = m_world.techniciens.size();
    for (qsizetype step = 0; step < people; ++step) {
        const qsizetype technicien = (m_turn + step) % people;
        if (m_world.techniciens[technicien].specialiteCode != specialite || isAway(technicien, day))
            continue;
        for (int first = 0; first < quartersOfDay; first += quarters) {
            if (!take(technicien, day, first, quarters))
                continue;
            m_turn = technicien + 1;
            return DiarySlot{technicien, day, first, quarters};
        }
    }
    return std::nullopt;
}

DiarySlot Diary::bookFrom(const QString& specialite, const QDate& day, int quarters) {
    for (QDate tried = DemoWorld::workday(day);; tried = DemoWorld::workday(tried.addDays(1))) {
        if (const auto slot = book(specialite, tried, quarters))
            return *slot;
    }
}

std::optional<DiarySlot> Diary::bookDay(qsizetype technicien, const QDate& day) {
    if (isAway(technicien, day) || !take(technicien, day, 0, quartersOfDay))
        return std::nullopt;
    return DiarySlot{technicien, day, 0, quartersOfDay};
}

} // namespace tournevis
