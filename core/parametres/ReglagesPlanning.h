// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"

namespace tournevis {

/// The settings of the planning, edited as one. Each column is the setting « planning.<column> ».
struct ReglagesPlanning : Entity<ReglagesPlanning> {
    int trajetVitesseKmh = 0;
    int trajetFacteurPct = 0; ///< detour of the road over the straight line
    int trajetMargeMin = 0;
    int journeeMaxMin = 0;
    int reposMin = 0;
    QString jourDebut; ///< « 07:00 », as every hour here
    QString jourFin;
    int pasMin = 0;
    QString dejeunerDebut;
    QString dejeunerFin;
    int dejeunerMin = 0;
    int poidsProximite = 0;
    int poidsCharge = 0;
    int poidsCreneau = 0;
    int poidsContinuite = 0;
    int poidsEcheance = 0;
    QString territoire;
    bool alsaceMoselle = false;
    QString journeeSolidarite; ///< empty, or lundi_pentecote
    int annulationS = 0;

    QHash<QByteArray, int> versions = {}; ///< of each setting as loaded, by column

    int poidsTotal() const {
        return poidsProximite + poidsCharge + poidsCreneau + poidsContinuite + poidsEcheance;
    }

    static const Schema schema;
};

/// Puts hours in stored form and gives the fields a planning could not work with.
QList<FieldError> normalize(ReglagesPlanning& reglages);

/// Reading asks administration.lire, writing administration.ecrire; only what changed is written.
class ReglagesPlanningService {
public:
    explicit ReglagesPlanningService(Session& session)
        : m_session(session) {}

    Result<ReglagesPlanning> load();
    Outcome save(ReglagesPlanning reglages);

private:
    Session& m_session;
};

} // namespace tournevis
