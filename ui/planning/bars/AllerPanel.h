// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/bars/PopupPanel.h"

#include <QtCore/QDate>

class QLineEdit;

namespace tournevis {

class FormField;

/// Ctrl+G: a date as people type it (« lun », « +3j », « s47 », « 10/11 »), then Entrée.
class AllerPanel final : public PopupPanel {
    Q_OBJECT

public:
    AllerPanel(const QDate& today, QWidget* owner);

signals:
    void chosen(const QDate& day);

private:
    void go();

    QDate m_today;
    QLineEdit* m_date;
    FormField* m_field;
};

} // namespace tournevis
