// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"

#include "base/Text.h"

#include <QtCore/QStandardPaths>

namespace tournevis {
namespace {

struct Verb {
    const char* name;
    int arguments;
};
constexpr Verb verbs[] = {{"init", 0},  {"demo", 0}, {"migrate", 0}, {"check", 0},
                          {"print", 2}, {"tour", 1}, {"agenda", 1},  {"recover", 1}};

const Verb* find(const QString& name) {
    for (const Verb& verb : verbs) {
        if (name == QLatin1String(verb.name))
            return &verb;
    }
    return nullptr;
}

/// Reads one option; false when `option` is not one.
Result<bool> readOption(const QString& option, QStringList& rest, CommandLine& line) {
    const auto value = [&]() -> Result<QString> {
        if (rest.isEmpty())
            return Error::refused(translate("CommandLine", "Valeur absente après %1.").arg(option));
        return rest.takeFirst();
    };
    if (option == QLatin1String("--base"))
        line.base = TRY(value());
    else if (option == QLatin1String("--utilisateur"))
        line.utilisateur = TRY(value());
    else if (option == QLatin1String("-o"))
        line.output = TRY(value());
    else if (option == QLatin1String("--json"))
        line.json = true;
    else if (option == QLatin1String("--deep"))
        line.deep = true;
    else if (option == QLatin1String("--graine")) {
        bool ok = false;
        line.graine = TRY(value()).toLongLong(&ok);
        if (!ok)
            return Error::refused(translate("CommandLine", "La graine est un nombre entier."));
    } else
        return false;
    return true;
}

} // namespace

ExitCode exitCodeOf(const Error& error) {
    switch (error.cause) {
    case Cause::Validation:
    case Cause::Conflict:
    case Cause::NotFound:
        return ExitCode::Refused;
    case Cause::Forbidden:
        return ExitCode::Forbidden;
    case Cause::Busy:
        return ExitCode::Busy;
    case Cause::BadBase:
        return ExitCode::BadBase;
    case Cause::Storage:
    case Cause::Technical:
        return ExitCode::Storage;
    }
    return ExitCode::Storage;
}

QString defaultBase() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/tournevis/tournevis.db");
}

Result<CommandLine> parseCommandLine(const QStringList& arguments) {
    CommandLine line;
    line.base = defaultBase();
    QStringList rest = arguments;
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (TRY(readOption(word, rest, line)))
            continue;
        if (word.startsWith(u'-'))
            return Error::refused(translate("CommandLine", "Option inconnue\u00a0: %1.").arg(word));
        if (line.verb.isEmpty())
            line.verb = word;
        else
            line.arguments += word;
    }
    if (line.verb.isEmpty())
        return line;
    const Verb* verb = find(line.verb);
    if (!verb)
        return Error::refused(translate("CommandLine", "Commande inconnue\u00a0: %1.").arg(line.verb));
    if (line.arguments.size() != verb->arguments)
        return Error::refused(translate("CommandLine", "La commande %1 attend %2 valeur(s).")
                                  .arg(line.verb)
                                  .arg(verb->arguments));
    return line;
}

QString usage() {
    return translate("CommandLine",
                     "Usage\u00a0: tournevis [--base FICHIER] [init | demo [--graine N] | migrate | check "
                     "[--deep] [--json] | "
                     "print devis|facture NUMERO -o FICHIER --utilisateur LOGIN | tour DOSSIER | agenda "
                     "DOSSIER | recover LOGIN]");
}

} // namespace tournevis
