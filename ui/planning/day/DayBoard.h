// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/board/BoardBase.h"
#include "planning/board/TextCache.h"
#include "planning/day/DayLayout.h"

namespace tournevis {

struct DayState;

/// The Jour and « 3 jours » views: a true-scale timeline by technician, painted by hand; hours and names stay
/// while the rest scrolls. Ctrl and the wheel change how many hours the screen shows.
class DayBoard final : public BoardBase {
    Q_OBJECT

public:
    DayBoard(PlanningModel& model, PlanDrag& drag, QWidget* parent = nullptr);

    const DayLayout& dayLayout() const { return m_layout; }
    int blockCount() const override { return int(m_layout.blocks().size()); }
    BoardBlock block(int index) const override;
    int blockAt(const QPoint& point) const override { return m_layout.blockAt(point); }
    int neighbour(int index, Qt::Key key) const override { return m_layout.neighbour(index, key); }
    /// Minutes of one day that the width of the screen shows.
    int minutesShown() const;

signals:
    /// The wheel asks for another scale.
    void echelleWanted(int percent);

protected:
    void arrange() override;
    QRect contentArea() const override;
    std::optional<PlanPoint> meaning(const QPoint& viewportPoint, int pasMin) const override;
    QRect cellOf(const PlanPoint& point) const override;
    Id<Technicien> technicienAt(const QPoint& viewportPoint) const override;
    PlanPoint along(const PlanPoint& from, Qt::Key key) const override;
    QList<BoardTexte> absences() const override;
    QList<BoardTexte> jours() const override;
    bool clicked(const QPoint&) override { return false; }
    std::optional<Qt::Edge> edgeAt(const QPoint& point) const override;
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    bool isShown() const;
    DayAxis axis() const;
    QList<Interval> occupied() const;
    DayMetrics metrics() const;
    int headerHeight() const;
    DayState state() const;
    void paintHeader(QPainter& painter, const DayState& state) const;
    void paintNames(QPainter& painter) const;
    void paintGroups(QPainter& painter) const;
    void paintGhost(QPainter& painter) const;
    void paintOthers(QPainter& painter) const;
    void keepInstant(const QDateTime& instant, int viewportX);
    QDateTime opening() const;
    QString travelAt(const QPoint& boardPoint) const;

    DayLayout m_layout;
    QDate m_arranged; ///< first day laid out last; another one scrolls to its opening
    int m_days = 0;
    mutable TextCache m_texts;
};

} // namespace tournevis
