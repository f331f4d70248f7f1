// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/EnumTable.h"
#include "base/Montant.h"
#include "base/Result.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace tournevis {

/// One row of a table of sql/demo, by column name. An absent value reads as empty, zero or none.
class DemoRow {
public:
    DemoRow(const QStringList& columns, const QStringList& values);

    QString text(const char* column) const { return m_values.value(QLatin1String(column)); }
    int number(const char* column) const { return text(column).toInt(); }
    bool has(const char* column) const { return !text(column).isEmpty(); }
    Quantite quantite(const char* column) const;
    PrixUnitaire prix(const char* column) const;
    Taux taux(const char* column) const;
    /// The parts of « a|b ».
    QStringList list(const char* column) const { return text(column).split(u'|', Qt::SkipEmptyParts); }
    template <class E>
    E code(const char* column) const {
        return fromCode<E>(text(column)).value_or(E{});
    }

private:
    QHash<QString, QString> m_values;
};

/// Reads :/sql/demo/<name>.csv: `;` between values, names of the columns on the first line, `#` for remarks.
Result<QList<DemoRow>> readDemoTable(const QString& name);

} // namespace tournevis
