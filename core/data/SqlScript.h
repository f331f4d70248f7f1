// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace tournevis {

/// The statements of a script, since QtSql runs one at a time. Knows quoted text, `--` and `/* */` comments,
/// and CREATE TRIGGER … BEGIN … END. Comments are dropped.
QStringList splitStatements(const QString& script);

} // namespace tournevis
