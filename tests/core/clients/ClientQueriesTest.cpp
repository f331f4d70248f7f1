// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/ClientQueries.h"

#include "comptes/Permissions.h"
#include "core/clients/ClientTest.h"

namespace tournevis::test {
namespace {

class ClientQueriesTest : public ClientTest {
protected:
    /// Four clients: Adèle (Lyon), Bruno (premium, Bron), Chloé (blocked), Denis (archived).
    void SetUp() override {
        ClientTest::SetUp();
        const auto make = [&](const QString& nom, const QString& ville, auto change) {
            ClientFile file = draft(nom);
            file.client.ville = ville;
            change(file.client);
            return saved(file);
        };
        adele = make("Adèle", "Lyon", [](Client& client) { client.telephone = "0499001248"; });
        bruno = make("Bruno", "Bron", [](Client& client) { client.carte = CarteClient::Premium; });
        chloe = make("Chloé", "Écully", [](Client& client) {
            client.blocage = Blocage::Avertir;
            client.blocageMotif = "Impayés";
        });
        denis = make("Denis", "Anse", [](Client& client) { client.email = "denis@exemple.fr"; });
        expectOk(service().archive(denis, 1));
    }
    static QStringList namesOf(Session& session, const ListRequest& request) {
        QStringList names;
        for (const ClientRow& row : expectValue(ClientQueries(session).page(request)).rows)
            names += row.nom;
        EXPECT_EQ(expectValue(ClientQueries(session).count(request)), names.size());
        return names;
    }
    QStringList names(const ListRequest& request) { return namesOf(*m_session, request); }
    QStringList filtered(const QByteArray& filter) {
        ListRequest request;
        request.filter = filter;
        return names(request);
    }
    QStringList searched(const QString& search) {
        ListRequest request;
        request.search = search;
        return names(request);
    }
    QStringList sorted(const QByteArray& sort) {
        ListRequest request;
        request.sort = sort;
        return names(request);
    }
    /// An issued facture, its seal filled by hand.
    qint64 facture(Id<Client> client, qint64 cents) {
        const qint64 id = insert("facture", {{"client_id", client.value()},
                                             {"lignes_ht_cts", cents},
                                             {"montant_ht_cts", cents},
                                             {"montant_ttc_cts", cents},
                                             {"net_a_payer_cts", cents}});
        run("UPDATE facture SET etat = 'emise', numero = ?, date_facture = '2026-11-01', date_echeance = "
            "'2026-12-01', chaine_rang = ?, empreinte = ? WHERE id = ?",
            {QStringLiteral("F%1").arg(id), id, QString(64, 'a'), id});
        return id;
    }
    std::unique_ptr<Session> withoutMoney() {
        m_openRights.refused = {permission::facturesLire.code};
        return open(person("technicien", {}, "Julie", "Morel"));
    }

    Id<Client> adele, bruno, chloe, denis;
};

TEST_F(ClientQueriesTest, filtersKeepTheirRows) {
    EXPECT_EQ(filtered("actifs"), (QStringList{"Adèle", "Bruno", "Chloé"}));
    EXPECT_EQ(filtered("premium"), QStringList{"Bruno"});
    EXPECT_EQ(filtered("bloques"), QStringList{"Chloé"});
    EXPECT_EQ(filtered("archives"), QStringList{"Denis"});
    EXPECT_EQ(filtered("").size(), 4);
}

TEST_F(ClientQueriesTest, searchReadsNameTownPhoneAndMail) {
    EXPECT_EQ(searched("adele"), QStringList{"Adèle"});
    EXPECT_EQ(searched("ECULLY"), QStringList{"Chloé"});
    EXPECT_EQ(searched("chlo ecu"), QStringList{"Chloé"});
    EXPECT_EQ(searched("denis@"), QStringList{"Denis"});
    EXPECT_EQ(searched("clt-00002"), QStringList{"Bruno"});
    EXPECT_EQ(searched("+3349900"), QStringList{"Adèle"});
}

TEST_F(ClientQueriesTest, aNumberIsFoundAsItIsShownOrTyped) {
    for (const char* typed :
         {"04 99 00 12 48", "0499001248", "04.99.00.12.48", "04\u00a099\u00a000 12 48", "04-99-00",
          "+33 4 99 00 12 48", "99 00 12 48", "adele 04 99 00 12 48", "lyon 0499"})
        EXPECT_EQ(searched(QString::fromUtf8(typed)), QStringList{"Adèle"}) << typed;
    EXPECT_EQ(searched("04 99 00 12 49"), QStringList());
    EXPECT_EQ(searched("04 99 00 12 48 denis"), QStringList());
}

TEST_F(ClientQueriesTest, aClientIsFoundUnderTheNameShown) {
    ClientFile file = draft("Petit");
    file.client.type = ClientType::Particulier;
    file.client.civilite = "M.";
    file.client.prenom = "Hugo";
    saved(file);
    EXPECT_EQ(searched("M. Hugo Petit"), QStringList{"M. Hugo Petit"});
    EXPECT_EQ(searched("petit m."), QStringList{"M. Hugo Petit"});
    EXPECT_EQ(searched("Mme Hugo Petit"), QStringList());
    file = draft("Colin");
    file.client.type = ClientType::Particulier;
    file.client.civilite = "M. et Mme";
    saved(file);
    EXPECT_EQ(searched("M. et Mme Colin"), QStringList{"M. et Mme Colin"});
}

TEST_F(ClientQueriesTest, sortsFollowTheFoldedText) {
    EXPECT_EQ(sorted("ville"), (QStringList{"Denis", "Bruno", "Chloé", "Adèle"}));
    EXPECT_EQ(sorted("code"), (QStringList{"Adèle", "Bruno", "Chloé", "Denis"}));
}

TEST_F(ClientQueriesTest, theNameSortsBeforeTheCode) {
    saved("Abel");
    EXPECT_EQ(sorted("nom").first(), "Abel");
}

TEST_F(ClientQueriesTest, aRowCountsOpenMissionsAndOpenMoney) {
    mission(adele);
    mission(adele, "terminee");
    facture(adele, 12000);
    ListRequest request;
    request.search = "adele";
    const ClientRow row = expectValue(ClientQueries(*m_session).page(request)).rows.first();
    EXPECT_EQ(row.missionsOuvertes, 1);
    EXPECT_EQ(row.encours, Montant::fromUnits(12000));
    EXPECT_FALSE(row.derniereVisite.isValid());
    EXPECT_FALSE(row.archive);
    const auto julie = withoutMoney();
    EXPECT_FALSE(expectValue(ClientQueries(*julie).page(request)).rows.first().encours);
}

TEST_F(ClientQueriesTest, theLastVisitIsADayOfTheCompany) {
    const qint64 id = mission(adele);
    const qint64 late = QDateTime(QDate(2026, 11, 1), QTime(23, 30), Qt::UTC).toMSecsSinceEpoch();
    insert("intervention", {{"mission_id", id},
                            {"rang", 1},
                            {"statut", "effectuee"},
                            {"resultat", QStringLiteral("resolu")},
                            {"debut_reel", late - 1},
                            {"fin_reelle", late}});
    ListRequest request;
    request.search = "adele";
    EXPECT_EQ(expectValue(ClientQueries(*m_session).page(request)).rows.first().derniereVisite,
              QDate(2026, 11, 2));
}

TEST_F(ClientQueriesTest, figuresOfAClient) {
    mission(adele);
    facture(adele, 12000);
    const ClientFigures figures = expectValue(ClientQueries(*m_session).figures(adele));
    EXPECT_EQ(figures.missionsOuvertes, 1);
    EXPECT_EQ(figures.devisOuverts, 0);
    EXPECT_EQ(figures.encours, Montant::fromUnits(12000));
    EXPECT_EQ(figures.caDouzeMois, Montant::fromUnits(12000));
    const auto julie = withoutMoney();
    const ClientFigures hers = expectValue(ClientQueries(*julie).figures(adele));
    EXPECT_FALSE(hers.encours);
    EXPECT_FALSE(hers.caDouzeMois);
    EXPECT_EQ(ClientQueries(*m_session).figures(Id<Client>(99)).error().cause, Cause::NotFound);
}

/// A technician reads the clients of their own visits only (ux.md § 2).
TEST_F(ClientQueriesTest, ownScopeShowsTheClientsOfTheirVisits) {
    class OwnClients final : public Rights {
        Result<Scope> scope(Connection&, const Actor&, const Permission& permission) override {
            return qstrcmp(permission.code, "clients.lire") == 0 ? Scope::Own : Scope::None;
        }
        QString refusal(const Permission&) override { return QStringLiteral("Réservé."); }
        QString nameOf(Connection&, qint64) override { return {}; }
    } rights;
    m_services.rights = &rights;
    const auto julie = open(person("technicien", {}, "Julie", "Morel"));
    EXPECT_EQ(namesOf(*julie, {}), QStringList());
    visit(mission(chloe), julie->actor().utilisateurId);
    visit(mission(adele), person("technicien", {}, "Paul", "Petit").utilisateurId);
    EXPECT_EQ(namesOf(*julie, {}), QStringList{"Chloé"});
    EXPECT_EQ(expectValue(ClientService(*julie).load(chloe)).client.nom, "Chloé");
    EXPECT_EQ(ClientService(*julie).load(adele).error().cause, Cause::Forbidden);
    EXPECT_TRUE(ClientQueries(*julie).figures(chloe));
    EXPECT_EQ(ClientQueries(*julie).figures(adele).error().cause, Cause::Forbidden);
    EXPECT_EQ(ClientService(*julie).findByEmail("a@b.fr").error().cause, Cause::Forbidden);
}

} // namespace
} // namespace tournevis::test
