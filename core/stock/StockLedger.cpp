// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/StockLedger.h"

#include "base/Format.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "notifications/Notifier.h"
#include "parametres/Parametres.h"
#include "stock/StockRules.h"

namespace tournevis {
namespace {

/// The word of the trigger stock_mouvement_insuffisant.
const QString shortageWord = QStringLiteral("stock insuffisant");

QString withUnit(Quantite quantite, const QString& symbole) {
    return format::quantity(quantite) + QChar::Nbsp + symbole;
}

} // namespace

StockMouvement mouvementOf(const SortieMateriel& sortie) {
    StockMouvement mouvement;
    mouvement.materielId = sortie.materielId;
    mouvement.emplacementId = sortie.emplacementId;
    mouvement.quantite = -sortie.quantite;
    mouvement.coutUnitaire = sortie.coutUnitaire;
    mouvement.origineType = SortieMateriel::schema.table;
    mouvement.origineId = sortie.id;
    return mouvement;
}

StockMouvement mouvementOf(const EntreeMateriel& entree) {
    StockMouvement mouvement;
    mouvement.materielId = entree.materielId;
    mouvement.emplacementId = entree.emplacementId;
    mouvement.quantite = entree.quantite;
    mouvement.coutUnitaire = entree.coutUnitaire;
    mouvement.origineType = EntreeMateriel::schema.table;
    mouvement.origineId = entree.id;
    return mouvement;
}

Result<Quantite> niveauOf(Connection& connection, Id<Materiel> materiel, Id<Emplacement> emplacement) {
    return ValueCodec<Quantite>::fromColumn(
        TRY(connection.value("SELECT quantite FROM stock_niveau WHERE materiel_id = ? AND emplacement_id = ?",
                             {materiel.value(), emplacement.value()})));
}

Result<Quantite> stockTotalOf(Connection& connection, Id<Materiel> materiel) {
    return ValueCodec<Quantite>::fromColumn(TRY(connection.value(
        "SELECT coalesce(sum(quantite), 0) FROM stock_niveau WHERE materiel_id = ?", {materiel.value()})));
}

Result<Id<StockMouvement>> StockLedger::post(StockMouvement mouvement) {
    TRY(remember(mouvement.materielId));
    TRY(ensureNiveau(mouvement));
    auto posted = Store(m_transaction).insert(m_transaction, mouvement);
    if (!posted && posted.error().detail.contains(shortageWord))
        return shortage(mouvement, posted.error());
    return posted;
}

Outcome StockLedger::finish() {
    if (!TRY(Parametres(m_transaction.connection()).booleen("stock.alerte_active")))
        return {};
    for (auto entry = m_before.cbegin(); entry != m_before.cend(); ++entry) {
        const Seuil after = TRY(seuilOf(entry.key()));
        if (franchitSeuil(entry.value(), after.disponible, after.seuil))
            TRY(alert(entry.key(), after));
    }
    return {};
}

Result<StockLedger::Seuil> StockLedger::seuilOf(Id<Materiel> materiel) {
    const auto rows = TRY(m_transaction.connection().select(
        "SELECT m.quantite_disponible, m.seuil_alerte, m.reference || ' ' || m.designation, u.symbole "
        "FROM materiel m JOIN unite u ON u.id = m.unite_id WHERE m.id = ?",
        {materiel.value()}, [](const Row& row) {
            return Seuil{row.as<Quantite>(0), row.as<Quantite>(1), row.text(2), row.text(3)};
        }));
    if (rows.isEmpty())
        return Error::notFound(translate("Stock", "Cet article n’existe plus."));
    return rows.first();
}

Outcome StockLedger::remember(Id<Materiel> materiel) {
    if (!m_before.contains(materiel))
        m_before.insert(materiel, TRY(seuilOf(materiel)).disponible);
    return {};
}

Outcome StockLedger::ensureNiveau(const StockMouvement& mouvement) {
    Store store(m_transaction);
    const auto present =
        TRY(store.find<StockNiveau>("materiel_id = ? AND emplacement_id = ?",
                                    {mouvement.materielId.value(), mouvement.emplacementId.value()}));
    if (present)
        return {};
    StockNiveau niveau;
    niveau.materielId = mouvement.materielId;
    niveau.emplacementId = mouvement.emplacementId;
    TRY(store.insert(m_transaction, niveau));
    return {};
}

Error StockLedger::shortage(const StockMouvement& mouvement, const Error& refusal) {
    Connection& connection = m_transaction.connection();
    const Quantite reste = TRY(niveauOf(connection, mouvement.materielId, mouvement.emplacementId));
    const Materiel materiel = TRY(Store(connection).load(mouvement.materielId));
    const QString symbole =
        TRY(connection.value("SELECT symbole FROM unite WHERE id = ?", {materiel.uniteId.value()}))
            .toString();
    const QString sentence = reste.isZero()
                                 ? translate("Stock", "Il ne reste plus de %1.").arg(materiel.reference)
                                 : translate("Stock", "Il ne reste que %1 de %2.")
                                       .arg(withUnit(reste, symbole), materiel.reference);
    Error error = Error::validation("quantite", sentence);
    error.detail = refusal.detail;
    return error;
}

Outcome StockLedger::alert(Id<Materiel> materiel, const Seuil& seuil) {
    const QString message = translate("Stock", "%1 : il reste %2, le seuil est de %3.")
                                .arg(seuil.libelle, withUnit(seuil.disponible, seuil.symbole),
                                     withUnit(seuil.seuil, seuil.symbole));
    const Avis avis{"stock_alert", Avis::Gravite::Warning, message, {"materiel", materiel.value()}, {}};
    return notifyHolders(m_transaction, permission::materielEcrire, avis);
}

} // namespace tournevis
