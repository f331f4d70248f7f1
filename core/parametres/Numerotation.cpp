// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/Numerotation.h"

#include "base/Text.h"
#include "data/Connection.h"

#include <QtCore/QRegularExpression>

namespace tournevis {
namespace {

const QString yearMark = QStringLiteral("{AAAA}");

struct Serie {
    QString serie;
    QString gabarit;
    qint64 numero = 0;
};

Error unknownSeries(const QString& type) {
    return Error::technical(translate("Parametres", "La numérotation « %1 » n’est pas réglée.").arg(type),
                            QStringLiteral("compteur %1").arg(type));
}

/// Row 0 of the series: it names the series and holds the gabarit.
Result<Serie> model(Connection& connection, const QString& type) {
    const auto rows = TRY(connection.select("SELECT serie, gabarit FROM compteur "
                                            "WHERE type = ? AND exercice = 0 AND gabarit IS NOT NULL "
                                            "ORDER BY serie LIMIT 1",
                                            {type}, [](const Row& row) {
                                                return Serie{row.text(0), row.text(1)};
                                            }));
    if (rows.isEmpty())
        return unknownSeries(type);
    return rows.first();
}

Result<Serie> draw(Connection& connection, const QString& type, const QString& serie, int exercice) {
    const auto rows = TRY(connection.select("UPDATE compteur SET prochain = prochain + 1 "
                                            "WHERE type = ? AND serie = ? AND exercice = ? "
                                            "RETURNING serie, gabarit, prochain - 1",
                                            {type, serie, exercice}, [](const Row& row) {
                                                return Serie{row.text(0), row.text(1), row.integer(2)};
                                            }));
    if (rows.isEmpty())
        return unknownSeries(type);
    return rows.first();
}

/// « FAC-{AAAA}-{NNNNN} », 2026, 42 → « FAC-2026-00042 »; a longer number is written in full.
QString filled(const Serie& drawn, int exercice) {
    QString text = drawn.gabarit;
    text.replace(yearMark, QStringLiteral("%1").arg(exercice, 4, 10, QChar(u'0')));
    static const QRegularExpression digits(QStringLiteral("\\{(N+)\\}"));
    if (const auto match = digits.match(text); match.hasMatch())
        text.replace(match.capturedStart(), match.capturedLength(),
                     QString::number(drawn.numero).rightJustified(match.capturedLength(1), u'0'));
    return text;
}

} // namespace

Result<QString> nextNumber(Transaction& transaction, const QString& type, int exercice) {
    Connection& connection = transaction.connection();
    const Serie serie = TRY(model(connection, type));
    if (!serie.gabarit.contains(yearMark))
        return filled(TRY(draw(connection, type, serie.serie, 0)), exercice);
    TRY(connection.execute("INSERT INTO compteur(type, serie, exercice, prochain, gabarit) "
                           "VALUES(?, ?, ?, 1, ?) ON CONFLICT (type, serie, exercice) DO NOTHING",
                           {type, serie.serie, exercice, serie.gabarit}));
    return filled(TRY(draw(connection, type, serie.serie, exercice)), exercice);
}

} // namespace tournevis
