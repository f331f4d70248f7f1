// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/Site.h"
#include "comptes/AccountRights.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "equipe/Absence.h"
#include "equipe/Technicien.h"
#include "equipe/habilitations/Habilitation.h"
#include "missions/InterventionService.h"
#include "missions/MissionService.h"
#include "missions/PlanningService.h"
#include "support/core/TestBase.h"

namespace tournevis::test {

/// A base with one client, its site, and technicians made on demand. Hours are those of Paris.
class MissionsBase : public TestBase {
protected:
    void SetUp() override {
        TestBase::SetUp();
        m_client = newClient(CarteClient::Standard);
    }

    template <class T>
    Id<T> store(T record) {
        return expectValue(m_session->write(permission::administrationEcrire, [&](Transaction& transaction) {
            return Store(transaction).insert(transaction, record);
        }));
    }

    template <class T>
    T load(Id<T> id) {
        return expectValue(Store(*m_session).load(id));
    }

    Id<Client> newClient(CarteClient carte) {
        Client client;
        client.code = QStringLiteral("CLT-%1").arg(++m_clients, 5, 10, QChar(u'0'));
        client.nom = QStringLiteral("Durand");
        client.carte = carte;
        client.telephone = QStringLiteral("+33499001248");
        client.typePaiementId = Id<TypePaiement>(value("SELECT min(id) FROM type_paiement").toLongLong());
        const Id<Client> id = store(client);
        Site site;
        site.clientId = id;
        site.libelle = QStringLiteral("Villa");
        site.adresseL1 = QStringLiteral("24 rue des Tilleuls");
        site.codePostal = QStringLiteral("69100");
        site.ville = QStringLiteral("Villeurbanne");
        site.codePorte = QStringLiteral("12A4");
        site.principal = true;
        store(site);
        return id;
    }

    Id<Specialite> specialite(const char* code) {
        return Id<Specialite>(value("SELECT id FROM specialite WHERE code = ?", {code}).toLongLong());
    }

    Id<TypeIntervention> type(const char* code) {
        return Id<TypeIntervention>(
            value("SELECT id FROM type_intervention WHERE code = ?", {code}).toLongLong());
    }

    Id<Technicien> technicien(const QString& prenom, const QString& nom, const char* metier,
                              const Actor& compte = {}) {
        Technicien technicien;
        technicien.prenom = prenom;
        technicien.nom = nom;
        technicien.matricule = prenom + nom;
        technicien.specialiteId = specialite(metier);
        technicien.horaireId = Id<Horaire>(value("SELECT id FROM horaire").toLongLong());
        technicien.utilisateurId = Id<Utilisateur>(compte.utilisateurId);
        const Id<Technicien> id = store(technicien);
        TechnicienSpecialite held;
        held.technicienId = id;
        held.specialiteId = technicien.specialiteId;
        store(held);
        qualify(id);
        return id;
    }

    /// Every qualification, for good: kinds of work ask for some.
    void qualify(Id<Technicien> technicien) {
        for (const auto& type : expectValue(Store(*m_session).list<HabilitationType>("archive_le IS NULL"))) {
            Habilitation held;
            held.technicienId = technicien;
            held.typeId = type.key();
            held.obtenueLe = QDate(2020, 1, 1);
            store(held);
        }
    }

    /// Takes back what qualify() gave, where qualifications are the subject.
    void disqualify(Id<Technicien> technicien) {
        expectValue(m_session->connection().execute("DELETE FROM habilitation WHERE technicien_id = ?",
                                                    {technicien.value()}));
    }

    MissionFile request(const char* typeCode = "INSTAL_ELEC") {
        MissionFile file = expectValue(MissionService(*m_session).blank(m_client));
        file.mission.typeId = type(typeCode);
        file.mission.nature = QStringLiteral("Installation électrique");
        return file;
    }

    Id<Mission> newMission(const char* typeCode = "INSTAL_ELEC") {
        return expectValue(MissionService(*m_session).save(request(typeCode)));
    }

    /// An instant of November 2026 in Paris, which is at UTC+1.
    static QDateTime at(int day, int hour, int minute = 0) {
        return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone("Europe/Paris")).toUTC();
    }

    static Interval slot(int day, int from, int to) { return {at(day, from), at(day, to)}; }

    static VisitPlan plan(const Interval& interval, const QList<Id<Technicien>>& techniciens) {
        VisitPlan plan;
        plan.interval = interval;
        for (Id<Technicien> id : techniciens)
            plan.equipe.append(
                {id, plan.equipe.isEmpty() ? TeamRole::Responsable : TeamRole::Assistant, {}, {}});
        return plan;
    }

    Id<Intervention> newVisit(Id<Mission> mission, const Interval& interval,
                              const QList<Id<Technicien>>& techniciens) {
        return expectValue(PlanningService(*m_session).plan(mission, plan(interval, techniciens)));
    }

    int version(Id<Intervention> id) { return load(id).version; }
    int version(Id<Mission> id) { return load(id).version; }

    /// Starts then ends a visit of Monday 9 November.
    Outcome work(Id<Intervention> id, const QDateTime& debut, const QDateTime& fin) {
        InterventionService service(*m_session);
        if (auto started = service.start(id, version(id), debut); !started)
            return started;
        VisitEnd end;
        end.heures.fin = fin;
        return service.finish(id, version(id), end);
    }

    Id<Client> m_client;
    int m_clients = 0;
};

} // namespace tournevis::test
