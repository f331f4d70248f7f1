// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoTable.h"

#include "base/Saisie.h"
#include "base/Text.h"

#include <QtCore/QFile>

namespace tournevis {

DemoRow::DemoRow(const QStringList& columns, const QStringList& values) {
    for (qsizetype rank = 0; rank < columns.size(); ++rank)
        m_values.insert(columns[rank], values.value(rank));
}

Quantite DemoRow::quantite(const char* column) const {
    return saisie::quantite(text(column)).value_or(Quantite());
}

PrixUnitaire DemoRow::prix(const char* column) const {
    return saisie::prixUnitaire(text(column)).value_or(PrixUnitaire());
}

Taux DemoRow::taux(const char* column) const { return saisie::taux(text(column)).value_or(Taux()); }

Result<QList<DemoRow>> readDemoTable(const QString& name) {
    QFile file(QStringLiteral(":/sql/demo/%1.csv").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error::technical(translate("Demo", "Les données de démonstration manquent."), name);
    QList<DemoRow> rows;
    QStringList columns;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList values = line.split(u';');
        if (columns.isEmpty())
            columns = values;
        else
            rows.append(DemoRow(columns, values));
    }
    return rows;
}

} // namespace tournevis
