// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"

#include "base/Text.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace tournevis::format {
namespace {

constexpr QChar narrowSpace(0x202F);
constexpr QChar noBreakSpace(0x00A0);
constexpr QChar minusSign(0x2212);
constexpr QChar enDash(0x2013);

const QLocale& french() {
    static const QLocale locale(QLocale::French, QLocale::France);
    return locale;
}

QString grouped(quint64 whole) {
    QString digits = QString::number(whole);
    for (qsizetype position = digits.size() - 3; position > 0; position -= 3)
        digits.insert(position, narrowSpace);
    return digits;
}

/// Decimal digits of `fraction` on `scale` places, cut after the last non-zero one but never below `least`.
QString fractionDigits(quint64 fraction, int scale, int least) {
    QString digits = QString::number(fraction).rightJustified(scale, u'0');
    while (digits.size() > least && digits.endsWith(u'0'))
        digits.chop(1);
    return digits;
}

template <class Tag, int Scale>
QString decimal(Decimal<Tag, Scale> value, int leastDigits) {
    const bool negative = value.units() < 0;
    // Negating as unsigned keeps the smallest 64-bit number, which has no positive twin.
    const quint64 magnitude = negative ? 0 - static_cast<quint64>(value.units()) : value.units();
    const quint64 one = static_cast<quint64>(value.unitsPerOne());
    const QString digits = fractionDigits(magnitude % one, Scale, leastDigits);
    QString text = grouped(magnitude / one);
    if (!digits.isEmpty())
        text += u',' + digits;
    return negative ? minusSign + text : text;
}

/// `sizes` cuts `digits` into groups; what is left over follows as one group.
QString inGroups(const QString& digits, std::initializer_list<qsizetype> sizes) {
    QStringList groups;
    qsizetype start = 0;
    for (const qsizetype size : sizes) {
        if (start < digits.size())
            groups += digits.mid(start, size);
        start += size;
    }
    if (start < digits.size())
        groups += digits.mid(start);
    return groups.join(u' ');
}

QString inPairs(const QString& digits) {
    QString text = digits;
    for (qsizetype position = digits.size() - 2; position > 1; position -= 2)
        text.insert(position, u' ');
    return text;
}

/// Length of the country code that begins `digits` (ITU-T E.164): 1 and 7 stand alone, the two-digit ones are
/// listed, all others have three.
qsizetype countryCodeLength(const QString& digits) {
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    static constexpr std::array twoDigits{20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46,
                                          47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62, 63,
                                          64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98};
    const int start = digits.left(2).toInt();
    return std::find(twoDigits.begin(), twoDigits.end(), start) == twoDigits.end() ? 3 : 2;
}

QString dayOfMonth(const QDate& date) {
    return date.day() == 1 ? QStringLiteral("1er") : QString::number(date.day());
}

QString dayMonth(const QDate& date) { return dayOfMonth(date) + french().toString(date, u" MMMM"); }

QString dayMonthYear(const QDate& date) { return dayMonth(date) + u' ' + QString::number(date.year()); }

QDate localDate(const QDateTime& instant, const QTimeZone& zone) { return instant.toTimeZone(zone).date(); }

} // namespace

QString euros(Montant montant) { return amount(montant) + noBreakSpace + u'€'; }

QString amount(Montant montant) { return decimal(montant, 2); }

QString price(PrixUnitaire prix) { return decimal(prix, 2); }

QString quantity(Quantite quantite) { return decimal(quantite, 0); }

QString percent(Taux taux) { return decimal(taux, 0) + noBreakSpace + u'%'; }

QString date(const QDate& date) { return date.toString(u"dd/MM/yyyy"); }

QString longDate(const QDate& date) {
    return date.isValid() ? french().toString(date, u"dddd ") + dayMonthYear(date) : QString();
}

QString shortDay(const QDate& date) { return french().toString(date, u"ddd dd/MM"); }

QString relativeDate(const QDate& date, const QDate& today) {
    if (!date.isValid())
        return {};
    const qint64 days = today.daysTo(date);
    if (days == 0)
        return translate("Format", "aujourd’hui");
    if (days == 1)
        return translate("Format", "demain");
    if (days == -1)
        return translate("Format", "hier");
    if (days > -7 && days < 7)
        return french().toString(date, u"ddd d");
    return date.toString(date.year() == today.year() ? u"dd/MM" : u"dd/MM/yyyy");
}

QString time(const QDateTime& instant, const QTimeZone& zone) {
    return instant.isValid() ? instant.toTimeZone(zone).toString(u"HH:mm") : QString();
}

QString dateTime(const QDateTime& instant, const QTimeZone& zone) {
    return instant.isValid() ? date(localDate(instant, zone)) + u' ' + time(instant, zone) : QString();
}

QString timeRange(const Interval& interval, const QTimeZone& zone) {
    return time(interval.start, zone) + u' ' + enDash + u' ' + time(interval.end, zone);
}

QString duration(qint64 minutes) {
    if (minutes < 0)
        return minusSign + duration(-minutes);
    if (minutes < 60)
        return QStringLiteral("%1\u00a0min").arg(minutes);
    return QStringLiteral("%1\u00a0h\u00a0%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString phone(const QString& e164) {
    if (!e164.startsWith(u'+'))
        return e164;
    const QString digits = e164.mid(1);
    const qsizetype code = countryCodeLength(digits);
    const QString national = digits.mid(code);
    if (digits.startsWith(u"33") && national.size() == 9)
        return inPairs(u'0' + national);
    return u'+' + digits.left(code) + u' ' + inPairs(national);
}

QString siret(const QString& digits) { return inGroups(digits, {3, 3, 3, 5}); }

QString siren(const QString& digits) { return inGroups(digits, {3, 3, 3}); }

QString iban(const QString& compact) {
    QString text = compact;
    for (qsizetype position = 4; position < text.size(); position += 5)
        text.insert(position, u' ');
    return text;
}

QString week(const QDate& date) {
    return date.isValid() ? translate("Format", "Semaine %1").arg(date.weekNumber()) : QString();
}

QString weekSpan(const QDate& date) {
    if (!date.isValid())
        return {};
    const QDate monday = date.addDays(1 - date.dayOfWeek());
    const QDate sunday = monday.addDays(6);
    QString first = dayOfMonth(monday);
    if (monday.year() != sunday.year())
        first = dayMonthYear(monday);
    else if (monday.month() != sunday.month())
        first = dayMonth(monday);
    return first + u' ' + enDash + u' ' + dayMonthYear(sunday);
}

QString count(qint64 number, const QString& one, const QString& several) {
    const bool single = number > -2 && number < 2;
    return french().toString(number) + u' ' + (single ? one : several);
}

} // namespace tournevis::format
