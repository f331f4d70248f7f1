// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/AccountRights.h"

#include "base/Text.h"
#include "comptes/Permissions.h"
#include "data/Connection.h"

namespace tournevis {
namespace {

/// One row for each right an active account has: utilisateur_id, permission, portee.
const QString grants = QStringLiteral(
    "(SELECT u.id AS utilisateur_id, d.permission, d.portee FROM utilisateur u "
    "JOIN role r ON r.id = u.role_id AND r.actif = 1 AND r.archive_le IS NULL "
    "JOIN role_permission d ON d.role_id = r.id AND d.archive_le IS NULL "
    "WHERE u.statut = 'actif' AND u.archive_le IS NULL AND NOT (r.code = 'manager' AND EXISTS "
    "(SELECT 1 FROM utilisateur_profil p WHERE p.utilisateur_id = u.id AND p.archive_le IS NULL)) "
    "UNION ALL "
    "SELECT u.id AS utilisateur_id, d.permission, d.portee FROM utilisateur u "
    "JOIN role r ON r.id = u.role_id AND r.code = 'manager' AND r.actif = 1 AND r.archive_le IS NULL "
    "JOIN utilisateur_profil p ON p.utilisateur_id = u.id AND p.archive_le IS NULL "
    "JOIN profil_permission d ON d.profil_id = p.profil_id AND d.archive_le IS NULL "
    "WHERE u.statut = 'actif' AND u.archive_le IS NULL) droits");

struct Refusal {
    Permission permission;
    const char* message;
};

/// Who holds a right as shipped (ux.md § 2).
constexpr Refusal refusals[] = {
    {permission::devisValiderDg, QT_TRANSLATE_NOOP("Comptes", "Réservé à la direction générale.")},
    {permission::devisValiderPdg,
     QT_TRANSLATE_NOOP("Comptes", "Réservé à la présidence-direction générale.")},
    {permission::devisValiderPropre, QT_TRANSLATE_NOOP("Comptes", "Personne ne valide son propre devis.")},
    {permission::validationLire,
     QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs et à la direction.")},
    {permission::auditVoir, QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs et à la direction.")},
    {permission::devisLire, QT_TRANSLATE_NOOP("Comptes", "Réservé au bureau.")},
    {permission::devisEcrire,
     QT_TRANSLATE_NOOP("Comptes",
                       "Réservé aux administrateurs, aux managers, à la régulation et à la direction.")},
    {permission::devisEnvoyerDirect,
     QT_TRANSLATE_NOOP("Comptes",
                       "Réservé aux administrateurs, aux managers, à la régulation et à la direction.")},
    {permission::margeVoir,
     QT_TRANSLATE_NOOP("Comptes",
                       "Réservé aux administrateurs, aux managers, à la régulation et à la direction.")},
    {permission::prixAchatVoir, QT_TRANSLATE_NOOP("Comptes", "Réservé au bureau.")},
    {permission::missionsEcrire,
     QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs, aux managers et à la régulation.")},
    {permission::clientCodeAcces,
     QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs, aux managers et à la régulation.")},
    {permission::rapportsEcrire,
     QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs, aux managers et à la régulation.")},
    {permission::clientsEcrire,
     QT_TRANSLATE_NOOP("Comptes",
                       "Réservé aux administrateurs, aux managers, à la régulation et à la comptabilité.")},
    {permission::planningEcrire,
     QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs et à la régulation.")},
    {permission::planningForcer,
     QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs et à la régulation.")},
    {permission::facturesEcrire,
     QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs et à la comptabilité.")},
    {permission::factureEmettre,
     QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs et à la comptabilité.")},
    {permission::factureAvoir,
     QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs et à la comptabilité.")},
    {permission::paiementEnregistrer,
     QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs et à la comptabilité.")},
    {permission::materielEcrire, QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs et au magasin.")},
    {permission::stockCorriger, QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs et au magasin.")},
    {permission::administrationEcrire, QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs.")},
    {permission::clientEffacer, QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs.")},
    {permission::sauvegardeRestaurer, QT_TRANSLATE_NOOP("Comptes", "Réservé aux administrateurs.")},
};

bool isApproval(const Permission& permission) {
    return qstrcmp(permission.code, permission::devisValiderDg.code) == 0 ||
           qstrcmp(permission.code, permission::devisValiderPdg.code) == 0;
}

Result<QList<qint64>> delegatesOf(Connection& connection, const QList<qint64>& holders, const QDate& day) {
    QList<qint64> delegates;
    const QVariant date = ValueCodec<QDate>::toColumn(day);
    for (const qint64 holder : holders)
        delegates +=
            TRY(connection.select("SELECT d.id FROM utilisateur u JOIN utilisateur d ON d.id = u.delegue_id "
                                  "WHERE u.id = ? AND u.delegue_du <= ? AND u.delegue_au >= ? "
                                  "AND d.statut = 'actif' AND d.archive_le IS NULL",
                                  {holder, date, date}, [](const Row& row) { return row.integer(0); }));
    return delegates;
}

} // namespace

Result<Scope> AccountRights::scope(Connection& connection, const Actor& actor, const Permission& permission) {
    if (actor.isOwner())
        return Scope::All;
    // A one-time code opens nothing but its own replacement.
    const QString sql =
        QStringLiteral("SELECT max(CASE portee WHEN 'tout' THEN 2 ELSE 1 END) FROM %1 "
                       "WHERE utilisateur_id = ? AND permission = ? AND (permission = ? OR NOT EXISTS "
                       "(SELECT 1 FROM utilisateur c WHERE c.id = utilisateur_id AND c.doit_changer = 1))")
            .arg(grants);
    const int reach =
        TRY(connection.value(sql, {actor.utilisateurId, permission.code, permission::tableauDeBordLire.code}))
            .toInt();
    return reach == 2 ? Scope::All : reach == 1 ? Scope::Own : Scope::None;
}

QString AccountRights::refusal(const Permission& permission) {
    for (const Refusal& entry : refusals) {
        if (qstrcmp(entry.permission.code, permission.code) == 0)
            return translate("Comptes", entry.message);
    }
    return translate("Comptes", "Accès non autorisé. Un administrateur peut l’accorder.");
}

QString AccountRights::nameOf(Connection& connection, qint64 utilisateurId) {
    const auto name = connection.value("SELECT nom_affichage FROM utilisateur WHERE id = ?", {utilisateurId});
    return name && !name->isNull() ? name->toString() : translate("Comptes", "l’administration du poste");
}

Result<QList<qint64>> holdersOf(Connection& connection, const Permission& permission, const QDate& day) {
    const QString sql = QStringLiteral("SELECT DISTINCT utilisateur_id FROM %1 "
                                       "WHERE permission = ? AND portee = 'tout' ORDER BY utilisateur_id")
                            .arg(grants);
    QList<qint64> holders =
        TRY(connection.select(sql, {permission.code}, [](const Row& row) { return row.integer(0); }));
    if (!isApproval(permission))
        return holders;
    for (const qint64 delegate : TRY(delegatesOf(connection, holders, day))) {
        if (!holders.contains(delegate))
            holders.append(delegate);
    }
    return holders;
}

} // namespace tournevis
