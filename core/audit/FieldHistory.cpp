// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/FieldHistory.h"

#include <QtCore/QUuid>

namespace tournevis {
namespace {

QString valueType(FieldKind kind) {
    switch (kind) {
    case FieldKind::Integer:
    case FieldKind::Boolean:
    case FieldKind::Quantity:
    case FieldKind::Rate:
        return QStringLiteral("entier");
    case FieldKind::Money:
    case FieldKind::UnitPrice:
        return QStringLiteral("montant");
    case FieldKind::Instant:
    case FieldKind::Day:
        return QStringLiteral("date");
    case FieldKind::Reference:
        return QStringLiteral("ref");
    default:
        return QStringLiteral("texte");
    }
}

/// Canonical text of a column; a secret only says that it is there.
QVariant historyText(const Field& field, const QVariant& value) {
    if (value.isNull())
        return {};
    if (field.has(FieldFlag::Secret))
        return QStringLiteral("•••");
    if (field.kind == FieldKind::Bytes)
        return QStringLiteral("%1 octets").arg(value.toByteArray().size());
    return journalText(value.toString());
}

/// Writes the rows of one operation, keeping the chain in hand between them.
class HistoryWriter {
public:
    HistoryWriter(Connection& connection, const Actor& actor, const Operation& operation, qint64 auditId)
        : m_connection(connection)
        , m_actor(actor)
        , m_operation(operation)
        , m_auditId(auditId) {}

    Outcome write(const Change& change, const FieldChange& moved) {
        const ChainLink link = TRY(nextLink(m_connection, fieldHistoryChain()));
        const auto values = rowOf(change, moved, link);
        const QByteArray digest = digestOf(fieldHistoryChain(), link, values);
        QVariantList bound = values.values();
        bound << QString::fromLatin1(link.previous) << QString::fromLatin1(digest);
        TRY(m_connection.execute(
            QStringLiteral(
                "INSERT INTO historique_modification(%1, empreinte_prec, empreinte) VALUES(%2 ?, ?)")
                .arg(QString::fromLatin1(values.keys().join(", ")),
                     QStringLiteral("?, ").repeated(values.size())),
            bound));
        return advanceChain(m_connection, fieldHistoryChain(), link, digest);
    }

private:
    QMap<QByteArray, QVariant> rowOf(const Change& change, const FieldChange& moved,
                                     const ChainLink& link) const {
        return {
            {"id", link.rank},
            {"uuid", QUuid::createUuid().toString(QUuid::WithoutBraces)},
            {"horodatage", qlonglong(m_operation.instant.toMSecsSinceEpoch())},
            {"utilisateur_id", m_actor.isOwner() ? QVariant() : QVariant(qlonglong(m_actor.utilisateurId))},
            {"audit_id", m_auditId},
            {"entite", QString::fromLatin1(change.schema->table)},
            {"entite_id", QString::number(change.id)},
            {"champ", QString::fromLatin1(moved.field->column)},
            {"ancienne_valeur", historyText(*moved.field, moved.before)},
            {"nouvelle_valeur", historyText(*moved.field, moved.after)},
            {"type_valeur", valueType(moved.field->kind)},
            {"version", change.version},
            {"motif", motif()},
            {"operation", operationCode()},
            {"chaine_rang", link.rank}};
    }

    QString operationCode() const {
        if (m_operation.action == QLatin1String("annulation"))
            return QStringLiteral("annulation");
        return m_actor.isOwner() ? QStringLiteral("systeme") : QStringLiteral("saisie");
    }

    QVariant motif() const {
        const QString kept = journalText(m_operation.motif, 300);
        return kept.isEmpty() ? QVariant() : QVariant(kept);
    }

    Connection& m_connection;
    const Actor& m_actor;
    const Operation& m_operation;
    qint64 m_auditId;
};

} // namespace

QString journalText(const QString& text, int size) {
    QString kept = cleaned(text).left(size);
    if (!kept.isEmpty() && kept.back().isHighSurrogate())
        kept.chop(1);
    // The way to UTF-8 and back replaces what is left of broken surrogate pairs.
    return QString::fromUtf8(kept.toUtf8());
}

const ChainSpec& fieldHistoryChain() {
    static const ChainSpec spec{"historique_modification",
                                "chaine_rang",
                                {"id", "uuid", "horodatage", "utilisateur_id", "audit_id", "entite",
                                 "entite_id", "champ", "ancienne_valeur", "nouvelle_valeur", "type_valeur",
                                 "version", "motif", "operation", "chaine_rang"}};
    return spec;
}

Outcome recordFieldHistory(Connection& connection, const Actor& actor, const Operation& operation,
                           qint64 auditId) {
    HistoryWriter writer(connection, actor, operation, auditId);
    for (const Change& change : operation.changes) {
        if (change.kind == ChangeKind::Creation)
            continue;
        for (const FieldChange& moved : change.fields) {
            if (!moved.field->has(FieldFlag::Silent))
                TRY(writer.write(change, moved));
        }
    }
    return {};
}

Result<QList<HistoryLine>> historyOf(Session& session, const EntityRef& subject, int limit) {
    const QString kind = QString::fromLatin1(subject.kind);
    const QString id = QString::number(subject.id);
    return session.connection().select(
        "SELECT a.horodatage, coalesce(a.utilisateur_nom, ''), a.action, coalesce(h.champ, ''), "
        "coalesce(h.ancienne_valeur, ''), coalesce(h.nouvelle_valeur, ''), coalesce(h.motif, a.details, '') "
        "FROM (SELECT id FROM audit_log WHERE entite = ? AND entite_id = ? UNION "
        "SELECT audit_id FROM historique_modification WHERE entite = ? AND entite_id = ?) o "
        "JOIN audit_log a ON a.id = o.id "
        "LEFT JOIN historique_modification h ON h.audit_id = a.id AND h.entite = ? AND h.entite_id = ? "
        "ORDER BY a.id DESC, h.id LIMIT ?",
        {kind, id, kind, id, kind, id, limit}, [](const Row& row) {
            return HistoryLine{row.as<QDateTime>(0), row.text(1), row.text(2), row.text(3),
                               row.text(4),          row.text(5), row.text(6)};
        });
}

} // namespace tournevis
