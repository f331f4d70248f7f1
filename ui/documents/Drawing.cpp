// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Drawing.h"

namespace tournevis {

void Pen::line(const TextLine& line, qreal left, qreal baseline) {
    const QString head = line.text.left(line.headLength);
    const TextStyle bold{line.style.size, true};
    if (!head.isEmpty())
        m_drawing.texts += {{left, baseline}, head, bold, Ink::Brand};
    if (head.size() < line.text.size()) {
        const qreal indent = head.isEmpty() ? 0 : m_typesetter.width(head, bold);
        m_drawing.texts += {{left + indent, baseline}, line.text.mid(line.headLength), line.style, line.ink};
    }
}

qreal Pen::lines(const QList<TextLine>& lines, qreal left, qreal top, qreal width, Align align) {
    for (const TextLine& each : lines) {
        const qreal rest = align == Align::Left ? 0 : width - m_typesetter.width(each.text, each.style);
        line(each, left + (align == Align::Centre ? rest / 2 : rest), top + m_typesetter.baseline(each));
        top += each.leading;
    }
    return top;
}

} // namespace tournevis
