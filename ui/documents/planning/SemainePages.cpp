// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/planning/SemainePages.h"

#include "base/Text.h"
#include "documents/Sheet.h"
#include "documents/planning/PiedDePage.h"

#include <algorithm>

namespace tournevis {
namespace {

using units::mm;
using units::pt;

constexpr qreal margin = 12 * mm;
constexpr qreal footHeight = 14 * mm;
constexpr qreal padding = 1.2 * mm;
constexpr qreal nameWidth = 36 * mm;
/// A day on which nobody has anything.
constexpr qreal emptyDayWidth = 13 * mm;

const TextLine titleLine{{}, {15, true}, Ink::Body, 20 * pt, 0};
const TextLine periodLine{{}, {10, false}, Ink::Grey, 15 * pt, 0};
const TextLine headLine{{}, {8.5, true}, Ink::White, 13 * pt, 0};
const TextLine nameLine{{}, {8.5, true}, Ink::Body, 11.5 * pt, 0};
const TextLine cellLine{{}, {7.5, false}, Ink::Body, 10 * pt, 0};
const TextLine noteLine{{}, {7.5, false}, Ink::Grey, 10 * pt, 0};

class Semaine {
public:
    Semaine(const PapierSemaine& semaine, const Typesetter& typesetter, PlanningPages& pages)
        : m_semaine(semaine)
        , m_typesetter(typesetter)
        , m_pages(pages)
        , m_size(pages.size()) {
        measure();
    }

    void lay() {
        open();
        for (const PapierLigne& ligne : m_semaine.lignes)
            place(ligne);
    }

private:
    struct Cell {
        qreal left = 0;
        qreal width = 0;
        QList<TextLine> lines;
    };
    void measure();
    void open();
    void place(const PapierLigne& ligne);
    QList<Cell> cells(const PapierLigne& ligne) const;
    QList<TextLine> dayLines(const PapierCase& day, qreal width) const;
    QList<TextLine> wrapped(const QStringList& texts, const TextLine& model, qreal width) const;
    bool isEmptyDay(qsizetype day) const;
    qreal bottom() const { return m_size.height() - footHeight; }
    /// As many lines as a page can hold, the last one saying that there are more.
    QList<TextLine> fitting(QList<TextLine> lines) const;

    const PapierSemaine& m_semaine;
    const Typesetter& m_typesetter;
    PlanningPages& m_pages;
    QSizeF m_size;
    QList<qreal> m_widths; ///< of the days
    qreal m_top = 0;
    qreal m_tableTop = 0;
};

bool Semaine::isEmptyDay(qsizetype day) const {
    return std::ranges::all_of(m_semaine.lignes,
                               [&](const PapierLigne& ligne) { return ligne.jours[day].visites.isEmpty(); });
}

void Semaine::measure() {
    qreal left = m_size.width() - 2 * margin - nameWidth;
    qsizetype full = 0;
    for (qsizetype day = 0; day < m_semaine.jours.size(); ++day) {
        const bool narrow = day >= 5 && isEmptyDay(day);
        m_widths.append(narrow ? emptyDayWidth : 0);
        left -= m_widths.last();
        full += narrow ? 0 : 1;
    }
    for (qreal& width : m_widths)
        width = width > 0 ? width : left / static_cast<qreal>(full);
}

void Semaine::open() {
    m_pages.pages.append(Drawing());
    Drawing& page = m_pages.pages.last();
    Pen pen(page, m_typesetter);
    const qreal width = m_size.width() - 2 * margin;
    m_top = pen.lines(m_typesetter.wrap(m_semaine.titre, titleLine, width), margin, margin, width);
    m_top = pen.lines(m_typesetter.wrap(m_semaine.periode, periodLine, width), margin, m_top, width) + 2 * mm;
    const qreal height = headLine.leading + 2 * padding;
    page.boxes += {{margin, m_top, width, height}, Fill::Brand, Outline::None, 0};
    qreal left = margin + nameWidth;
    for (qsizetype day = 0; day < m_widths.size(); ++day) {
        const qreal inner = m_widths[day] - 2 * padding;
        pen.lines(m_typesetter.wrap(m_semaine.jours[day], headLine, inner).mid(0, 1), left + padding,
                  m_top + padding, inner);
        left += m_widths[day];
    }
    m_top += height;
    m_tableTop = m_top;
}

QList<TextLine> Semaine::wrapped(const QStringList& texts, const TextLine& model, qreal width) const {
    QList<TextLine> lines;
    for (const QString& text : texts)
        lines += m_typesetter.wrap(text, model, width);
    return lines;
}

QList<TextLine> Semaine::dayLines(const PapierCase& day, qreal width) const {
    return wrapped(day.remarques, noteLine, width) + wrapped(day.visites, cellLine, width);
}

QList<TextLine> Semaine::fitting(QList<TextLine> lines) const {
    const auto room = static_cast<qsizetype>((bottom() - m_tableTop - 2 * padding) / cellLine.leading);
    if (lines.size() <= room)
        return lines;
    lines = lines.mid(0, room);
    lines.last().text = QStringLiteral("…");
    return lines;
}

QList<Semaine::Cell> Semaine::cells(const PapierLigne& ligne) const {
    const qreal inner = nameWidth - 2 * padding;
    QList<Cell> row{{margin, nameWidth,
                     wrapped({ligne.technicien}, nameLine, inner) +
                         wrapped({ligne.metier, ligne.charge}, noteLine, inner)}};
    qreal left = margin + nameWidth;
    for (qsizetype day = 0; day < m_widths.size(); ++day) {
        row.append({left, m_widths[day], fitting(dayLines(ligne.jours[day], m_widths[day] - 2 * padding))});
        left += m_widths[day];
    }
    return row;
}

void Semaine::place(const PapierLigne& ligne) {
    const QList<Cell> row = cells(ligne);
    qreal height = 0;
    for (const Cell& cell : row)
        height = std::max(height, heightOf(cell.lines));
    height += 2 * padding;
    if (m_top + height > bottom() && m_top > m_tableTop)
        open();
    Drawing& page = m_pages.pages.last();
    Pen pen(page, m_typesetter);
    for (const Cell& cell : row) {
        page.boxes += {{cell.left, m_top, cell.width, height}, Fill::None, Outline::Frame, 0};
        pen.lines(cell.lines, cell.left + padding, m_top + padding, cell.width - 2 * padding);
    }
    m_top += height;
}

} // namespace

PlanningPages semainePages(const PapierSemaine& semaine, QPageSize::PageSizeId format) {
    const Typesetter typesetter;
    PlanningPages pages{semaine.titre + QStringLiteral(", ") + semaine.periode,
                        semaine.couleur,
                        format,
                        QPageLayout::Landscape,
                        {}};
    Semaine(semaine, typesetter, pages).lay();
    addFeet(pages, semaine.pied, typesetter);
    return pages;
}

} // namespace tournevis
