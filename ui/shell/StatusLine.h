// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"

namespace tournevis {

/// The facts of a page at the left of the status bar and its hints at the right, painted in one line. Hints
/// leave first when room lacks; facts then end with an ellipsis, whole in the tooltip.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void show(const QList<StatusPart>& parts, const QList<StatusPart>& hints);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int paintPart(QPainter& painter, const StatusPart& part, int left, int right) const;

    QList<StatusPart> m_parts;
    QList<StatusPart> m_hints;
};

} // namespace tournevis
