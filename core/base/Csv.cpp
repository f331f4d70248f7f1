// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Csv.h"

#include <QtCore/QRegularExpression>

namespace tournevis {
namespace {

bool isFormula(const QString& cell) {
    static const QRegularExpression number(QStringLiteral("^[+-]?[0-9\\s\\x{202f}]+([.,][0-9]+)?$"));
    return !cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell.front()) &&
           !number.match(cell).hasMatch();
}

QString cellText(const QString& cell) {
    const QString safe = isFormula(cell) ? u'\'' + cell : cell;
    const bool quoted =
        safe.contains(u';') || safe.contains(u'"') || safe.contains(u'\n') || safe.contains(u'\r');
    return quoted ? u'"' + QString(safe).replace(u'"', QStringLiteral("\"\"")) + u'"' : safe;
}

} // namespace

QByteArray toCsv(const QList<QStringList>& rows) {
    QString text(QChar::ByteOrderMark);
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& cell : row)
            cells += cellText(cell);
        text += cells.join(u';') + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

} // namespace tournevis
