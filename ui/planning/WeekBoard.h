// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/WeekLayout.h"

#include <QtWidgets/QAbstractScrollArea>

namespace tournevis {

/// A week read from the base, with the load of each day.
struct WeekContent {
    QList<PlanningLane> lanes;
    QList<WeekLoad> days; ///< seven
    QDate monday;
};

/// The week by technician, painted by hand: header and names stay while the rest scrolls. Read-only; arrows
/// move among the blocks, Entrée and a double click open one.
class WeekBoard final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit WeekBoard(const QTimeZone& zone, QWidget* parent = nullptr);

    void setContent(const WeekContent& content);
    /// Moves the line of the present.
    void setNow(const QDateTime& now);
    const WeekLayout& weekLayout() const { return m_layout; }
    int current() const { return m_current; }
    void setCurrent(int block);
    /// The whole sentence of a block, for its tooltip and for screen readers.
    QString sentence(int block) const;
    /// Where a block shows, in viewport coordinates.
    QRect visibleRect(int block) const;

signals:
    void opened(qint64 visit);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void arrange();
    WeekMetrics metrics() const;
    QPoint toBoard(const QPoint& viewportPoint) const;
    QPoint origin() const;
    void paintGround(QPainter& painter) const;
    void paintCells(QPainter& painter) const;
    void paintBlock(QPainter& painter, int index) const;
    void paintAbsence(QPainter& painter, const WeekAbsence& absence) const;
    void paintHeader(QPainter& painter) const;
    void paintDayHead(QPainter& painter, const QRect& rect, int day) const;
    void paintNames(QPainter& painter) const;
    void paintName(QPainter& painter, const QRect& rect, const PlanningLane& lane) const;
    void paintNow(QPainter& painter) const;
    void reveal(int block);

    QTimeZone m_zone;
    WeekContent m_content;
    WeekLayout m_layout;
    QDateTime m_now;
    int m_current = -1;
};

} // namespace tournevis
