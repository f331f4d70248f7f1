// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devis/DevisQueries.h"

#include <QtWidgets/QTableView>
#include <QtWidgets/QWidget>

namespace tournevis {

class ActionButton;
class ApercuLignes;
class Banner;
class ElidedLabel;
class FigureStrip;
class PlainLabel;
class StatusTag;
class Stepper;

/// A devis with the facts a decision needs.
struct ValidationSheet {
    DevisSheet fiche;
    std::optional<Montant> encours; ///< of the client, for who reads factures
};

/// The middle of the inbox: who, what, how far, how much, then the lines.
class ValidationPreview : public QWidget {
    Q_OBJECT

public:
    explicit ValidationPreview(QWidget* parent = nullptr);

    QTableView* table() const { return m_table; }
    /// `mine`: the step waits for the person at work.
    void show(const ValidationSheet& sheet, bool mine);
    void setPosition(int rank, int count);
    /// A sentence above the amounts with a button that reloads; empty hides.
    void setStale(const QString& sentence);

signals:
    void previousAsked();
    void nextAsked();
    void clientAsked();
    void reloadAsked();

private:
    QWidget* buildHead();
    void buildTable();
    void showSteps(const Devis& devis, bool mine);
    void showFigures(const ValidationSheet& sheet);

    PlainLabel* m_number;
    StatusTag* m_tag;
    PlainLabel* m_position;
    ActionButton* m_previous;
    ActionButton* m_next;
    ElidedLabel* m_subject;
    ActionButton* m_client;
    Stepper* m_steps;
    PlainLabel* m_validity;
    Banner* m_stale;
    FigureStrip* m_figures;
    ApercuLignes* m_lines;
    QTableView* m_table;
};

} // namespace tournevis
