// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/ParametresRules.h"

#include "base/Saisie.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

namespace tournevis {
namespace {

using Reader = Result<QString> (*)(const QString&);

/// Replaces a typed text by its stored form; an empty one stays empty.
void read(QList<FieldError>& errors, const char* column, QString& text, Reader reader) {
    text = cleaned(text);
    if (text.isEmpty())
        return;
    if (auto stored = reader(text))
        text = *stored;
    else
        errors.append({column, stored.error().message});
}

void matchSiren(QList<FieldError>& errors, Societe& societe) {
    if (societe.siret.size() != 14)
        return;
    const QString siren = societe.siret.left(9);
    if (societe.siren.isEmpty())
        societe.siren = siren;
    else if (societe.siren != siren)
        errors.append({"siren", translate("Parametres", "Le SIREN ne correspond pas au SIRET.")});
}

void matchTva(QList<FieldError>& errors, Societe& societe) {
    if (societe.pays != QStringLiteral("FR") || societe.siren.size() != 9)
        return;
    if (societe.tvaIntra.isEmpty() && societe.regimeTva != RegimeTva::Franchise)
        societe.tvaIntra = saisie::tvaFromSiren(societe.siren);
    else if (!societe.tvaIntra.isEmpty() && !societe.tvaIntra.endsWith(societe.siren))
        errors.append({"tva_intra", translate("Parametres", "Le numéro de TVA ne correspond pas au SIREN.")});
}

QDate onDay(const QDate& month, int day) {
    return {month.year(), month.month(), qBound(1, day, month.daysInMonth())};
}

} // namespace

QDate echeanceDate(const TypePaiement& type, const QDate& facture) {
    const QDate counted = facture.addDays(type.delaiJours);
    switch (type.echeance) {
    case ModeEcheance::Net:
        return counted;
    case ModeEcheance::FinDeMois:
        return onDay(counted, counted.daysInMonth());
    case ModeEcheance::FinDeMoisLe:
        return onDay(onDay(counted, 1).addMonths(1), type.jourDuMois.value_or(31));
    case ModeEcheance::AReception:
        break;
    }
    return facture;
}

QList<FieldError> normalize(Societe& societe) {
    QList<FieldError> errors;
    read(errors, "siret", societe.siret, saisie::siret);
    read(errors, "siren", societe.siren, saisie::siren);
    read(errors, "tva_intra", societe.tvaIntra, saisie::tvaIntra);
    read(errors, "telephone", societe.telephone, saisie::telephone);
    read(errors, "email", societe.email, saisie::email);
    societe.pays = cleaned(societe.pays).toUpper();
    if (societe.pays == QStringLiteral("FR"))
        read(errors, "code_postal", societe.codePostal, saisie::codePostal);
    if (!errors.isEmpty())
        return errors;
    matchSiren(errors, societe);
    matchTva(errors, societe);
    if (!QTimeZone::isTimeZoneIdAvailable(societe.fuseau.toLatin1()))
        errors.append({"fuseau", translate("Parametres", "Ce fuseau horaire n’existe pas.")});
    static const QRegularExpression color(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    if (!societe.couleurDocument.isEmpty() && !color.match(societe.couleurDocument).hasMatch())
        errors.append({"couleur_document", translate("Parametres", "Une couleur s’écrit #rrvvbb.")});
    if (societe.capital && *societe.capital < Montant())
        errors.append({"capital_cts", translate("Parametres", "Le capital ne peut pas être négatif.")});
    return errors;
}

QList<FieldError> normalize(Banque& banque) {
    QList<FieldError> errors;
    read(errors, "iban", banque.iban, saisie::iban);
    banque.bic = cleaned(banque.bic).toUpper().remove(u' ');
    static const QRegularExpression bic(QStringLiteral("^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$"));
    if (!banque.bic.isEmpty() && !bic.match(banque.bic).hasMatch())
        errors.append({"bic", translate("Parametres", "Un BIC compte 8 ou 11 signes, sans espace.")});
    return errors;
}

} // namespace tournevis
