// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/ClientRules.h"

#include <gtest/gtest.h>

namespace tournevis {
namespace {

QStringList fieldsOf(const QList<FieldError>& errors) {
    QStringList fields;
    for (const FieldError& error : errors) {
        fields += error.field;
        EXPECT_FALSE(error.message.isEmpty()) << error.field.toStdString();
    }
    return fields;
}

Client company() {
    Client client;
    client.type = ClientType::Entreprise;
    client.nom = "Régie du Lac";
    return client;
}

TEST(ClientRulesTest, whatWasTypedIsPutInStoredForm) {
    Client client = company();
    client.telephone = "04 99 00 12 48";
    client.telephone2 = "06.99.00.12.48";
    client.email = " Accueil@REGIE.example ";
    client.siret = "732 829 320 00074";
    client.assujettiTva = true;
    client.iban = "fr14 2004 1010 0505 0001 3m02 606";
    client.codePostal = " 69100 ";
    EXPECT_EQ(fieldsOf(normalize(client)), QStringList());
    EXPECT_EQ(client.telephone, "+33499001248");
    EXPECT_EQ(client.telephone2, "+33699001248");
    EXPECT_EQ(client.email, "Accueil@regie.example");
    EXPECT_EQ(client.siret, "73282932000074");
    EXPECT_EQ(client.siren, "732829320");
    EXPECT_EQ(client.tvaIntra, "FR44732829320");
    EXPECT_EQ(client.iban, "FR1420041010050500013M02606");
    EXPECT_EQ(client.codePostal, "69100");
    EXPECT_EQ(fieldsOf(validate(client)), QStringList());
}

TEST(ClientRulesTest, everyFieldThatCannotBeReadIsNamed) {
    Client client = company();
    client.telephone = "12";
    client.email = "nulle part";
    client.siret = "732 829 320 00075";
    client.iban = "FR00";
    client.codePostal = "691";
    EXPECT_EQ(fieldsOf(normalize(client)),
              (QStringList{"telephone", "email", "siret", "iban", "code_postal"}));
}

TEST(ClientRulesTest, blanksAreNoErrorAndAForeignPostalCodeIsFree) {
    Client client = company();
    client.telephone = "  ";
    client.pays = "CH";
    client.codePostal = "1204";
    EXPECT_EQ(fieldsOf(normalize(client)), QStringList());
    EXPECT_EQ(client.telephone, "");
    EXPECT_EQ(client.codePostal, "1204");
}

TEST(ClientRulesTest, aVatNumberIsNotInventedForWhoPaysNoVat) {
    Client client = company();
    client.siren = "732829320";
    EXPECT_EQ(fieldsOf(normalize(client)), QStringList());
    EXPECT_EQ(client.tvaIntra, "");
}

TEST(ClientRulesTest, theTradeAsksMoreThanTheForm) {
    Client client = company();
    client.siret = "73282932000074";
    client.siren = "552100554";
    client.blocage = Blocage::Bloquer;
    client.autoliquidation = true;
    EXPECT_EQ(fieldsOf(validate(client)), (QStringList{"siren", "blocage_motif", "tva_intra"}));
    client.siren = "732829320";
    client.blocageMotif = "Impayés";
    client.tvaIntra = "FR44732829320";
    EXPECT_EQ(fieldsOf(validate(client)), QStringList());
}

TEST(ClientRulesTest, valuesTheTableWouldRefuseAreNamedFirst) {
    Client client = company();
    client.id = 7;
    client.payeurId = Id<Client>(7);
    client.remise = Taux::fromUnits(10001);
    client.encoursMax = Montant::fromUnits(-1);
    client.pays = "F";
    EXPECT_EQ(fieldsOf(validate(client)), (QStringList{"payeur_id", "remise_bp", "encours_max_cts", "pays"}));
    client.payeurId = Id<Client>(8);
    client.remise = Taux::fromUnits(10000);
    client.encoursMax = Montant();
    client.pays = "FR";
    EXPECT_EQ(fieldsOf(validate(client)), QStringList());
}

TEST(ClientRulesTest, sitesAndContactsAreReadToo) {
    Site site;
    site.codePostal = "abc";
    EXPECT_EQ(fieldsOf(normalize(site)), QStringList{"code_postal"});
    Contact contact;
    contact.telephone = "0499001248";
    contact.telephoneMobile = "x";
    contact.email = "x";
    EXPECT_EQ(fieldsOf(normalize(contact)), (QStringList{"telephone_mobile", "email"}));
    EXPECT_EQ(contact.telephone, "+33499001248");
}

TEST(ClientRulesTest, aPersonIsShownWithTitleAndFirstNameACompanyByItsName) {
    Client client;
    client.civilite = "M.";
    client.prenom = "Jean";
    client.nom = "Bailly";
    EXPECT_EQ(client.displayName(), "M. Jean Bailly");
    client.type = ClientType::Syndic;
    EXPECT_EQ(client.displayName(), "Bailly");
}

TEST(ClientRulesTest, anAddressSkipsWhatIsMissing) {
    Site site;
    EXPECT_EQ(site.oneLineAddress(), "");
    site.ville = "Villeurbanne";
    EXPECT_EQ(site.oneLineAddress(), "Villeurbanne");
    site.adresseL1 = "24 rue des Tilleuls";
    site.codePostal = "69100";
    EXPECT_EQ(site.oneLineAddress(), "24 rue des Tilleuls, 69100 Villeurbanne");
}

} // namespace
} // namespace tournevis
