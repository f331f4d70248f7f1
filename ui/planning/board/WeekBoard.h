// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Charge.h"
#include "planning/VisiteLook.h"
#include "planning/board/BoardBase.h"
#include "planning/board/TextCache.h"
#include "planning/board/WeekLayout.h"

namespace tournevis {

/// The week by technician, painted by hand: header and names stay while the rest scrolls. Only what shows is
/// painted.
class WeekBoard final : public BoardBase {
    Q_OBJECT

public:
    WeekBoard(PlanningModel& model, PlanDrag& drag, QWidget* parent = nullptr);

    const WeekLayout& weekLayout() const { return m_layout; }
    int blockCount() const override { return int(m_layout.blocks().size()); }
    BoardBlock block(int index) const override;
    int blockAt(const QPoint& point) const override { return m_layout.blockAt(point); }
    int neighbour(int index, Qt::Key key) const override { return m_layout.neighbour(index, key); }
    /// Load of a day over the technicians shown.
    const Charge& charge(int day) const { return m_charges[size_t(day)]; }
    /// « mercredi 11 novembre 2026, férié, Armistice 1918 ».
    QString daySentence(int day) const;
    bool isWeekendLarge() const { return m_weekendLarge; }
    void setWeekendLarge(bool large);
    /// Shows every card of a technician, or folds them again.
    void unfold(Id<Technicien> technicien);

signals:
    /// Ctrl and the wheel ask for another zoom.
    void echelleWanted(int percent);

protected:
    void arrange() override;
    QRect contentArea() const override;
    std::optional<PlanPoint> meaning(const QPoint& viewportPoint, int pasMin) const override;
    QRect cellOf(const PlanPoint& point) const override;
    Id<Technicien> technicienAt(const QPoint& viewportPoint) const override;
    PlanPoint step(const PlanPoint& from, Qt::Key key) const override;
    PlanPoint along(const PlanPoint& from, Qt::Key key) const override;
    QList<BoardTexte> absences() const override;
    QList<BoardTexte> jours() const override;
    bool clicked(const QPoint& viewportPoint) override;
    bool entered() override;
    void addToMenu(QMenu& menu) override;
    QString cellSentence(const PlanPoint& point) const override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    QRegion dragMarks() const override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Jour {
        QString ferie;
        QString fermeture;
    };

    WeekMetrics metrics() const;
    void readDays();
    void readLoads();
    void scrollToPresent();
    PlanPoint atFirstVisit(const PlanPoint& point) const;
    bool isClosed(int day) const { return !m_jours[size_t(day)].ferie.isEmpty() || isShut(day); }
    bool isShut(int day) const { return !m_jours[size_t(day)].fermeture.isEmpty(); }

    void paintGround(QPainter& painter, int first, int last) const;
    void paintGroups(QPainter& painter, const QRect& shown) const;
    void paintCells(QPainter& painter, int first, int last) const;
    void paintBlock(QPainter& painter, int index) const;
    void paintCard(QPainter& painter, int index) const;
    QRect paintMarks(QPainter& painter, const VisiteMarques& marques, QRect inner) const;
    void paintEdge(QPainter& painter, const QRect& card, const PlanningVisit& visite,
                   const QColor& colour) const;
    void paintAbsence(QPainter& painter, const WeekAbsence& absence) const;
    void paintCursor(QPainter& painter) const;
    void paintHeader(QPainter& painter) const;
    void paintDayHead(QPainter& painter, const QRect& rect, int day) const;
    void paintWeekendHead(QPainter& painter, const QRect& rect, int day) const;
    void paintNowLabel(QPainter& painter) const;
    void paintNames(QPainter& painter, int first, int last) const;
    void paintNow(QPainter& painter) const;

    WeekLayout m_layout;
    WeekMetrics m_metrics;
    std::array<Jour, daysOfWeek> m_jours;
    std::array<Charge, daysOfWeek> m_charges;
    QSet<Id<Technicien>> m_ouverts;
    bool m_weekendLarge = false;
    QRegion m_dirty; ///< what the present painting is asked for, in board coordinates
    QDate m_shown;   ///< Monday the board scrolled to the present for
    mutable TextCache m_texts;
};

} // namespace tournevis
