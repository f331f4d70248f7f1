// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/SourceTree.h"

#include <QtCore/QMap>
#include <QtCore/QSet>

namespace tournevis::architecture {

/// Who may include whom (architecture.md): each slice of core with the slices it names there.
const QMap<QString, QStringList>& declaredSlices();
/// The slices that `slice` may include, itself and those reached through others.
QSet<QString> reachable(const QString& slice);

/// What is wrong with the #include lines of a file, as « path:line: … ». `known` holds the paths that exist.
QStringList includeProblems(const SourceFile& file, const QSet<QString>& known);

} // namespace tournevis::architecture
