// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureDossier.h"

#include "data/Store.h"

namespace tournevis {
namespace {

constexpr EnumCode<CategorieOperation> operationCodes[] = {
    {CategorieOperation::Biens, "biens", QT_TRANSLATE_NOOP("Enum", "Livraison de biens")},
    {CategorieOperation::Services, "services", QT_TRANSLATE_NOOP("Enum", "Prestation de services")},
    {CategorieOperation::Mixte, "mixte",
     QT_TRANSLATE_NOOP("Enum", "Opération mixte : livraison de biens et prestation de services")}};

Outcome readParties(Connection& connection, FactureDossier& dossier) {
    const Facture& facture = dossier.facture;
    if (!facture.isDraft()) {
        dossier.vendeur = fromJson<Vendeur>(facture.vendeur);
        dossier.acheteur = fromJson<Acheteur>(facture.acheteur);
        dossier.livraison = fromJson<Livraison>(facture.livraison);
        return {};
    }
    dossier.vendeur = TRY(readVendeur(connection)).value_or(Vendeur());
    dossier.acheteur = TRY(readAcheteur(connection, facture.clientId.value(), facture.payeurId.value()))
                           .value_or(Acheteur());
    dossier.livraison = TRY(readLivraison(connection, facture.siteId.value())).value_or(Livraison());
    return {};
}

Outcome readTerms(Connection& connection, FactureDossier& dossier) {
    Store store(connection);
    if (dossier.facture.typePaiementId)
        dossier.typePaiement = TRY(store.load(dossier.facture.typePaiementId));
    for (const TauxTva& taux : TRY(store.list<TauxTva>(QStringLiteral("1 = 1"))))
        dossier.taux.insert(taux.key(), taux);
    for (const Unite& unite : TRY(store.list<Unite>(QStringLiteral("1 = 1"))))
        dossier.unites.insert(unite.key(), unite.symbole);
    dossier.logo =
        TRY(connection.value(QStringLiteral("SELECT logo FROM societe WHERE archive_le IS NULL ORDER BY id")))
            .toByteArray();
    return {};
}

Outcome readDevis(Connection& connection, FactureDossier& dossier) {
    TRY(connection.select(
        QStringLiteral("SELECT numero, date_devis, statut = 'accepte', certification_tva = 1 OR "
                       "certification_tva_motif IS NOT NULL FROM devis WHERE id = ?"),
        {dossier.facture.devisId.value()}, [&](const Row& row) {
            dossier.devis = {row.text(0), row.as<QDate>(1)};
            dossier.devisAccepte = row.flag(2);
            dossier.certifieTva = row.flag(2) && row.flag(3);
            return true;
        }));
    return {};
}

Outcome readReferences(Connection& connection, FactureDossier& dossier) {
    TRY(readDevis(connection, dossier));
    if (dossier.facture.isDraft() && !dossier.facture.devisId) {
        dossier.motifTva = dossier.facture.mentionTva;
        dossier.certifieTva = !dossier.motifTva.isEmpty();
    }
    TRY(connection.select(QStringLiteral("SELECT numero, date_facture FROM facture WHERE id = ?"),
                          {dossier.facture.factureOrigineId.value()}, [&](const Row& row) {
                              dossier.origine = {row.text(0), row.as<QDate>(1)};
                              return true;
                          }));
    dossier.mission = TRY(connection.value(QStringLiteral("SELECT numero FROM mission WHERE id = ?"),
                                           {dossier.facture.missionId.value()}))
                          .toString();
    return {};
}

/// Whether a line hands goods over: an article of the stock that is not a service, or an eco-tax.
Result<bool> isGood(Connection& connection, const FactureLigne& ligne) {
    if (ligne.type == TypeFactureLigne::Ecotaxe)
        return true;
    if (!ligne.materielId)
        return false;
    const QVariant type = TRY(connection.value(QStringLiteral("SELECT type FROM materiel WHERE id = ?"),
                                               {ligne.materielId.value()}));
    return type.toString() != QLatin1String("service");
}

Outcome readOperation(Connection& connection, FactureDossier& dossier) {
    if (const auto frozen = fromCode<CategorieOperation>(dossier.livraison.operation)) {
        dossier.operation = *frozen;
        return {};
    }
    bool goods = false;
    bool services = false;
    for (const FactureLigne& ligne : std::as_const(dossier.lignes)) {
        if (!ligne.isCounted() || ligne.type == TypeFactureLigne::DeductionAcompte)
            continue;
        (TRY(isGood(connection, ligne)) ? goods : services) = true;
    }
    dossier.operation = goods ? (services ? CategorieOperation::Mixte : CategorieOperation::Biens)
                              : CategorieOperation::Services;
    return {};
}

} // namespace

std::span<const EnumCode<CategorieOperation>> enumTable(CategorieOperation) { return operationCodes; }

Outcome completeDossier(Connection& connection, FactureDossier& dossier) {
    TRY(readParties(connection, dossier));
    TRY(readTerms(connection, dossier));
    TRY(readReferences(connection, dossier));
    return readOperation(connection, dossier);
}

Result<FactureDossier> loadDossier(Connection& connection, Id<Facture> id) {
    Store store(connection);
    FactureDossier dossier;
    dossier.facture = TRY(store.load(id));
    dossier.lignes =
        TRY(store.list<FactureLigne>(QStringLiteral("facture_id = ? ORDER BY ordre, id"), {id.value()}));
    dossier.taxes =
        TRY(store.list<FactureTva>(QStringLiteral("facture_id = ? ORDER BY taux_bp, code"), {id.value()}));
    TRY(completeDossier(connection, dossier));
    return dossier;
}

} // namespace tournevis
