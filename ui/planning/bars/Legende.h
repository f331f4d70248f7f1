// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/widgets/StatusTag.h"

namespace tournevis {

/// « Couleur : statut », then the icon and the word of each status. It leaves when the bar is too narrow.
class Legende final : public QWidget {
    Q_OBJECT

public:
    explicit Legende(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString lead() const;

    QList<StatusLook> m_looks;
};

} // namespace tournevis
