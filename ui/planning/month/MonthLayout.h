// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Charge.h"
#include "planning/PlanningFiltre.h"
#include "planning/PlanningPeriode.h"

#include <QtCore/QRect>

namespace tournevis {

/// What the month shows of the tableau.
struct MonthContent {
    const PlanningTableau* tableau = nullptr;
    const QList<QList<Charge>>* charges = nullptr; ///< by line of the tableau, then by day; read at once
    QList<int> rangees;                            ///< lanes shown, by rank
    PlanningFiltre filtre;
    PlanningPeriode periode; ///< whole weeks
    QDate mois;              ///< any of its days
    QTimeZone zone;
};

/// Lengths, in px at the present zoom.
struct MonthMetrics {
    int width = 1030;
    int height = 740;
    int header = 28;
    int weeks = 34;
    int weekend = 74;
    int dayMinimum = 90;
    int rowMinimum = 112;
    int head = 26; ///< number, count and load of a day
    int card = 19;
    int gap = 1;
    int padding = 5;
};

/// A visit on one of its days.
struct MonthVisit {
    int lane = 0; ///< of its responsable when shown, by rank in the tableau
    int rang = 0;
    QDate jour;
    QRect card; ///< empty: counted in « + 15 autres »
};

struct MonthDay {
    QDate jour;
    QRect rect;
    bool dehors = false; ///< of another month
    QString chome;       ///< name of the holiday or closure
    Charge charge;
    QList<int> visites; ///< ranks in visits(), by start
    int autres = 0;
    QRect plus; ///< where « + 15 autres » stands
};

/// Where each day and card of a month lies, under its header. Pure: the board paints it.
class MonthLayout {
public:
    MonthLayout() = default;
    MonthLayout(const MonthContent& content, const MonthMetrics& metrics);

    const QList<MonthDay>& days() const { return m_days; }
    const QList<MonthVisit>& visits() const { return m_visits; }
    const PlanningVisit& visite(int visit) const;
    Id<Technicien> technicien(int visit) const;
    int weekCount() const { return int(m_days.size()) / 7; }
    QRect week(int week) const;
    QSize size() const;
    /// Rank of the day under a point or of a date; -1: none.
    int dayAt(const QPoint& point) const;
    int dayOf(const QDate& jour) const;
    /// Rank of the card under a point; -1: none.
    int visitAt(const QPoint& point) const;

private:
    void placeDays();
    void gather();
    void placeCards(MonthDay& day);
    Charge chargeOf(int jour) const;

    MonthContent m_content;
    MonthMetrics m_metrics;
    QList<MonthDay> m_days;
    QList<MonthVisit> m_visits;
};

} // namespace tournevis
