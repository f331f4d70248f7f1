// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/gestes/PriseAnnoncee.h"

#include "comptes/Permissions.h"
#include "comptes/presence/Presences.h"

namespace tournevis {
namespace {

constexpr int gestureMilliseconds = 300;
constexpr int againMilliseconds = 45'000;
constexpr int busyMilliseconds = 2000;

} // namespace

PriseAnnoncee::PriseAnnoncee(PlanDrag& drag)
    : m_drag(drag) {
    m_delay.setSingleShot(true);
    m_delay.setInterval(gestureMilliseconds);
    m_again.setInterval(againMilliseconds);
    for (QTimer* timer : {&m_delay, &m_again})
        connect(timer, &QTimer::timeout, this, [this] { say(m_drag.visites()); });
    connect(&drag, &PlanDrag::moved, this, &PriseAnnoncee::follow);
    connect(&drag, &PlanDrag::finished, this, &PriseAnnoncee::letGo);
}

PriseAnnoncee::~PriseAnnoncee() { letGo(); }

void PriseAnnoncee::follow() {
    if (m_drag.isActive() && !m_said && !m_delay.isActive())
        m_delay.start();
}

void PriseAnnoncee::letGo() {
    m_delay.stop();
    m_again.stop();
    if (std::exchange(m_said, false))
        say({});
}

void PriseAnnoncee::say(const QList<Id<Intervention>>& visites) {
    QList<EntityRef> records;
    for (Id<Intervention> id : visites)
        records.append({Intervention::schema.table, id.value()});
    m_said = !records.isEmpty();
    if (m_said)
        m_again.start();
    // Only a courtesy, without a word when it is refused; but what was let go is not left in the hand.
    m_drag.model().context().data.run(
        this,
        [records](Session& session) { return Presences(session).tenir(permission::planningEcrire, records); },
        [this, records](const Outcome& said) {
            const bool late = !said && said.error().cause == Cause::Busy && records.isEmpty();
            if (late && !m_said)
                QTimer::singleShot(busyMilliseconds, this, [this] {
                    if (!m_said)
                        say({});
                });
        });
}

} // namespace tournevis
