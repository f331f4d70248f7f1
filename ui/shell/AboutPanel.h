// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

namespace tournevis {

/// « À propos » : version, licence, and who made what the program is built on.
class AboutPanel final : public QDialog {
    Q_OBJECT

public:
    /// `sources`: data the product carries, each with its makers and its licence.
    static void openWith(const QStringList& sources, QWidget* parent);

private:
    AboutPanel(const QStringList& sources, QWidget* parent);
};

} // namespace tournevis
