// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/missions/MissionsBase.h"
#include "missions/tableau/PlanningGestes.h"
#include "missions/tableau/PlanningTableau.h"

namespace tournevis::test {

/// Two electricians, one with an account, and the week of Monday 9 November 2026.
class PlanningBase : public MissionsBase {
protected:
    void SetUp() override {
        MissionsBase::SetUp();
        m_compte = person("technicien", {}, "Paul", "Rivière");
        m_paul = technicien("Paul", "Rivière", "electricite", m_compte);
        m_lea = technicien("Léa", "Martin", "electricite");
        m_mission = newMission();
    }

    /// A visit of the backlog.
    Id<Intervention> waiting(const QString& travaux = QStringLiteral("Fuite groupe froid")) {
        return expectValue(InterventionService(*m_session).add(m_mission, travaux));
    }

    PlanningTableau week() { return expectValue(planningTableau(*m_session, {at(9, 0), at(16, 0)})); }
    const PlanningLane& laneOf(const PlanningTableau& tableau, Id<Technicien> id) {
        for (const PlanningLane& lane : tableau.lanes) {
            if (lane.technicien.id == id)
                return lane;
        }
        ADD_FAILURE() << "no lane";
        return tableau.lanes.first();
    }

    PlanGeste geste(Id<Intervention> id, Id<Technicien> de, Id<Technicien> vers, const Interval& creneau) {
        return {id, version(id), creneau, de, vers, false, GesteEquipe::Suit};
    }

    PlanningGestes gestes() { return PlanningGestes(*m_session); }

    Id<Absence> away(Id<Technicien> technicien, const QDateTime& debut, const QDateTime& fin) {
        Absence absence;
        absence.technicienId = technicien;
        absence.debut = debut;
        absence.fin = fin;
        absence.statut = AbsenceStatut::Validee;
        return store(absence);
    }

    template <class T>
    void change(Id<T> id, const std::function<void(T&)>& edit) {
        T record = load(id);
        edit(record);
        expectOk(m_session->write(permission::administrationEcrire, [&](Transaction& transaction) {
            return Store(transaction).update(transaction, record);
        }));
    }

    /// Puts the only site of a client on the map.
    void place(Id<Client> client, double latitude, double longitude) {
        const Id<Site> site(value("SELECT id FROM site WHERE client_id = ?", {client.value()}).toLongLong());
        change<Site>(site, [&](Site& record) {
            record.latitude = latitude;
            record.longitude = longitude;
        });
    }

    /// « 2responsable 3assistant@1100-1200 ».
    QString team(Id<Intervention> id) {
        return value("SELECT group_concat(technicien_id || role || coalesce('@' || debut_prevu || '-' || "
                     "fin_prevue, ''), ' ') FROM (SELECT * FROM technicien_intervention WHERE "
                     "intervention_id = ? ORDER BY technicien_id)",
                     {id.value()})
            .toString();
    }
    QString who(Id<Technicien> id, const char* role) {
        return QString::number(id.value()) + QLatin1String(role);
    }

    Actor m_compte;
    Id<Technicien> m_paul;
    Id<Technicien> m_lea;
    Id<Mission> m_mission;
};

} // namespace tournevis::test
