// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PaintedItems.h"
#include "planning/gestes/VisiteActions.h"
#include "planning/month/MonthLayout.h"

#include <QtWidgets/QAbstractScrollArea>

namespace tournevis {

/// The month, weeks as rows. A visit dragged to another day keeps its hour. Arrows choose a day, Entrée opens
/// it; during a move by keyboard they carry the visit. J and K go through the visits of the day, X ticks.
class MonthBoard final : public QAbstractScrollArea,
                         public PlanCible,
                         public VisiteHote,
                         public PaintedItems {
    Q_OBJECT

public:
    MonthBoard(PlanningModel& model, PlanDrag& drag, QWidget* parent = nullptr);

    const MonthLayout& monthLayout() const { return m_layout; }
    QDate jour() const { return m_jour; }
    void setJour(const QDate& jour);
    /// Where a card or a day shows, in viewport coordinates.
    QRect visibleRect(int visit) const;
    QRect visibleDay(const QDate& jour) const;

    std::optional<PlanPoint> pointAt(const QPoint& global, int pasMin) const override;
    void showDrag(const PlanDrag* drag) override;
    void scrollNear(const QPoint& global) override;
    std::optional<PlanPoint> cursor() const override;
    void takeFocus() override { setFocus(Qt::OtherFocusReason); }
    QWidget* surface() override { return viewport(); }
    QRect placeOf(const PlanPoint& point) const override;

    VisiteActions& actions() { return m_actions; }
    const PlanningVisit* enCours() const override;
    Id<Technicien> ligne() const override;
    PlanPoint ici() const override;
    bool parJour() const override { return true; }
    QRect ancre() const override;
    QString phrase() const override;
    QWidget* widget() override { return this; }
    void prendre(Id<Intervention> visite) override;

    int itemCount() const override { return int(m_layout.days().size()); }
    QString itemText(int item) const override;
    QRect itemRect(int item) const override;
    int currentItem() const override { return m_layout.dayOf(m_jour); }
    QWidget* itemSurface() override { return viewport(); }

signals:
    void jourChosen(const QDate& jour);
    void jourOpened(const QDate& jour);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    MonthMetrics metrics() const;
    void arrange();
    QPoint origin() const;
    QPoint toBoard(const QPoint& viewportPoint) const { return viewportPoint - origin(); }
    bool carry(int key);
    bool walk(int key);
    bool browse(int key);
    bool tick(int key);
    /// J and K no longer change the selection, as long as a visit that is shown is ticked.
    bool isTicking() const;
    /// The keyboard goes to a visit: chosen, unless several are being ticked.
    void stepTo(int visit);
    /// The current visit on the chosen day, else anywhere in the month; -1: not shown.
    int current() const;
    void hover(const QPoint& viewportPoint);
    QString visitSentence(int visit) const;
    void paintHeader(QPainter& painter) const;
    void paintWeeks(QPainter& painter) const;
    void paintDay(QPainter& painter, const MonthDay& day) const;
    void paintDayHead(QPainter& painter, const MonthDay& day) const;
    void paintCard(QPainter& painter, int visit) const;
    void paintTarget(QPainter& painter) const;

    PlanningModel& m_model;
    PlanDrag& m_drag;
    VisiteActions m_actions;
    MonthLayout m_layout;
    QDate m_jour;
    QDate m_seen; ///< day of the model that m_jour followed last
    QPoint m_pressed;
    Id<Intervention> m_held; ///< under the pressed button
    Id<Technicien> m_heldBy;
    bool m_ticking = false; ///< after « X »: see isTicking()
    Id<Intervention> m_ici; ///< the visit of the keyboard, meanwhile
    int m_hovered = -1;
};

} // namespace tournevis
