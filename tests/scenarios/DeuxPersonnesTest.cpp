// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when two people meet on one record.
#include "scenarios/Chaine.h"

namespace tournevis::test {
namespace {

using DeuxPersonnes = Chaine;

TEST_F(DeuxPersonnes, DeuxFenetresSurUnClient) {
    const auto karim = poste(engager(CodeRole::Manager, {}, "Karim", "Haddad"));
    const Id<Client> id(identifiant("client", "nom", "Durand et fils"));
    ClientFile fenetreJulie = expectValue(ClientService(*m_julie).load(id));
    ClientFile fenetreKarim = expectValue(ClientService(*karim).load(id));

    fenetreJulie.client.telephone = "+33499001111";
    expectValue(ClientService(*m_julie).save(fenetreJulie));
    fenetreKarim.client.telephone = "+33499002222";
    fenetreKarim.client.noteInterne = "Rappeler après 17 h";
    const auto refus = ClientService(*karim).save(fenetreKarim);
    ASSERT_FALSE(refus);
    EXPECT_EQ(refus.error().cause, Cause::Conflict);
    EXPECT_TRUE(refus.error().message.contains("Julie Morel")) << refus.error().message.toStdString();

    ClientFile enregistree = expectValue(ClientService(*karim).load(id));
    EXPECT_EQ(enregistree.client.telephone, "+33499001111") << "hers is in the base";
    EXPECT_TRUE(enregistree.client.noteInterne.isEmpty()) << "nothing of his went through";
    EXPECT_EQ(fenetreKarim.client.telephone, "+33499002222") << "his is still in his hands";

    enregistree.client.noteInterne = fenetreKarim.client.noteInterne;
    expectValue(ClientService(*karim).save(enregistree));
    EXPECT_EQ(value("SELECT telephone || note_interne FROM client WHERE id = ?", {id.value()}),
              "+33499001111Rappeler après 17 h");
}

TEST_F(DeuxPersonnes, PersonneNeValideSonPropreDevis) {
    const auto helene = poste(m_compteHelene);
    DevisService service(*helene);
    DevisFile file = expectValue(service.blank(Id<Client>(identifiant("client", "nom", "Durand et fils"))));
    file.devis.titre = "Comptage";
    DevisLigne ligne;
    ligne.designation = "Centrale de mesure";
    ligne.quantite = Quantite::whole(1);
    ligne.prixUnitaireHt = PrixUnitaire::whole(9800);
    ligne.tauxTvaId = Id<TauxTva>(identifiant("taux_tva", "code", "TVA20"));
    file.lignes = {ligne};
    file = expectValue(service.saveDraft(file));
    const Id<Devis> id = file.devis.key();
    expectOk(service.submit(id, file.devis.version));

    const Outcome propre = service.approveAsDg(id, lire(id).version);
    ASSERT_FALSE(propre);
    EXPECT_EQ(propre.error().message, "Vous avez rédigé ce devis\u00A0: une autre personne doit le valider.");
    EXPECT_EQ(lire(id).statut, StatutDevis::AttenteDg);
    EXPECT_EQ(value("SELECT count(*) FROM devis_validation"), 0);
    EXPECT_EQ(avis(m_compteHelene, "devis_validation"), 0);

    const auto bertrand = poste(m_compteBertrand);
    expectOk(DevisService(*bertrand).approveAsDg(id, lire(id).version));
    EXPECT_EQ(lire(id).statut, StatutDevis::Valide);
}

} // namespace
} // namespace tournevis::test
