// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/ClientService.h"
#include "demo/Chapters.h"
#include "demo/DemoTable.h"

namespace tournevis {
namespace {

Client clientOf(const DemoWorld& world, const DemoRow& row) {
    Client client;
    client.type = row.code<ClientType>("type");
    client.carte = row.code<CarteClient>("carte");
    client.civilite = row.text("civilite");
    client.nom = row.text("nom");
    client.prenom = row.text("prenom");
    client.representant = row.text("representant");
    client.formeJuridique = row.text("forme");
    client.siret = row.text("siret");
    client.assujettiTva = client.type == ClientType::Entreprise;
    client.autoliquidation = row.has("autoliquidation");
    client.codeService = row.text("code_service");
    client.email = row.text("email");
    client.telephone = row.text("telephone");
    client.adresseL1 = row.text("adresse");
    client.codePostal = row.text("code_postal");
    client.ville = row.text("ville");
    client.typePaiementId = world.paiements.value(row.text("paiement"));
    return client;
}

Site siteOf(const DemoRow& row, bool principal) {
    Site site;
    site.libelle = row.text("libelle");
    site.adresseL1 = row.text("adresse");
    site.codePostal = row.text("code_postal");
    site.ville = row.text("ville");
    site.type = fromCode<SiteType>(row.text("type"));
    site.acces = row.text("acces");
    site.codePorte = row.text("code_porte");
    site.horaires = row.text("horaires");
    site.principal = principal;
    if (row.has("latitude")) {
        site.latitude = row.text("latitude").toDouble();
        site.longitude = row.text("longitude").toDouble();
    }
    return site;
}

Contact contactOf(const DemoRow& row) {
    Contact contact;
    contact.civilite = row.text("civilite");
    contact.nom = row.text("nom");
    contact.prenom = row.text("prenom");
    contact.fonction = row.text("fonction");
    contact.roles = row.text("roles");
    contact.telephone = row.text("telephone");
    contact.email = row.text("email");
    return contact;
}

Outcome registerClient(DemoWorld& world, const QString& key, const ClientFile& file) {
    ClientService service(world.session);
    const Id<Client> id = TRY(service.save(file));
    world.clients.insert(key, id);
    world.clientOrder.append(key);
    for (const Site& site : TRY(service.load(id)).sites) {
        world.sites.insert(key + u'/' + site.libelle, site.key());
        if (site.principal)
            world.sites.insert(key + u'/', site.key());
    }
    return {};
}

/// A client blocked late: the blocks of today do not refuse the work of three months ago.
void blockLater(DemoWorld& world, const QString& key, const QString& motif) {
    world.agenda.at(world.at(world.today.addDays(-12), 9), [&world, key, motif]() -> Outcome {
        world.actAs(nadia);
        ClientService service(world.session);
        ClientFile file = TRY(service.load(world.clients.value(key)));
        file.client.blocage = Blocage::Bloquer;
        file.client.blocageMotif = motif;
        TRY(service.save(file));
        return {};
    });
}

} // namespace

Outcome registerClients(DemoWorld& world) {
    world.actAs(sophie);
    const auto sites = TRY(readDemoTable(QStringLiteral("sites")));
    const auto contacts = TRY(readDemoTable(QStringLiteral("contacts")));
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("clients")))) {
        const QString key = row.text("cle");
        ClientFile file{clientOf(world, row), {}, {}};
        for (const DemoRow& site : sites) {
            if (site.text("client") == key)
                file.sites.append(siteOf(site, file.sites.isEmpty()));
        }
        for (const DemoRow& contact : contacts) {
            if (contact.text("client") == key)
                file.contacts.append(contactOf(contact));
        }
        TRY(registerClient(world, key, file));
        if (row.has("blocage"))
            blockLater(world, key, row.text("blocage"));
    }
    return {};
}

} // namespace tournevis
