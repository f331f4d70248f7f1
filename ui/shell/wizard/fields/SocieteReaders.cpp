// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/fields/SocieteReaders.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/Text.h"

#include <QtCore/QRegularExpression>

namespace tournevis::societe {

Result<QString> capital(const QString& typed) {
    const Montant amount = TRY(saisie::montant(typed));
    if (amount < Montant())
        return Error::refused(translate("Societe", "Le capital ne peut pas être négatif."));
    return format::euros(amount).remove(QLatin1String(",00"));
}

Result<QString> ape(const QString& typed) {
    static const QRegularExpression form(QStringLiteral("^(\\d{2})[. ]?(\\d{2}) ?([A-Z])$"));
    const auto match = form.match(typed.trimmed().toUpper());
    if (!match.hasMatch())
        return Error::refused(translate("Societe", "Quatre chiffres et une lettre, par exemple 43.22B."));
    return match.captured(1) + u'.' + match.captured(2) + match.captured(3);
}

QString tvaText(const QString& stored) {
    const bool french = stored.startsWith(QLatin1String("FR")) && stored.size() == 13;
    return french ? stored.left(4) + u' ' + format::siren(stored.mid(4)) : stored;
}

QStringList formes() {
    return {translate("Societe", "SAS"),
            translate("Societe", "SASU"),
            translate("Societe", "SARL"),
            translate("Societe", "EURL"),
            translate("Societe", "SA"),
            translate("Societe", "SNC"),
            translate("Societe", "SCOP"),
            translate("Societe", "Entreprise individuelle"),
            translate("Societe", "Micro-entreprise"),
            translate("Societe", "Association")};
}

QStringList zones() {
    return {translate("Societe", "France métropolitaine"),
            translate("Societe", "France métropolitaine et Corse"),
            translate("Societe", "France métropolitaine et outre-mer"),
            translate("Societe", "France et pays limitrophes"), translate("Societe", "Union européenne")};
}

} // namespace tournevis::societe
