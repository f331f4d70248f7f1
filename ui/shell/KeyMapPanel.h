// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

namespace tournevis {

/// The keyboard map of the current screen (« ? » or F1).
class KeyMapPanel final : public QDialog {
    Q_OBJECT

public:
    static void openFor(const QByteArray& workspace, QWidget* parent);

private:
    KeyMapPanel(const QByteArray& workspace, QWidget* parent);
};

} // namespace tournevis
