// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/PasswordRules.h"

#include "base/Text.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <sodium.h>

namespace tournevis {
namespace {

constexpr qsizetype shortest = 12;
constexpr qsizetype shortestOfAdministrator = 16;
constexpr qsizetype longest = 128;
/// A shorter name sits in too many innocent words.
constexpr qsizetype shortestName = 4;

/// Folded letters and digits only, so that « M0rel-2026 » and « morel » are compared by what they say.
QString squeezed(const QString& text) {
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]"));
    return fold(text).remove(others);
}

QString lettersOf(const QString& text) {
    static const QRegularExpression digits(QStringLiteral("\\p{N}"));
    return squeezed(text).remove(digits);
}

/// The lines of the shipped list that are not remarks.
QSet<QString> readCommon() {
    QFile file(QStringLiteral(":/sql/reference/mots_de_passe_courants.txt"));
    (void)file.open(QIODevice::ReadOnly); // within the program itself
    QSet<QString> words;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            words.insert(squeezed(line));
    }
    words.remove(QString());
    return words;
}

/// Common as it is, or a common word dressed up with figures and signs (« Motdepasse2026! »).
bool isCommon(const QString& password) {
    static const QSet<QString> common = readCommon();
    return common.contains(squeezed(password)) || common.contains(lettersOf(password));
}

Error refused(const QString& message) { return Error::validation(QStringLiteral("mot_de_passe"), message); }

} // namespace

Outcome checkPassword(const QString& password, const PasswordOwner& owner) {
    const qsizetype size = password.normalized(QString::NormalizationForm_C).toUcs4().size();
    const qsizetype least = owner.administrator ? shortestOfAdministrator : shortest;
    if (size < least)
        return refused(translate("Comptes", "%1 caractères au moins.").arg(least));
    if (size > longest)
        return refused(translate("Comptes", "%1 caractères au plus.").arg(longest));
    if (isCommon(password))
        return refused(translate("Comptes", "Ce mot de passe est trop courant. Choisissez par exemple quatre "
                                            "mots sans rapport."));
    for (const QString& name : owner.names + QStringList{QStringLiteral("Tournevis")}) {
        const QString word = squeezed(name);
        if (word.size() >= shortestName && squeezed(password).contains(word))
            return refused(translate("Comptes", "Le mot de passe contient « %1 », facile à deviner.")
                               .arg(cleaned(name)));
    }
    return {};
}

QString drawOneTimeCode() {
    static const QString signs = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    QStringList groups;
    for (int group = 0; group < 5; ++group) {
        QString part;
        for (int sign = 0; sign < 4; ++sign)
            part += signs[int(randombytes_uniform(uint32_t(signs.size())))];
        groups += part;
    }
    return groups.join(u'-');
}

} // namespace tournevis
