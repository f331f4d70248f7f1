// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Projects.h"

#include "missions/MissionService.h"

namespace tournevis {
namespace {

using enum StatutDevis;

bool isOneOf(StatutDevis statut, std::initializer_list<StatutDevis> statuts) {
    return std::ranges::find(statuts, statut) != statuts.end();
}

} // namespace

Outcome Projects::schedule() {
    m_lignes = TRY(readDemoTable(QStringLiteral("devis_lignes")));
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("devis")))) {
        const auto project = std::make_shared<Project>(Project{row, row.code<StatutDevis>("etat"), {}, {}});
        const QDate day = DemoWorld::workdayBefore(m_world.today.addDays(-row.number("age")));
        m_world.agenda.at(m_world.at(day, 9, m_world.tirage.below(60)),
                          [this, project] { return receive(project); });
    }
    for (QDate day = m_world.today.addDays(-70); day <= m_world.today; day = day.addDays(7)) {
        m_world.agenda.at(m_world.at(day, 7), [this]() -> Outcome {
            m_world.actAs(sophie);
            TRY(DevisService(m_world.session).expireOutdated());
            return {};
        });
    }
    return {};
}

void Projects::after(const Shared& project, int days, int hour, Use step) {
    const QDate day = DemoWorld::workday(m_world.session.today().addDays(days));
    m_world.agenda.at(m_world.at(day, hour, m_world.tirage.below(50)),
                      [this, project, step] { return (this->*step)(project); });
}

Result<int> Projects::version(const Shared& project) {
    return TRY(Store(m_world.session).load(project->devis)).version;
}

Outcome Projects::receive(const Shared& project) {
    m_world.actAs(sophie);
    const DemoRow& row = project->row;
    MissionService missions(m_world.session);
    MissionFile file = TRY(missions.blank(m_world.clients.value(row.text("client"))));
    file.mission.typeId = m_world.types.value(row.text("type"));
    file.mission.siteId =
        m_world.sites.value(row.text("client") + u'/' + row.text("site"), file.mission.siteId);
    file.mission.nature = row.text("titre");
    file.mission.attenteMotif = AttenteMotif::Devis;
    file.mission.facturation = MissionFacturation::AFacturer;
    file.specialites = {m_world.specialites.value(row.text("specialite"))};
    project->mission = TRY(missions.save(file));
    after(project, 0, 14, &Projects::draft);
    return {};
}

DevisLigne Projects::lineOf(const DemoRow& row, const QString& taux) const {
    DevisLigne ligne;
    ligne.designation = row.text("designation");
    if (row.text("type") == QLatin1String("section")) {
        ligne.type = TypeDevisLigne::Section;
        return ligne;
    }
    ligne.reference = row.text("reference");
    ligne.materielId = m_world.articles.value(ligne.reference);
    ligne.description = row.text("description");
    ligne.quantite = row.quantite("quantite");
    ligne.uniteId = m_world.unites.value(row.text("unite"));
    ligne.prixUnitaireHt = row.prix("prix");
    ligne.coutUnitaire = row.prix("cout");
    ligne.remise = row.taux("remise");
    ligne.tauxTvaId = m_world.taux.value(row.has("tva") ? row.text("tva") : taux);
    return ligne;
}

Outcome Projects::draft(const Shared& project) {
    m_world.actAs(sophie);
    DevisService service(m_world.session);
    DevisFile file = TRY(service.forMission(project->mission));
    const QString taux = project->row.text("tva");
    for (const DemoRow& row : m_lignes) {
        if (row.text("modele") == project->row.text("modele"))
            file.lignes.append(lineOf(row, taux));
    }
    file.devis.certificationTva = taux != QLatin1String("TVA20") && taux != QLatin1String("AUTOLIQ");
    if (file.devis.certificationTva)
        file.devis.certificationTvaMotif = QStringLiteral("Logement achevé depuis plus de deux ans");
    project->devis = TRY(service.saveDraft(file)).devis.key();
    if (project->goal != Brouillon)
        after(project, 0, 16, &Projects::submit);
    return {};
}

Outcome Projects::submit(const Shared& project) {
    m_world.actAs(sophie);
    const int seen = TRY(version(project));
    TRY(DevisService(m_world.session).submit(project->devis, seen));
    if (project->goal == Annule)
        after(project, 2, 11, &Projects::cancel);
    else if (TRY(Store(m_world.session).load(project->devis)).statut == Valide)
        after(project, 1, 9, &Projects::send);
    else if (project->goal != AttenteDg)
        after(project, 1, 10, &Projects::decideAsDg);
    return {};
}

Outcome Projects::decideAsDg(const Shared& project) {
    m_world.actAs(helene);
    DevisService service(m_world.session);
    const int seen = TRY(version(project));
    if (project->goal == AModifier)
        return service.requestChange(project->devis, seen, NiveauDevis::Dg,
                                     QStringLiteral("Prévoir la location de nacelle sur trois jours."));
    if (project->goal == RefuseInterne) {
        TRY(service.refuse(project->devis, seen, NiveauDevis::Dg,
                           QStringLiteral("Client en impayé : pas de nouveaux travaux pour l’instant.")));
        return closeMission(project);
    }
    TRY(service.approveAsDg(project->devis, seen, QStringLiteral("Marge correcte, bon pour envoi.")));
    const bool toPdg = TRY(Store(m_world.session).load(project->devis)).statut == AttentePdg;
    if (toPdg && project->goal != AttentePdg)
        after(project, 1, 15, &Projects::decideAsPdg);
    else if (!isOneOf(project->goal, {Valide, AttentePdg}))
        after(project, 1, 9, &Projects::send);
    return {};
}

Outcome Projects::decideAsPdg(const Shared& project) {
    m_world.actAs(philippe);
    const int seen = TRY(version(project));
    TRY(DevisService(m_world.session).approveAsPdg(project->devis, seen));
    if (project->goal != Valide)
        after(project, 1, 9, &Projects::send);
    return {};
}

Outcome Projects::send(const Shared& project) {
    m_world.actAs(sophie);
    const Devis devis = TRY(Store(m_world.session).load(project->devis));
    const QString email = TRY(Store(m_world.session).load(devis.clientId)).email;
    TRY(DevisService(m_world.session).send(project->devis, devis.version, email));
    if (isOneOf(project->goal, {Accepte, Refuse}))
        after(project, m_world.tirage.between(2, 4), 11, &Projects::answer);
    else if (project->goal == Expire)
        after(project, 35, 9, &Projects::closeMission);
    return {};
}

Outcome Projects::answer(const Shared& project) {
    m_world.actAs(sophie);
    const Devis devis = TRY(Store(m_world.session).load(project->devis));
    const Client client = TRY(Store(m_world.session).load(devis.clientId));
    ReponseDevis reponse;
    reponse.date = m_world.session.today();
    if (project->goal == Refuse) {
        reponse.reponse = ReponseClient::Refuse;
        reponse.motif = client.isConsumer() ? MotifRefus::Prix : MotifRefus::Concurrent;
        reponse.commentaire = QStringLiteral("Offre concurrente retenue.");
    } else {
        reponse.signataire = client.isConsumer() ? client.displayName() : client.nom;
        reponse.mode = client.isConsumer() ? ModeReponse::Papier : ModeReponse::Email;
    }
    TRY(DevisService(m_world.session).recordClientAnswer(project->devis, devis.version, reponse));
    if (project->goal == Refuse)
        return closeMission(project);
    after(project, 0, 15, &Projects::startWorks);
    return {};
}

Outcome Projects::cancel(const Shared& project) {
    m_world.actAs(sophie);
    const int seen = TRY(version(project));
    TRY(DevisService(m_world.session)
            .cancel(project->devis, seen, QStringLiteral("Projet abandonné par le client")));
    return closeMission(project);
}

Outcome Projects::startWorks(const Shared& project) {
    m_world.actAs(sophie);
    MissionService missions(m_world.session);
    MissionFile file = TRY(missions.load(project->mission));
    file.mission.attenteMotif.reset();
    file.mission.devisId = project->devis;
    TRY(missions.save(file));
    const QDate day = m_world.session.today().addDays(2);
    m_visits.planWorks(project->row, project->mission, day, [this, project](const QDate& finished) {
        const QString suite = project->row.text("suite");
        if (suite != QLatin1String("travaux"))
            m_billing.invoiceAfter(project->devis, finished, suite, project->row.text("paiement"));
    });
    return {};
}

Outcome Projects::closeMission(const Shared& project) {
    m_world.actAs(sophie);
    const int seen = TRY(Store(m_world.session).load(project->mission)).version;
    return MissionService(m_world.session).cancel(project->mission, seen, QStringLiteral("Devis sans suite"));
}

} // namespace tournevis
