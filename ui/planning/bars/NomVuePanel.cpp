// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/bars/NomVuePanel.h"

#include "base/panels/FormField.h"
#include "base/widgets/ActionButton.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

namespace tournevis {
namespace {

constexpr int longestName = 60;

} // namespace

NomVuePanel::NomVuePanel(const QString& libelle, bool mayShare, QWidget* owner)
    : PopupPanel("planning.view.name", tr("Enregistrer la vue"), owner)
    , m_name(new QLineEdit(libelle))
    , m_field(new FormField(tr("Nom"), m_name, Required::Yes))
    , m_shared(new QCheckBox(tr("Partager avec tout le monde"))) {
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName("planning.view.name.text");
    m_name->setMaxLength(longestName);
    m_shared->setObjectName("planning.view.name.shared");
    if (!mayShare)
        m_shared->hide();
    auto* save = new ActionButton(tr("Enregistrer"), ButtonVariant::Primary);
    save->setObjectName("planning.view.name.save");
    save->setKeyHint(tr("Entrée"));
    body()->addWidget(m_field);
    body()->addWidget(m_shared);
    body()->addWidget(save, 0, Qt::AlignRight);
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::returnPressed, this, &NomVuePanel::save);
    connect(m_name, &QLineEdit::textEdited, m_field, &FormField::clearError);
    connect(save, &QPushButton::clicked, this, &NomVuePanel::save);
}

void NomVuePanel::save() {
    if (m_name->text().trimmed().isEmpty()) {
        m_field->setError(tr("Donner un nom à la vue."));
        adjustSize();
        return;
    }
    emit named(m_name->text().trimmed(), m_shared->isChecked());
    close();
}

} // namespace tournevis
