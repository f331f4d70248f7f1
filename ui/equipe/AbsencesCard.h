// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "base/panels/Card.h"
#include "equipe/absences/AbsenceList.h"

namespace tournevis {

class PlainLabel;

/// The absences of one technician: those to come first; one click opens one or enters a new one.
class AbsencesCard final : public Card {
    Q_OBJECT

public:
    AbsencesCard(PageContext& context, Id<Technicien> technicien, QWidget* parent = nullptr);

    void reload();

private:
    void show(const QList<AbsenceLigne>& lignes);
    QWidget* rowOf(const AbsenceLigne& ligne);

    PageContext& m_context;
    Id<Technicien> m_technicien;
    QWidget* m_rows = nullptr;
    PlainLabel* m_message;
};

} // namespace tournevis
