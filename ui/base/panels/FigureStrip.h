// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Icons.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHBoxLayout>

#include <optional>
#include <vector>

namespace tournevis {

/// One cell: label above, the figure, a small note under it. Texts come formatted.
struct Figure {
    QString label;
    QString value;
    QString note = {};
    std::optional<Icon> icon = {};
    /// Colour of the icon; the figure takes its text colour too when alarming is set.
    Hue hue = Hue::Slate;
    bool alarming = false;
    /// Small count at the right of the label.
    QString aside = {};
};

/// One cell of a FigureStrip; takes the focus only when it leads somewhere.
class FigureCell : public QAbstractButton {
    Q_OBJECT

public:
    explicit FigureCell(QWidget* parent = nullptr);

    void setFigure(const Figure& figure);
    void setClickable(bool clickable);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintTop(QPainter& painter, const QRect& inner) const;
    void paintLines(QPainter& painter, const QRect& inner) const;

    Figure m_figure;
};

/// Row of framed figures at the top of a screen.
class FigureStrip : public QWidget {
    Q_OBJECT

public:
    explicit FigureStrip(QWidget* parent = nullptr);

    void setFigures(const std::vector<Figure>& figures);
    /// The cells then answer to click, Espace and Entrée.
    void setClickable(bool clickable);
    FigureCell* cell(int index) const { return m_cells.at(static_cast<std::size_t>(index)); }

signals:
    void activated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addCell();

    QHBoxLayout* m_row;
    std::vector<FigureCell*> m_cells;
    bool m_clickable = false;
};

} // namespace tournevis
