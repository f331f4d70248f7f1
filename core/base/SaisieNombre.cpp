// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Rationnel.h"
#include "base/Saisie.h"
#include "base/Text.h"

#include <limits>

namespace tournevis::saisie {
namespace {

/// More nested parentheses than anybody types, few enough for the stack.
constexpr int deepest = 50;
/// Digits of one number that surely fit a fraction over 128 bits.
constexpr int mostDigits = 18;

Error unreadable() {
    return Error::refused(translate("Saisie", "Nombre illisible. Saisir par exemple 1 234,56 ou 3*186+45."));
}
Error tooLarge() {
    return Error::refused(translate("Saisie", "Nombre trop grand. Vérifier les chiffres saisis."));
}
Error divisionByZero() {
    return Error::refused(translate("Saisie", "Division par zéro. Corriger le diviseur."));
}

Result<Rationnel> orTooLarge(const std::optional<Rationnel>& value) {
    if (!value)
        return tooLarge();
    return *value;
}

/// Recursive descent over « sum := product ((+|−) product)* », « product := factor ((×|/) factor)* »,
/// « factor := −factor | ( sum ) | number ».
class Calcul {
public:
    explicit Calcul(const QString& text)
        : m_text(text) {}

    Result<Rationnel> value() {
        const Rationnel result = TRY(sum());
        if (!peek().isNull())
            return unreadable();
        return result;
    }

private:
    /// The next sign, spaces skipped; null at the end.
    QChar peek() {
        while (m_position < m_text.size() && m_text[m_position].isSpace())
            ++m_position;
        return m_position < m_text.size() ? m_text[m_position] : QChar();
    }
    bool take(QStringView signs) {
        const QChar next = peek();
        if (next.isNull() || !signs.contains(next))
            return false;
        ++m_position;
        return true;
    }

    Result<Rationnel> sum() {
        Rationnel total = TRY(product());
        for (;;) {
            const bool add = take(u"+");
            if (!add && !take(u"-−–"))
                return total;
            const Rationnel term = TRY(product());
            total = TRY(orTooLarge(total.plus(add ? term : term.negated())));
        }
    }

    Result<Rationnel> product() {
        Rationnel total = TRY(factor());
        for (;;) {
            const bool multiply = take(u"*×xX");
            if (!multiply && !take(u"/÷"))
                return total;
            Rationnel next = TRY(factor());
            if (!multiply)
                next = TRY(inverse(next));
            total = TRY(orTooLarge(total.times(next)));
        }
    }

    static Result<Rationnel> inverse(const Rationnel& divisor) {
        if (divisor.isZero())
            return divisionByZero();
        return *divisor.inverse();
    }

    Result<Rationnel> factor() {
        if (++m_depth > deepest)
            return unreadable();
        const Rationnel result = TRY(deeperFactor());
        --m_depth;
        return result;
    }

    Result<Rationnel> deeperFactor() {
        if (take(u"-−–"))
            return Rationnel(TRY(factor()).negated());
        if (take(u"+"))
            return factor();
        if (!take(u"("))
            return number();
        const Rationnel inside = TRY(sum());
        if (!take(u")"))
            return unreadable();
        return inside;
    }

    bool digitAt(qsizetype position) const {
        return position < m_text.size() && m_text[position] >= u'0' && m_text[position] <= u'9';
    }
    /// A space between thousands: exactly three digits follow, and the number began before it.
    bool thousandsSpaceAt(qsizetype position) const {
        return position < m_text.size() && m_text[position].isSpace() && digitAt(position + 1) &&
               digitAt(position + 2) && digitAt(position + 3) && !digitAt(position + 4);
    }

    QString digits(bool withSpaces) {
        QString taken;
        while (digitAt(m_position) || (withSpaces && !taken.isEmpty() && thousandsSpaceAt(m_position))) {
            if (digitAt(m_position))
                taken += m_text[m_position];
            ++m_position;
        }
        return taken;
    }

    Result<Rationnel> number() {
        peek();
        const QString whole = digits(true);
        QString decimals;
        if (m_position < m_text.size() && (m_text[m_position] == u',' || m_text[m_position] == u'.')) {
            ++m_position;
            decimals = digits(false);
        }
        if (whole.isEmpty() && decimals.isEmpty())
            return unreadable();
        if (whole.size() > mostDigits || decimals.size() > mostDigits)
            return tooLarge();
        return fraction(whole, decimals);
    }

    static Result<Rationnel> fraction(const QString& whole, const QString& decimals) {
        Rationnel::Wide numerator = 0;
        Rationnel::Wide denominator = 1;
        for (const QChar digit : whole + decimals)
            numerator = numerator * 10 + digit.digitValue();
        for (qsizetype place = 0; place < decimals.size(); ++place)
            denominator *= 10;
        return orTooLarge(Rationnel::of(numerator, denominator));
    }

    QString m_text;
    qsizetype m_position = 0;
    int m_depth = 0;
};

/// Without the unit that may end it: « € », « EUR », « % ».
QString withoutUnit(const QString& text, std::initializer_list<QStringView> units) {
    const QString trimmed = text.trimmed();
    for (const QStringView unit : units) {
        if (trimmed.endsWith(unit, Qt::CaseInsensitive))
            return trimmed.chopped(unit.size());
    }
    return trimmed;
}

/// `limit` is in units of `Value`, both signs.
template <class Value>
Result<Value> read(const QString& text, qint64 limit) {
    if (text.trimmed().isEmpty())
        return Error::refused(translate("Saisie", "Saisir un nombre."));
    const Rationnel result = TRY(Calcul(text).value());
    const std::optional<qint64> units = result.units(Value::unitsPerOne());
    if (!units || *units > limit || *units < -limit)
        return tooLarge();
    return Value::fromUnits(*units);
}

/// Ten billion euros, ten million euros a unit, a hundred million units: far beyond the trade, and small
/// enough for quantity × price and sums of thousands of lines to stay within 64 bits.
constexpr qint64 largestMontant = 1'000'000'000'000;
constexpr qint64 largestPrix = 100'000'000'000;
constexpr qint64 largestQuantite = 100'000'000'000;

} // namespace

Result<Montant> montant(const QString& text) {
    return read<Montant>(withoutUnit(text, {u"€", u"EUR"}), largestMontant);
}

Result<PrixUnitaire> prixUnitaire(const QString& text) {
    return read<PrixUnitaire>(withoutUnit(text, {u"€", u"EUR"}), largestPrix);
}

Result<Quantite> quantite(const QString& text) { return read<Quantite>(text, largestQuantite); }

Result<Taux> taux(const QString& text) {
    const Taux rate = TRY(read<Taux>(withoutUnit(text, {u"%"}), std::numeric_limits<qint64>::max()));
    if (rate < Taux() || rate > Taux::whole(100))
        return Error::refused(translate("Saisie", "Taux hors limites. Saisir une valeur de 0 à 100 %."));
    return rate;
}

} // namespace tournevis::saisie
