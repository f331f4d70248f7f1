// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/AuditLog.h"

#include "audit/FieldHistory.h"
#include "data/Chain.h"
#include "data/Rights.h"
#include "data/Session.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QUuid>

namespace tournevis {
namespace {

const ChainSpec& auditChain() {
    static const ChainSpec spec{"audit_log",
                                "sequence",
                                {"id", "uuid", "horodatage", "utilisateur_id", "sequence", "utilisateur_nom",
                                 "action", "entite", "entite_id", "libelle", "details", "donnees",
                                 "adresse_ip", "poste", "application_version", "session", "resultat",
                                 "niveau", "empreinte_format"}};
    return spec;
}

/// What a column of `size` characters keeps of a text.
QVariant shortened(const QString& text, int size) {
    const QString kept = journalText(text, size);
    return kept.isEmpty() ? QVariant() : QVariant(kept);
}

/// Every row the operation wrote, so that lines added to a document leave a trace too: [table, id, change,
/// version].
QString touchedRows(const QList<Change>& changes) {
    static const char* const words[] = {"creation", "modification", "suppression"};
    QJsonArray rows;
    for (const Change& change : changes)
        rows.append(QJsonArray{change.schema->table, change.id, words[int(change.kind)], change.version});
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

} // namespace

struct AuditLog::Entry {
    QString action;
    EntityRef subject;
    QString libelle;
    QString details;
    QString data;
    QString outcome;
    QString level;
    QDateTime instant;
};

AuditLog::AuditLog(Workstation workstation)
    : m_workstation(std::move(workstation)) {}

Result<qint64> AuditLog::append(Connection& connection, const Actor& actor, const Entry& entry) {
    const ChainLink link = TRY(nextLink(connection, auditChain()));
    const QMap<QByteArray, QVariant> values{
        {"id", link.rank},
        {"uuid", QUuid::createUuid().toString(QUuid::WithoutBraces)},
        {"horodatage", qlonglong(entry.instant.toMSecsSinceEpoch())},
        {"utilisateur_id", actor.isOwner() ? QVariant() : QVariant(qlonglong(actor.utilisateurId))},
        {"sequence", link.rank},
        {"utilisateur_nom", shortened(actor.nom, 120)},
        {"action", entry.action},
        {"entite", shortened(QString::fromLatin1(entry.subject.kind), 40)},
        {"entite_id", entry.subject.id ? QVariant(QString::number(entry.subject.id)) : QVariant()},
        {"libelle", shortened(entry.libelle, 160)},
        {"details", shortened(entry.details, 4000)},
        {"donnees", entry.data.isEmpty() ? QVariant() : QVariant(entry.data)},
        {"adresse_ip", QVariant()},
        {"poste", shortened(m_workstation.poste, 80)},
        {"application_version", shortened(m_workstation.programVersion, 20)},
        {"session", shortened(m_workstation.session, 36)},
        {"resultat", entry.outcome},
        {"niveau", entry.level},
        {"empreinte_format", 1}};
    const QByteArray digest = digestOf(auditChain(), link, values);
    const QString columns = QString::fromLatin1(values.keys().join(", "));
    const QString marks = QStringLiteral("?, ").repeated(values.size());
    QVariantList bound = values.values();
    bound << QString::fromLatin1(link.previous) << QString::fromLatin1(digest);
    TRY(connection.execute(
        QStringLiteral("INSERT INTO audit_log(%1, empreinte_prec, empreinte) VALUES(%2 ?, ?)")
            .arg(columns, marks),
        bound));
    TRY(advanceChain(connection, auditChain(), link, digest));
    return link.rank;
}

Outcome AuditLog::record(Connection& connection, const Actor& actor, const Operation& operation) {
    const qint64 auditId = TRY(append(connection, actor,
                                      {operation.action, operation.subject, operation.libelle,
                                       operation.details, touchedRows(operation.changes),
                                       QStringLiteral("ok"), QStringLiteral("normal"), operation.instant}));
    return recordFieldHistory(connection, actor, operation, auditId);
}

Outcome AuditLog::recordRefusal(Connection& connection, const Actor& actor, const QString& permission,
                                const QDateTime& instant) {
    TRY(append(connection, actor,
               {QStringLiteral("refus"),
                {},
                permission,
                {},
                {},
                QStringLiteral("refuse"),
                QStringLiteral("critique"),
                instant}));
    return {};
}

Result<qint64> lastAudit(Connection& connection) {
    return TRY(connection.value("SELECT coalesce(max(id), 0) FROM audit_log")).toLongLong();
}

Outcome verifyAudit(Session& session, Findings& findings) {
    TRY(verifyChain(session.connection(), auditChain(), findings));
    return verifyChain(session.connection(), fieldHistoryChain(), findings);
}

} // namespace tournevis
