// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"

#include <QtCore/QSysInfo>

namespace tournevis {

/// Somebody who has a record in hand at another workstation.
struct Presence {
    EntityRef fiche;
    QString utilisateur; ///< « Julie Morel »
};

/// Who holds which record right now: shown to the others, forbids nothing, and is forgotten two minutes after
/// its last sign. Written at once, outside any transaction; neither audited nor told to Session::onCommitted.
/// `droit`, over everything, is the right that changing such records takes.
class Presences {
public:
    explicit Presences(Session& session, const QString& poste = QSysInfo::machineHostName())
        : m_session(session)
        , m_poste(poste.left(80)) {}

    /// What the person holds at this workstation from now on, instead of what they held; nothing: lets go. To
    /// be said again within two minutes. The owner of the file is nobody to show.
    Outcome tenir(const Permission& droit, const QList<EntityRef>& fiches);
    /// What others, or the same person elsewhere, hold of a kind of record, the last sign first.
    Result<QList<Presence>> desAutres(const Permission& droit, const char* entite);

private:
    Outcome replace(const QList<EntityRef>& fiches);

    Session& m_session;
    QString m_poste; ///< the same person at two workstations holds twice
};

} // namespace tournevis
