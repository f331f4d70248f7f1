// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

class QSqlError;

namespace tournevis {

/// An Error from the driver's extended result code: a French sentence, the driver's words in `detail`.
Error sqlError(const QSqlError& error, const QString& statement);

} // namespace tournevis
