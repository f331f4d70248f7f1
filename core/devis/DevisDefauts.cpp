// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisDefauts.h"

#include "parametres/Parametres.h"

namespace tournevis {
namespace {

/// Columns: type, materiel_id, reference, designation, quantite, unite_id, prix_unitaire_ht, cout_unitaire,
/// remise_bp, taux_tva_id, facturation.
DevisLigne quotedLine(const Row& row, Id<TauxTva> fallback) {
    DevisLigne ligne;
    ligne.designation = row.text(3);
    if (row.text(0) == QLatin1String("texte")) {
        ligne.type = TypeDevisLigne::Texte;
        return ligne;
    }
    ligne.materielId = row.as<Id<Materiel>>(1);
    ligne.reference = row.text(2);
    ligne.quantite = row.as<Quantite>(4);
    ligne.uniteId = row.as<Id<Unite>>(5);
    ligne.prixUnitaireHt = row.as<PrixUnitaire>(6);
    ligne.coutUnitaire = row.as<PrixUnitaire>(7);
    ligne.remise = row.text(10) == QLatin1String("offert") ? Taux::whole(100) : row.as<Taux>(8);
    ligne.tauxTvaId = row.isNull(9) ? fallback : row.as<Id<TauxTva>>(9);
    return ligne;
}

} // namespace

Result<DevisFile> DevisDefauts::forClient(Id<Client> client) {
    const Parametres parametres(m_session.connection());
    const qint64 validite = TRY(parametres.entier(QStringLiteral("devis.validite_jours")));
    DevisFile file;
    Devis& devis = file.devis;
    devis.clientId = client;
    devis.dateDevis = m_session.today();
    devis.dateValidite = devis.dateDevis.addDays(validite);
    devis.commercialId = Id<Utilisateur>(m_session.actor().utilisateurId);
    devis.dechets =
        TRY(m_session.connection().value("SELECT dechets_mention FROM societe ORDER BY id LIMIT 1"))
            .toString();
    TRY(fillFromClient(devis));
    return file;
}

Outcome DevisDefauts::fillFromClient(Devis& devis) {
    TRY(m_session.connection().select(
        "SELECT t.id, CASE WHEN coalesce(c.remise_bp, 0) > 0 THEN c.remise_bp ELSE t.taux_remise_bp END, "
        "t.acompte_bp, c.payeur_id, (SELECT s.id FROM site s WHERE s.client_id = c.id AND s.archive_le IS "
        "NULL "
        "ORDER BY s.principal DESC, s.id LIMIT 1) "
        "FROM type_paiement t LEFT JOIN client c ON c.id = ? "
        "WHERE t.id = c.type_paiement_id OR c.id IS NULL AND t.actif = 1 AND t.archive_le IS NULL "
        "ORDER BY t.par_defaut DESC, t.id LIMIT 1",
        {devis.clientId.value()}, [&](const Row& row) {
            devis.typePaiementId = row.as<Id<TypePaiement>>(0);
            devis.remiseTaux = row.as<Taux>(1);
            devis.acompteTaux = row.as<Taux>(2);
            devis.payeurId = row.as<Id<Client>>(3);
            devis.siteId = row.as<Id<Site>>(4);
            return true;
        }));
    return {};
}

Result<DevisFile> DevisDefauts::forMission(Id<Mission> mission) {
    const auto found = TRY(m_session.connection().select(
        "SELECT client_id, site_id, payeur_id, demandeur_contact_id, nature FROM mission WHERE id = ?",
        {mission.value()}, [&](const Row& row) {
            Devis head;
            head.clientId = row.as<Id<Client>>(0);
            head.siteId = row.as<Id<Site>>(1);
            head.payeurId = row.as<Id<Client>>(2);
            head.contactId = row.as<Id<Contact>>(3);
            head.titre = row.text(4);
            return head;
        }));
    if (found.isEmpty())
        return Error::notFound(translate("Devis", "Cette mission n’existe plus."));
    const Devis& head = found.first();
    DevisFile file = TRY(forClient(head.clientId));
    file.devis.missionId = mission;
    file.devis.siteId = head.siteId;
    if (head.payeurId)
        file.devis.payeurId = head.payeurId;
    file.devis.contactId = head.contactId;
    file.devis.titre = head.titre;
    return file;
}

Result<DevisFile> DevisDefauts::forIntervention(Id<Intervention> intervention) {
    Connection& connection = m_session.connection();
    const auto visits = TRY(connection.select(
        "SELECT mission_id, site_id, travaux FROM intervention WHERE id = ?", {intervention.value()},
        [](const Row& row) { return std::tuple(row.as<Id<Mission>>(0), row.as<Id<Site>>(1), row.text(2)); }));
    if (visits.isEmpty())
        return Error::notFound(translate("Devis", "Cette visite n’existe plus."));
    const auto& [mission, site, travaux] = visits.first();
    DevisFile file = TRY(forMission(mission));
    if (site)
        file.devis.siteId = site;
    if (!travaux.isEmpty())
        file.devis.titre = travaux.left(160);
    const Id<TauxTva> fallback = TRY(rateFor(file.devis.clientId));
    file.lignes = TRY(billableLines(intervention, fallback));
    return file;
}

Result<QList<DevisLigne>> DevisDefauts::billableLines(Id<Intervention> intervention, Id<TauxTva> fallback) {
    return m_session.connection().select(
        "SELECT l.type, l.materiel_id, m.reference, l.designation, l.quantite, l.unite_id, "
        "l.prix_unitaire_ht, l.cout_unitaire, l.remise_bp, l.taux_tva_id, l.facturation "
        "FROM intervention_ligne l LEFT JOIN materiel m ON m.id = l.materiel_id "
        "WHERE l.intervention_id = ? AND l.archive_le IS NULL AND l.facturation IN ('a_facturer', 'offert') "
        "ORDER BY l.ordre, l.id",
        {intervention.value()}, [&](const Row& row) { return quotedLine(row, fallback); });
}

Result<Id<TauxTva>> DevisDefauts::rateFor(Id<Client> client) {
    const QString today = m_session.today().toString(Qt::ISODate);
    const QVariant rate = TRY(m_session.connection().value(
        "SELECT coalesce((SELECT tva_defaut_id FROM client WHERE id = ?), (SELECT id FROM taux_tva "
        "WHERE actif = 1 AND archive_le IS NULL AND valable_du <= ? AND coalesce(valable_au, ?) >= ? "
        "AND categorie = CASE WHEN (SELECT autoliquidation FROM client WHERE id = ?) = 1 THEN 'AE' "
        "WHEN (SELECT regime_tva FROM societe ORDER BY id LIMIT 1) = 'franchise' THEN 'E' ELSE 'S' END "
        "ORDER BY ordre, id LIMIT 1))",
        {client.value(), today, today, today, client.value()}));
    return ValueCodec<Id<TauxTva>>::fromColumn(rate);
}

} // namespace tournevis
