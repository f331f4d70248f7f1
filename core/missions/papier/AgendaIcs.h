// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Interval.h"
#include "data/Session.h"
#include "equipe/Technicien.h"

/// The schedule of technicians for the calendar of a telephone: iCalendar (RFC 5545) through libical.
namespace tournevis {

/// One visit in the calendar of one technician. Never the door code.
struct IcsVisite {
    enum class Statut { Confirmee, AConfirmer, Annulee };
    QString uid;      ///< the same for the life of the visit: uuid of the visit and of the technician
    int sequence = 0; ///< version of the visit
    QDateTime modifieLe;
    Interval interval;
    QString resume;
    QString lieu;
    QString description;
    Statut statut = Statut::Confirmee;
};

struct IcsAgenda {
    QString matricule;
    QString nom;
    Interval periode;
    QList<IcsVisite> visites; ///< by start
};

/// The visits of `periode` that technicians may see, cancelled ones included, technician by technician in the
/// order of the planning. Right: planning.lire; somebody who only sees their own planning gets their own.
Result<QList<IcsAgenda>> agendas(Session& session, const Interval& periode);

/// What a folder kept up to date covers: one month back, a year ahead, by whole months so that a file only
/// changes when a visit does.
Interval periodeAgenda(const QDate& today, const QTimeZone& zone);

/// One VCALENDAR. Times are local with TZID, and in UTC during the hour that comes twice. The same agenda
/// gives the same bytes: DTSTAMP is the last change of the visit.
QByteArray toIcs(const IcsAgenda& agenda, const QTimeZone& zone);

/// What was done to a folder.
struct BilanAgenda {
    QStringList ecrits;
    int inchanges = 0;
    QStringList retires; ///< of technicians who are not planned any more
};

/// « technicien-TEC-001.ics ».
QString nomFichierAgenda(const IcsAgenda& agenda);

/// Writes one file for each technician, whole or not at all, and only those that changed; audited when one
/// did. Calendars written before for technicians who left are removed.
Result<BilanAgenda> exportAgendas(Session& session, const QString& dossier);
/// The calendar of one technician in one file; audited.
Outcome exportAgenda(Session& session, Id<Technicien> technicien, const QString& fichier);

} // namespace tournevis
