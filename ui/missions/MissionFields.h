// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Binder.h"
#include "base/widgets/SegmentedControl.h"
#include "missions/Mission.h"

#include <QtWidgets/QGridLayout>

class QLineEdit;

namespace tournevis {

class Card;

/// Editors of a mission that its Schema alone cannot give.

/// A deadline typed as a day means the end of that day; an hour may follow it.
FormField* addDeadline(Binder& binder, const char* column, const QString& label, const FieldContext& context);
/// An instant typed as a day and an hour; an hour alone is on the day of `dayFrom`, else today.
FormField* addInstant(Binder& binder, const char* column, const QString& label, const FieldContext& context,
                      QLineEdit* dayFrom = nullptr);
/// What cannot be read in a duration field; nothing when it can.
QList<FieldError> durationErrors(const Binder& binder, const QList<const char*>& columns);
/// The three priorities with their shapes.
FormField* addPriorite(Binder& binder, const QString& label);

/// Twelve equal columns in the body of a card.
QGridLayout* twelveColumns(Card& card);
void placeRow(QGridLayout& grid, int row, std::initializer_list<std::pair<QWidget*, int>> cells);

} // namespace tournevis
