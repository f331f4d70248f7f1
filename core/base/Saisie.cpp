// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Saisie.h"

#include "base/Text.h"

#include <QtCore/QRegularExpression>

namespace tournevis::saisie {
namespace {

Error refused(const char* sentence) { return Error::refused(translate("Saisie", sentence)); }

/// Without what people type between groups: spaces, dots, hyphens, slashes.
QString withoutGroups(const QString& text) {
    QString kept;
    for (const QChar letter : text) {
        if (!letter.isSpace() && !QStringView(u".-/‐‑–").contains(letter))
            kept += letter.toUpper();
    }
    return kept;
}

bool matches(const QString& text, const char* pattern) {
    return QRegularExpression(QStringLiteral("\\A(?:%1)\\z").arg(QLatin1String(pattern)))
        .match(text)
        .hasMatch();
}

/// ISO/IEC 7812: every second digit from the right doubled, the sum a multiple of ten.
bool luhnHolds(const QString& digits) {
    int sum = 0;
    for (qsizetype place = 0; place < digits.size(); ++place) {
        const int digit = digits[digits.size() - 1 - place].digitValue();
        const int weighted = place % 2 == 1 ? 2 * digit : digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
}

/// La Poste gave its shops plain numbers: there the sum of the digits is a multiple of five.
bool siretKeyHolds(const QString& digits) {
    int sum = 0;
    for (const QChar digit : digits)
        sum += digit.digitValue();
    return luhnHolds(digits) || (digits.startsWith(u"356000000") && sum % 5 == 0);
}

/// ISO 7064 mod 97-10 over the IBAN with its first four signs moved to the end, letters as 10 to 35.
bool ibanKeyHolds(const QString& compact) {
    int rest = 0;
    for (const QChar letter : compact.mid(4) + compact.left(4)) {
        const int value = letter.isDigit() ? letter.digitValue() : letter.unicode() - u'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

/// « +33499001248 » from digits that may still carry 00, 33 or the trunk 0.
QString e164(const QString& compact) {
    QString digits = compact;
    if (digits.startsWith(u"00"))
        digits = u'+' + digits.mid(2);
    if (digits.startsWith(u"+330"))
        digits.remove(3, 1);
    if (digits.startsWith(u'0'))
        digits = QStringLiteral("+33") + digits.mid(1);
    return digits;
}

} // namespace

Result<QString> telephone(const QString& text) {
    QString compact = withoutGroups(text);
    compact.replace(QStringLiteral("(0)"), QString()).remove(u'(').remove(u')');
    const QString number = e164(compact);
    const char* pattern = number.startsWith(u"+33") ? "\\+33[1-9][0-9]{8}" : "\\+[1-9][0-9]{6,14}";
    if (!matches(number, pattern))
        return refused("Numéro de téléphone illisible. Saisir dix chiffres, ou + et l’indicatif du pays.");
    return number;
}

Result<QString> email(const QString& text) {
    const QString address = text.trimmed();
    const qsizetype at = address.lastIndexOf(u'@');
    const QString local = address.left(at);
    const QString domain = address.mid(at + 1).toLower();
    const bool plausible =
        at > 0 && local.size() <= 64 && address.size() <= 254 &&
        matches(local,
                "[^\\s@<>()\\[\\]\\\\,;:\"\\x00-\\x1f.]+(?:\\.[^\\s@<>()\\[\\]\\\\,;:\"\\x00-\\x1f.]+)*") &&
        matches(domain, "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*"
                        "[\\p{L}\\p{N}]");
    if (!plausible)
        return refused("Adresse e-mail illisible. Saisir une adresse de la forme nom@domaine.fr.");
    return QString(local + u'@' + domain);
}

Result<QString> siren(const QString& text) {
    const QString digits = withoutGroups(text);
    if (!matches(digits, "[0-9]{9}"))
        return refused("Le SIREN compte neuf chiffres.");
    if (!luhnHolds(digits))
        return refused("La clé de contrôle du SIREN ne correspond pas. Vérifier les neuf chiffres.");
    return digits;
}

Result<QString> siret(const QString& text) {
    const QString digits = withoutGroups(text);
    if (!matches(digits, "[0-9]{14}"))
        return refused("Le SIRET compte quatorze chiffres.");
    if (!siretKeyHolds(digits))
        return refused("La clé de contrôle du SIRET ne correspond pas. Vérifier les quatorze chiffres.");
    return digits;
}

Result<QString> iban(const QString& text) {
    const QString compact = withoutGroups(text);
    if (!matches(compact, "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}"))
        return refused("IBAN illisible. Saisir les deux lettres du pays puis les chiffres du relevé.");
    if (compact.startsWith(u"FR") && compact.size() != 27)
        return refused("L’IBAN français compte vingt-sept caractères.");
    if (!ibanKeyHolds(compact))
        return refused("La clé de contrôle ne correspond pas. Vérifier les deux derniers chiffres.");
    return compact;
}

Result<QString> tvaIntra(const QString& text) {
    const QString compact = withoutGroups(text);
    if (!matches(compact, "[A-Z]{2}[A-Z0-9+*]{2,13}"))
        return refused("Numéro de TVA illisible. Saisir deux lettres de pays puis deux à treize caractères.");
    if (!compact.startsWith(u"FR"))
        return compact;
    if (!matches(compact, "FR[0-9]{11}"))
        return refused("Le numéro de TVA français compte FR, deux chiffres de clé et le SIREN.");
    if (tvaFromSiren(compact.mid(4)) != compact)
        return refused("La clé du numéro de TVA ne correspond pas au SIREN. Vérifier les chiffres.");
    return compact;
}

Result<QString> codePostal(const QString& text) {
    const QString digits = withoutGroups(text);
    if (!matches(digits, "[0-9]{5}"))
        return refused("Le code postal compte cinq chiffres.");
    return digits;
}

QString tvaFromSiren(const QString& siren) {
    const int key = (12 + 3 * static_cast<int>(siren.toLongLong() % 97)) % 97;
    return QStringLiteral("FR%1%2").arg(key, 2, 10, QLatin1Char('0')).arg(siren);
}

} // namespace tournevis::saisie
