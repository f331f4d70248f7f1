// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/bars/AllerPanel.h"

#include "base/Saisie.h"
#include "base/panels/FormField.h"
#include "base/widgets/ActionButton.h"

#include <QtWidgets/QLineEdit>

namespace tournevis {

AllerPanel::AllerPanel(const QDate& today, QWidget* owner)
    : PopupPanel("planning.goto", tr("Aller à une date"), owner)
    , m_today(today)
    , m_date(new QLineEdit)
    , m_field(new FormField(tr("Date"), m_date)) {
    setAttribute(Qt::WA_DeleteOnClose);
    m_date->setObjectName("planning.goto.date");
    m_field->setHint(tr("10/11, demain, lun, +3j, s47"));
    auto* go = new ActionButton(tr("Aller"), ButtonVariant::Primary);
    go->setObjectName("planning.goto.go");
    go->setKeyHint(tr("Entrée"));
    body()->addWidget(m_field);
    body()->addWidget(go, 0, Qt::AlignRight);
    setFocusProxy(m_date);
    connect(m_date, &QLineEdit::returnPressed, this, &AllerPanel::go);
    connect(m_date, &QLineEdit::textEdited, m_field, &FormField::clearError);
    connect(go, &QPushButton::clicked, this, &AllerPanel::go);
}

void AllerPanel::go() {
    const Result<QDate> day = saisie::date(m_date->text(), m_today);
    if (!day) {
        m_field->setError(day.error().message);
        adjustSize();
        return;
    }
    emit chosen(*day);
    close();
}

} // namespace tournevis
