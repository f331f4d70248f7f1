// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Agenda.h"

namespace tournevis {

Outcome DemoAgenda::runUntil(const QDateTime& end) {
    while (!m_steps.empty() && m_steps.begin()->first <= end) {
        const auto first = m_steps.extract(m_steps.begin());
        m_clock.moveTo(first.key());
        TRY(first.mapped()());
    }
    m_clock.moveTo(end);
    return {};
}

} // namespace tournevis
