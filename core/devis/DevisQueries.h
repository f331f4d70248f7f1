// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ListQuery.h"
#include "devis/DevisDocument.h"
#include "devis/DevisPoints.h"
#include "devis/DevisService.h"

namespace tournevis {

/// A row of the devis list.
struct DevisRow {
    Id<Devis> id;
    int version = 0;
    QString numero;
    QString client;
    QString titre;
    QString mission; ///< its number
    StatutDevis statut = StatutDevis::Brouillon;
    QDate date;
    QDate validite;
    QDateTime envoyeLe;
    Montant montantHt;
    Montant montantTtc;
    QString auteur;
    std::optional<Montant> marge; ///< only with marge.voir
};

/// A cell of the pipeline at the head of the list: one filter, counted and added up.
struct DevisCellule {
    QByteArray filtre;
    int nombre = 0;
    Montant montantHt;
};

/// A devis that waits for the direction, as the inbox shows it.
struct ValidationRow {
    Id<Devis> id;
    int version = 0;
    QString numero;
    QString client;
    QString titre;
    NiveauDevis niveau = NiveauDevis::Dg; ///< the step it waits for
    bool circuitComplet = false;          ///< group: DG then PDG, else the DG alone
    QString auteur;
    QDateTime soumisLe;
    Montant montantHt;
    Montant montantTtc;
    std::optional<Montant> marge; ///< only with marge.voir
    QString empechement;          ///< why the person at work may not decide; empty when they may
};

/// A decision already taken.
struct DecisionRow {
    Id<Devis> id;
    QString numero;
    QString client;
    QString titre;
    NiveauDevis niveau = NiveauDevis::Dg;
    qint64 tour = 1;
    DecisionDevis decision = DecisionDevis::Approuve;
    QString commentaire;
    QString valideur;
    QDateTime horodatage;
    Montant montantHt;
    bool caduque = false; ///< void: the devis changed since, or the decision was taken back
};

/// One devis with everything its page shows beside its fields.
struct DevisSheet {
    DevisImprimable contenu;
    QString mission; ///< its number
    QList<DecisionRow> historique;
    QList<PointDevis> points;
    Circuit circuit; ///< that its amount calls for today
    std::optional<Montant> cout;
    std::optional<Montant> marge;
    std::optional<Taux> tauxMarge;
};

/// Lists need devis.lire over everything: no account is tied to a client yet, so « own » reaches nothing.
/// Filters: brouillons, a_valider, a_modifier, valides, envoyes, acceptes, refuses, a_relancer, expirent.
/// Sorts: date, numero, client, montant, validite.
class DevisQueries {
public:
    explicit DevisQueries(Session& session)
        : m_session(session) {}

    Result<RowPage<DevisRow>> page(const ListRequest& request);
    Result<qint64> count(const ListRequest& request);
    /// Brouillons, À valider, Envoyés, Acceptés, Refusés/Expirés.
    Result<QList<DevisCellule>> pipeline();

    /// What waits for the direction, the longest circuit first, then the oldest; needs validation.lire.
    Result<QList<ValidationRow>> waiting();
    /// The last decisions of all, most recent first; needs validation.lire.
    Result<QList<DecisionRow>> treated(int limit = 50);

    Result<DevisSheet> sheet(Id<Devis> id);
    /// The living devis that bears this number; NotFound otherwise.
    Result<Id<Devis>> byNumero(const QString& numero);
    /// The points to check of a devis as it is being typed, stored or not.
    Result<QList<PointDevis>> points(const DevisFile& file);

private:
    Result<bool> seesMargin();
    Result<QList<DecisionRow>> decisions(const QString& condition, const QVariantList& values);
    Result<QList<ArticleManquant>> missingArticles(const QList<DevisLigne>& lignes);
    Outcome fillMargin(DevisSheet& sheet);

    Session& m_session;
};

} // namespace tournevis
