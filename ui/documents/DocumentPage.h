// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/DocumentLayout.h"

class QPainter;

namespace tournevis {

class DocumentColours;

/// Paints boxes, rules and texts, in this order, with a painter already scaled to layout units.
void paintDrawing(QPainter& painter, const Drawing& drawing, const DocumentColours& colours);

/// Paints one page of a layout with a painter already scaled to layout units.
class DocumentPage {
public:
    DocumentPage(const DocumentModel& model, const DocumentLayout& layout)
        : m_model(model)
        , m_layout(layout) {}

    void paint(QPainter& painter, qsizetype page) const;

private:
    const DocumentModel& m_model;
    const DocumentLayout& m_layout;
};

} // namespace tournevis
