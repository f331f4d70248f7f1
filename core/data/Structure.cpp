// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "data/Migrator.h"

#include <QtCore/QTemporaryDir>

namespace tournevis {
namespace {

using Objects = QMap<QString, QString>;

Result<Objects> objectsOf(Connection& connection) {
    Objects objects;
    TRY(connection.select("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema "
                          "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
                          {}, [&](const Row& row) {
                              objects.insert(row.text(0), row.text(1));
                              return true;
                          }));
    return objects;
}

/// What the shipped migrations make of an empty base.
Result<Objects> expectedObjects() {
    QTemporaryDir folder;
    const auto reference = TRY(Connection::open(folder.filePath("reference.db"), OpenMode::Create));
    TRY(Migrator(*reference).migrate(SystemClock()));
    return objectsOf(*reference);
}

void compare(const Objects& expected, const Objects& present, Findings& findings) {
    for (auto object = expected.cbegin(); object != expected.cend(); ++object) {
        if (!present.contains(object.key()))
            findings.append({"schema", object.key(), translate("Check", "absent de la base")});
        else if (present.value(object.key()) != object.value())
            findings.append({"schema", object.key(), translate("Check", "différent de celui du programme")});
    }
    for (auto object = present.cbegin(); object != present.cend(); ++object) {
        if (!expected.contains(object.key()))
            findings.append({"schema", object.key(), translate("Check", "inconnu du programme")});
    }
}

} // namespace

Outcome verifyStructure(Connection& connection, Findings& findings) {
    for (const QString& line :
         TRY(connection.select("PRAGMA integrity_check", {}, [](const Row& row) { return row.text(0); }))) {
        if (line != QLatin1String("ok"))
            findings.append({"fichier", "integrite", line});
    }
    TRY(connection.select("PRAGMA foreign_key_check", {}, [&](const Row& row) {
        findings.append({row.text(0), QStringLiteral("id %1").arg(row.integer(1)),
                         translate("Check", "renvoie à une ligne absente de %1").arg(row.text(2))});
        return true;
    }));
    compare(TRY(expectedObjects()), TRY(objectsOf(connection)), findings);
    return {};
}

} // namespace tournevis
