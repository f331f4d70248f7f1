// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanDrag.h"

namespace tournevis {

/// A view that visits are acted on: which one has the keyboard there, and where its cursor is.
class VisiteHote {
public:
    virtual ~VisiteHote() = default;
    /// The visit of the keyboard; null when there is none.
    virtual const PlanningVisit* enCours() const = 0;
    /// On whose line it is.
    virtual Id<Technicien> ligne() const = 0;
    /// Where « Coller » and « Nouvelle intervention » go; without technician, each visit keeps its own.
    virtual PlanPoint ici() const = 0;
    /// The cursor is a day: what is pasted there keeps its hour.
    virtual bool parJour() const { return false; }
    /// It shows the free hours: a visit can be moved there by the arrows.
    virtual bool montreHeures() const { return true; }
    /// The visit, or the cell of the cursor, in coordinates of widget(): cards and panels open beside.
    virtual QRect ancre() const = 0;
    /// What screen readers hear of the visit of the keyboard.
    virtual QString phrase() const = 0;
    /// Has the keyboard, is the parent of what opens, and begins the names of the actions.
    virtual QWidget* widget() = 0;
    /// Gives the keyboard to a visit that is shown.
    virtual void prendre(Id<Intervention> visite) = 0;
};

} // namespace tournevis
