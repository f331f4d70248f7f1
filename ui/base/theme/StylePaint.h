// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

namespace tournevis {

/// The parts of Style, grouped by kind of widget. All read theme() when they paint.

void paintRounded(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill,
                  const QColor& border = Qt::transparent, qreal width = 1);
/// Accent ring along the inside of the rectangle.
void paintFocusRing(QPainter& painter, const QRect& rect, qreal radius);

QColor buttonInk(ButtonVariant variant, bool enabled);
void paintButton(QPainter& painter, const QRect& rect, ButtonVariant variant, QStyle::State state);
void paintButtonLabel(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget);
void paintToolPanel(QPainter& painter, const QStyleOption& option);
void paintCheckBox(QPainter& painter, const QStyleOption& option);
void paintRadio(QPainter& painter, const QStyleOption& option);

void paintField(QPainter& painter, const QStyleOption& option, const QWidget* widget);
/// A line edit inside another control shows nothing of its own; the editor of a cell is square and opaque.
void paintBareField(QPainter& painter, const QRect& rect, const QWidget* widget);
void paintCombo(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget);
void paintSpin(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget);

void paintTab(QPainter& painter, const QStyleOptionTab& option);
void paintTabLabel(QPainter& painter, const QStyleOptionTab& option);
void paintHeaderSection(QPainter& painter, const QStyleOptionHeader& option);
void paintHeaderLabel(QPainter& painter, const QStyleOptionHeader& option);
/// Background of a row or of a list item: selection, hover, bottom line, left accent of the first column.
void paintItemPanel(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* widget);
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle);
void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option);
/// The chevron of an arrow primitive or of a tree branch; nothing for another element.
bool paintChevron(QPainter& painter, QStyle::PrimitiveElement element, const QStyleOption& option);
void paintSplitter(QPainter& painter, const QStyleOption& option);

void paintMenuPanel(QPainter& painter, const QRect& rect);
void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option);
void paintToolTip(QPainter& painter, const QRect& rect);

} // namespace tournevis
