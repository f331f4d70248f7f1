// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/factures/FactureBase.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "factures/FactureVerification.h"

namespace tournevis::test {
namespace {

Societe company() {
    Societe societe;
    societe.raisonSociale = "Ateliers Rochebrune";
    societe.forme = "SAS";
    societe.capital = Montant::fromUnits(8000000);
    societe.siren = "999482177";
    societe.siret = "99948217700014";
    societe.rcs = "Lyon";
    societe.ape = "4322B";
    societe.tvaIntra = "FR03999482177";
    societe.adresseL1 = "14 rue des Forges";
    societe.codePostal = "69007";
    societe.ville = "Lyon";
    societe.telephone = "+33499000714";
    societe.email = "contact@rochebrune.example";
    societe.assureur = "Mutuelle du Rhône";
    societe.assureurAdresse = "8 quai des Étroits, 69005 Lyon";
    societe.assuranceContrat = "MR-4482-119";
    societe.assuranceZone = "France métropolitaine";
    societe.mediateurNom = "Médiation Artisans";
    societe.mediateurCoordonnees = "mediation.example";
    societe.couleurDocument = "#7A3A10";
    return societe;
}

template <class T>
Id<T> add(Session& session, T record) {
    return expectValue(session.write(permission::administrationEcrire, [&](Transaction& transaction) {
        return Store(transaction).insert(transaction, record);
    }));
}

} // namespace

void FactureBase::SetUp() {
    TestBase::SetUp();
    m_service = std::make_unique<FactureService>(*m_session);
    m_paiements = std::make_unique<PaiementService>(*m_session);
    Banque banque;
    banque.societeId = add(*m_session, company());
    banque.libelle = "Compte courant";
    banque.iban = "FR7699999000042000123456787";
    banque.bic = "XXXXFRPP";
    banque.parDefaut = true;
    add(*m_session, banque);
    m_copropriete = addClient("CLT-00087", ClientType::Syndic, "Copropriété Les Tilleuls");
    m_particulier = addClient("CLT-00088", ClientType::Particulier, "Bailly");
    Site site;
    site.clientId = m_copropriete;
    site.libelle = "Chaufferie";
    site.adresseL1 = "24 rue des Tilleuls";
    site.codePostal = "69100";
    site.ville = "Villeurbanne";
    m_site = add(*m_session, site);
    m_circulateur = Id<Materiel>(
        value("INSERT INTO materiel(uuid, cree_le, modifie_le, reference, designation, type, unite_id, "
              "taux_tva_id) VALUES('00000000-0000-4000-8000-00000000c1c1', 0, 0, 'CIR-D-50', 'Circulateur', "
              "'piece', ?, ?) RETURNING id",
              {unit("u"), rate("TVA20").value()})
            .toLongLong());
}

Id<Client> FactureBase::addClient(const QString& code, ClientType type, const QString& nom) {
    Client client;
    client.code = code;
    client.type = type;
    client.nom = nom;
    if (type == ClientType::Particulier) {
        client.civilite = "M.";
        client.prenom = "Jean";
    } else {
        client.siren = "999654320";
        client.representant = "Régie Saint-Clair, syndic";
    }
    client.adresseL1 = "3 place Carnot";
    client.codePostal = "69002";
    client.ville = "Lyon";
    client.typePaiementId =
        Id<TypePaiement>(value("SELECT id FROM type_paiement WHERE code = 'NET30'").toLongLong());
    return add(*m_session, client);
}

Id<TauxTva> FactureBase::rate(const char* code) {
    return Id<TauxTva>(
        value("SELECT id FROM taux_tva WHERE code = ?", {QString::fromLatin1(code)}).toLongLong());
}

qint64 FactureBase::unit(const char* symbole) {
    return value("SELECT id FROM unite WHERE symbole = ?", {QString::fromLatin1(symbole)}).toLongLong();
}

Id<Devis> FactureBase::addDevis(Id<Client> clientId, const QString& numero) {
    Devis devis;
    devis.numero = numero;
    devis.clientId = clientId;
    devis.siteId = clientId == m_copropriete ? m_site : Id<Site>();
    devis.titre = "Remplacement du circulateur";
    devis.statut = StatutDevis::Accepte;
    devis.certificationTva = true;
    devis.dateDevis = QDate(2026, 9, 22);
    devis.dateValidite = QDate(2026, 10, 22);
    devis.typePaiementId =
        Id<TypePaiement>(value("SELECT id FROM type_paiement WHERE code = 'NET30'").toLongLong());
    devis.remiseTaux = Taux::fromUnits(300);
    devis.clientLe = m_session->now();
    const Id<Devis> id = add(*m_session, devis);
    DevisLigne section;
    section.devisId = id;
    section.ordre = 1;
    section.type = TypeDevisLigne::Section;
    section.designation = "Sous-station";
    const Id<DevisLigne> sectionId = add(*m_session, section);
    DevisLigne ligne;
    ligne.devisId = id;
    ligne.parentId = sectionId;
    ligne.ordre = 2;
    ligne.materielId = m_circulateur;
    ligne.reference = "CIR-D-50";
    ligne.designation = "Circulateur double";
    ligne.quantite = Quantite::whole(2);
    ligne.uniteId = Id<Unite>(unit("u"));
    ligne.prixUnitaireHt = PrixUnitaire::whole(1120);
    ligne.tauxTvaId = rate("TVA10");
    ligne.montantHt = Montant::whole(2240);
    ligne.coutUnitaire = PrixUnitaire::whole(800);
    add(*m_session, ligne);
    ligne.ordre = 3;
    ligne.materielId = {};
    ligne.reference = "MO-CHAUF";
    ligne.designation = "Main-d’œuvre chauffagiste";
    ligne.quantite = Quantite::whole(7);
    ligne.uniteId = Id<Unite>(unit("h"));
    ligne.prixUnitaireHt = PrixUnitaire::whole(62);
    ligne.montantHt = Montant::whole(434);
    add(*m_session, ligne);
    ligne.ordre = 4;
    ligne.nature = NatureDevisLigne::Option;
    ligne.designation = "Télégestion en option";
    add(*m_session, ligne);
    return id;
}

Id<Facture> FactureBase::addDraft(Id<Client> clientId, PrixUnitaire prix) {
    FactureFiche fiche = expectValue(m_service->blank(clientId));
    fiche.facture.objet = "Dépannage";
    fiche.facture.datePrestation = m_session->today();
    FactureLigne ligne;
    ligne.designation = "Main-d’œuvre";
    ligne.quantite = Quantite::whole(1);
    ligne.uniteId = Id<Unite>(unit("h"));
    ligne.prixUnitaireHt = prix;
    ligne.tauxTvaId = rate("TVA20");
    fiche.lignes = {ligne};
    return expectValue(m_service->createDraft(fiche));
}

Facture FactureBase::issued(Id<Client> clientId, PrixUnitaire prix) {
    return issue(addDraft(clientId, prix));
}

Paiement FactureBase::pay(Montant montant, const QList<Allocation>& allocations, const QDate& date) {
    return expectValue(m_paiements->recordPayment({montant,
                                                   ModePaiement::Virement,
                                                   date.isValid() ? date : m_session->today(),
                                                   "VIR 42",
                                                   {},
                                                   allocations}));
}

FactureStatut FactureBase::statut(const Facture& facture) {
    return expectValue(FactureQueries(*m_session).sheet(facture.key())).statut;
}

QStringList FactureBase::findings() {
    Findings found;
    expectOk(verifyFactures(*m_session, found));
    QStringList texts;
    for (const Finding& finding : found)
        texts += QStringLiteral("%1 · %2 · %3").arg(finding.table, finding.row, finding.message);
    return texts;
}

} // namespace tournevis::test
