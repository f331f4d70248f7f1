// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Interval.h"

#include <QtCore/QDate>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <vector>

namespace tournevis {

/// An Interval as seconds since 1970, for the rules that judge thousands of slots a keystroke.
struct Plage {
    qint64 debut = 0;
    qint64 fin = 0;

    static Plage of(const Interval& interval) {
        return {interval.start.toSecsSinceEpoch(), interval.end.toSecsSinceEpoch()};
    }
    Interval interval() const {
        return {QDateTime::fromSecsSinceEpoch(debut, Qt::UTC), QDateTime::fromSecsSinceEpoch(fin, Qt::UTC)};
    }
    bool vide() const { return fin <= debut; }
    bool touche(const Plage& autre) const { return debut < autre.fin && autre.debut < fin; }
    Plage coupe(const Plage& autre) const { return {std::max(debut, autre.debut), std::min(fin, autre.fin)}; }
    qint64 minutes() const { return (fin - debut) / 60; }
    bool operator==(const Plage&) const = default;
};
using Plages = std::vector<Plage>;

/// Ordered, disjoint, those that touch joined.
Plages reunies(Plages plages);
/// Minutes of their union.
qint64 minutesReunies(Plages plages);
/// What is left of `plages`, ordered and disjoint, once `otees` are taken away.
Plages privees(const Plages& plages, const Plages& otees);
/// The part of each inside `bornes`.
Plages coupees(const Plages& plages, const Plage& bornes);

/// First instant of a civil day, in seconds.
qint64 minuit(const QDate& jour, const QTimeZone& zone);
/// Civil day of an instant.
QDate dateDe(qint64 secondes, const QTimeZone& zone);

} // namespace tournevis
