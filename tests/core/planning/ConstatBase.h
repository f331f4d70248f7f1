// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/PlanSamples.h"

namespace tournevis::test {

/// Karim's week, and the repair to place in it.
class ConstatBase : public testing::Test {
protected:
    using Code = ConstatCode;

    PlanTechnicien& karim() { return m_contexte.techniciens[0]; }
    PlanTechnicien& julie() { return m_contexte.techniciens[1]; }
    bool found(Code code, const Interval& creneau) const { return has(m_contexte, m_demande, creneau, code); }
    QString said(Code code, const Interval& creneau) const {
        return sentence(constats(m_contexte, m_demande, karimId, creneau), code);
    }

    PlanContexte m_contexte = team();
    PlanDemande m_demande = repair();
};

} // namespace tournevis::test
