// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/PlanLecture.h"
#include "missions/tableau/PlanningTableau.h"
#include "parametres/Parametres.h"

namespace tournevis {
namespace {

/// Settings « planning.* » by the rest of their key, read at once.
class Reglages {
public:
    static Result<Reglages> read(Connection& connection) {
        Reglages reglages;
        TRY(connection.select("SELECT substr(cle, 10), valeur FROM parametre WHERE cle GLOB 'planning.*' AND "
                              "archive_le IS NULL",
                              {}, [&](const Row& row) {
                                  reglages.m_values.insert(row.text(0), row.text(1));
                                  return true;
                              }));
        return reglages;
    }

    QString texte(const char* cle) const { return m_values.value(QLatin1String(cle)); }

    void into(int& minutes, const char* cle) {
        bool readable = false;
        minutes = texte(cle).toInt(&readable);
        note(readable, cle);
    }
    void into(QTime& time, const char* cle) {
        time = QTime::fromString(texte(cle), QStringLiteral("HH:mm"));
        note(time.isValid(), cle);
    }

    /// The first setting that could not be read.
    Outcome readable() const {
        if (m_unreadable.isEmpty())
            return {};
        return Error::technical(
            translate("Parametres", "Le réglage «\u00a0%1\u00a0» est absent ou illisible.").arg(m_unreadable),
            QStringLiteral("parametre %1").arg(m_unreadable));
    }

private:
    void note(bool isReadable, const char* cle) {
        if (!isReadable && m_unreadable.isEmpty())
            m_unreadable = QStringLiteral("planning.") + QLatin1String(cle);
    }

    QHash<QString, QString> m_values;
    QString m_unreadable;
};

} // namespace

Result<PlanningRegles> planningRegles(Connection& connection) {
    Reglages reglages = TRY(Reglages::read(connection));
    PlanningRegles regles;
    reglages.into(regles.trajet.facteurPct, "trajet_facteur_pct");
    reglages.into(regles.trajet.vitesseKmh, "trajet_vitesse_kmh");
    reglages.into(regles.trajet.margeMin, "trajet_marge_min");
    reglages.into(regles.journeeMaxMin, "journee_max_min");
    reglages.into(regles.reposMin, "repos_min");
    reglages.into(regles.dejeunerDebut, "dejeuner_debut");
    reglages.into(regles.dejeunerFin, "dejeuner_fin");
    reglages.into(regles.dejeunerMin, "dejeuner_min");
    reglages.into(regles.pasMin, "pas_min");
    reglages.into(regles.jourDebut, "jour_debut");
    reglages.into(regles.jourFin, "jour_fin");
    reglages.into(regles.retardMin, "retard_minutes");
    reglages.into(regles.poidsProximite, "poids_proximite");
    reglages.into(regles.poidsCharge, "poids_charge");
    reglages.into(regles.poidsCreneau, "poids_creneau");
    reglages.into(regles.poidsContinuite, "poids_continuite");
    reglages.into(regles.poidsEcheance, "poids_echeance");
    TRY(reglages.readable());
    return regles;
}

Result<Calendrier> planningCalendrier(Connection& connection) {
    const Reglages reglages = TRY(Reglages::read(connection));
    Calendrier calendrier;
    calendrier.territoire =
        fromCode<Territoire>(reglages.texte("territoire")).value_or(Territoire::Metropole);
    calendrier.alsaceMoselle = reglages.texte("alsace_moselle") == QLatin1String("1");
    calendrier.solidariteLundiPentecote =
        reglages.texte("journee_solidarite") == QLatin1String("lundi_pentecote");
    return calendrier;
}

} // namespace tournevis
