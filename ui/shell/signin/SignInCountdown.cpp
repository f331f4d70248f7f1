// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/signin/SignInCountdown.h"

#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {
namespace {

constexpr int tickMilliseconds = 200;
constexpr int longWait = 120;

QString waitText(int seconds) {
    return seconds < longWait ? SignInCountdown::tr("Réessayer dans %1 s").arg(seconds)
                              : SignInCountdown::tr("Réessayer dans %1\u00a0min").arg((seconds + 59) / 60);
}

} // namespace

SignInCountdown::SignInCountdown(const QString& name, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_row(new QWidget)
    , m_mark(new PlainLabel)
    , m_refusal(new PlainLabel({}, LabelStyle::Error))
    , m_button(new ActionButton(text, ButtonVariant::Primary)) {
    m_refusal->setObjectName(name + QStringLiteral(".refusal"));
    m_button->setObjectName(name + QStringLiteral(".submit"));
    m_button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    buildRefusal();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_row);
    column->addWidget(m_button);
    m_timer.setInterval(tickMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &SignInCountdown::tick);
    connect(m_button, &ActionButton::clicked, this, &SignInCountdown::submitted);
    reset();
    followTheme(this, [this, column] {
        column->setSpacing(px(10));
        m_mark->setPixmap(
            iconPixmap(Icon::WarningTriangle, theme().hue(Hue::Red).solid, px(14), devicePixelRatioF()));
    });
}

void SignInCountdown::buildRefusal() {
    m_refusal->setWordWrap(true);
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins({});
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_refusal, 1);
    row->setSpacing(px(5));
}

QString SignInCountdown::refusal() const { return m_refusal->text(); }

void SignInCountdown::setBusy(bool busy) {
    m_busy = busy;
    showState();
}

void SignInCountdown::refuse(const QString& sentence, int seconds) {
    m_busy = false;
    m_refusal->setText(sentence);
    m_until = QDeadlineTimer(qint64(seconds) * 1000);
    seconds > 0 ? m_timer.start() : m_timer.stop();
    showState();
    QAccessibleEvent alert(m_refusal, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SignInCountdown::reset() {
    m_busy = false;
    m_timer.stop();
    m_refusal->clear();
    showState();
}

void SignInCountdown::tick() {
    if (m_until.hasExpired())
        m_timer.stop();
    showState();
}

void SignInCountdown::showState() {
    m_row->setVisible(!m_refusal->text().isEmpty());
    const bool waiting = m_timer.isActive();
    const int seconds = int((m_until.remainingTime() + 999) / 1000);
    m_button->setText(m_busy ? tr("Vérification…") : waiting ? waitText(qMax(1, seconds)) : m_text);
    m_button->setEnabled(isReady());
}

} // namespace tournevis
