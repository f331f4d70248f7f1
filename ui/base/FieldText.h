// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "data/Schema.h"

#include <QtCore/QTimeZone>

namespace tournevis {

/// What reading and writing typed values depends on.
struct FieldContext {
    QDate today;
    QTimeZone zone;
};

/// A column value as it is shown in an editor: « 1 234,56 » for money, « 10/11/2026 » for a day.
QString textOfField(const Field& field, const QVariant& column, const FieldContext& context);

/// What the history says of a column: « Début prévu : 10/11/2026 08:00 → 11/11/2026 09:00 ». A long text
/// gives its beginning; a reference only says that it changed.
QString wordsOfChange(const Field& field, const QString& before, const QString& after,
                      const FieldContext& context);

/// A typed text as a column value, or the sentence telling how to repair it. Empty text is NULL, or 0 for
/// numbers that have no NULL.
Result<QVariant> columnOfText(const Field& field, const QString& text, const FieldContext& context);

} // namespace tournevis
