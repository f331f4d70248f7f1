// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devis/DevisBase.h"

#include "data/Store.h"

namespace tournevis::test {

void DevisBase::SetUp() {
    TestBase::SetUp();
    m_services.rights = &m_rights;
    m_session = open();
    m_sophie = person("manager", {"regulation"}, "Sophie", "Mercier");
    m_dg = person("manager", {"dg"}, "Hélène", "Laurent");
    m_pdg = person("manager", {"pdg"}, "Marc", "Rochebrune");
    value("INSERT INTO societe(uuid, cree_le, modifie_le, raison_sociale, forme, capital_cts, siren, siret, "
          "rcs, ape, tva_intra, adresse_l1, code_postal, ville, telephone, email, assureur, "
          "assureur_adresse, assurance_contrat, assurance_zone, mediateur_nom, mediateur_coordonnees, "
          "couleur_document) VALUES('00000000-0000-4000-8000-00000000aaaa', 0, 0, 'Ateliers Rochebrune', "
          "'SAS', 8000000, '999482177', '99948217700014', 'Lyon', '43.22B', 'FR03999482177', "
          "'14 rue des Forges', '69007', 'Lyon', '+33499000714', 'contact@rochebrune.example', "
          "'Mutuelle du Rhône', '8 quai des Étroits, 69005 Lyon', 'MR-4482-119', 'France métropolitaine', "
          "'Médiation Artisans du Rhône', '2 rue du Pont, 69002 Lyon', '#7a3b12') RETURNING id");
    m_client = Id<Client>(
        value("INSERT INTO client(uuid, cree_le, modifie_le, code, type, nom, nom_recherche, representant, "
              "siren, adresse_l1, code_postal, ville, type_paiement_id) "
              "VALUES('00000000-0000-4000-8000-00000000bbbb', 0, 0, 'CLT-00087', 'syndic', "
              "'Copropriété Les Tilleuls', 'copropriete les tilleuls', 'Régie Saint-Clair, syndic', "
              "'999654320', '3 place Carnot', '69002', 'Lyon', "
              "(SELECT id FROM type_paiement WHERE code = 'ACOMPTE30')) RETURNING id")
            .toLongLong());
    m_site =
        Id<Site>(value("INSERT INTO site(uuid, cree_le, modifie_le, client_id, libelle, adresse_l1, "
                       "code_postal, ville, principal) VALUES('00000000-0000-4000-8000-00000000cccc', 0, 0, "
                       "?, 'Résidence', '24 rue des Tilleuls', '69100', 'Villeurbanne', 1) RETURNING id",
                       {m_client.value()})
                     .toLongLong());
    signIn(m_sophie);
}

Id<TauxTva> DevisBase::rate(const char* code) {
    return Id<TauxTva>(value("SELECT id FROM taux_tva WHERE code = ?", {code}).toLongLong());
}

Id<Unite> DevisBase::unit(const char* symbol) {
    return Id<Unite>(value("SELECT id FROM unite WHERE symbole = ?", {symbol}).toLongLong());
}

DevisLigne DevisBase::section(const QString& title) {
    DevisLigne ligne;
    ligne.type = TypeDevisLigne::Section;
    ligne.designation = title;
    return ligne;
}

DevisLigne DevisBase::line(const QString& designation, qint64 quantite, qint64 euros, const char* rateCode,
                           const char* symbol) {
    DevisLigne ligne;
    ligne.designation = designation;
    ligne.quantite = Quantite::whole(quantite);
    ligne.prixUnitaireHt = PrixUnitaire::whole(euros);
    ligne.tauxTvaId = rate(rateCode);
    ligne.uniteId = unit(symbol);
    return ligne;
}

DevisFile DevisBase::typed(qint64 centimes) {
    DevisFile file = expectValue(service().blank(m_client));
    file.devis.titre = QStringLiteral("Remplacement de la chaudière");
    file.lignes = {line("Forfait", 1, 0, "TVA20", "forfait")};
    file.lignes[0].prixUnitaireHt = PrixUnitaire::fromUnits(centimes * 100);
    return file;
}

DevisFile DevisBase::mockup() {
    DevisFile file = typed(0);
    DevisLigne pac = line("PAC air/eau 32 kW triphasée, SCOP 4,3", 1, 13200, "TVA055");
    pac.remise = Taux::whole(5);
    pac.description = QStringLiteral("Fluide R290, module hydraulique intégré, garantie 5 ans");
    pac.coutUnitaire = PrixUnitaire::whole(9530);
    file.lignes = {section("Dépose et préparation"),
                   line("Consignation et vidange de l’installation", 1, 185, "TVA10", "forfait"),
                   line("Dépose et évacuation de la chaudière (DEEE)", 1, 420, "TVA10", "forfait"),
                   section("Pompe à chaleur air/eau"),
                   pac,
                   line("Ballon tampon 500 L calorifugé", 1, 1690, "TVA055"),
                   line("Kit hydraulique et circulateurs", 1, 2108, "TVA055"),
                   line("Main-d’œuvre chauffagiste", 28, 58, "TVA055", "h"),
                   section("Alimentation électrique"),
                   line("Départ triphasé dédié, disjoncteur 40 A courbe D", 1, 686, "TVA10"),
                   line("Câble U-1000 R2V 5G10, chemin de câbles", 42, 20, "TVA10", "m"),
                   line("Main-d’œuvre électricien", 8, 64, "TVA10", "h"),
                   section("Mise en service et suivi"),
                   line("Mise en service, réglage de la loi d’eau", 1, 640, "TVA055", "forfait"),
                   line("Entretien annuel, première année", 1, 240, "TVA10", "an")};
    return file;
}

DevisFile DevisBase::saved(const DevisFile& file) {
    signIn(m_sophie);
    return expectValue(service().saveDraft(file));
}

Id<Devis> DevisBase::submitted(qint64 centimes) {
    const Devis devis = saved(centimes).devis;
    expectOk(service().submit(devis.key(), devis.version));
    m_clock.advance(60);
    return devis.key();
}

Devis DevisBase::stored(Id<Devis> id) { return expectValue(Store(*m_session).load(id)); }

QStringList DevisBase::notices(const Actor& actor, const char* code) {
    return expectValue(m_session->connection().select(
        "SELECT message FROM notification WHERE utilisateur_id = ? AND code = ? ORDER BY id",
        {actor.utilisateurId, code}, [](const Row& row) { return row.text(0); }));
}

} // namespace tournevis::test
