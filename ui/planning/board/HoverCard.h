// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningModel.h"

#include <QtWidgets/QWidget>

namespace tournevis {

/// The essential facts of a visit (ux.md § 6.9), after half a second under the pointer or by F2.
class HoverCard final : public QWidget {
    Q_OBJECT

public:
    HoverCard(PlanningModel& model, QWidget* parent);

    /// Beside the block, which `anchor` places on the screen; `sentence` is what screen readers hear.
    void showFor(const PlanningVisit& visite, const QString& sentence, const QRect& anchor);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Fact {
        QString text;
        bool strong = false;
        QColor ink;
    };
    QList<Fact> facts() const;
    QString team() const;
    int layOut(QPainter* painter) const;

    PlanningModel& m_model;
    PlanningVisit m_visite;
};

} // namespace tournevis
