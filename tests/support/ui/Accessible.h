// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace tournevis::test {

/// Widgets of `root` that a person can reach now: visible, enabled, taking the focus by Tab.
QList<QWidget*> reachable(QWidget* root);

/// Every reachable widget has an objectName of its own and an accessible name; every label with an access key
/// or a field beside it has its buddy. Fails the test with the names at fault.
void expectAccessible(QWidget* root);

/// Tab from `first` reaches every reachable widget of `root`; Maj+Tab comes back the same way.
void expectTabReachesAll(QWidget* root, QWidget* first);

/// No text is cut: each visible label and button has the room its size hint asks for, or elides with the
/// whole text in a tooltip.
void expectNothingClipped(QWidget* root);

} // namespace tournevis::test
