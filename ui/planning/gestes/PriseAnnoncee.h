// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanDrag.h"

namespace tournevis {

/// Tells the other workstations which visits are in the hand here, as soon as a drag is more than a gesture.
class PriseAnnoncee final : public QObject {
    Q_OBJECT

public:
    explicit PriseAnnoncee(PlanDrag& drag);
    ~PriseAnnoncee() override;

private:
    void follow();
    void letGo();
    void say(const QList<Id<Intervention>>& visites);

    PlanDrag& m_drag;
    QTimer m_delay;
    QTimer m_again; ///< others forget after two minutes
    bool m_said = false;
};

} // namespace tournevis
