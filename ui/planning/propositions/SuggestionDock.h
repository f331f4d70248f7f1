// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanDrag.h"

class QGridLayout;
class QScrollArea;

namespace tournevis {

class ActionButton;
class ElidedLabel;
class PlainLabel;
class PropositionCard;

/// The dock under the board (P): who could do a visit and when, best first, with the reasons. It assigns
/// nobody by itself; a strong finding asks its reason as a drop does.
class SuggestionDock final : public QWidget {
    Q_OBJECT

public:
    SuggestionDock(PlanningModel& model, PlanDrag& drag, QWidget* parent = nullptr);

    /// Proposes for a visit or a task, the keyboard on the first card.
    void propose(Id<Intervention> visite);
    Id<Intervention> visite() const { return m_visite; }
    QList<PropositionCard*> cards() const { return m_cards; }

    /// Closes it and gives the keyboard back.
    void dismiss();

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHead();
    void buildCards();
    void buildFoot();
    void follow();
    void showCards();
    void place();
    void choose(int rank);
    int chosen() const;
    void showChoice();
    void assign();
    QString subject() const;
    QString whyNone() const;

    PlanningModel& m_model;
    PlanDrag& m_drag;
    Id<Intervention> m_visite;
    bool m_all = false;
    QList<Proposition> m_shown;
    QList<PropositionCard*> m_cards;
    ElidedLabel* m_subject;
    PlainLabel* m_method;
    PlainLabel* m_none;
    QWidget* m_zone;
    QScrollArea* m_scroll;
    QGridLayout* m_grid;
    ActionButton* m_assign;
    ActionButton* m_others;
    ActionButton* m_close;
};

} // namespace tournevis
