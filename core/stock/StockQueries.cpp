// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/StockQueries.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/VisitAccess.h"

namespace tournevis {
namespace {

constexpr const char* articleColumns =
    "m.id, m.reference, m.designation, c.libelle, m.type, m.quantite_disponible, m.quantite_reservee, "
    "m.seuil_alerte, u.symbole, m.prix_vente_ht, m.emplacement_defaut_id, m.pmp, m.gere_en_stock";
constexpr int articleColumnCount = 13;
constexpr const char* articleTables = "materiel m JOIN unite u ON u.id = m.unite_id "
                                      "LEFT JOIN categorie_materiel c ON c.id = m.categorie_id";

/// r(quantity × average cost) in centimes, as valeurStock: neither is ever negative.
constexpr const char* valueSum = "coalesce(sum((m.quantite_disponible * m.pmp + 50000) / 100000), 0)";

const ListSql& articleList() {
    static const ListSql list{
        articleColumns,
        articleTables,
        "m.id",
        QStringLiteral("m.archive_le IS NULL"),
        {},
        QStringLiteral("m.recherche LIKE ? ESCAPE '\\'"),
        {{"actifs", QStringLiteral("m.actif = 1")},
         {"sous_seuil", QStringLiteral("m.actif = 1 AND m.gere_en_stock = 1 AND "
                                       "m.quantite_disponible - m.quantite_reservee < m.seuil_alerte")},
         {"rupture", QStringLiteral("m.actif = 1 AND m.gere_en_stock = 1 AND m.quantite_disponible = 0")},
         {"inactifs", QStringLiteral("m.actif = 0")}},
        {{"reference", QStringLiteral("m.reference")},
         {"designation", QStringLiteral("m.designation")},
         {"stock", QStringLiteral("m.quantite_disponible")},
         {"seuil", QStringLiteral("m.seuil_alerte")}},
        // A technician chooses what to take among all articles; their own sorties alone are theirs.
        QStringLiteral("m.actif = 1")};
    return list;
}

MaterielRow articleRow(const Row& row, bool costs) {
    MaterielRow article;
    article.id = row.as<Id<Materiel>>(0);
    article.reference = row.text(1);
    article.designation = row.text(2);
    article.categorie = row.text(3);
    article.type = row.as<TypeMateriel>(4);
    article.stock = row.as<Quantite>(5);
    article.reservee = row.as<Quantite>(6);
    article.seuil = row.as<Quantite>(7);
    article.unite = row.text(8);
    article.prixVenteHt = row.as<PrixUnitaire>(9);
    article.emplacementDefaut = row.as<Id<Emplacement>>(10);
    if (costs)
        article.valeur = valeurStock(article.stock, row.as<PrixUnitaire>(11));
    if (row.flag(12))
        article.etat = etatStock(article.stock, article.reservee, article.seuil);
    return article;
}

SortieRow sortieRow(const Row& row) {
    SortieRow sortie;
    sortie.id = row.as<Id<SortieMateriel>>(0);
    sortie.numero = row.text(1);
    sortie.materiel = row.as<Id<Materiel>>(2);
    sortie.reference = row.text(3);
    sortie.designation = row.text(4);
    sortie.unite = row.text(5);
    sortie.technicienId = row.as<Id<Technicien>>(6);
    sortie.technicien = row.text(7);
    sortie.intervention = row.as<Id<Intervention>>(8);
    sortie.quantite = row.as<Quantite>(9);
    sortie.retournee = row.as<Quantite>(10);
    sortie.nature = row.as<NatureSortie>(11);
    sortie.statut = row.as<StatutSortie>(12);
    sortie.sortiLe = row.as<QDateTime>(13);
    sortie.retourPrevuLe = row.as<QDate>(14);
    return sortie;
}

/// What a movement is called: the nature of its sortie, the kind of its entry.
QString natureOf(const Row& row) {
    if (!row.isNull(9))
        return translate("Stock", "Annulation");
    if (!row.isNull(6))
        return labelOf(row.as<NatureSortie>(6));
    return labelOf(row.isNull(8) ? TypeEntree::Inventaire : row.as<TypeEntree>(8));
}

MouvementRow mouvementRow(const Row& row, bool costs) {
    MouvementRow mouvement;
    mouvement.id = row.integer(0);
    mouvement.instant = row.as<QDateTime>(1);
    mouvement.quantite = row.as<Quantite>(2);
    mouvement.solde = row.as<Quantite>(3);
    mouvement.emplacement = row.text(4);
    mouvement.piece = row.isNull(5) ? row.text(7) : row.text(5);
    mouvement.nature = natureOf(row);
    mouvement.auteur = row.text(10);
    mouvement.origine = {row.text(11).toLatin1(), row.integer(12)};
    if (costs)
        mouvement.cout = row.as<PrixUnitaire>(13);
    return mouvement;
}

PartRow partRow(const Row& row) {
    return {row.as<Id<SortieMateriel>>(0),
            row.as<Id<Materiel>>(1),
            row.text(2),
            row.text(3),
            row.as<Quantite>(4),
            row.as<Id<Unite>>(5),
            row.as<PrixUnitaire>(6),
            row.as<PrixUnitaire>(7),
            row.as<Id<TauxTva>>(8)};
}

/// Still out, and expected: the words of resteARetourner() for the base.
const QString dehors =
    QStringLiteral("s.statut IN ('sortie', 'partiellement_retournee') AND s.retour_le IS NULL "
                   "AND s.nature NOT IN ('casse', 'vol')");

/// No line of the visit carries it.
const QString sansLigne = QStringLiteral("NOT EXISTS (SELECT 1 FROM intervention_ligne l "
                                         "WHERE l.sortie_id = s.id AND l.archive_le IS NULL)");

const QString sortieSelect =
    QStringLiteral("SELECT s.id, s.numero, m.id, m.reference, m.designation, u.symbole, t.id, "
                   "t.prenom || ' ' || t.nom, s.intervention_id, s.quantite, s.quantite_retournee, s.nature, "
                   "s.statut, s.sorti_le, s.retour_prevu_le "
                   "FROM sortie_materiel s JOIN materiel m ON m.id = s.materiel_id "
                   "JOIN unite u ON u.id = m.unite_id JOIN technicien t ON t.id = s.technicien_id "
                   "LEFT JOIN intervention i ON i.id = s.intervention_id WHERE ");

} // namespace

Result<bool> StockQueries::seesCosts() {
    return TRY(m_session.scope(permission::prixAchatVoir)) == Scope::All;
}

Result<bool> StockQueries::ownOnly() {
    TRY(m_session.require(permission::materielLire, true));
    return TRY(m_session.scope(permission::materielLire)) == Scope::Own;
}

Result<RowPage<MaterielRow>> StockQueries::liste(const ListRequest& request) {
    const bool costs = TRY(seesCosts());
    return fetchPage<MaterielRow>(m_session, permission::materielLire, articleList(), request,
                                  articleColumnCount, [&](const Row& row) { return articleRow(row, costs); });
}

Result<MaterielTotal> StockQueries::total(const ListRequest& request) {
    TRY(m_session.require(permission::materielLire, true));
    const bool costs = TRY(seesCosts());
    const BuiltQuery query = totalQuery(articleList(), request, valueSum);
    const auto rows = TRY(m_session.connection().select(query.sql, query.values, [&](const Row& row) {
        MaterielTotal total{row.integer(0), {}};
        if (costs)
            total.valeur = row.as<Montant>(1);
        return total;
    }));
    return rows.value(0);
}

Result<QList<MaterielRow>> StockQueries::articles(const QString& condition, const QVariantList& values) {
    TRY(m_session.require(permission::materielLire, true));
    const bool costs = TRY(seesCosts());
    const QString sql = QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                            .arg(QLatin1String(articleColumns), QLatin1String(articleTables), condition);
    return m_session.connection().select(sql, values, [&](const Row& row) { return articleRow(row, costs); });
}

Result<std::optional<MaterielRow>> StockQueries::parCode(const QString& code) {
    const QString kept = cleaned(code);
    const auto rows = TRY(articles("m.archive_le IS NULL AND m.actif = 1 AND (m.reference = ? OR m.ean = ?) "
                                   "ORDER BY m.id LIMIT 1",
                                   {kept, kept}));
    return rows.isEmpty() ? std::nullopt : std::optional<MaterielRow>(rows.first());
}

Result<MaterielFiche> StockQueries::fiche(Id<Materiel> id, int limit) {
    TRY(m_session.require(permission::materielLire, true));
    const bool costs = TRY(seesCosts());
    MaterielFiche fiche;
    fiche.materiel = TRY(Store(m_session).load(id));
    fiche.ligne = TRY(articles("m.id = ?", {id.value()})).value(0);
    if (costs) {
        fiche.prixAchat = fiche.materiel.prixAchatHt;
        fiche.pmp = fiche.materiel.pmp;
    } else {
        fiche.materiel.prixAchatHt = fiche.materiel.pmp = {};
    }
    if (fiche.materiel.fournisseurId)
        fiche.fournisseur = TRY(Store(m_session).load(fiche.materiel.fournisseurId)).nom;
    fiche.niveaux = TRY(niveaux(id));
    fiche.mouvements = TRY(mouvements(id, limit, costs));
    return fiche;
}

Result<QList<NiveauRow>> StockQueries::niveaux(Id<Materiel> materiel) {
    return m_session.connection().select(
        "SELECT e.id, e.libelle, e.type, n.quantite FROM stock_niveau n JOIN emplacement e ON e.id = "
        "n.emplacement_id "
        "WHERE n.materiel_id = ? AND n.quantite > 0 ORDER BY e.type, e.libelle",
        {materiel.value()}, [](const Row& row) {
            return NiveauRow{row.as<Id<Emplacement>>(0), row.text(1), row.as<TypeEmplacement>(2),
                             row.as<Quantite>(3)};
        });
}

Result<QList<MouvementRow>> StockQueries::mouvements(Id<Materiel> materiel, int limit, bool costs) {
    QVariantList values{materiel.value()};
    QString own;
    if (TRY(ownOnly())) {
        own = QStringLiteral("WHERE j.utilisateur_id = ? ");
        values << m_session.actor().utilisateurId;
    }
    // The running sum is made over all movements before the last ones, or one's own, are kept.
    const QString sql =
        QStringLiteral(
            "SELECT j.id, j.horodatage, j.quantite, j.solde, e.libelle, s.numero, s.nature, r.numero, "
            "r.type, j.inverse_de_id, p.nom_affichage, j.origine_type, j.origine_id, j.cout_unitaire "
            "FROM (SELECT *, sum(quantite) OVER (ORDER BY id) AS solde FROM stock_mouvement "
            "WHERE materiel_id = ?) j "
            "JOIN emplacement e ON e.id = j.emplacement_id "
            "LEFT JOIN sortie_materiel s ON j.origine_type = 'sortie_materiel' AND s.id = j.origine_id "
            "LEFT JOIN entree_materiel r ON j.origine_type = 'entree_materiel' AND r.id = j.origine_id "
            "LEFT JOIN utilisateur p ON p.id = j.utilisateur_id %1"
            "ORDER BY j.id DESC LIMIT ?")
            .arg(own);
    values << limit;
    return m_session.connection().select(sql, values,
                                         [&](const Row& row) { return mouvementRow(row, costs); });
}

Result<Quantite> StockQueries::stockAu(Id<Materiel> materiel, const QDateTime& instant) {
    TRY(m_session.require(permission::materielLire, true));
    return ValueCodec<Quantite>::fromColumn(TRY(m_session.connection().value(
        "SELECT coalesce(sum(quantite), 0) FROM stock_mouvement WHERE materiel_id = ? AND horodatage <= ?",
        {materiel.value(), instant.toMSecsSinceEpoch()})));
}

Result<QList<SortieRow>> StockQueries::sorties(const QString& condition, QVariantList values) {
    QString own;
    if (TRY(ownOnly())) {
        own = QStringLiteral("t.utilisateur_id = ? AND ");
        values.prepend(m_session.actor().utilisateurId);
    }
    return m_session.connection().select(sortieSelect + own + condition, values, sortieRow);
}

Result<QList<SortieRow>> StockQueries::aRetourner(Id<Technicien> technicien) {
    const QString order = QStringLiteral(" ORDER BY s.retour_prevu_le IS NULL, s.retour_prevu_le, s.id");
    const QString loans = QStringLiteral("s.nature = 'pret' AND ") + dehors;
    if (!technicien)
        return sorties(loans + order, {});
    return sorties(loans + QStringLiteral(" AND s.technicien_id = ?") + order, {technicien.value()});
}

Result<QList<SortieRow>> StockQueries::retournables(Id<Technicien> technicien) {
    return sorties(dehors + QStringLiteral(" AND (s.nature <> 'pose' OR i.statut <> 'cloturee') "
                                           "AND s.technicien_id = ? ORDER BY s.id DESC"),
                   {technicien.value()});
}

Result<QList<SortieRow>> StockQueries::sortiesDe(Id<Intervention> intervention) {
    return sorties("s.intervention_id = ? ORDER BY s.id", {intervention.value()});
}

Result<QList<SortieRow>> StockQueries::aDemander(Id<Intervention> intervention) {
    TRY(requireOnVisit(m_session, permission::missionsEcrire, intervention));
    const QString condition =
        QStringLiteral(" AND s.nature IN ('pose', 'pret') AND s.intervention_id = ? AND ") + sansLigne;
    return m_session.connection().select(sortieSelect + dehors + condition + QStringLiteral(" ORDER BY s.id"),
                                         {intervention.value()}, sortieRow);
}

Result<QList<PartRow>> StockQueries::partsOf(Id<Intervention> intervention) {
    TRY(m_session.require(permission::materielLire, true));
    return partsToBill(m_session.connection(), intervention);
}

Result<QList<VisiteChoix>> StockQueries::visitesOuvertes() {
    QVariantList values;
    QString own;
    if (TRY(ownOnly())) {
        own = QStringLiteral("AND EXISTS (SELECT 1 FROM technicien_intervention o "
                             "JOIN technicien p ON p.id = o.technicien_id "
                             "WHERE o.intervention_id = i.id AND p.utilisateur_id = ?) ");
        values << m_session.actor().utilisateurId;
    }
    const QString sql =
        QStringLiteral(
            "SELECT i.id, m.numero || '/' || i.rang, trim(coalesce(c.prenom || ' ', '') || c.nom), "
            "(SELECT t.technicien_id FROM technicien_intervention t WHERE t.intervention_id = i.id "
            "ORDER BY t.role = 'responsable' DESC, t.id LIMIT 1) "
            "FROM intervention i JOIN mission m ON m.id = i.mission_id "
            "JOIN client c ON c.id = m.client_id "
            "WHERE i.archive_le IS NULL AND i.statut NOT IN ('cloturee', 'annulee') %1"
            "ORDER BY i.debut_prevu IS NULL, i.debut_prevu, i.id")
            .arg(own);
    return m_session.connection().select(sql, values, [](const Row& row) {
        return VisiteChoix{row.as<Id<Intervention>>(0), row.text(1), row.text(2), row.as<Id<Technicien>>(3)};
    });
}

Result<QList<TechnicienChoix>> StockQueries::techniciens() {
    QVariantList values;
    QString own;
    if (TRY(ownOnly())) {
        own = QStringLiteral("AND utilisateur_id = ? ");
        values << m_session.actor().utilisateurId;
    }
    const QString sql = QStringLiteral("SELECT id, prenom || ' ' || nom FROM technicien "
                                       "WHERE archive_le IS NULL AND actif = 1 %1ORDER BY prenom, nom")
                            .arg(own);
    return m_session.connection().select(sql, values, [](const Row& row) {
        return TechnicienChoix{row.as<Id<Technicien>>(0), row.text(1)};
    });
}

Result<QList<Emplacement>> StockQueries::emplacements() {
    TRY(m_session.require(permission::materielLire, true));
    return Store(m_session).list<Emplacement>(
        "archive_le IS NULL AND actif = 1 ORDER BY type = 'depot' DESC, libelle");
}

Result<QList<CategorieMateriel>> StockQueries::categories() {
    TRY(m_session.require(permission::materielLire, true));
    return Store(m_session).list<CategorieMateriel>(
        "archive_le IS NULL AND actif = 1 ORDER BY ordre, libelle");
}

Result<QList<Fournisseur>> StockQueries::fournisseurs() {
    TRY(m_session.require(permission::materielLire, true));
    return Store(m_session).list<Fournisseur>("archive_le IS NULL AND actif = 1 ORDER BY nom");
}

Result<QList<PartRow>> partsToBill(Connection& connection, Id<Intervention> intervention) {
    return connection.select(
        QStringLiteral("SELECT s.id, m.id, m.reference, m.designation, s.quantite - s.quantite_retournee, "
                       "m.unite_id, m.prix_vente_ht, s.cout_unitaire, m.taux_tva_id "
                       "FROM sortie_materiel s JOIN materiel m ON m.id = s.materiel_id "
                       "WHERE s.intervention_id = ? AND s.facturable = 1 AND s.nature = 'pose' "
                       "AND s.statut IN ('sortie', 'partiellement_retournee') AND s.retour_le IS NULL "
                       "AND s.quantite > s.quantite_retournee AND ") +
            sansLigne + QStringLiteral(" ORDER BY s.id"),
        {intervention.value()}, partRow);
}

} // namespace tournevis
