// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/EmptyState.h"

#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"

namespace tournevis {

EmptyState::EmptyState(Icon icon, const QString& sentence, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_mark(new QWidget(this))
    , m_sentence(new PlainLabel(sentence, LabelStyle::Secondary))
    , m_column(new QVBoxLayout(this)) {
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_column->addStretch(1);
    m_column->addWidget(m_mark, 0, Qt::AlignHCenter);
    m_column->addWidget(m_sentence);
    m_column->addStretch(1);
    setAccessibleName(sentence);
    followTheme(this, [this] { refresh(); });
}

void EmptyState::setSentence(Icon icon, const QString& sentence) {
    m_icon = icon;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    update();
}

ActionButton* EmptyState::add(ActionButton* button) {
    m_column->insertWidget(m_column->count() - 1, button, 0, Qt::AlignHCenter);
    return button;
}

ActionButton* EmptyState::setAction(const QString& text) {
    if (!m_action)
        m_action = add(new ActionButton(text, ButtonVariant::Primary, this));
    m_action->setText(text);
    m_action->setObjectName(objectName() + QStringLiteral(".action"));
    return m_action;
}

ActionButton* EmptyState::setLink(const QString& text) {
    if (!m_link)
        m_link = add(new ActionButton(text, ButtonVariant::Link, this));
    m_link->setText(text);
    m_link->setObjectName(objectName() + QStringLiteral(".link"));
    return m_link;
}

void EmptyState::refresh() {
    m_mark->setFixedSize(px(48), px(48));
    m_column->setContentsMargins(px(24), px(24), px(24), px(24));
    m_column->setSpacing(px(12));
}

void EmptyState::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRounded(painter, m_mark->geometry(), px(24), theme().accentSoft);
    const int inset = px(12);
    paintIcon(painter, m_mark->geometry().adjusted(inset, inset, -inset, -inset), m_icon, theme().accent);
}

} // namespace tournevis
