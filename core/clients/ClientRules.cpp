// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/ClientRules.h"

#include "base/Saisie.h"

namespace tournevis {
namespace {

/// Reads optional fields one after the other and gathers what they refuse.
class Reader {
public:
    using Parser = Result<QString> (*)(const QString&);

    void read(const char* column, QString& text, Parser parse) {
        if (text.trimmed().isEmpty()) {
            text.clear();
            return;
        }
        const Result<QString> parsed = parse(text);
        if (parsed)
            text = *parsed;
        else
            errors.append({column, parsed.error().message});
    }

    QList<FieldError> errors;
};

void readPostalCode(Reader& reader, const QString& pays, QString& codePostal) {
    if (pays == QLatin1String("FR"))
        reader.read("code_postal", codePostal, saisie::codePostal);
}

} // namespace

QList<FieldError> normalize(Client& client) {
    Reader reader;
    reader.read("telephone", client.telephone, saisie::telephone);
    reader.read("telephone2", client.telephone2, saisie::telephone);
    reader.read("email", client.email, saisie::email);
    reader.read("siret", client.siret, saisie::siret);
    reader.read("siren", client.siren, saisie::siren);
    reader.read("tva_intra", client.tvaIntra, saisie::tvaIntra);
    reader.read("iban", client.iban, saisie::iban);
    readPostalCode(reader, client.pays, client.codePostal);
    if (!reader.errors.isEmpty())
        return reader.errors;
    if (client.siren.isEmpty() && !client.siret.isEmpty())
        client.siren = client.siret.left(9);
    if (client.tvaIntra.isEmpty() && client.assujettiTva && !client.siren.isEmpty())
        client.tvaIntra = saisie::tvaFromSiren(client.siren);
    return {};
}

QList<FieldError> normalize(Site& site) {
    Reader reader;
    readPostalCode(reader, site.pays, site.codePostal);
    return reader.errors;
}

QList<FieldError> normalize(Contact& contact) {
    Reader reader;
    reader.read("telephone", contact.telephone, saisie::telephone);
    reader.read("telephone_mobile", contact.telephoneMobile, saisie::telephone);
    reader.read("email", contact.email, saisie::email);
    return reader.errors;
}

QList<FieldError> validate(const Client& client) {
    QList<FieldError> errors;
    if (!client.siret.isEmpty() && !client.siret.startsWith(client.siren))
        errors.append(
            {"siren", translate("Clients", "Le SIREN est le début du SIRET. Corriger l’un des deux.")});
    if (client.blocage != Blocage::Aucun && client.blocageMotif.trimmed().isEmpty())
        errors.append({"blocage_motif", translate("Clients", "Indiquer pourquoi ce client est bloqué.")});
    if (client.autoliquidation && client.tvaIntra.isEmpty())
        errors.append(
            {"tva_intra", translate("Clients", "L’autoliquidation demande le numéro de TVA du client.")});
    if (client.payeurId && client.payeurId == client.key())
        errors.append({"payeur_id", translate("Clients", "Choisir un autre payeur que le client lui-même.")});
    if (client.remise < Taux() || client.remise > Taux::whole(100))
        errors.append({"remise_bp", translate("Clients", "La remise va de 0 à 100 %.")});
    if (client.encoursMax && *client.encoursMax < Montant())
        errors.append({"encours_max_cts", translate("Clients", "Le plafond d’encours est positif ou nul.")});
    if (client.pays.trimmed().size() != 2)
        errors.append({"pays", translate("Clients", "Le pays s’écrit en deux lettres, par exemple FR.")});
    return errors;
}

} // namespace tournevis
