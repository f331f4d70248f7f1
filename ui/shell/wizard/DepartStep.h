// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/wizard/WizardStep.h"

#include <QtWidgets/QButtonGroup>

namespace tournevis {

class Banner;

/// What the base holds on its first day.
class DepartStep : public WizardStep {
    Q_OBJECT

public:
    explicit DepartStep(QWidget* parent = nullptr);

    void enter(const WizardResult& result) override;
    void fill(WizardResult& result) const override;
    QVariantMap typed() const override;
    void restore(const QVariantMap& typed) override;

private:
    QAbstractButton* addChoice(const QString& name, const QString& title, const QString& sentence);
    bool isDemonstration() const;
    void showNotice();

    QButtonGroup m_group;
    Banner* m_notice;
    QString m_company; ///< as typed in the step of the company
};

} // namespace tournevis
