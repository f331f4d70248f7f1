// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"
#include "clients/Site.h"
#include "comptes/PasswordHasher.h"
#include "data/Store.h"
#include "demo/Agenda.h"
#include "demo/Tirage.h"
#include "equipe/Technicien.h"
#include "equipe/references/Fermeture.h"
#include "stock/Materiel.h"

#include <QtCore/QMap>

namespace tournevis {

struct CategorieMateriel;
struct Emplacement;
struct Fournisseur;
struct TypeIntervention;

/// A person who makes visits, with the halves of days already taken.
struct DemoTechnicien {
    Id<Technicien> id;
    QString identifiant; ///< empty for an external one
    QString nom;
    Id<Specialite> specialite;
    QString specialiteCode;
    Id<Vehicule> vehicule;
};

/// Days a technician is away, both included.
struct DemoAbsence {
    Id<Technicien> technicien;
    QDate first;
    QDate last;
};

/// What the chapters of the demonstration share: the session they work through, the time, the draws, and the
/// keys of what the former chapters made, by the names of the tables of sql/demo.
struct DemoWorld {
    DemoWorld(Session& session_, DemoClock& clock_, qint64 graine, const QDate& today_)
        : session(session_)
        , clock(clock_)
        , agenda(clock_)
        , tirage(graine)
        , today(today_) {}

    Session& session;
    DemoClock& clock;
    DemoAgenda agenda;
    Tirage tirage;
    QDate today;

    QMap<QString, Actor> personnes; ///< by identifiant, in an order that no run changes
    QList<DemoTechnicien> techniciens;
    QList<DemoAbsence> absences;
    Fermeture fermeture; ///< days nobody works
    QHash<QString, Id<TauxTva>> taux;
    QHash<QString, Id<Unite>> unites;
    QHash<QString, Id<TypePaiement>> paiements;
    QHash<QString, Id<Specialite>> specialites;
    QHash<QString, Id<TypeIntervention>> types;
    QHash<QString, Id<CategorieMateriel>> categories;
    QHash<QString, Id<Fournisseur>> fournisseurs;
    QHash<QString, Id<Materiel>> articles;
    QHash<QString, Quantite> stock; ///< in the main store
    QHash<QString, Id<Client>> clients;
    QHash<QString, Id<Site>> sites; ///< by « client/libellé »
    QStringList clientOrder;        ///< keys of `clients`, as in the table
    Id<Emplacement> depot;

    /// From now on, what is written is the work of this person.
    void actAs(const QString& identifiant) { session.setActor(personnes.value(identifiant)); }
    QDateTime at(const QDate& day, const QTime& time) const { return {day, time, session.zone()}; }
    QDateTime at(const QDate& day, int hour, int minute = 0) const { return at(day, QTime(hour, minute)); }
    /// That day, or the Friday before a week-end.
    static QDate workdayBefore(const QDate& day) {
        return day.dayOfWeek() > 5 ? day.addDays(5 - day.dayOfWeek()) : day;
    }
    /// That day, or the Monday after a week-end.
    static QDate workday(const QDate& day) {
        return day.dayOfWeek() > 5 ? day.addDays(8 - day.dayOfWeek()) : day;
    }
};

inline const QString sophie = QStringLiteral("sophie.mercier");
inline const QString helene = QStringLiteral("helene.laurent");
inline const QString philippe = QStringLiteral("philippe.rochebrune");
inline const QString nadia = QStringLiteral("nadia.benali");
inline const QString bruno = QStringLiteral("bruno.castel");
inline const QString claire = QStringLiteral("claire.vasseur");

/// Stores one record under the hand of whoever is at work, for tables whose screen comes later.
template <class T>
Result<Id<T>> storeOne(DemoWorld& world, const Permission& permission, T& record) {
    return world.session.write(permission, [&](Transaction& transaction) -> Result<Id<T>> {
        return Store(transaction).insert(transaction, record);
    });
}

/// Every live record of a table of references.
template <class T>
Result<QList<T>> everyOne(DemoWorld& world) {
    return Store(world.session).list<T>(QStringLiteral("archive_le IS NULL ORDER BY id"));
}

} // namespace tournevis
