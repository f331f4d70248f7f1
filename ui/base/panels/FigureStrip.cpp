// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/FigureStrip.h"

#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"

#include <QtCore/QRegularExpression>

namespace tournevis {

namespace {

constexpr int sidePadding = 14;
constexpr int topPadding = 10;

int advance(const QString& text, TextSize size, int weight) {
    return QFontMetrics(uiFont(size, weight)).horizontalAdvance(text);
}

int iconRoom(const Figure& figure) { return figure.icon ? px(20) : 0; }

} // namespace

FigureCell::FigureCell(QWidget* parent)
    : QAbstractButton(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setClickable(false);
}

void FigureCell::setFigure(const Figure& figure) {
    m_figure = figure;
    setAccessibleName(figure.label);
    setAccessibleDescription(QStringList{figure.value, figure.aside, figure.note}
                                 .filter(QRegularExpression(QStringLiteral(".")))
                                 .join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void FigureCell::setClickable(bool clickable) {
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !clickable);
}

QSize FigureCell::sizeHint() const {
    const int top =
        iconRoom(m_figure) + advance(m_figure.label, TextSize::Sm, QFont::Medium) +
        (m_figure.aside.isEmpty() ? 0 : px(12) + advance(m_figure.aside, TextSize::Sm, QFont::DemiBold));
    const int width = std::max({top, advance(m_figure.value, TextSize::Xl, QFont::DemiBold),
                                advance(m_figure.note, TextSize::Xs, QFont::Normal)});
    const int note = m_figure.note.isEmpty() ? 0 : lineHeight(TextSize::Xs) + px(2);
    return {width + 2 * px(sidePadding),
            2 * px(topPadding) + lineHeight(TextSize::Sm) + lineHeight(TextSize::Xl) + note};
}

void FigureCell::paintTop(QPainter& painter, const QRect& inner) const {
    const QRect line(inner.left(), inner.top(), inner.width(), lineHeight(TextSize::Sm));
    if (m_figure.icon)
        paintIcon(painter, QRect(line.left(), line.top() + 1, px(14), px(14)), *m_figure.icon,
                  theme().hue(m_figure.hue).solid);
    painter.setFont(uiFont(TextSize::Sm, QFont::Medium));
    painter.setPen(theme().ink2);
    painter.drawText(line.adjusted(iconRoom(m_figure), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_figure.label);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(theme().ink);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_figure.aside);
}

void FigureCell::paintLines(QPainter& painter, const QRect& inner) const {
    const QRect value(inner.left(), inner.top() + lineHeight(TextSize::Sm), inner.width(),
                      lineHeight(TextSize::Xl));
    painter.setFont(uiFont(TextSize::Xl, QFont::DemiBold));
    painter.setPen(m_figure.alarming ? theme().hue(m_figure.hue).text : theme().ink);
    painter.drawText(value, Qt::AlignLeft | Qt::AlignVCenter, m_figure.value);
    painter.setFont(uiFont(TextSize::Xs));
    painter.setPen(theme().ink2);
    painter.drawText(QRect(inner.left(), value.bottom() + 1 + px(2), inner.width(), lineHeight(TextSize::Xs)),
                     Qt::AlignLeft | Qt::AlignVCenter, m_figure.note);
}

void FigureCell::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (underMouse() && focusPolicy() != Qt::NoFocus)
        paintRounded(painter, rect().adjusted(2, 2, -2, -2), px(6), theme().hover);
    const QRect inner = rect().adjusted(px(sidePadding), px(topPadding), -px(sidePadding), -px(topPadding));
    paintTop(painter, inner);
    paintLines(painter, inner);
    if (hasFocus())
        paintFocusRing(painter, rect().adjusted(2, 2, -2, -2), px(6));
}

FigureStrip::FigureStrip(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
}

void FigureStrip::addCell() {
    auto* cell = new FigureCell(this);
    const int index = static_cast<int>(m_cells.size());
    cell->setObjectName(objectName() + QStringLiteral(".%1").arg(index));
    connect(cell, &FigureCell::clicked, this, [this, index] { emit activated(index); });
    m_row->addWidget(cell, 1);
    m_cells.push_back(cell);
}

void FigureStrip::setFigures(const std::vector<Figure>& figures) {
    while (m_cells.size() < figures.size())
        addCell();
    while (m_cells.size() > figures.size()) {
        delete m_cells.back();
        m_cells.pop_back();
    }
    for (std::size_t index = 0; index < figures.size(); ++index)
        m_cells[index]->setFigure(figures[index]);
    setClickable(m_clickable);
    update();
}

void FigureStrip::setClickable(bool clickable) {
    m_clickable = clickable;
    for (FigureCell* cell : m_cells)
        cell->setClickable(clickable);
}

void FigureStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRounded(painter, rect(), px(8), theme().surface, theme().line);
    for (std::size_t index = 1; index < m_cells.size(); ++index)
        painter.fillRect(QRect(m_cells[index]->x(), 1, 1, height() - 2), theme().line);
}

} // namespace tournevis
