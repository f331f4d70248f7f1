// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/wizard/WizardStep.h"

#include <QtWidgets/QButtonGroup>

namespace tournevis {

/// What the base holds on its first day.
class DepartStep : public WizardStep {
    Q_OBJECT

public:
    explicit DepartStep(QWidget* parent = nullptr);

    void fill(WizardResult& result) const override;
    QVariantMap typed() const override;
    void restore(const QVariantMap& typed) override;

private:
    QAbstractButton* addChoice(const QString& name, const QString& title, const QString& sentence);
    bool isDemonstration() const;

    QButtonGroup m_group;
};

} // namespace tournevis
