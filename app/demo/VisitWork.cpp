// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Saisie.h"
#include "demo/Visits.h"
#include "demo/Warehouse.h"
#include "missions/InterventionLigneService.h"
#include "missions/InterventionService.h"
#include "rapports/RapportService.h"

/// What a technician does on the day of a visit, and the papers that follow.
namespace tournevis {

Outcome Visits::begin(const Shared& visite) {
    TRY(handOutArticles(visite));
    m_world.actAs(sophie);
    const int version = TRY(Store(m_world.session).load(visite->intervention)).version;
    return InterventionService(m_world.session).start(visite->intervention, version);
}

Outcome Visits::handOutArticles(const Shared& visite) {
    for (const QString& article : visite->travail.list("articles")) {
        const QStringList parts = article.split(u':');
        TRY(handOutOne(visite, parts.value(0), Quantite::whole(parts.value(1).toInt())));
    }
    const QString tool = visite->travail.text("outil");
    return tool.isEmpty() || !m_world.tirage.chance(40) ? Outcome() : lend(visite, tool);
}

/// A part handed out becomes a line of the visit, at its sale price.
Outcome Visits::handOutOne(const Shared& visite, const QString& reference, Quantite quantite) {
    const auto sortie = TRY(handOut(m_world, visite->intervention, technicienOf(visite), reference, quantite,
                                    NatureSortie::Pose));
    if (!sortie)
        return {};
    if (quantite > Quantite::whole(2) && m_world.tirage.chance(12)) {
        m_world.agenda.at(m_world.at(visite->slot.day, 17, 40), [this, visite, sortie, reference] {
            return bringBack(m_world, sortie, technicienOf(visite), reference, Quantite::whole(1));
        });
        quantite -= Quantite::whole(1);
    }
    const Materiel article = TRY(Store(m_world.session).load(m_world.articles.value(reference)));
    InterventionLigne ligne;
    ligne.interventionId = visite->intervention;
    ligne.type = InterventionLigneType::Materiel;
    ligne.materielId = article.key();
    ligne.designation = article.designation;
    ligne.quantite = quantite;
    ligne.uniteId = article.uniteId;
    ligne.prixUnitaireHt = article.prixVenteHt;
    ligne.coutUnitaire = article.pmp;
    ligne.tauxTvaId = article.tauxTvaId;
    ligne.sortieId = sortie;
    m_world.actAs(sophie);
    TRY(InterventionLigneService(m_world.session).add(ligne));
    return {};
}

/// A measuring instrument goes out for the visit and comes back in the evening, or the day after tomorrow.
Outcome Visits::lend(const Shared& visite, const QString& reference) {
    const auto sortie = TRY(handOut(m_world, visite->intervention, technicienOf(visite), reference,
                                    Quantite::whole(1), NatureSortie::Pret));
    if (!sortie)
        return {};
    const QDate day = visite->slot.day.addDays(m_world.tirage.chance(75) ? 0 : 2);
    m_world.agenda.at(m_world.at(day, 17, 45), [this, visite, sortie, reference] {
        return bringBack(m_world, sortie, technicienOf(visite), reference, Quantite::whole(1));
    });
    return {};
}

Outcome Visits::end(const Shared& visite, const QDateTime& from, const QDateTime& to) {
    m_world.actAs(sophie);
    const int version = TRY(Store(m_world.session).load(visite->intervention)).version;
    VisitEnd finish;
    finish.heures = {from, to, from.secsTo(to) > 5 * 3600 ? 60 : 0, false};
    finish.trajetMin = m_world.tirage.chance(50) ? 0 : 5 * m_world.tirage.between(2, 6);
    finish.distanceM = finish.trajetMin * 450;
    finish.compteRendu = visite->travail.text("compte_rendu");
    finish.resultat = m_world.tirage.chance(90) ? Resultat::Resolu : Resultat::Partiel;
    finish.revenir = finish.resultat == Resultat::Partiel;
    TRY(InterventionService(m_world.session).finish(visite->intervention, version, finish));
    const bool lastDays = visite->slot.day.daysTo(m_world.today) <= 2;
    if (!lastDays || m_world.tirage.chance(60))
        m_world.agenda.at(m_world.at(visite->slot.day, 18), [this, visite] { return report(visite); });
    if (visite->onFinished)
        visite->onFinished(visite->slot.day);
    else if (visite->travail.number("minutes") <= 120)
        m_billing.considerVisit(visite->intervention, visite->client, visite->slot.day);
    return {};
}

/// An external technician tells the office, who types for him.
Outcome Visits::report(const Shared& visite) {
    const QString author = technicienOf(visite).identifiant;
    m_world.actAs(author.isEmpty() ? sophie : author);
    RapportService rapports(m_world.session);
    for (RapportMission rapport : TRY(rapports.ofMission(visite->mission))) {
        if (rapport.interventionId != visite->intervention)
            continue;
        rapport.titre = visite->travail.text("nature");
        rapport.contenu = visite->travail.text("compte_rendu");
        rapport.recommandations = visite->travail.text("recommandation");
        rapport.dateRapport = visite->slot.day;
        TRY(rapports.update(rapport));
        const int version = TRY(Store(m_world.session).load(rapport.key())).version;
        TRY(rapports.advance(rapport.key(), version,
                             m_world.tirage.chance(92) ? RapportStatut::AValider : RapportStatut::EnCours));
    }
    if (m_world.tirage.chance(92))
        m_world.agenda.at(m_world.at(DemoWorld::workday(visite->slot.day.addDays(1)), 8, 20),
                          [this, visite] { return validateReport(visite); });
    return {};
}

/// The office reads the report and closes the visit.
Outcome Visits::validateReport(const Shared& visite) {
    m_world.actAs(sophie);
    RapportService rapports(m_world.session);
    for (const RapportMission& rapport : TRY(rapports.ofMission(visite->mission))) {
        if (rapport.interventionId != visite->intervention || rapport.statut != RapportStatut::AValider)
            continue;
        TRY(rapports.validate(rapport.key(), rapport.version));
        const int version = TRY(Store(m_world.session).load(visite->intervention)).version;
        TRY(InterventionService(m_world.session).close(visite->intervention, version));
    }
    return {};
}

} // namespace tournevis
