// SPDX-License-Identifier: GPL-3.0-or-later
// Scenario 3: from the end of the visit to the money: report, devis, DG, PDG, client, facture, payment.
#include "factures/FactureQueries.h"
#include "factures/FactureService.h"
#include "factures/PaiementService.h"
#include "scenarios/Chaine.h"
#include "support/core/Programme.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

namespace tournevis::test {
namespace {

class DeLaVisiteAuReglement : public Chaine {
protected:
    /// A visit of that length, ended, with its report and its parts.
    Id<Intervention> visiteTerminee(int minutes) {
        const Id<Mission> mission = prendreAppel();
        const Id<Intervention> visite = planifierADeux(mission);
        sortirInstruments(visite);
        const Id<RapportMission> rapport = ouvrirRapport(mission, visite);
        terminer(visite, minutes);
        EXPECT_EQ(lire(visite).dureeMin, minutes);
        rendreRapport(rapport);
        EXPECT_EQ(lire(rapport).statut, RapportStatut::Valide);
        EXPECT_EQ(value("SELECT count(*) FROM rapport_mission"), 1) << "the report begun is enough";
        return visite;
    }
    /// The devis Julie makes of it, without retyping.
    DevisFile devisDe(Id<Intervention> visite) {
        DevisService service(*m_julie);
        return expectValue(service.load(expectValue(service.fromIntervention(visite))));
    }
    void expectLigne(const DevisLigne& ligne, Quantite quantite, Montant montant) {
        EXPECT_EQ(ligne.quantite, quantite) << ligne.designation.toStdString();
        EXPECT_EQ(ligne.montantHt, montant) << ligne.designation.toStdString();
    }
    Outcome approuver(const Actor& actor, Id<Devis> id, NiveauDevis niveau) {
        const auto session = poste(actor);
        DevisService service(*session);
        return niveau == NiveauDevis::Dg ? service.approveAsDg(id, lire(id).version)
                                         : service.approveAsPdg(id, lire(id).version);
    }
    void faireAccepter(Id<Devis> id) {
        DevisService service(*m_julie);
        expectOk(service.send(id, lire(id).version, "contact@durand.example"));
        ReponseDevis reponse;
        reponse.date = m_julie->today();
        reponse.signataire = "Mme Durand";
        reponse.mode = ModeReponse::Papier;
        expectOk(service.recordClientAnswer(id, lire(id).version, reponse));
    }
    /// The text of a PDF, with plain spaces.
    QString texteDe(const QByteArray& pdf) {
        QFile file(m_folder.filePath("facture.pdf"));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
        file.close();
        const Ran ran = run("pdftotext", {"-layout", file.fileName(), "-"});
        EXPECT_EQ(ran.exit, 0) << ran.err.constData();
        return QString::fromUtf8(ran.out).replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' ');
    }
};

TEST_F(DeLaVisiteAuReglement, CinquanteMinutesFacturentUneHeure) {
    const DevisFile file = devisDe(visiteTerminee(50));
    ASSERT_EQ(file.lignes.size(), 3);
    EXPECT_EQ(file.lignes[0].prixUnitaireHt, PrixUnitaire::whole(75));
    expectLigne(file.lignes[0], Quantite::whole(1), Montant::whole(75));
    expectLigne(file.lignes[1], Quantite::whole(1), Montant::whole(9800));
    expectLigne(file.lignes[2], Quantite::whole(1), Montant::whole(6150));
    EXPECT_EQ(file.devis.montantHt, Montant::whole(16025));
    EXPECT_EQ(file.devis.montantTva, Montant::whole(3205));
    EXPECT_EQ(file.devis.montantTtc, Montant::whole(19230));
}

TEST_F(DeLaVisiteAuReglement, UneHeureDixFactureUneHeureUnQuart) {
    const DevisFile file = devisDe(visiteTerminee(70));
    ASSERT_EQ(file.lignes.size(), 3);
    expectLigne(file.lignes[0], Quantite::fromUnits(1250), Montant::fromUnits(9375));
    EXPECT_EQ(file.devis.montantHt, Montant::fromUnits(1604375));
    EXPECT_EQ(file.devis.montantTtc, Montant::fromUnits(1925250));
}

TEST_F(DeLaVisiteAuReglement, LaDirectionApprouveLeClientAccepteEtPaie) {
    const DevisFile file = devisDe(visiteTerminee(50));
    const Id<Devis> devis = file.devis.key();
    expectOk(DevisService(*m_julie).submit(devis, file.devis.version));
    EXPECT_EQ(avis(m_compteHelene, "devis_validation"), 1);
    EXPECT_EQ(avis(m_compteBertrand, "devis_validation"), 1);
    EXPECT_EQ(value("SELECT count(*) FROM notification WHERE code = 'devis_validation'"), 2)
        << "the PDG is not asked before the DG";

    EXPECT_FALSE(approuver(m_compteMarc, devis, NiveauDevis::Pdg)) << "the DG comes first";
    expectOk(approuver(m_compteHelene, devis, NiveauDevis::Dg));
    EXPECT_EQ(lire(devis).statut, StatutDevis::AttentePdg);
    EXPECT_EQ(avis(m_compteMarc, "devis_validation"), 1);
    expectOk(approuver(m_compteMarc, devis, NiveauDevis::Pdg));
    EXPECT_EQ(lire(devis).statut, StatutDevis::Valide);
    faireAccepter(devis);
    EXPECT_EQ(lire(devis).statut, StatutDevis::Accepte);

    const auto nadia = poste(m_compteNadia);
    FactureService factures(*nadia);
    const Id<Facture> brouillon = expectValue(factures.createFromDevis(devis));
    const Facture facture = expectValue(factures.issue(brouillon, m_composition->painter()));
    EXPECT_EQ(facture.numero, "FAC-2026-00001");
    EXPECT_EQ(facture.montantTtc, Montant::whole(19230));
    EXPECT_EQ(facture.datePrestation, QDate(2026, 11, 10));

    const QByteArray pdf = expectValue(FactureQueries(*nadia).pdf(facture.key()));
    EXPECT_EQ(QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex()),
              facture.pdfSha);
    const QString texte = texteDe(pdf);
    for (const char* mot : {"FAC-2026-00001", "Durand et fils", "Centrale de mesure 12 départs", "9 800,00",
                            "75,00", "16 025,00", "3 205,00", "19 230,00", "40 €"})
        EXPECT_TRUE(texte.contains(QString::fromUtf8(mot))) << mot << "\n" << texte.toStdString();

    m_clock.set(le(20, 10));
    expectValue(PaiementService(*nadia).recordPayment({facture.netAPayer,
                                                       ModePaiement::Virement,
                                                       nadia->today(),
                                                       "VIR DURAND",
                                                       {},
                                                       {{facture.key(), facture.netAPayer}}}));
    const FactureSheet fiche = expectValue(FactureQueries(*nadia).sheet(facture.key()));
    EXPECT_EQ(fiche.statut, FactureStatut::Payee);
    EXPECT_EQ(fiche.reste, Montant());
    EXPECT_EQ(fiche.payeeLe, QDate(2026, 11, 20));
    EXPECT_EQ(problemes(), QStringList());
}

} // namespace
} // namespace tournevis::test
