// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/wizard/WizardStep.h"

namespace tournevis {

class SegmentedControl;

/// Language and theme, applied at once.
class WelcomeStep : public WizardStep {
    Q_OBJECT

public:
    explicit WelcomeStep(QWidget* parent = nullptr);

    void fill(WizardResult& result) const override;
    QVariantMap typed() const override;
    void restore(const QVariantMap& typed) override;

private:
    ThemeMode mode() const;

    SegmentedControl* m_theme;
};

} // namespace tournevis
