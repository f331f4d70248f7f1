// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/planning/PiedDePage.h"

#include "documents/Sheet.h"

namespace tournevis {

void addFeet(PlanningPages& pages, const QString& pied, const Typesetter& typesetter) {
    const TextLine model{{}, {7.5, false}, Ink::Grey, 10 * units::pt, 0};
    const QSizeF size = pages.size();
    const qreal width = size.width() - 2 * sheet::margin;
    const qreal top = size.height() - 12 * units::mm;
    for (qsizetype page = 0; page < pages.pages.size(); ++page) {
        Pen pen(pages.pages[page], typesetter);
        const QString number = QStringLiteral("%1 / %2").arg(page + 1).arg(pages.pages.size());
        pen.lines(typesetter.wrap(pied, model, width), sheet::margin, top, width);
        pen.lines(typesetter.wrap(number, model, width), sheet::margin, top, width, Align::Right);
    }
}

} // namespace tournevis
