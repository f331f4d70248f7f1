// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QtCore/QByteArray>

namespace tournevis {

/// Writes a file whole, or leaves what was there as it was. Storage, naming the file, when it cannot.
Outcome writeFile(const QString& path, const QByteArray& bytes);

} // namespace tournevis
