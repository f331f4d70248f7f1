// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ui/ShellDesk.h"

namespace tournevis::test {

/// What a person sees and can tell apart: pages, dialogs, rows, words, states, focus, theme, clipboard,
/// files. Two snapshots are equal when nothing observable happened in between.
QStringList snapshotOf(const ShellDesk& desk, const QString& fileFolder);

/// Class, name and words of a widget, for messages.
QString labelOf(const QWidget* widget);

} // namespace tournevis::test
