// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "materiel/sheets/StockSheet.h"
#include "stock/StockDemandes.h"

#include <vector>

namespace tournevis {

class ActionButton;
class PlainLabel;

/// « Retour »: what a technicien has out, how much of it comes back and in what condition.
class RetourSheet final : public StockSheet {
    Q_OBJECT

public:
    explicit RetourSheet(PageContext& context, QWidget* parent = nullptr);

    void setChoices(const StockChoices& choices) override;
    /// Starts with this technicien, the focus on this sortie.
    void propose(Id<Technicien> technicien, Id<SortieMateriel> sortie = {});
    void submit() override;
    void start() override;

private:
    struct Line {
        SortieRow sortie;
        QWidget* block = nullptr;
        QLineEdit* quantity = nullptr;
        QComboBox* etat = nullptr;
        FormField* quantityField = nullptr;
    };
    /// What the base took, and the refusal that stopped it.
    struct Answer {
        QList<Id<SortieMateriel>> rendues;
        std::optional<Error> refusal;
    };
    static Result<Answer> giveBack(Session& session, const QList<RetourDemande>& demandes);

    void load();
    void show(const QList<SortieRow>& sorties);
    void addLine(const SortieRow& sortie);
    void fillAll();
    void focusProposed();
    QList<RetourDemande> read(bool& ok);
    void answered(const QList<RetourDemande>& demandes, const Answer& answer);
    /// The line is over: nothing more is read from it.
    static void setReturned(const Line& line);
    Line* lineOf(Id<SortieMateriel> sortie);
    QString toldOf(const QList<RetourDemande>& demandes);

    QComboBox* m_technicien;
    PlainLabel* m_nothing;
    ActionButton* m_all;
    QVBoxLayout* m_column;
    std::vector<Line> m_lines;
    Id<Technicien> m_proposed;
    Id<SortieMateriel> m_proposedSortie;
};

} // namespace tournevis
