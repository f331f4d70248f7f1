// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Icons.h"

#include <QtWidgets/QWidget>

#include <vector>

namespace tournevis {

enum class StepState { Done, Current, Next };

struct Step {
    QString text;
    Icon icon = Icon::OpenCircle;
    StepState state = StepState::Next;
};

/// A path in steps: Rédigé › DG › PDG › Client. Done steps take a tick whatever their icon.
class Stepper : public QWidget {
    Q_OBJECT

public:
    explicit Stepper(const QString& name, QWidget* parent = nullptr);

    void setSteps(std::vector<Step> steps);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int paintStep(QPainter& painter, const Step& step, int left) const;

    std::vector<Step> m_steps;
};

} // namespace tournevis
