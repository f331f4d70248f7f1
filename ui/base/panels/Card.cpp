// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/Card.h"

#include "base/widgets/PlainLabel.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"

namespace tournevis {

Card::Card(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_header(new QWidget(this))
    , m_headerRow(new QHBoxLayout(m_header))
    , m_title(new PlainLabel(title, LabelStyle::Strong))
    , m_note(new PlainLabel({}, LabelStyle::Secondary))
    , m_body(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(m_body, 1);
    m_headerRow->addWidget(m_title);
    m_headerRow->addWidget(m_note);
    m_headerRow->addStretch(1);
    setTitle(title);
    followTheme(this, [this] { refresh(); });
}

void Card::setTitle(const QString& title) {
    m_title->setText(title);
    m_header->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setNote(const QString& note) { m_note->setText(note); }

void Card::addAction(QWidget* widget) { m_headerRow->addWidget(widget); }

void Card::setFlush() {
    m_flush = true;
    refresh();
}

void Card::refresh() {
    m_headerRow->setContentsMargins(px(14), px(6), px(14), px(6));
    m_headerRow->setSpacing(px(8));
    m_header->setMinimumHeight(px(40));
    const int margin = px(14);
    // The bottom of a flush body leaves the rounded corners free.
    m_body->setContentsMargins(m_flush ? QMargins(1, 1, 1, px(7)) : QMargins(margin, margin, margin, margin));
    m_body->setSpacing(m_flush ? 0 : px(8));
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRounded(painter, rect(), px(8), theme().surface, theme().line);
    if (!m_header->isHidden())
        painter.fillRect(QRect(1, m_header->height(), width() - 2, 1), theme().line);
}

} // namespace tournevis
