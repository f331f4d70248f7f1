// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "materiel/sheets/StockSheet.h"
#include "stock/StockDemandes.h"

namespace tournevis {

/// « Correction d’inventaire »: what was counted of one article in one place, and why it differs.
class CorrectionSheet final : public StockSheet {
    Q_OBJECT

public:
    CorrectionSheet(PageContext& context, const MaterielFiche& fiche, QWidget* parent = nullptr);

    void setChoices(const StockChoices& choices) override;
    void submit() override;
    void start() override;

private:
    void showExpected();
    void answered(const CorrectionDemande& demande, Quantite ecart);

    MaterielFiche m_fiche;
    QComboBox* m_emplacement;
    QLineEdit* m_comptee;
    QLineEdit* m_motif;
};

} // namespace tournevis
