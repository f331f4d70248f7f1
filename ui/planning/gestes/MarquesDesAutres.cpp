// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/gestes/MarquesDesAutres.h"

#include "base/widgets/Avatar.h"
#include "comptes/Permissions.h"
#include "comptes/presence/Presences.h"
#include "planning/PlanningModel.h"

namespace tournevis {
namespace {

constexpr int shownMilliseconds = 2000;

} // namespace

MarquesDesAutres::MarquesDesAutres(PlanningModel& model)
    : QObject(&model)
    , m_model(model) {
    m_fin.setSingleShot(true);
    m_fin.setInterval(shownMilliseconds);
    connect(&m_fin, &QTimer::timeout, this, [this] {
        m_deplacees.clear();
        emit changed();
    });
    connect(&model, &PlanningModel::movedByOthers, this, &MarquesDesAutres::mark);
    if (!model.context().access.has(permission::planningLire))
        return;
    // A reading also lets go of what was held by somebody whose program ended.
    connect(&model, &PlanningModel::changed, this, [this] {
        if (!m_tenues.isEmpty())
            read();
    });
    connect(&model.context().data, &DataThread::presenceChanged, this, &MarquesDesAutres::read);
    read();
}

std::optional<MarquesDesAutres::Marque> MarquesDesAutres::de(Id<Intervention> visite) const {
    if (const auto held = m_tenues.constFind(visite); held != m_tenues.cend())
        return *held;
    if (const auto moved = m_deplacees.constFind(visite); moved != m_deplacees.cend())
        return Marque{*moved, {}};
    return std::nullopt;
}

void MarquesDesAutres::mark(const QList<qint64>& visites, const QString& initiales) {
    for (qint64 id : visites)
        m_deplacees.insert(Id<Intervention>(id), initiales);
    m_fin.start();
    emit changed();
}

void MarquesDesAutres::read() {
    m_again = m_reading;
    if (std::exchange(m_reading, true))
        return;
    m_model.context().data.run(
        this,
        [](Session& session) {
            return Presences(session).desAutres(permission::planningLire, Intervention::schema.table);
        },
        [this](const Result<QList<Presence>>& found) {
            m_reading = false;
            Marques held;
            for (const Presence& one : found.value_or(QList<Presence>())) {
                // Of several, the one who gave a sign last.
                const Id<Intervention> id(one.fiche.id);
                if (!held.contains(id))
                    held.insert(id, {initialsOf(one.utilisateur), one.utilisateur});
            }
            if (std::exchange(m_tenues, held) != held)
                emit changed();
            if (m_again)
                read();
        });
}

} // namespace tournevis
