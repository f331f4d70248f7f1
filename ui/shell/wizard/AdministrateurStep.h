// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/wizard/fields/StepFields.h"
#include "shell/wizard/WizardStep.h"

namespace tournevis {

class PasswordEdit;

/// The first account.
class AdministrateurStep : public WizardStep {
    Q_OBJECT

public:
    explicit AdministrateurStep(QWidget* parent = nullptr);

    void enter(const WizardResult& result) override { m_company = result.societe.raisonSociale; }
    bool check(QStringList& missing) override;
    void fill(WizardResult& result) const override;
    QVariantMap typed() const override { return m_fields->typed(); }
    void restore(const QVariantMap& typed) override;
    bool showErrors(const QList<FieldError>& errors) override { return m_fields->showErrors(errors); }

private:
    void buildRows();
    Utilisateur account() const;
    QString passwordProblem() const;
    void react(const QString& column);
    void proposeLogin();
    void showStrength();

    StepFields* m_fields;
    PasswordEdit* m_password;
    PasswordEdit* m_again;
    QString m_company;
    QString m_proposedLogin;
};

/// How hard a password is to guess, in words; what the rules refuse is said by checkPassword.
QString strengthOf(const QString& password);

} // namespace tournevis
