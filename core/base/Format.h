// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Interval.h"
#include "base/Montant.h"

#include <QtCore/QDate>
#include <QtCore/QString>
#include <QtCore/QTimeZone>

/// How values are written for a French reader (ux.md § 9). Screen, paper and command line all use these; the
/// readers in Saisie.h accept what these produce.
namespace tournevis::format {

/// « 1 234,56 € » with U+202F between thousands, U+00A0 before €, « − » for negatives.
QString euros(Montant montant);
/// « 1 234,56 »: the same without the sign of the currency, for table columns.
QString amount(Montant montant);
/// « 13 200,00 »; more decimals only when the price has them (« 0,0125 »).
QString price(PrixUnitaire prix);
/// Up to three decimals without trailing zeros: « 1,25 », « 42 ».
QString quantity(Quantite quantite);
/// « 5,5 % », « 20 % ».
QString percent(Taux taux);
/// « 10/11/2026 »; empty for an invalid date.
QString date(const QDate& date);
/// « mardi 10 novembre 2026 ».
QString longDate(const QDate& date);
/// « lun. 09/11 ».
QString shortDay(const QDate& date);
/// Within a week « aujourd’hui », « hier », « demain », « ven. 6 », else « 02/11 », with the year when it
/// differs.
QString relativeDate(const QDate& date, const QDate& today);
/// « 08:30 » in `zone`.
QString time(const QDateTime& instant, const QTimeZone& zone);
/// « 10/11/2026 08:30 » in `zone`.
QString dateTime(const QDateTime& instant, const QTimeZone& zone);
/// « 08:00 – 17:30 » in `zone`.
QString timeRange(const Interval& interval, const QTimeZone& zone);
/// « 1 h 30 », « 45 min », « 9 h 00 », never cut at the end of a line.
QString duration(qint64 minutes);
/// « 04 99 00 12 48 » from +33499001248; other numbers in groups after the country code.
QString phone(const QString& e164);
/// « 999 482 177 00014 ».
QString siret(const QString& digits);
/// « 999 482 177 ».
QString siren(const QString& digits);
/// Groups of four.
QString iban(const QString& compact);
/// « Semaine 46 ».
QString week(const QDate& date);
/// « 9 – 15 novembre 2026 » for the week that holds `date`.
QString weekSpan(const QDate& date);

/// « 0 client », « 1 client », « 1 204 clients »: French counts 0 and 1 in the singular.
QString count(qint64 number, const QString& one, const QString& several);

} // namespace tournevis::format
