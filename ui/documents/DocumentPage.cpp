// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentPage.h"

#include "base/Text.h"
#include "documents/DocumentColours.h"
#include "documents/Sheet.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace tournevis {
namespace {

using units::pt;

constexpr qreal lineWidth = 0.5 * pt;

QPen outline(const DocumentColours& colours, Outline kind) {
    switch (kind) {
    case Outline::Frame:
        return {DocumentColours::frame(), lineWidth};
    case Outline::Rule:
        return {DocumentColours::rule(), lineWidth};
    case Outline::TintRule:
        return {colours.tintBorder(), lineWidth};
    case Outline::None:
        break;
    }
    return Qt::NoPen;
}

QBrush fill(const DocumentColours& colours, Fill kind) {
    if (kind == Fill::None)
        return Qt::NoBrush;
    return kind == Fill::Brand ? colours.brand() : colours.tint();
}

/// As an outline, not as text: what is selected or extracted stays the document's own words.
void paintDraftMark(QPainter& painter) {
    const Typesetter typesetter;
    QPainterPath path;
    path.addText(0, 0, typesetter.font({88, true}), translate("Document", "BROUILLON"));
    painter.save();
    painter.translate(sheet::width / 2, sheet::height / 2);
    painter.rotate(-52);
    painter.translate(-path.boundingRect().center());
    painter.fillPath(path, DocumentColours::draftMark());
    painter.restore();
}

void paintBoxes(QPainter& painter, const Drawing& drawing, const DocumentColours& colours) {
    for (const Drawing::Box& box : drawing.boxes) {
        painter.setPen(outline(colours, box.outline));
        painter.setBrush(fill(colours, box.fill));
        painter.drawRoundedRect(box.rect, box.radius, box.radius);
    }
    for (const Drawing::Rule& rule : drawing.rules) {
        painter.setPen(outline(colours, rule.outline));
        painter.drawLine(rule.start, rule.start + QPointF(rule.length, 0));
    }
}

void paintTexts(QPainter& painter, const Drawing& drawing, const DocumentColours& colours) {
    const Typesetter typesetter;
    for (const Drawing::Text& text : drawing.texts) {
        painter.setFont(typesetter.font(text.style));
        painter.setPen(colours.ink(text.ink));
        painter.drawText(text.baseline, text.text);
    }
}

} // namespace

void paintDrawing(QPainter& painter, const Drawing& drawing, const DocumentColours& colours) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    paintBoxes(painter, drawing, colours);
    paintTexts(painter, drawing, colours);
}

void DocumentPage::paint(QPainter& painter, qsizetype page) const {
    const Drawing& drawing = m_layout.pages()[page].drawing;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    if (m_model.brouillon)
        paintDraftMark(painter);
    if (!drawing.logo.isNull())
        painter.drawImage(drawing.logo, m_layout.logo());
    paintDrawing(painter, drawing, DocumentColours(m_model.couleur));
}

} // namespace tournevis
