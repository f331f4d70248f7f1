// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Icons.h"

#include <QtWidgets/QWidget>

namespace tournevis {

/// How a status shows: the word carries the meaning, icon and colour repeat it.
struct StatusLook {
    Hue hue = Hue::Slate;
    Icon icon = Icon::OpenCircle;
    QString text;
    bool struck = false;
};

QSize statusTagSize(const StatusLook& look);
/// Left-aligned, centred in height; the text is elided when the rectangle is too narrow.
void paintStatusTag(QPainter& painter, const QRect& rect, const StatusLook& look,
                    Qt::Alignment alignment = Qt::AlignLeft);

class StatusTag : public QWidget {
    Q_OBJECT

public:
    explicit StatusTag(const StatusLook& look = {}, QWidget* parent = nullptr);

    void setLook(const StatusLook& look);
    const StatusLook& look() const { return m_look; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatusLook m_look;
};

} // namespace tournevis
