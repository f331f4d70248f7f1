// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/AvisPlanning.h"

#include "base/Format.h"
#include "data/Store.h"
#include "missions/Mission.h"
#include "missions/VisitAccess.h"
#include "notifications/Notifier.h"
#include "parametres/Parametres.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace tournevis {
namespace {

/// A slot by account, none when the visit is not theirs; in the order of the accounts.
using Connus = QMap<qint64, std::optional<Interval>>;

QString keyOf(Id<Intervention> visite) { return QStringLiteral("intervention:%1").arg(visite.value()); }

/// What somebody was last told, kept in the notice that will tell otherwise.
QString toDonnees(const std::optional<Interval>& connu) {
    QJsonObject told;
    if (connu)
        told = {{"debut", connu->start.toMSecsSinceEpoch()}, {"fin", connu->end.toMSecsSinceEpoch()}};
    return QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact));
}

std::optional<Interval> fromDonnees(const QString& donnees) {
    const QJsonObject told = QJsonDocument::fromJson(donnees.toUtf8()).object();
    if (told.isEmpty())
        return std::nullopt;
    return Interval{QDateTime::fromMSecsSinceEpoch(told["debut"].toInteger(), Qt::UTC),
                    QDateTime::fromMSecsSinceEpoch(told["fin"].toInteger(), Qt::UTC)};
}

Result<Connus> byAccount(Connection& connection, const Creneaux& creneaux) {
    Connus connus;
    TRY(connection.select(QStringLiteral("SELECT utilisateur_id, id FROM technicien WHERE utilisateur_id IS "
                                         "NOT NULL AND id IN (%1)")
                              .arg(idList(creneaux.keys())),
                          {}, [&](const Row& row) {
                              connus.insert(row.integer(0), creneaux.value(row.as<Id<Technicien>>(1)));
                              return true;
                          }));
    return connus;
}

/// « INT-2026-00042 : Fuite groupe froid, mar. 10/11 08:00 – 10:00 ».
QString wordsOf(const Mission& mission, const Interval& creneau, const QTimeZone& zone) {
    return translate("Missions", "%1\u00a0: %2, %3 %4")
        .arg(mission.numero, mission.nature, format::shortDay(creneau.start.toTimeZone(zone).date()),
             format::timeRange(creneau, zone));
}

} // namespace

Result<QDateTime> avisAfterDelay(Transaction& transaction) {
    const qint64 seconds =
        TRY(Parametres(transaction.connection()).entier(QStringLiteral("planning.annulation_s")));
    return transaction.instant().addSecs(seconds);
}

Creneaux creneauxMontres(const Intervention& visite, const Team& equipe) {
    Creneaux creneaux;
    const bool hidden = visite.archiveLe.isValid() || visite.statut == InterventionStatut::Provisoire ||
                        visite.statut == InterventionStatut::Annulee;
    if (hidden || !visite.planned().isValid())
        return creneaux;
    for (const TeamMember& member : equipe)
        creneaux.insert(member.technicienId, member.creneau.value_or(visite.planned()));
    return creneaux;
}

Outcome tellChange(Transaction& transaction, const Intervention& visite, const Creneaux& avant,
                   const Creneaux& apres, const QDateTime& avisLe) {
    Connus connus = TRY(byAccount(transaction.connection(), avant));
    for (const AvisRetire& waiting : TRY(withdrawNotices(transaction, keyOf(visite.key()))))
        connus.insert(waiting.utilisateurId, fromDonnees(waiting.donnees));
    const Connus nouveaux = TRY(byAccount(transaction.connection(), apres));
    for (const qint64 account : nouveaux.keys()) {
        if (!connus.contains(account))
            connus.insert(account, std::nullopt);
    }
    const Mission mission = TRY(Store(transaction).load(visite.missionId));
    for (auto connu = connus.cbegin(); connu != connus.cend(); ++connu) {
        const std::optional<Interval> nouveau = nouveaux.value(connu.key());
        if (nouveau == connu.value())
            continue;
        const QString words =
            wordsOf(mission, nouveau ? *nouveau : *connu.value(), transaction.session().zone());
        Avis avis;
        avis.code = nouveau ? QStringLiteral("mission_assigned") : QStringLiteral("mission_unassigned");
        avis.message = (nouveau ? translate("Missions", "Mission %1")
                                : translate("Missions", "Retirée de votre planning\u00a0: mission %1"))
                           .arg(words);
        avis.subject = mission.ref();
        avis.showAt = avisLe;
        avis.donnees = toDonnees(connu.value());
        // Each visit tells its own slot; what waits is found again by the visit alone.
        avis.groupKey = keyOf(visite.key());
        if (!avisLe.isValid())
            avis.groupKey.prepend(avis.code + u':');
        TRY(notify(transaction, {connu.key()}, avis));
    }
    return {};
}

} // namespace tournevis
