// SPDX-License-Identifier: GPL-3.0-or-later
// ux.md § 2: what each person may do. A refusal says why, changes nothing, and is written in the audit log.
#include "clients/ClientQueries.h"
#include "comptes/UtilisateurService.h"
#include "devis/DevisQueries.h"
#include "factures/FactureQueries.h"
#include "factures/FactureService.h"
#include "factures/PaiementService.h"
#include "scenarios/Chaine.h"
#include "stock/StockQueries.h"

namespace tournevis::test {
namespace {

template <class T>
std::optional<Error> errorOf(const Result<T>& result) {
    return result ? std::nullopt : std::optional<Error>(result.error());
}

struct Operation {
    const char* nom;
    bool ecrit; ///< refused writes leave a row in the audit log
    std::function<std::optional<Error>(Session&)> essai;
};

struct Personne {
    const char* prenom;
    CodeRole role;
    QList<CodeProfil> profils;
    QStringList peut; ///< names of operations
};

class Droits : public Chaine {
protected:
    void SetUp() override {
        Chaine::SetUp();
        m_mission = prendreAppel();
        m_client = Id<Client>(identifiant("client", "nom", "Durand et fils"));
        DevisService service(*m_julie);
        DevisFile file = expectValue(service.blank(m_client));
        file.devis.titre = "Comptage";
        DevisLigne ligne;
        ligne.designation = "Centrale de mesure";
        ligne.quantite = Quantite::whole(2);
        ligne.prixUnitaireHt = PrixUnitaire::whole(9800);
        ligne.tauxTvaId = Id<TauxTva>(identifiant("taux_tva", "code", "TVA20"));
        file.lignes = {ligne};
        m_devis = expectValue(service.saveDraft(file)).devis.key();
        expectOk(service.submit(m_devis, lire(m_devis).version));
        FactureService factures(*m_proprietaire);
        m_fiche = expectValue(factures.blank(m_client));
        m_fiche.facture.objet = "Dépannage";
        m_fiche.facture.datePrestation = m_proprietaire->today();
        FactureLigne main;
        main.designation = "Main-d’œuvre";
        main.quantite = Quantite::whole(1);
        main.prixUnitaireHt = PrixUnitaire::whole(75);
        main.tauxTvaId = ligne.tauxTvaId;
        m_fiche.lignes = {main};
        m_brouillon = expectValue(factures.createDraft(m_fiche));
    }

    QList<Operation> operations() {
        return {
            {"planifier", true,
             [this](Session& s) {
                 VisitPlan plan;
                 plan.interval = {le(12, 8), le(12, 9)};
                 plan.equipe = {{m_technicienAli, TeamRole::Responsable, {}, {}}};
                 return errorOf(PlanningService(s).plan(m_mission, plan));
             }},
            {"mission", true,
             [this](Session& s) {
                 return errorOf(MissionService(s).cancel(m_mission, 0, "Erreur de saisie"));
             }},
            {"client", true, [this](Session& s) { return errorOf(ClientService(s).archive(m_client, 0)); }},
            {"devis", true,
             [this](Session& s) { return errorOf(DevisService(s).cancel(m_devis, 0, "Erreur de saisie")); }},
            {"approuver DG", true,
             [this](Session& s) { return errorOf(DevisService(s).approveAsDg(m_devis, 0)); }},
            {"approuver PDG", true,
             [this](Session& s) { return errorOf(DevisService(s).approveAsPdg(m_devis, 0)); }},
            {"facture", true, [this](Session& s) { return errorOf(FactureService(s).createDraft(m_fiche)); }},
            {"emettre", true,
             [this](Session& s) {
                 return errorOf(FactureService(s).issue(m_brouillon, m_composition->painter()));
             }},
            {"encaisser", true,
             [](Session& s) {
                 return errorOf(PaiementService(s).recordPayment(
                     {Montant::whole(10), ModePaiement::Cheque, s.today(), "CHQ 1", {}, {}}));
             }},
            {"entree", true,
             [this](Session& s) {
                 EntreeDemande demande;
                 demande.materiel = m_centrale;
                 demande.emplacement = depot();
                 demande.quantite = Quantite::whole(1);
                 return errorOf(StockService(s).entrer(demande));
             }},
            {"inventaire", true,
             [this](Session& s) {
                 return errorOf(
                     StockService(s).corriger({m_centrale, depot(), Quantite::whole(4), "Comptage"}));
             }},
            {"compte", true,
             [this](Session& s) {
                 return errorOf(UtilisateurService(s, m_hasher)
                                    .resetPassword(Id<Utilisateur>(m_compteBertrand.utilisateurId)));
             }},
            {"lire validation", false, [](Session& s) { return errorOf(DevisQueries(s).waiting()); }},
            {"lire devis", false, [](Session& s) { return errorOf(DevisQueries(s).page({})); }},
            {"lire factures", false,
             [this](Session& s) { return errorOf(FactureQueries(s).sheet(m_brouillon)); }},
            {"lire clients", false, [](Session& s) { return errorOf(ClientQueries(s).page({})); }},
        };
    }

    Id<Emplacement> depot() { return Id<Emplacement>(identifiant("emplacement", "code", "DEPOT")); }
    int refus(const Actor& actor) {
        return value("SELECT count(*) FROM audit_log WHERE resultat = 'refuse' AND utilisateur_id = ?",
                     {actor.utilisateurId})
            .toInt();
    }
    void expectRefused(const Operation& operation, const Actor& actor) {
        const QStringList avant = contenu();
        const int notes = refus(actor);
        const auto error = operation.essai(*poste(actor));
        ASSERT_TRUE(error) << operation.nom;
        EXPECT_EQ(error->cause, Cause::Forbidden) << operation.nom << ' ' << error->message.toStdString();
        EXPECT_FALSE(error->message.isEmpty()) << operation.nom;
        EXPECT_TRUE(contenu() == avant) << operation.nom << " left something";
        EXPECT_EQ(refus(actor), notes + (operation.ecrit ? 1 : 0)) << operation.nom;
    }
    void expectAllowed(const Operation& operation, const Actor& actor) {
        const auto error = operation.essai(*poste(actor));
        EXPECT_TRUE(!error || error->cause != Cause::Forbidden) << operation.nom;
    }
    void essayer(const Personne& personne) {
        const Actor actor = engager(personne.role, personne.profils, personne.prenom, "Essai");
        QStringList connues;
        for (const Operation& operation : operations()) {
            SCOPED_TRACE(personne.prenom);
            connues += operation.nom;
            personne.peut.contains(operation.nom) ? expectAllowed(operation, actor)
                                                  : expectRefused(operation, actor);
        }
        for (const QString& nom : personne.peut)
            EXPECT_TRUE(connues.contains(nom)) << nom.toStdString();
    }

    const PasswordHasher m_hasher{TestHashCost{}};
    Id<Mission> m_mission;
    Id<Client> m_client;
    Id<Devis> m_devis;
    Id<Facture> m_brouillon;
    FactureFiche m_fiche;
};

TEST_F(Droits, DeChaqueRoleEtDeChaqueProfil) {
    const QStringList lectures{"lire devis", "lire factures", "lire clients"};
    const QList<Personne> personnes{
        {"Technicienne", CodeRole::Technicien, {}, {"lire clients"}},
        {"Cliente", CodeRole::Client, {}, {"lire clients"}},
        {"Magasiniere",
         CodeRole::Manager,
         {CodeProfil::Magasin},
         {"entree", "inventaire", "lire devis", "lire clients"}},
        {"Comptable",
         CodeRole::Manager,
         {CodeProfil::Comptabilite},
         lectures + QStringList{"client", "facture", "encaisser", "emettre"}},
        {"Manager", CodeRole::Manager, {}, lectures + QStringList{"mission", "client", "devis"}},
        {"Regulatrice",
         CodeRole::Manager,
         {CodeProfil::Regulation},
         lectures + QStringList{"planifier", "mission", "client", "devis"}},
        {"Directrice",
         CodeRole::Manager,
         {CodeProfil::Dg},
         lectures + QStringList{"devis", "approuver DG", "lire validation"}},
        {"Presidente",
         CodeRole::Manager,
         {CodeProfil::Pdg},
         lectures + QStringList{"devis", "approuver PDG", "lire validation"}},
        {"Administratrice",
         CodeRole::Administrateur,
         {},
         lectures + QStringList{"planifier", "mission", "client", "devis", "facture", "emettre", "encaisser",
                                "entree", "inventaire", "compte", "lire validation"}},
    };
    for (const Personne& personne : personnes)
        essayer(personne);
    EXPECT_EQ(problemes(), QStringList());
}

TEST_F(Droits, UnTechnicienNeVoitQueLesClientsDeSesVisites) {
    EXPECT_TRUE(expectValue(ClientQueries(*m_paul).page({})).rows.isEmpty());
    planifierADeux(m_mission);
    const auto rows = expectValue(ClientQueries(*m_paul).page({})).rows;
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0].id, m_client);
    EXPECT_FALSE(rows[0].encours) << "and nothing of what they owe";
}

TEST_F(Droits, UnCompteSuspenduSArreteASonOperationSuivante) {
    const auto session = poste(m_compteJulie);
    expectValue(ClientQueries(*session).page({}));
    expectOk(UtilisateurService(*m_proprietaire, m_hasher)
                 .changeStatut(Id<Utilisateur>(m_compteJulie.utilisateurId), StatutUtilisateur::Suspendu));
    EXPECT_EQ(ClientQueries(*session).page({}).error().cause, Cause::Forbidden);
    EXPECT_EQ(ClientService(*session).archive(m_client, 0).error().cause, Cause::Forbidden);
}

} // namespace
} // namespace tournevis::test
