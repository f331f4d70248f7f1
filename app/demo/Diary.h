// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Interval.h"
#include "demo/DemoWorld.h"

namespace tournevis {

/// A stretch of the day of one technician, in quarters of a working day: 8–10, 10–12, 13:30–15:30 and
/// 15:30–17:30.
struct DiarySlot {
    qsizetype technicien = 0; ///< rank in DemoWorld::techniciens
    QDate day;
    int first = 0;
    int count = 1;

    Interval interval(const DemoWorld& world) const;
};

/// Who is free when, so that the planner of the story never asks for a collision.
class Diary {
public:
    explicit Diary(DemoWorld& world)
        : m_world(world) {}

    /// Takes 1, 2 or 4 quarters of somebody of that speciality on that day, if there are.
    std::optional<DiarySlot> book(const QString& specialite, const QDate& day, int quarters);
    /// The same on the first working day from `day` on that has room.
    DiarySlot bookFrom(const QString& specialite, const QDate& day, int quarters);
    /// Takes the whole day of somebody, if it is free.
    std::optional<DiarySlot> bookDay(qsizetype technicien, const QDate& day);

private:
    bool isAway(qsizetype technicien, const QDate& day) const;
    bool take(qsizetype technicien, const QDate& day, int first, int quarters);

    DemoWorld& m_world;
    QHash<std::pair<qsizetype, qint64>, unsigned> m_taken; ///< bits of the quarters of a day
    qsizetype m_turn = 0;                                  ///< work goes round
};

} // namespace tournevis
