// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/Schema.h"

namespace tournevis {

const Field* Schema::find(const QString& column) const {
    for (const Field& field : fields) {
        if (QLatin1String(field.column) == column)
            return &field;
    }
    return nullptr;
}

} // namespace tournevis
