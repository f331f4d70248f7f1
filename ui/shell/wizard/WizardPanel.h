// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace tournevis {

/// The rounded surface of the first run, with the line above its foot.
class WizardPanel : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setFootHeight(int height);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_foot = 0;
};

} // namespace tournevis
