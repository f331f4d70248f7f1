// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanDrag.h"

#include <QtCore/QPointer>

namespace tournevis {

class DragCard;
class DragGhost;

/// What floats over the window during a drag: the ghost under the pointer, the card of its findings, the
/// reason that a strong one takes. One for each drag, whatever the view.
class DragOverlay final : public QObject {
    Q_OBJECT

public:
    /// Gives the drag its overlay, once.
    static DragOverlay* attach(PlanDrag& drag);

    ~DragOverlay() override;

private:
    explicit DragOverlay(PlanDrag& drag);
    void follow();
    void ask();
    void rest();
    bool prepare();
    QRect anchor() const;
    void place(const QRect& anchor);

    PlanDrag& m_drag;
    QPointer<DragGhost> m_ghost;
    QPointer<DragCard> m_card;
    QPointer<QWidget> m_window;
};

} // namespace tournevis
