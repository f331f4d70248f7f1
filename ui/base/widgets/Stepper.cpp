// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/Stepper.h"

#include "base/theme/Fonts.h"
#include "base/theme/Theme.h"

#include <QtGui/QPainter>

namespace tournevis {

namespace {

constexpr int iconSide = 15;
constexpr int gap = 7;
constexpr int chevronRoom = 34;

QFont stepFont(const Step& step) {
    return uiFont(TextSize::Sm, step.state == StepState::Next ? QFont::Medium : QFont::DemiBold);
}

int stepWidth(const Step& step) {
    return px(iconSide) + px(gap) + QFontMetrics(stepFont(step)).horizontalAdvance(step.text);
}

QColor stepInk(const Step& step) {
    switch (step.state) {
    case StepState::Done:
        return theme().hue(Hue::Green).text;
    case StepState::Current:
        return theme().hue(Hue::Purple).text;
    default:
        return theme().ink2;
    }
}

} // namespace

Stepper::Stepper(const QString& name, QWidget* parent)
    : QWidget(parent) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Stepper::setSteps(std::vector<Step> steps) {
    m_steps = std::move(steps);
    QStringList said;
    for (const Step& step : m_steps)
        said << (step.state == StepState::Done      ? tr("%1, fait").arg(step.text)
                 : step.state == StepState::Current ? tr("%1, en cours").arg(step.text)
                                                    : tr("%1, à venir").arg(step.text));
    setAccessibleDescription(said.join(QStringLiteral(" · ")));
    updateGeometry();
    update();
}

QSize Stepper::sizeHint() const {
    int width = m_steps.empty() ? 0 : -px(chevronRoom);
    for (const Step& step : m_steps)
        width += stepWidth(step) + px(chevronRoom);
    return {width, px(20)};
}

int Stepper::paintStep(QPainter& painter, const Step& step, int left) const {
    const QRect mark(left, (height() - px(iconSide)) / 2, px(iconSide), px(iconSide));
    paintIcon(painter, mark, step.state == StepState::Done ? Icon::TickCircle : step.icon, stepInk(step));
    painter.setFont(stepFont(step));
    painter.setPen(stepInk(step));
    painter.drawText(QRect(mark.right() + 1 + px(gap), 0, stepWidth(step), height()),
                     Qt::AlignLeft | Qt::AlignVCenter, step.text);
    return left + stepWidth(step);
}

void Stepper::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int left = 0;
    for (std::size_t index = 0; index < m_steps.size(); ++index) {
        left = paintStep(painter, m_steps[index], left);
        if (index + 1 < m_steps.size())
            paintIcon(painter, QRect(left + px(10), (height() - px(13)) / 2, px(13), px(13)),
                      Icon::ChevronRight, theme().ink3);
        left += px(chevronRoom);
    }
}

} // namespace tournevis
