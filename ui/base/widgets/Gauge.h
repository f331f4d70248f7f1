// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Theme.h"

#include <QtWidgets/QWidget>

#include <optional>

namespace tournevis {

/// Parts of the whole, from 0 to 1; beyond is shown full.
struct GaugeLook {
    qreal level = 0;
    std::optional<qreal> threshold = {};
    Hue hue = Hue::Green;
};

/// Bar of 6 px at 100 %, centred in height; the threshold is a dark mark across it.
void paintGauge(QPainter& painter, const QRect& rect, const GaugeLook& look);

class Gauge : public QWidget {
    Q_OBJECT

public:
    /// name says what is measured; description gives the value in words.
    explicit Gauge(const QString& name, QWidget* parent = nullptr);

    void setLook(const GaugeLook& look, const QString& description);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    GaugeLook m_look;
};

} // namespace tournevis
