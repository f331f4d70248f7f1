// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/wizard/fields/StepFields.h"
#include "shell/wizard/WizardStep.h"

namespace tournevis {

/// Where the one file of the base goes, on this computer.
class BaseStep : public WizardStep {
    Q_OBJECT

public:
    explicit BaseStep(const WizardSetup& setup, QWidget* parent = nullptr);

    bool check(QStringList& missing) override;
    void fill(WizardResult& result) const override;
    QVariantMap typed() const override { return m_fields->typed(); }
    void restore(const QVariantMap& typed) override { m_fields->restore(typed); }

private:
    QString basePath() const;
    QString problem() const;
    void browse();

    WizardSetup m_setup;
    StepFields* m_fields;
};

} // namespace tournevis
