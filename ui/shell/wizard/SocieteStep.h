// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/wizard/fields/StepFields.h"
#include "shell/wizard/WizardStep.h"

namespace tournevis {

class ColourSwatches;
class LogoBox;
class VerifiedEdit;

/// The company that issues the documents: identity, decennial insurance, bank account, logo and colour.
class SocieteStep : public WizardStep {
    Q_OBJECT

public:
    explicit SocieteStep(const WizardSetup& setup, QWidget* parent = nullptr);

    bool check(QStringList& missing) override;
    void fill(WizardResult& result) const override;
    QVariantMap typed() const override;
    void restore(const QVariantMap& typed) override;
    bool showErrors(const QList<FieldError>& errors) override;

private:
    QLayout* identity();
    QLayout* legal();
    QLayout* insurance();
    QLayout* aside();
    Societe societe() const;
    std::optional<Banque> banque() const;
    void react(const QString& column);
    void readSiret();
    void readTva();

    StepFields* m_fields;
    VerifiedEdit* m_siret;
    VerifiedEdit* m_tva;
    LogoBox* m_logo;
    ColourSwatches* m_colours;
    QString m_computedTva; ///< as shown; the VAT number follows the SIRET while it equals this
};

} // namespace tournevis
