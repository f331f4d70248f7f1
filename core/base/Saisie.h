// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Montant.h"
#include "base/Result.h"

#include <QtCore/QDate>
#include <QtCore/QString>
#include <QtCore/QTime>

/// Reads what a person types (ux.md § 6.3). Each reader gives a value or a French sentence telling how to
/// repair it (an Error with cause Validation and no field). They accept everything Format.h writes.
namespace tournevis::saisie {

/// « 1 234,56 € », « 1234.5 », « 3*186+45 » (+ − × * / and parentheses; exact decimals, rounded half away
/// from zero at the end).
Result<Montant> montant(const QString& text);
/// The same with four decimals.
Result<PrixUnitaire> prixUnitaire(const QString& text);
/// The same with three decimals.
Result<Quantite> quantite(const QString& text);
/// « 5,5 % », « 20 »: 0 to 100.
Result<Taux> taux(const QString& text);
/// « 10/11/2026 », « 101126 », « 10/11 », « demain », « hier », « aujourd’hui », « lun », « +3j », « +2s », «
/// s47 » (Monday of week 47). Without a year: the one nearest to `today`.
Result<QDate> date(const QString& text, const QDate& today);
/// « 8 », « 830 », « 8h30 », « 08:30 ».
Result<QTime> heure(const QString& text);
/// Minutes: « 1h30 », « 1 h 30 », « 90m », « 90 min », « 1,5h », « 45 » (minutes).
Result<qint64> duree(const QString& text);
/// E.164 from French or international writing: « 04 99 00 12 48 » → « +33499001248 ».
Result<QString> telephone(const QString& text);
/// An address of the form local@domain.tld, trimmed, domain in lower case.
Result<QString> email(const QString& text);
/// Nine digits with a valid Luhn key.
Result<QString> siren(const QString& text);
/// Fourteen digits with a valid Luhn key (La Poste, SIREN 356000000: sum of digits multiple of five).
Result<QString> siret(const QString& text);
/// Compact upper-case IBAN with a valid mod-97 key (ISO 13616).
Result<QString> iban(const QString& text);
/// French VAT number: FR + key + SIREN; other countries: two letters and 2 to 13 letters or digits.
Result<QString> tvaIntra(const QString& text);
/// Five digits.
Result<QString> codePostal(const QString& text);

/// « FR03999482177 » from a SIREN: key = (12 + 3 × (SIREN mod 97)) mod 97.
QString tvaFromSiren(const QString& siren);

} // namespace tournevis::saisie
