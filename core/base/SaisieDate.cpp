// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Saisie.h"
#include "base/Text.h"

#include <QtCore/QRegularExpression>

#include <array>
#include <optional>

namespace tournevis::saisie {
namespace {

using Reader = std::optional<QDate> (*)(const QString& folded, const QDate& today);

QRegularExpressionMatch match(const QString& text, const char* pattern) {
    return QRegularExpression(QStringLiteral("^(?:%1)$").arg(QLatin1String(pattern))).match(text);
}

/// Index of the first entry that `word` begins or equals (from three letters on), dots ignored; -1 for none.
template <std::size_t N>
int indexOfWord(const std::array<QStringView, N>& names, const QString& word) {
    const QString letters = word.endsWith(u'.') ? word.chopped(1) : word;
    for (std::size_t index = 0; letters.size() >= 3 && index < N; ++index) {
        if (names[index].startsWith(letters))
            return static_cast<int>(index);
    }
    return -1;
}

/// 1 for Monday to 7, 0 for anything else. `word` is folded.
int weekdayOf(const QString& word) {
    static constexpr std::array<QStringView, 7> names{u"lundi",    u"mardi",  u"mercredi", u"jeudi",
                                                      u"vendredi", u"samedi", u"dimanche"};
    return indexOfWord(names, word) + 1;
}

int monthOf(const QString& word) {
    static constexpr std::array<QStringView, 12> names{u"janvier",   u"fevrier", u"mars",     u"avril",
                                                       u"mai",       u"juin",    u"juillet",  u"aout",
                                                       u"septembre", u"octobre", u"novembre", u"decembre"};
    return indexOfWord(names, word) + 1;
}

qint64 distance(const QDate& left, const QDate& right) { return qAbs(left.daysTo(right)); }

/// The valid date nearest to `today` among those `candidate` makes from a shift between -reach and +reach.
template <class Candidate>
std::optional<QDate> nearest(const QDate& today, int reach, Candidate candidate) {
    QDate best;
    for (int shift = -reach; shift <= reach; ++shift) {
        const QDate date = candidate(shift);
        if (date.isValid() && (best.isNull() || distance(date, today) <= distance(best, today)))
            best = date;
    }
    return best.isNull() ? std::nullopt : std::optional(best);
}

/// Four years each way, so that 29 February exists.
std::optional<QDate> nearestYear(int day, int month, const QDate& today) {
    return nearest(today, 4, [&](int shift) { return QDate(today.year() + shift, month, day); });
}

std::optional<QDate> dated(int day, int month, const QString& year, const QDate& today) {
    if (year.isEmpty())
        return nearestYear(day, month, today);
    const QDate date(year.size() == 2 ? 2000 + year.toInt() : year.toInt(), month, day);
    return date.isValid() && date.year() >= 1900 && date.year() < 2200 ? std::optional(date) : std::nullopt;
}

std::optional<QDate> word(const QString& text, const QDate& today) {
    static constexpr std::array<std::pair<QStringView, int>, 5> words{
        {{u"aujourd'hui", 0}, {u"demain", 1}, {u"hier", -1}, {u"apres-demain", 2}, {u"avant-hier", -2}}};
    for (const auto& [name, days] : words) {
        if (text == name)
            return today.addDays(days);
    }
    return std::nullopt;
}

std::optional<QDate> weekday(const QString& text, const QDate& today) {
    const int wanted = weekdayOf(text);
    if (wanted == 0)
        return std::nullopt;
    const int days = (wanted - today.dayOfWeek() + 7) % 7;
    return today.addDays(days == 0 ? 7 : days);
}

std::optional<QDate> shift(const QString& text, const QDate& today) {
    const auto found = match(text, "([+-]) ?(\\d{1,4}) ?([js])");
    if (!found.hasMatch())
        return std::nullopt;
    const int days = found.captured(2).toInt() * (found.captured(3) == u"s" ? 7 : 1);
    return today.addDays(found.captured(1) == u"-" ? -days : days);
}

std::optional<QDate> week(const QString& text, const QDate& today) {
    const auto found = match(text, "s(?:emaine)? ?(\\d{1,2})");
    if (!found.hasMatch())
        return std::nullopt;
    const int number = found.captured(1).toInt();
    return nearest(today, 6, [&](int years) {
        // 4 January is always in week 1 (ISO 8601).
        const QDate fourth(today.year() + years, 1, 4);
        const QDate monday = fourth.addDays(1 - fourth.dayOfWeek() + 7 * (number - 1));
        return monday.weekNumber() == number ? monday : QDate();
    });
}

std::optional<QDate> numbers(const QString& text, const QDate& today) {
    const auto found = match(text, "(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{4}|\\d{2}))?");
    if (!found.hasMatch())
        return std::nullopt;
    return dated(found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3), today);
}

std::optional<QDate> compact(const QString& text, const QDate& today) {
    const auto found = match(text, "(\\d\\d)(\\d\\d)(\\d{4}|\\d{2})?");
    if (!found.hasMatch())
        return std::nullopt;
    return dated(found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3), today);
}

std::optional<QDate> iso(const QString& text, const QDate& today) {
    const auto found = match(text, "(\\d{4})-(\\d\\d)-(\\d\\d)");
    if (!found.hasMatch())
        return std::nullopt;
    return dated(found.captured(3).toInt(), found.captured(2).toInt(), found.captured(1), today);
}

std::optional<QDate> monthName(const QString& text, const QDate& today) {
    const auto found = match(text, "(\\d{1,2})(?:er)? ([a-z]+\\.?)(?: (\\d{4}))?");
    const int month = monthOf(found.captured(2));
    if (!found.hasMatch() || month == 0)
        return std::nullopt;
    return dated(found.captured(1).toInt(), month, found.captured(3), today);
}

std::optional<QDate> dayOfNearestMonth(const QString& text, const QDate& today) {
    const auto found = match(text, "(\\d{1,2})");
    if (!found.hasMatch())
        return std::nullopt;
    const QDate first(today.year(), today.month(), 1);
    return nearest(today, 1, [&](int months) {
        const QDate month = first.addMonths(months);
        return QDate(month.year(), month.month(), found.captured(1).toInt());
    });
}

/// « lun. 09/11 », « ven. 6 », « mardi 10 novembre 2026 »: the day's name only dresses the date.
QString withoutWeekday(const QString& text) {
    const qsizetype space = text.indexOf(u' ');
    return space > 0 && weekdayOf(text.left(space)) != 0 ? text.mid(space + 1) : text;
}

Error unreadableDate() {
    return Error::refused(
        translate("Saisie", "Date illisible. Saisir par exemple 10/11/2026, demain, lun ou +3j."));
}

} // namespace

Result<QDate> date(const QString& text, const QDate& today) {
    const QString folded = withoutWeekday(fold(text).replace(u'−', u'-'));
    if (folded.isEmpty())
        return Error::refused(translate("Saisie", "Saisir une date."));
    static constexpr std::array<Reader, 9> readers{
        word, weekday, shift, week, numbers, compact, iso, monthName, dayOfNearestMonth};
    for (const Reader reader : readers) {
        if (const auto found = reader(folded, today))
            return *found;
    }
    return unreadableDate();
}

Result<QTime> heure(const QString& text) {
    const auto found = match(fold(text), "(\\d{1,2}) ?(?:h|:) ?(\\d\\d)?|(\\d{1,2})(\\d\\d)?");
    const bool separated = !found.captured(1).isEmpty();
    const QTime time(found.captured(separated ? 1 : 3).toInt(), found.captured(separated ? 2 : 4).toInt());
    if (!found.hasMatch() || !time.isValid())
        return Error::refused(translate("Saisie", "Heure illisible. Saisir par exemple 8, 8h30 ou 08:30."));
    return time;
}

Result<qint64> duree(const QString& text) {
    const QString compacted = fold(text).remove(u' ');
    if (const auto found = match(compacted, "(\\d{1,5})(?:h|:)(?:([0-5]?\\d)(?:m|mn|min)?)?");
        found.hasMatch())
        return found.captured(1).toLongLong() * 60 + found.captured(2).toLongLong();
    if (const auto found = match(compacted, "(\\d{1,7})(?:m|mn|min)?"); found.hasMatch())
        return found.captured(1).toLongLong();
    if (const auto found = match(compacted, "(\\d{1,5})[.,](\\d{1,4})h?"); found.hasMatch()) {
        const qint64 tenThousandths = found.captured(2).leftJustified(4, u'0').toLongLong();
        return found.captured(1).toLongLong() * 60 + divideRounded(tenThousandths * 60, 10'000);
    }
    return Error::refused(translate("Saisie", "Durée illisible. Saisir par exemple 1h30, 90 min ou 1,5h."));
}

} // namespace tournevis::saisie
