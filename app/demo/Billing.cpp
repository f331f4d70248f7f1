// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Billing.h"

#include "devis/DevisService.h"
#include "factures/FactureService.h"
#include "factures/PaiementService.h"

namespace tournevis {

void Billing::considerVisit(Id<Intervention> visite, const QString& client, const QDate& day) {
    Tirage& tirage = m_world.tirage;
    // A construction company is under reverse charge: its works go through a typed devis.
    if (client == QLatin1String("batirhone") || !tirage.chance(18))
        return;
    const int luck = tirage.below(100);
    const QString paiement = luck < 70   ? QStringLiteral("total")
                             : luck < 80 ? QStringLiteral("partiel")
                                         : QString();
    m_world.agenda.at(m_world.at(DemoWorld::workday(day.addDays(1)), 9, 30),
                      [this, visite, paiement] { return quoteVisit(visite, paiement); });
}

Outcome Billing::quoteVisit(Id<Intervention> visite, const QString& paiement) {
    m_world.actAs(sophie);
    DevisService service(m_world.session);
    const Id<Devis> devis = TRY(service.fromIntervention(visite));
    const DevisFile file = TRY(service.load(devis));
    if (!TRY(service.circuitOf(file)).isNone())
        return service.submit(devis, file.devis.version);
    TRY(service.send(devis, file.devis.version));
    const QDate answer = DemoWorld::workday(m_world.session.today().addDays(m_world.tirage.between(1, 4)));
    m_world.agenda.at(m_world.at(answer, 11), [this, devis, paiement] { return accept(devis, paiement); });
    return {};
}

Outcome Billing::accept(Id<Devis> devis, const QString& paiement) {
    m_world.actAs(sophie);
    const Devis stored = TRY(Store(m_world.session).load(devis));
    const Client client = TRY(Store(m_world.session).load(stored.clientId));
    ReponseDevis reponse;
    reponse.date = m_world.session.today();
    reponse.mode = ModeReponse::Email;
    reponse.signataire = client.isConsumer() ? client.displayName() : client.nom;
    TRY(DevisService(m_world.session).recordClientAnswer(devis, stored.version, reponse));
    invoiceAfter(devis, m_world.session.today(), QStringLiteral("emise"), paiement);
    return {};
}

void Billing::invoiceAfter(Id<Devis> devis, const QDate& day, const QString& suite, const QString& paiement) {
    m_world.agenda.at(m_world.at(DemoWorld::workday(day.addDays(1)), 14, m_world.tirage.below(60)),
                      [this, devis, suite, paiement] { return invoice(devis, suite, paiement); });
}

Outcome Billing::invoice(Id<Devis> devis, const QString& suite, const QString& paiement) {
    m_world.actAs(nadia);
    FactureService service(m_world.session);
    const Id<Facture> draft = TRY(service.createFromDevis(devis));
    if (suite == QLatin1String("brouillon"))
        return {};
    TRY(service.issue(draft, m_painter));
    followUp(draft, paiement);
    return {};
}

void Billing::followUp(Id<Facture> facture, const QString& paiement) {
    if (paiement.isEmpty())
        return;
    const bool avoir = paiement.startsWith(QLatin1String("avoir"));
    const QDate day =
        DemoWorld::workday(m_world.session.today().addDays(avoir ? 3 : m_world.tirage.between(5, 24)));
    m_world.agenda.at(m_world.at(day, 10, m_world.tirage.below(60)), [this, facture, paiement, avoir] {
        if (avoir)
            return credit(facture, paiement == QLatin1String("avoir"));
        return pay(facture, paiement == QLatin1String("partiel") ? 40 : 100,
                   paiement == QLatin1String("rejete"));
    });
}

Outcome Billing::pay(Id<Facture> facture, int percent, bool rejected) {
    m_world.actAs(nadia);
    const Facture stored = TRY(Store(m_world.session).load(facture));
    PaiementSaisie saisie;
    saisie.montant = stored.netAPayer * Taux::whole(percent);
    saisie.mode = rejected ? ModePaiement::Cheque : stored.modePaiementPrevu.value_or(ModePaiement::Virement);
    saisie.date = m_world.session.today();
    saisie.reference = (rejected ? QStringLiteral("CHQ %1") : QStringLiteral("REF %1"))
                           .arg(m_world.tirage.between(100000, 999999));
    saisie.allocations = {{facture, saisie.montant}};
    const Paiement paiement = TRY(PaiementService(m_world.session).recordPayment(saisie));
    if (rejected)
        m_world.agenda.at(m_world.at(DemoWorld::workday(saisie.date.addDays(6)), 9),
                          [this, id = paiement.id] { return reject(id); });
    return {};
}

Outcome Billing::reject(qint64 paiement) {
    m_world.actAs(nadia);
    return PaiementService(m_world.session)
        .rejectPayment(Id<Paiement>(paiement), m_world.session.today(),
                       QStringLiteral("Provision insuffisante"));
}

/// The whole facture, or its last line alone.
Outcome Billing::credit(Id<Facture> facture, bool whole) {
    m_world.actAs(nadia);
    FactureService service(m_world.session);
    const Id<Facture> avoir = TRY(service.createAvoir(facture));
    if (!whole) {
        FactureFiche fiche = TRY(service.load(avoir));
        FactureLigne last = fiche.lignes.last();
        last.parentId = {};
        fiche.lignes = {last};
        TRY(service.saveDraft(fiche));
    }
    TRY(service.issue(avoir, m_painter));
    return {};
}

} // namespace tournevis
