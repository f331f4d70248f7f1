// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanDrag.h"

#include <QtWidgets/QWidget>

namespace tournevis {

/// The visit in the hand: the hour it would really take, its work, its client. The pointer goes through it.
class DragGhost final : public QWidget {
    Q_OBJECT

public:
    DragGhost(PlanDrag& drag, QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlanDrag& m_drag;
};

} // namespace tournevis
