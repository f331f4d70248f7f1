// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/Typesetter.h"

#include <QtCore/QRectF>

namespace tournevis {

/// How a shape is filled and outlined; the page painter knows the colours.
enum class Fill { None, Brand, Tint };
enum class Outline { None, Frame, Rule, TintRule };

/// What one page shows, already placed, in layout units from the corner of the sheet.
struct Drawing {
    struct Text {
        QPointF baseline;
        QString text;
        TextStyle style;
        Ink ink = Ink::Body;
    };
    struct Box {
        QRectF rect;
        Fill fill = Fill::None;
        Outline outline = Outline::None;
        qreal radius = 0;
    };
    struct Rule {
        QPointF start;
        qreal length = 0;
        Outline outline = Outline::Rule;
    };

    QList<Box> boxes;
    QList<Rule> rules;
    QList<Text> texts;
    QRectF logo; ///< null: none on this page
};

/// Which side of its box a line of text keeps to.
enum class Align { Left, Right, Centre };

/// Adds lines of text to a drawing; measures through its typesetter.
class Pen {
public:
    Pen(Drawing& drawing, const Typesetter& typesetter)
        : m_drawing(drawing)
        , m_typesetter(typesetter) {}

    Drawing& drawing() { return m_drawing; }
    /// Lines under each other from `top`, between `left` and `left + width`. Gives the bottom.
    qreal lines(const QList<TextLine>& lines, qreal left, qreal top, qreal width, Align align = Align::Left);

private:
    void line(const TextLine& line, qreal left, qreal baseline);

    Drawing& m_drawing;
    const Typesetter& m_typesetter;
};

} // namespace tournevis
