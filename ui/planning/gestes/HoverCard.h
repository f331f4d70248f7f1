// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningModel.h"
#include "planning/drag/CardText.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace tournevis {

class ActionButton;

/// The essential facts of a visit (ux.md § 6.9), after half a second under the pointer or by F2, with what is
/// done most often. The pointer may go from the visit to the card.
class HoverCard final : public QWidget {
    Q_OBJECT

public:
    HoverCard(PlanningModel& model, const QString& name, QWidget* parent);

    /// Calls `shown` after half a second, unless the pointer leaves before.
    void rest(const std::function<void()>& shown);
    /// The pointer left the visit: the card goes too unless it is reached in time.
    void leave();
    /// Beside the block, which `place` puts on the screen; `sentence` is what screen readers hear.
    void showFor(const PlanningVisit& visite, const QString& sentence, const QRect& place);
    bool shows(Id<Intervention> visite) const { return m_visite.id == visite; }
    /// Puts the keyboard on the first button; Échap gives it back.
    void takeKeyboard(QWidget* from);
    /// False when it was not shown.
    bool dismiss();
    QSize sizeHint() const override;

signals:
    void openAsked(Id<Intervention> visite);
    /// The team is to be changed, from a menu at this place of the screen.
    void teamAsked(Id<Intervention> visite, const QPoint& global);

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QList<CardText> facts() const;
    QString team() const;
    /// Gives the height the facts take.
    int layOut(QPainter* painter) const;
    void placeButtons();

    PlanningModel& m_model;
    PlanningVisit m_visite;
    ActionButton* m_open;
    ActionButton* m_team;
    QPointer<QWidget> m_from;
    std::function<void()> m_shown;
    QTimer m_delay{this};
    QTimer m_grace{this};
};

} // namespace tournevis
