// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "equipe/Technicien.h"

/// The planning as it is printed: everything already decided and worded, a painter only lays it out.
namespace tournevis {

/// A visit on the sheet of the day. No door code: the sheet is left in vans.
struct PapierVisite {
    QString heures;    ///< « 08:00 – 10:00 »
    QString reference; ///< « INT-2026-00042/1 »
    QString client;
    QString adresse;
    QString contact; ///< « M. Paul Vernay, 04 99 00 50 00 »
    QString travaux;
    QString nature;   ///< empty when it says the same as the work
    QString priorite; ///< empty when it is usual
    QString equipe;   ///< « avec Léa Martin »; empty: alone
    QString acces;
    QString consignes;
    QString materiel;
};

/// The day of one technician, a page of its own.
struct PapierFeuille {
    QString technicien;
    QString jour;          ///< « mardi 10 novembre 2026 »
    QString total;         ///< « 3 visites, 5 h 30 »
    QStringList remarques; ///< « Congés », « Armistice 1918 »
    QList<PapierVisite> visites;
};

struct PapierJournee {
    QString titre;   ///< « Journées du mardi 10 novembre 2026 », for the file and its title
    QString couleur; ///< #rrggbb of the company's documents
    QString pied;    ///< company, and when it was printed
    QList<PapierFeuille> feuilles;
};

struct PapierCase {
    QStringList remarques; ///< absence, holiday, closure
    QStringList visites;   ///< « 08:00 – 10:00 Pharmacie Vauban, Lyon »
};

struct PapierLigne {
    QString technicien;
    QString metier;
    QString charge; ///< « 32 h 30 sur 35 h 00, 93 % »
    QList<PapierCase> jours;
};

struct PapierSemaine {
    QString titre;     ///< « Semaine 46 »
    QString periode;   ///< « 9 – 15 novembre 2026 »
    QStringList jours; ///< « lun. 09/11 »
    QString couleur;
    QString pied;
    QList<PapierLigne> lignes;
};

/// The day of these technicians, of all when the list is empty: then those who have nothing that day are left
/// out. Right: planning.lire; somebody who only sees their own planning prints their own, a client nothing.
Result<PapierJournee> papierJournee(Session& session, const QDate& jour,
                                    const QList<Id<Technicien>>& techniciens = {});

/// The week that holds `jour`.
Result<PapierSemaine> papierSemaine(Session& session, const QDate& jour);

} // namespace tournevis
