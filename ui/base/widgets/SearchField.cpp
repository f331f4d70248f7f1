// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/SearchField.h"

#include "base/theme/Icons.h"
#include "base/widgets/KeyHint.h"
#include "base/theme/ThemeFollow.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace tournevis {

SearchField::SearchField(const QString& name, QWidget* parent)
    : QLineEdit(parent) {
    setAccessibleName(name);
    setPlaceholderText(name + QChar(0x2026));
    setClearButtonEnabled(true);
    m_delay.setSingleShot(true);
    m_delay.setInterval(150);
    connect(this, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::announce);
    connect(&m_delay, &QTimer::timeout, this, &SearchField::announce);
    followTheme(this, [this] { refresh(); });
}

void SearchField::setKeyHint(const QString& text) {
    m_keyHint = text;
    refresh();
}

void SearchField::refresh() {
    const int badge = m_keyHint.isEmpty() ? 0 : keyHintSize(m_keyHint).width() + px(4);
    setTextMargins(px(24), 0, badge, 0);
}

void SearchField::announce() {
    m_delay.stop();
    emit searched(text());
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    paintIcon(painter, QRect(px(10), (height() - px(15)) / 2, px(15), px(15)), Icon::Search, theme().ink2);
    if (m_keyHint.isEmpty() || !text().isEmpty())
        return;
    const int width = keyHintSize(m_keyHint).width();
    paintKeyHint(painter, QRect(this->width() - width - px(8), 0, width, height()), m_keyHint, theme().ink2);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || text().isEmpty()) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    clear();
    announce();
}

} // namespace tournevis
