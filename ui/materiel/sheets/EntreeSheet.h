// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "materiel/sheets/StockSheet.h"
#include "stock/StockDemandes.h"

namespace tournevis {

/// « Entrée »: a purchase, an opening stock or a transfer of one article.
class EntreeSheet final : public StockSheet {
    Q_OBJECT

public:
    explicit EntreeSheet(PageContext& context, QWidget* parent = nullptr);

    void setChoices(const StockChoices& choices) override;
    void propose(const MaterielRow& article, Id<Fournisseur> fournisseur);
    void submit() override;
    void start() override;

private:
    void buildFields();
    void showType();
    TypeEntree type() const { return static_cast<TypeEntree>(m_type->currentData().toInt()); }
    EntreeDemande read(QList<FieldError>& errors) const;

    QHash<qint64, MaterielRow> m_seen;
    Id<Fournisseur> m_proposed;
    QComboBox* m_type;
    TypeAhead* m_article;
    QLineEdit* m_quantity;
    QLineEdit* m_cout;
    QComboBox* m_source;
    QComboBox* m_emplacement;
    QComboBox* m_fournisseur;
    QLineEdit* m_bon;
    QLineEdit* m_facture;
};

} // namespace tournevis
