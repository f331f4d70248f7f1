// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/bars/PopupPanel.h"

class QCheckBox;
class QLineEdit;

namespace tournevis {

class FormField;

/// The name of a view to save, and whether everybody sees it.
class NomVuePanel final : public PopupPanel {
    Q_OBJECT

public:
    NomVuePanel(const QString& libelle, bool mayShare, QWidget* owner);

signals:
    void named(const QString& libelle, bool shared);

private:
    void save();

    QLineEdit* m_name;
    FormField* m_field;
    QCheckBox* m_shared;
};

} // namespace tournevis
