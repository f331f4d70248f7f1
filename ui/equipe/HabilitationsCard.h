// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "base/panels/Card.h"
#include "equipe/Technicien.h"
#include "equipe/habilitations/HabilitationService.h"

class QGridLayout;

namespace tournevis {

class ActionButton;
class HabilitationEditor;
class PlainLabel;

/// The qualifications of a technician: each with where it stands, its proof, and a form to renew it. Expired
/// ones are red and say so (TEC-01).
class HabilitationsCard final : public Card {
    Q_OBJECT

public:
    HabilitationsCard(PageContext& context, Id<Technicien> technicien, QWidget* parent = nullptr);

    void reload();

private:
    void show(const QList<HabilitationLigne>& lignes, const QList<HabilitationType>& types);
    void addRow(const HabilitationLigne& ligne);
    void addProof(QGridLayout& grid, int row, const HabilitationLigne& ligne);
    void edit(const Habilitation& habilitation);
    void remove(const Habilitation& habilitation);
    void saveProof(const HabilitationLigne& ligne);
    void showError(const Error& error);

    PageContext& m_context;
    Id<Technicien> m_technicien;
    bool m_editable;
    QWidget* m_rows = nullptr;
    PlainLabel* m_none;
    PlainLabel* m_error;
    HabilitationEditor* m_editor;
    ActionButton* m_add;
};

} // namespace tournevis
