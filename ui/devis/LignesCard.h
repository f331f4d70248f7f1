// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/panels/Card.h"
#include "base/theme/Icons.h"
#include "devis/Devis.h"

class QLineEdit;

namespace tournevis {

class ActionButton;
class Banner;
class DevisLignesModel;
class FilterPill;
class LignesView;

/// The lines of a devis under their tools: line, section, library, lines of the mission, discount of the
/// whole.
class LignesCard : public Card {
    Q_OBJECT

public:
    explicit LignesCard(DevisLignesModel& model, QWidget* parent = nullptr);

    LignesView* table() const { return m_table; }
    void setReadOnly(bool readOnly);
    /// Whether the lines of a mission can be proposed; `reason` says why not.
    void setMissionLines(bool available, const QString& reason);
    void setDiscount(Taux taux, Montant montant);
    Taux discountRate() const { return m_rate; }
    Montant discountAmount() const { return m_amount; }
    /// Tells the first cell in error; empty hides.
    void tellError(const QString& sentence);

signals:
    void missionLinesAsked();
    void discountEdited();

private:
    void buildTools();
    void buildDiscount();
    ActionButton* addTool(Icon icon, const QString& text, const QString& key, const char* role);
    void showDiscount();
    void openDiscount();
    void readDiscount();

    DevisLignesModel& m_model;
    LignesView* m_table;
    QHBoxLayout* m_tools;
    QList<QWidget*> m_editing; ///< hidden when nothing can be typed
    ActionButton* m_mission;
    FilterPill* m_discount;
    QLineEdit* m_discountField;
    Banner* m_error;
    Taux m_rate;
    Montant m_amount;
};

} // namespace tournevis
