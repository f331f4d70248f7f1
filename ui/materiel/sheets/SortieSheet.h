// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "materiel/sheets/StockSheet.h"
#include "stock/StockDemandes.h"

namespace tournevis {

class SortieLines;

/// « Sortie »: for which visit, who takes it, from where, which articles, why.
class SortieSheet final : public StockSheet {
    Q_OBJECT

public:
    explicit SortieSheet(PageContext& context, QWidget* parent = nullptr);

    void setChoices(const StockChoices& choices) override;
    /// Starts with this article.
    void propose(const MaterielRow& article);
    void submit() override;
    void start() override;

private:
    void buildFields();
    void proposeVisits(const QString& words, const TypeAhead::Receive& receive);
    void visitChosen(qint64 id);
    void showNature();
    SortieDemande read(QList<FieldError>& errors) const;
    void answered(const SortieDemande& demande, const Result<QList<Id<SortieMateriel>>>& answer);
    void refused(const Error& error);
    QString toldOf(const SortieDemande& demande) const;
    NatureSortie nature() const;

    StockChoices m_choices;
    QHash<qint64, MaterielRow> m_seen;
    TypeAhead* m_visite;
    QComboBox* m_technicien;
    QComboBox* m_emplacement;
    SortieLines* m_lines;
    QComboBox* m_nature;
    QLineEdit* m_retour;
    QLineEdit* m_motif;
    bool m_technicienTouched = false;
    bool m_natureTouched = false;
};

} // namespace tournevis
