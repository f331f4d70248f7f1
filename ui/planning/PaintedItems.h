// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRect>
#include <QtCore/QString>

class QWidget;

namespace tournevis {

/// A widget painted by hand whose items are children for screen readers, each with its whole sentence.
class PaintedItems {
public:
    virtual ~PaintedItems() = default;
    virtual int itemCount() const = 0;
    virtual QString itemText(int item) const = 0;
    /// Where an item shows, in coordinates of itemSurface().
    virtual QRect itemRect(int item) const = 0;
    /// The item that has the keyboard; -1: none.
    virtual int currentItem() const = 0;
    virtual QWidget* itemSurface() = 0;
};

/// Makes every PaintedItems speak; called once at least before one is shown.
void installPaintedItemsAccessibility();
/// Tells that the keyboard is on another item.
void announceItem(QWidget* widget, int item);

} // namespace tournevis
