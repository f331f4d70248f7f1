// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/WizardStep.h"

#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"

namespace tournevis {

WizardStep::WizardStep(const QString& key, const QString& name, const QString& note, const QString& title,
                       const QString& sentence, QWidget* parent)
    : QWidget(parent)
    , m_key(key)
    , m_name(name)
    , m_note(note)
    , m_body(new QVBoxLayout) {
    setObjectName(QStringLiteral("wizard.") + key);
    auto* column = new QVBoxLayout(this);
    auto* explained = new PlainLabel(sentence, LabelStyle::Secondary);
    explained->setWordWrap(true);
    auto* head = new QVBoxLayout;
    head->addWidget(new PlainLabel(title, LabelStyle::Xxl));
    head->addWidget(explained);
    column->addLayout(head);
    column->addLayout(m_body, 1);
    followTheme(this, [this, column, head] {
        column->setContentsMargins(px(36), px(20), px(36), px(12));
        column->setSpacing(px(22));
        head->setSpacing(px(4));
        m_body->setSpacing(px(16));
    });
}

} // namespace tournevis
