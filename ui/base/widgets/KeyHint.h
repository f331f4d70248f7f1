// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QKeySequence>
#include <QtWidgets/QWidget>

namespace tournevis {

/// A sequence as French users read it on their keyboard: « Ctrl Maj S », « Entrée ».
QString keyText(const QKeySequence& sequence);

QSize keyHintSize(const QString& text);
/// Bordered badge, centred in height in the rectangle.
void paintKeyHint(QPainter& painter, const QRect& rect, const QString& text, const QColor& ink);

/// A key shown in a line of help.
class KeyHint : public QWidget {
    Q_OBJECT

public:
    explicit KeyHint(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace tournevis
