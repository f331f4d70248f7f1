// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/vues/VueService.h"

#include "comptes/Permissions.h"
#include "comptes/Utilisateur.h"
#include "data/Store.h"

namespace tournevis {
namespace {

/// « planning » → planning.ecrire; administration.ecrire for a workspace nobody writes in.
Permission writingIn(const QString& espace) {
    const QByteArray wanted = espace.toLatin1() + ".ecrire";
    for (const Permission& known : permission::all) {
        if (wanted == known.code)
            return known;
    }
    return permission::administrationEcrire;
}

} // namespace

Result<QList<VueEnregistree>> VueService::vues(const QString& espace) {
    TRY(m_session.require(permission::tableauDeBordLire, true));
    return Store(m_session).list<VueEnregistree>(
        QStringLiteral("espace = ? AND archive_le IS NULL AND (utilisateur_id IS NULL OR utilisateur_id = ?) "
                       "ORDER BY libelle COLLATE NOCASE, id"),
        {espace, m_session.actor().utilisateurId});
}

Result<Permission> VueService::rightOver(const QString& espace, bool partagee) {
    if (!partagee)
        return permission::tableauDeBordLire;
    const bool administrator = TRY(m_session.scope(permission::administrationEcrire)) == Scope::All;
    return administrator ? permission::administrationEcrire : writingIn(espace);
}

Result<Id<VueEnregistree>> VueService::save(const QString& espace, const QString& libelle, VuePortee portee,
                                            const QString& contenu) {
    VueEnregistree vue;
    vue.espace = espace;
    vue.libelle = cleaned(libelle);
    vue.contenu = contenu;
    if (portee == VuePortee::Personnelle)
        vue.utilisateurId = Id<Utilisateur>(m_session.actor().utilisateurId);
    if (vue.libelle.isEmpty())
        return Error::validation("libelle", translate("Comptes", "Donner un nom à la vue."));
    const Permission right = TRY(rightOver(espace, vue.isShared()));
    const auto work = [&](Transaction& transaction) { return keep(transaction, vue); };
    return vue.isShared() ? m_session.write(right, work) : m_session.writeOwn(right, work);
}

Result<Id<VueEnregistree>> VueService::keep(Transaction& transaction, VueEnregistree vue) {
    Store store(transaction);
    const auto former = TRY(store.find<VueEnregistree>(
        QStringLiteral("espace = ? AND libelle = ? AND ifnull(utilisateur_id, 0) = ? AND archive_le IS NULL"),
        {vue.espace, vue.libelle, vue.utilisateurId.value()}));
    if (!former)
        return store.insert(transaction, vue);
    VueEnregistree replaced = *former;
    replaced.contenu = vue.contenu;
    TRY(store.update(transaction, replaced));
    return replaced.key();
}

Outcome VueService::remove(Id<VueEnregistree> id) {
    const VueEnregistree vue = TRY(Store(m_session).load(id));
    const bool foreign = !vue.isShared() && vue.utilisateurId.value() != m_session.actor().utilisateurId;
    const Permission right = TRY(rightOver(vue.espace, vue.isShared() || foreign));
    const auto work = [&](Transaction& transaction) -> Outcome {
        VueEnregistree removed = vue;
        removed.archiveLe = transaction.instant();
        return Store(transaction).update(transaction, removed);
    };
    return vue.isShared() || foreign ? m_session.write(right, work) : m_session.writeOwn(right, work);
}

} // namespace tournevis
