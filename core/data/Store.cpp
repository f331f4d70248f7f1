// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/Store.h"

#include "base/Format.h"

#include <QtCore/QUuid>

namespace tournevis {
namespace {

/// The standard columns, read in this order before those of the schema.
const QString standardColumns =
    QStringLiteral("id, uuid, version, cree_le, cree_par, modifie_le, modifie_par, archive_le");
constexpr int standardColumnCount = 8;

/// A journal row is stamped once: it reads as version 1, created and last changed at its only instant.
const QString journalColumns =
    QStringLiteral("id, uuid, 1, horodatage, utilisateur_id, horodatage, utilisateur_id, NULL");

QString columnList(const Schema& schema) {
    QString list = schema.journal ? journalColumns : standardColumns;
    for (const Field& field : schema.fields)
        list += QStringLiteral(", ") + QLatin1String(field.column);
    return list;
}

/// Archiving is a change like another: it shows in the history under this column.
constexpr Field archiveField{
    "archive_le",
    QT_TRANSLATE_NOOP("Field", "Archivée le"),
    FieldKind::Instant,
    FieldFlag::None,
    0,
    [](const Record& record) { return ValueCodec<QDateTime>::toColumn(record.archiveLe); },
    [](Record& record, const QVariant& value) {
        record.archiveLe = ValueCodec<QDateTime>::fromColumn(value);
    }};

QString searchText(const Schema& schema, const Record& record) {
    QStringList parts;
    for (const Field& field : schema.fields) {
        if (field.has(FieldFlag::Searched))
            parts += fold(field.read(record).toString());
    }
    return parts.join(u' ').simplified();
}

QVariant actorColumn(const Transaction& transaction) {
    const qint64 id = transaction.actor().utilisateurId;
    return id ? QVariant(qlonglong(id)) : QVariant();
}

Error missing(const Schema& schema) {
    return Error::notFound(translate("Data", "%1 introuvable : la fiche a été supprimée.")
                               .arg(translate("Field", schema.label)));
}

Error conflict(Transaction& transaction, const Schema& schema, const Record& stored) {
    Session& session = transaction.session();
    const QString who = session.services().rights->nameOf(session.connection(), stored.modifiePar);
    const QString when = format::time(stored.modifieLe, session.zone());
    return {Cause::Conflict,
            translate("Data", "Modifié par %1 à %2").arg(who, when),
            QStringLiteral("%1 %2 : version %3").arg(schema.table).arg(stored.id).arg(stored.version),
            {}};
}

} // namespace

QList<FieldError> schemaErrors(const Schema& schema, const Record& record) {
    QList<FieldError> errors;
    for (const Field& field : schema.fields) {
        const QVariant value = field.read(record);
        if (field.has(FieldFlag::Required) && value.isNull())
            errors.append({field.column, translate("Data", "À remplir : %1.").arg(field.displayLabel())});
        else if (field.maxLength > 0 && value.toString().size() > field.maxLength)
            errors.append({field.column, translate("Data", "%1 caractères au plus.").arg(field.maxLength)});
    }
    return errors;
}

QList<FieldChange> differences(const Schema& schema, const Record& before, const Record& after) {
    QList<FieldChange> changes;
    const auto compare = [&](const Field& field) {
        const QVariant old = field.read(before);
        const QVariant present = field.read(after);
        if (old != present || old.isNull() != present.isNull())
            changes.append({&field, old, present});
    };
    for (const Field& field : schema.fields)
        compare(field);
    compare(archiveField);
    return changes;
}

void Store::readRow(const Schema& schema, const Row& row, Record& record) {
    record.id = row.integer(0);
    record.uuid = row.text(1);
    record.version = int(row.integer(2));
    record.creeLe = row.as<QDateTime>(3);
    record.creePar = row.integer(4);
    record.modifieLe = row.as<QDateTime>(5);
    record.modifiePar = row.integer(6);
    record.archiveLe = row.as<QDateTime>(7);
    int column = standardColumnCount;
    for (const Field& field : schema.fields)
        field.write(record, row.value(column++));
}

Outcome Store::listInto(const Schema& schema, const QString& condition, const QVariantList& values,
                        const std::function<void(const Row&)>& read) {
    const QString sql =
        QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(columnList(schema), schema.table, condition);
    TRY(m_connection.select(sql, values, [&](const Row& row) {
        read(row);
        return true;
    }));
    return {};
}

Outcome Store::loadInto(const Schema& schema, qint64 id, Record& record) {
    bool found = false;
    TRY(listInto(schema, QStringLiteral("id = ?"), {id}, [&](const Row& row) {
        readRow(schema, row, record);
        found = true;
    }));
    if (!found)
        return missing(schema);
    return {};
}

Outcome Store::insertRecord(Transaction& transaction, const Schema& schema, Record& record) {
    if (const auto errors = schemaErrors(schema, record); !errors.isEmpty())
        return Error::validation(errors);
    // A chained row is sealed before it is inserted: it comes with its id and its uuid.
    if (record.id == 0 || record.uuid.isEmpty())
        record.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.version = 1;
    record.creeLe = record.modifieLe = transaction.instant();
    record.creePar = record.modifiePar = transaction.actor().utilisateurId;
    const QVariant stamp = ValueCodec<QDateTime>::toColumn(transaction.instant());
    const QVariant actor = actorColumn(transaction);
    QString columns = schema.journal
                          ? QStringLiteral("uuid, horodatage, utilisateur_id")
                          : QStringLiteral("uuid, cree_le, cree_par, version, modifie_le, modifie_par");
    QVariantList values{record.uuid, stamp, actor};
    if (!schema.journal)
        values << 1 << stamp << actor;
    if (record.id != 0) {
        columns += QStringLiteral(", id");
        values << record.id;
    }
    Change change{ChangeKind::Creation, &schema, 0, 1, {}};
    for (const Field& field : schema.fields) {
        columns += QStringLiteral(", ") + QLatin1String(field.column);
        values += field.read(record);
        if (!values.last().isNull())
            change.fields.append({&field, {}, values.last()});
    }
    if (schema.searchColumn) {
        columns += QStringLiteral(", ") + QLatin1String(schema.searchColumn);
        values += searchText(schema, record);
    }
    const QString marks = QStringLiteral("?, ").repeated(values.size() - 1) + u'?';
    const QString sql =
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) RETURNING id").arg(schema.table, columns, marks);
    record.id = TRY(m_connection.value(sql, values)).toLongLong();
    change.id = record.id;
    transaction.add(std::move(change));
    return {};
}

Outcome Store::updateRecord(Transaction& transaction, const Schema& schema, const Record& stored,
                            Record& record) {
    if (stored.version != record.version)
        return conflict(transaction, schema, stored);
    for (const Field& field : schema.fields) {
        if (field.has(FieldFlag::Frozen))
            field.write(record, field.read(stored));
    }
    if (const auto errors = schemaErrors(schema, record); !errors.isEmpty())
        return Error::validation(errors);
    QList<FieldChange> changes = differences(schema, stored, record);
    if (changes.isEmpty())
        return {};
    QString assignments = QStringLiteral("version = version + 1, modifie_le = ?, modifie_par = ?");
    QVariantList values{ValueCodec<QDateTime>::toColumn(transaction.instant()), actorColumn(transaction)};
    const auto assign = [&](const char* column, const QVariant& value) {
        assignments += QStringLiteral(", %1 = ?").arg(QLatin1String(column));
        values += value;
    };
    for (const FieldChange& change : std::as_const(changes))
        assign(change.field->column, change.after);
    if (schema.searchColumn)
        assign(schema.searchColumn, searchText(schema, record));
    values << record.id << record.version;
    const QString sql =
        QStringLiteral("UPDATE %1 SET %2 WHERE id = ? AND version = ?").arg(schema.table, assignments);
    const qint64 changed = TRY(m_connection.execute(sql, values));
    if (changed != 1)
        return conflict(transaction, schema, stored);
    record.version += 1;
    record.modifieLe = transaction.instant();
    record.modifiePar = transaction.actor().utilisateurId;
    transaction.add({ChangeKind::Modification, &schema, record.id, record.version, std::move(changes)});
    return {};
}

Outcome Store::removeRecord(Transaction& transaction, const Schema& schema, const Record& stored,
                            int version) {
    if (stored.version != version)
        return conflict(transaction, schema, stored);
    Change change{ChangeKind::Suppression, &schema, stored.id, stored.version, {}};
    for (const Field& field : schema.fields) {
        if (const QVariant value = field.read(stored); !value.isNull())
            change.fields.append({&field, value, {}});
    }
    TRY(m_connection.execute(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(schema.table), {stored.id}));
    transaction.add(std::move(change));
    return {};
}

} // namespace tournevis
