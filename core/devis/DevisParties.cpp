// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisParties.h"

#include "devis/DevisRules.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace tournevis {
namespace {

/// A text of a party: the column it is read from is also its key in the snapshot.
template <class T>
struct Member {
    const char* column;
    QString T::*text;
};

constexpr Member<VendeurDevis> vendeurMembers[] = {
    {"raison_sociale", &VendeurDevis::raisonSociale},
    {"forme", &VendeurDevis::forme},
    {"capital_cts", &VendeurDevis::capital},
    {"siren", &VendeurDevis::siren},
    {"siret", &VendeurDevis::siret},
    {"rcs", &VendeurDevis::rcs},
    {"ape", &VendeurDevis::ape},
    {"tva_intra", &VendeurDevis::tvaIntra},
    {"adresse_l1", &VendeurDevis::adresseL1},
    {"adresse_l2", &VendeurDevis::adresseL2},
    {"adresse_l3", &VendeurDevis::adresseL3},
    {"code_postal", &VendeurDevis::codePostal},
    {"ville", &VendeurDevis::ville},
    {"telephone", &VendeurDevis::telephone},
    {"email", &VendeurDevis::email},
    {"regime_tva", &VendeurDevis::regimeTva},
    {"assureur", &VendeurDevis::assureur},
    {"assureur_adresse", &VendeurDevis::assureurAdresse},
    {"assurance_contrat", &VendeurDevis::assuranceContrat},
    {"assurance_zone", &VendeurDevis::assuranceZone},
    {"mediateur_nom", &VendeurDevis::mediateurNom},
    {"mediateur_coordonnees", &VendeurDevis::mediateurCoordonnees},
    {"dechets_mention", &VendeurDevis::dechetsMention},
    {"mentions", &VendeurDevis::mentions},
    {"couleur_document", &VendeurDevis::couleurDocument},
};

constexpr Member<AcheteurDevis> acheteurMembers[] = {
    {"code", &AcheteurDevis::code},
    {"type", &AcheteurDevis::type},
    {"civilite", &AcheteurDevis::civilite},
    {"nom", &AcheteurDevis::nom},
    {"prenom", &AcheteurDevis::prenom},
    {"representant", &AcheteurDevis::representant},
    {"siren", &AcheteurDevis::siren},
    {"adresse_l1", &AcheteurDevis::adresseL1},
    {"adresse_l2", &AcheteurDevis::adresseL2},
    {"adresse_l3", &AcheteurDevis::adresseL3},
    {"code_postal", &AcheteurDevis::codePostal},
    {"ville", &AcheteurDevis::ville},
};

constexpr Member<LieuDevis> lieuMembers[] = {
    {"libelle", &LieuDevis::libelle},        {"adresse_l1", &LieuDevis::adresseL1},
    {"adresse_l2", &LieuDevis::adresseL2},   {"adresse_l3", &LieuDevis::adresseL3},
    {"code_postal", &LieuDevis::codePostal}, {"ville", &LieuDevis::ville},
};

constexpr Member<PersonneDevis> personneMembers[] = {
    {"nom_affichage", &PersonneDevis::nomAffichage},
    {"telephone", &PersonneDevis::telephone},
};

constexpr Member<ConditionsDevis> conditionsMembers[] = {
    {"libelle", &ConditionsDevis::libelle},
    {"mention", &ConditionsDevis::mention},
};

/// A missing row leaves the party empty: a devis may name no site, a fresh base has no company yet.
template <class T>
Outcome read(Connection& connection, std::span<const Member<T>> members, const char* table, qint64 id,
             T& party) {
    QStringList columns;
    for (const Member<T>& member : members)
        columns += QLatin1String(member.column);
    TRY(connection.select(
        QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(columns.join(QStringLiteral(", ")), table), {id},
        [&](const Row& row) {
            int column = 0;
            for (const Member<T>& member : members)
                party.*member.text = row.text(column++);
            return true;
        }));
    return {};
}

template <class T>
QJsonObject write(std::span<const Member<T>> members, const T& party) {
    QJsonObject object;
    for (const Member<T>& member : members)
        object.insert(QLatin1String(member.column), party.*member.text);
    return object;
}

template <class T>
void read(std::span<const Member<T>> members, const QJsonValue& value, T& party) {
    const QJsonObject object = value.toObject();
    for (const Member<T>& member : members)
        party.*member.text = object.value(QLatin1String(member.column)).toString();
}

const std::span<const Member<VendeurDevis>> vendeur{vendeurMembers};
const std::span<const Member<AcheteurDevis>> acheteur{acheteurMembers};
const std::span<const Member<LieuDevis>> lieu{lieuMembers};
const std::span<const Member<PersonneDevis>> personne{personneMembers};
const std::span<const Member<ConditionsDevis>> conditions{conditionsMembers};

Id<Utilisateur> firstOf(std::initializer_list<Id<Utilisateur>> people) {
    for (const Id<Utilisateur> person : people) {
        if (person)
            return person;
    }
    return {};
}

} // namespace

QString AcheteurDevis::displayName() const {
    return QStringList{civilite, prenom, nom}.join(u' ').simplified();
}

Result<PartiesDevis> currentParties(Connection& connection, const Devis& devis) {
    PartiesDevis parties;
    const qint64 societe = TRY(connection.value("SELECT min(id) FROM societe")).toLongLong();
    TRY(read(connection, vendeur, "societe", societe, parties.vendeur));
    TRY(read(connection, acheteur, "client", devis.clientId.value(), parties.acheteur));
    TRY(read(connection, lieu, "site", devis.siteId.value(), parties.lieu));
    TRY(read(connection, personne, "utilisateur", firstOf({devis.commercialId, devis.auteurId}).value(),
             parties.suivi));
    TRY(read(connection, personne, "utilisateur", firstOf({devis.pdgId, devis.dgId}).value(),
             parties.signataire));
    TRY(read(connection, conditions, "type_paiement", devis.typePaiementId.value(), parties.conditions));
    return parties;
}

Result<PartiesDevis> partiesOf(Connection& connection, const Devis& devis) {
    if (isSent(devis.statut) && !devis.instantane.isEmpty())
        return partiesFromJson(devis.instantane);
    return currentParties(connection, devis);
}

QString toJson(const PartiesDevis& parties) {
    const QJsonObject object{{"vendeur", write(vendeur, parties.vendeur)},
                             {"acheteur", write(acheteur, parties.acheteur)},
                             {"lieu", write(lieu, parties.lieu)},
                             {"suivi", write(personne, parties.suivi)},
                             {"signataire", write(personne, parties.signataire)},
                             {"conditions", write(conditions, parties.conditions)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

PartiesDevis partiesFromJson(const QString& json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    PartiesDevis parties;
    read(vendeur, object.value("vendeur"), parties.vendeur);
    read(acheteur, object.value("acheteur"), parties.acheteur);
    read(lieu, object.value("lieu"), parties.lieu);
    read(personne, object.value("suivi"), parties.suivi);
    read(personne, object.value("signataire"), parties.signataire);
    read(conditions, object.value("conditions"), parties.conditions);
    return parties;
}

} // namespace tournevis
