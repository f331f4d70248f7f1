// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/SqlError.h"

#include "base/Text.h"

#include <QtCore/QRegularExpression>
#include <QtSql/QSqlError>

#include <sqlite3.h>

namespace tournevis {
namespace {

/// The triggers of the schema speak in short codes; this is what the user reads.
struct TriggerWord {
    const char* code;
    const char* sentence;
};
constexpr TriggerWord triggerWords[] = {
    {"document scelle", QT_TRANSLATE_NOOP("Data", "Ce document est émis : il ne se modifie plus.")},
    {"journal scelle", QT_TRANSLATE_NOOP("Data", "Le journal ne se modifie pas.")},
    {"chevauchement du vehicule", QT_TRANSLATE_NOOP("Data", "Ce véhicule est déjà pris sur ce créneau.")},
    {"chevauchement", QT_TRANSLATE_NOOP("Data", "Ce technicien est déjà pris sur ce créneau.")},
    {"stock insuffisant", QT_TRANSLATE_NOOP("Data", "Il n’en reste pas assez en stock.")},
    {"stock_niveau absent", QT_TRANSLATE_NOOP("Data", "Cet article n’est pas tenu à cet emplacement.")},
};

QString triggerSentence(const QString& text) {
    for (const TriggerWord& word : triggerWords) {
        if (text.contains(QLatin1String(word.code)))
            return translate("Data", word.sentence);
    }
    return translate("Data", "La base refuse cette modification.");
}

Error uniqueError(const QString& detail) {
    static const QRegularExpression columns("failed: (?:\\w+)\\.(\\w+)");
    const QString column = columns.match(detail).captured(1);
    Error error = Error::validation(column, translate("Data", "Cette valeur est déjà utilisée."));
    error.detail = detail;
    return error;
}

struct PrimaryCode {
    int code;
    Cause cause;
    const char* sentence;
};
constexpr PrimaryCode primaryCodes[] = {
    {SQLITE_BUSY, Cause::Busy,
     QT_TRANSLATE_NOOP("Data", "La base est occupée par un autre poste. Réessayer.")},
    {SQLITE_LOCKED, Cause::Busy,
     QT_TRANSLATE_NOOP("Data", "La base est occupée par un autre poste. Réessayer.")},
    {SQLITE_FULL, Cause::Storage,
     QT_TRANSLATE_NOOP("Data", "Le disque est plein. Libérer de la place puis réessayer.")},
    {SQLITE_READONLY, Cause::Storage, QT_TRANSLATE_NOOP("Data", "La base est en lecture seule.")},
    {SQLITE_IOERR, Cause::Storage, QT_TRANSLATE_NOOP("Data", "Le disque ne répond pas correctement.")},
    {SQLITE_PERM, Cause::Storage, QT_TRANSLATE_NOOP("Data", "Le système refuse l’accès à la base.")},
    {SQLITE_CANTOPEN, Cause::BadBase, QT_TRANSLATE_NOOP("Data", "La base ne s’ouvre pas.")},
    {SQLITE_CORRUPT, Cause::BadBase,
     QT_TRANSLATE_NOOP("Data", "La base est endommagée. Restaurer une sauvegarde.")},
    {SQLITE_NOTADB, Cause::BadBase, QT_TRANSLATE_NOOP("Data", "Ce fichier n’est pas une base Tournevis.")},
};

} // namespace

Error sqlError(const QSqlError& error, const QString& statement) {
    const int code = error.nativeErrorCode().toInt();
    const QString detail = QStringLiteral("[%1] %2 — %3").arg(code).arg(error.text(), statement);
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
        code == SQLITE_CONSTRAINT_ROWID)
        return uniqueError(detail);
    if (code == SQLITE_CONSTRAINT_TRIGGER)
        return {Cause::Validation, triggerSentence(error.databaseText()), detail, {}};
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        return {Cause::Validation, translate("Data", "Cette fiche est utilisée ailleurs."), detail, {}};
    if ((code & 0xff) == SQLITE_CONSTRAINT)
        return {Cause::Validation, translate("Data", "La base refuse cette valeur."), detail, {}};
    for (const PrimaryCode& primary : primaryCodes) {
        if ((code & 0xff) == primary.code)
            return {primary.cause, translate("Data", primary.sentence), detail, {}};
    }
    return Error::technical(translate("Data", "Une erreur interne empêche cette opération."), detail);
}

} // namespace tournevis
