// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisQueries.h"

#include "comptes/Permissions.h"
#include "devis/DevisWriter.h"

namespace tournevis {
namespace {

const char* const clientName =
    "trim(coalesce(c.civilite || ' ', '') || coalesce(c.prenom || ' ', '') || c.nom)";

/// Sent over seven days ago without an answer; past their validity within the week.
constexpr int reminderDays = 7;

QByteArray listColumns() {
    return QByteArray("d.id, d.version, d.numero, ") + clientName +
           ", d.titre, m.numero, d.statut, d.date_devis, d.date_validite, d.envoye_le, d.montant_ht_cts, "
           "d.montant_ttc_cts, u.nom_affichage, d.marge_cts";
}
constexpr int listColumnCount = 14;

QList<ListSql::Named> statusFilters(const QDateTime& now, const QDate& today) {
    const QString weekAgo = QString::number(now.addDays(-reminderDays).toMSecsSinceEpoch());
    const QString weekEnd = today.addDays(reminderDays).toString(Qt::ISODate);
    return {{"brouillons", "d.statut = 'brouillon'"},
            {"a_valider", "d.statut IN ('attente_dg', 'attente_pdg')"},
            {"a_modifier", "d.statut = 'a_modifier'"},
            {"valides", "d.statut = 'valide'"},
            {"envoyes", "d.statut = 'envoye'"},
            {"acceptes", "d.statut = 'accepte'"},
            {"refuses", "d.statut IN ('refuse', 'refuse_interne', 'expire')"},
            {"a_relancer", QStringLiteral("d.statut = 'envoye' AND d.envoye_le < %1").arg(weekAgo)},
            {"expirent", QStringLiteral("d.statut = 'envoye' AND d.date_validite <= '%1'").arg(weekEnd)}};
}

ListSql devisList(Session& session) {
    static const QByteArray columns = listColumns();
    return {columns.constData(),
            "devis d JOIN client c ON c.id = d.client_id LEFT JOIN mission m ON m.id = d.mission_id "
            "LEFT JOIN utilisateur u ON u.id = d.auteur_id",
            "d.id",
            QStringLiteral("d.archive_le IS NULL AND d.statut <> 'remplace'"),
            {},
            QStringLiteral("d.recherche LIKE ? ESCAPE '\\' OR c.nom_recherche LIKE ? ESCAPE '\\'"),
            statusFilters(session.now(), session.today()),
            {{"date", "d.date_devis"},
             {"numero", "coalesce(d.numero, '')"},
             {"client", "c.nom_recherche"},
             {"montant", "d.montant_ht_cts"},
             {"validite", "d.date_validite"}}};
}

DevisRow readDevis(const Row& row, bool seesMargin) {
    DevisRow devis;
    devis.id = row.as<Id<Devis>>(0);
    devis.version = row.as<int>(1);
    devis.numero = row.text(2);
    devis.client = row.text(3);
    devis.titre = row.text(4);
    devis.mission = row.text(5);
    devis.statut = row.as<StatutDevis>(6);
    devis.date = row.as<QDate>(7);
    devis.validite = row.as<QDate>(8);
    devis.envoyeLe = row.as<QDateTime>(9);
    devis.montantHt = row.as<Montant>(10);
    devis.montantTtc = row.as<Montant>(11);
    devis.auteur = row.text(12);
    if (seesMargin)
        devis.marge = row.as<Montant>(13);
    return devis;
}

/// Whether each level is open to the person at work, and whether they may pass their own devis.
struct Droits {
    bool dg = false;
    bool pdg = false;
    bool propre = false;
    bool marge = false;
    Id<Utilisateur> personne;
};

Result<Droits> rightsOf(Session& session) {
    Droits droits;
    droits.dg = TRY(session.scope(permission::devisValiderDg)) == Scope::All;
    droits.pdg = TRY(session.scope(permission::devisValiderPdg)) == Scope::All;
    droits.propre = TRY(session.scope(permission::devisValiderPropre)) == Scope::All;
    droits.marge = TRY(session.scope(permission::margeVoir)) == Scope::All;
    droits.personne = Id<Utilisateur>(session.actor().utilisateurId);
    return droits;
}

/// The rules themselves say why a decision would be refused; a missing right comes first.
QString obstacle(Session& session, const Droits& droits, const Devis& devis, NiveauDevis niveau,
                 bool aModifie) {
    const bool holder = niveau == NiveauDevis::Dg ? droits.dg : droits.pdg;
    if (!holder)
        return session.services().rights->refusal(permissionOf(niveau));
    const Outcome outcome =
        checkDecision(devis, niveau, DecisionDevis::Approuve, {}, {droits.personne, aModifie, droits.propre});
    return outcome ? QString() : outcome.error().message;
}

ValidationRow readWaiting(Session& session, const Droits& droits, const Row& row) {
    Devis devis;
    devis.statut = row.as<StatutDevis>(5);
    devis.pdgRequis = row.flag(6);
    devis.auteurId = row.as<Id<Utilisateur>>(7);
    ValidationRow waiting;
    waiting.id = row.as<Id<Devis>>(0);
    waiting.version = row.as<int>(1);
    waiting.numero = row.text(2);
    waiting.client = row.text(3);
    waiting.titre = row.text(4);
    waiting.niveau = devis.statut == StatutDevis::AttenteDg ? NiveauDevis::Dg : NiveauDevis::Pdg;
    waiting.circuitComplet = devis.pdgRequis;
    waiting.auteur = row.text(8);
    waiting.soumisLe = row.as<QDateTime>(9);
    waiting.montantHt = row.as<Montant>(10);
    waiting.montantTtc = row.as<Montant>(11);
    if (droits.marge)
        waiting.marge = row.as<Montant>(12);
    waiting.empechement = obstacle(session, droits, devis, waiting.niveau, row.flag(13));
    return waiting;
}

DecisionRow readDecision(const Row& row) {
    DecisionRow decision;
    decision.id = row.as<Id<Devis>>(0);
    decision.numero = row.text(1);
    decision.client = row.text(2);
    decision.titre = row.text(3);
    decision.niveau = row.as<NiveauDevis>(4);
    decision.tour = row.integer(5);
    decision.decision = row.as<DecisionDevis>(6);
    decision.commentaire = row.text(7);
    decision.valideur = row.text(8);
    decision.horodatage = row.as<QDateTime>(9);
    decision.montantHt = row.as<Montant>(10);
    decision.caduque = !row.flag(11);
    return decision;
}

} // namespace

Result<bool> DevisQueries::seesMargin() { return TRY(m_session.scope(permission::margeVoir)) == Scope::All; }

Result<RowPage<DevisRow>> DevisQueries::page(const ListRequest& request) {
    TRY(m_session.require(permission::devisLire));
    const bool margin = TRY(seesMargin());
    return fetchPage<DevisRow>(m_session, permission::devisLire, devisList(m_session), request,
                               listColumnCount, [&](const Row& row) { return readDevis(row, margin); });
}

Result<qint64> DevisQueries::count(const ListRequest& request) {
    TRY(m_session.require(permission::devisLire));
    return fetchCount(m_session, permission::devisLire, devisList(m_session), request);
}

Result<QList<DevisCellule>> DevisQueries::pipeline() {
    TRY(m_session.require(permission::devisLire));
    QList<DevisCellule> cells;
    for (const char* filter : {"brouillons", "a_valider", "envoyes", "acceptes", "refuses"}) {
        ListRequest request;
        request.filter = filter;
        const BuiltQuery query =
            totalQuery(devisList(m_session), request, QStringLiteral("coalesce(sum(d.montant_ht_cts), 0)"));
        cells += TRY(m_session.connection().select(query.sql, query.values, [&](const Row& row) {
            return DevisCellule{filter, row.as<int>(0), row.as<Montant>(1)};
        }));
    }
    return cells;
}

Result<QList<ValidationRow>> DevisQueries::waiting() {
    TRY(m_session.require(permission::validationLire));
    const Droits droits = TRY(rightsOf(m_session));
    const qint64 person = droits.personne.value();
    return m_session.connection().select(
        QStringLiteral("SELECT d.id, d.version, d.numero, %1, d.titre, d.statut, d.pdg_requis, d.auteur_id, "
                       "u.nom_affichage, d.soumis_le, d.montant_ht_cts, d.montant_ttc_cts, d.marge_cts, %2 "
                       "FROM devis d JOIN client c ON c.id = d.client_id LEFT JOIN utilisateur u ON u.id = "
                       "d.auteur_id WHERE d.statut IN ('attente_dg', 'attente_pdg') AND d.archive_le IS NULL "
                       "ORDER BY d.pdg_requis DESC, d.soumis_le, d.id")
            .arg(QLatin1String(clientName), wroteDevisSql),
        {person, person, person}, [&](const Row& row) { return readWaiting(m_session, droits, row); });
}

Result<QList<DecisionRow>> DevisQueries::decisions(const QString& condition, const QVariantList& values) {
    // A decision stands as long as the devis still carries it, stamped with the same instant.
    return m_session.connection().select(
        QStringLiteral("SELECT d.id, d.numero, %1, d.titre, v.niveau, v.tour, v.decision, v.commentaire, "
                       "u.nom_affichage, v.horodatage, v.montant_ht_cts, "
                       "coalesce(CASE v.niveau WHEN 'dg' THEN d.dg_le ELSE d.pdg_le END = v.horodatage, 0) "
                       "FROM devis_validation v JOIN devis d ON d.id = v.devis_id JOIN client c ON c.id = "
                       "d.client_id JOIN utilisateur u ON u.id = v.valideur_id %2")
            .arg(QLatin1String(clientName), condition),
        values, readDecision);
}

Result<QList<DecisionRow>> DevisQueries::treated(int limit) {
    TRY(m_session.require(permission::validationLire));
    return decisions(QStringLiteral("ORDER BY v.horodatage DESC, v.id DESC LIMIT ?"), {limit});
}

Result<QList<ArticleManquant>> DevisQueries::missingArticles(const QList<DevisLigne>& lignes) {
    QMap<qint64, Quantite> wanted;
    for (const DevisLigne& ligne : lignes) {
        if (isCounted(ligne) && ligne.materielId)
            wanted[ligne.materielId.value()] += ligne.quantite;
    }
    QMap<QString, ArticleManquant> missing;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const auto found = TRY(m_session.connection().select(
            "SELECT reference, quantite_disponible FROM materiel WHERE id = ? AND type <> 'service' AND "
            "quantite_disponible < ?",
            {it.key(), ValueCodec<Quantite>::toColumn(it.value())}, [](const Row& row) {
                return ArticleManquant{row.text(0), row.as<Quantite>(1)};
            }));
        for (const ArticleManquant& article : found)
            missing.insert(article.reference, article);
    }
    return missing.values();
}

Result<QList<PointDevis>> DevisQueries::points(const DevisFile& file) {
    TRY(m_session.require(permission::devisLire));
    const PartiesDevis parties = TRY(partiesOf(m_session.connection(), file.devis));
    const TauxConnus taux = TRY(knownRates(m_session.connection()));
    const QList<ArticleManquant> missing = TRY(missingArticles(file.lignes));
    return pointsOf(file.devis, file.lignes, {parties, taux, missing, m_session.today()});
}

Outcome DevisQueries::fillMargin(DevisSheet& sheet) {
    Devis& devis = sheet.contenu.devis;
    if (TRY(seesMargin())) {
        sheet.cout = devis.cout;
        sheet.marge = devis.marge;
        sheet.tauxMarge = tauxMarge(devis.marge, devis.montantHt);
        return {};
    }
    devis.cout = {};
    devis.marge = {};
    for (DevisLigne& ligne : sheet.contenu.lignes)
        ligne.coutUnitaire = {};
    return {};
}

Result<DevisSheet> DevisQueries::sheet(Id<Devis> id) {
    DevisSheet sheet;
    sheet.contenu = TRY(printable(m_session, id));
    const DevisImprimable& content = sheet.contenu;
    sheet.mission = TRY(m_session.connection().value("SELECT numero FROM mission WHERE id = ?",
                                                     {content.devis.missionId.value()}))
                        .toString();
    sheet.historique =
        TRY(decisions(QStringLiteral("WHERE v.devis_id = ? ORDER BY v.id DESC"), {id.value()}));
    sheet.points = TRY(points({content.devis, content.lignes}));
    sheet.circuit = TRY(DevisService(m_session).circuitOf({content.devis, content.lignes}));
    TRY(fillMargin(sheet));
    return sheet;
}

Result<Id<Devis>> DevisQueries::byNumero(const QString& numero) {
    TRY(m_session.require(permission::devisLire));
    const QVariant key = TRY(m_session.connection().value(
        "SELECT id FROM devis WHERE numero = ? AND archive_le IS NULL ORDER BY version_doc DESC", {numero}));
    if (key.isNull())
        return Error::notFound(translate("Devis", "Aucun devis ne porte le numéro %1.").arg(numero));
    return Id<Devis>(key.toLongLong());
}

} // namespace tournevis
