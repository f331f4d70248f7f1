// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devis/DevisMontants.h"

#include <QtWidgets/QWidget>

#include <vector>

namespace tournevis {

/// The sums of a devis, painted anew at each keystroke.
class TotauxBlock : public QWidget {
    Q_OBJECT

public:
    explicit TotauxBlock(QWidget* parent = nullptr);

    void setTotaux(const Devis& devis, const Totaux& totaux);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Kind { Plain, Strong, Large, Note };
    struct Line {
        QString label;
        QString note;
        QString value;
        Kind kind = Kind::Plain;
    };
    static int heightOf(Kind kind);
    void paintLine(QPainter& painter, const Line& line, int top) const;

    std::vector<Line> m_lines;
};

} // namespace tournevis
