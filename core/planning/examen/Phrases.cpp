// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/examen/Phrases.h"

#include "base/Format.h"

namespace tournevis {
namespace {

constexpr qint64 secondsPerDay = 24 * 3600;

/// « Pharmacie Vauban (13:30) », with the day when it is not that of the slot.
QString visite(const Fait& fait, qint64 instant, const PlanContexte& contexte, const QDate& jour) {
    const QDateTime when = QDateTime::fromSecsSinceEpoch(instant, contexte.zone);
    const QString time = format::time(when, contexte.zone);
    const QString place = when.date() == jour ? time : format::shortDay(when.date()) + u' ' + time;
    return QStringLiteral("%1 (%2)").arg(fait.nom, place);
}

/// « ven. 13/11, 08:00 – 17:30 », « du lun. 09/11 au ven. 13/11 ».
QString periode(const Plage& plage, const QTimeZone& zone) {
    const QDate premier = dateDe(plage.debut, zone);
    const QDate dernier = dateDe(plage.fin - 1, zone);
    if (premier != dernier)
        return translate("Planning", "du %1 au %2").arg(format::shortDay(premier), format::shortDay(dernier));
    if (plage.fin - plage.debut >= secondsPerDay)
        return format::shortDay(premier);
    return format::shortDay(premier) + QStringLiteral(", ") + format::timeRange(plage.interval(), zone);
}

QString figee(PlanEtat etat) {
    switch (etat) {
    case PlanEtat::Commencee:
        return translate("Planning", "Intervention commencée");
    case PlanEtat::Terminee:
        return translate("Planning", "Intervention terminée");
    case PlanEtat::Facturee:
        return translate("Planning", "Intervention facturée");
    case PlanEtat::Annulee:
        return translate("Planning", "Intervention annulée");
    case PlanEtat::Libre:
    case PlanEtat::Verrouillee:
        break;
    }
    return translate("Planning", "Intervention verrouillée");
}

QString inactif(const Fait& fait, const PlanTechnicien& technicien) {
    if (fait.jour.isValid())
        return translate("Planning", "%1 ne fait pas partie de l’équipe le %2")
            .arg(technicien.nom, format::shortDay(fait.jour));
    return translate("Planning", "%1 ne travaille plus ici").arg(technicien.nom);
}

QString habilitation(const Fait& fait) {
    if (fait.code == ConstatCode::HabilitationAbsente)
        return fait.jour.isValid() ? translate("Planning", "Habilitation %1 expirée le %2")
                                         .arg(fait.nom, format::date(fait.jour))
                                   : translate("Planning", "Habilitation %1 absente").arg(fait.nom);
    return fait.jour.isValid() ? translate("Planning", "Habilitation %1 valable jusqu’au %2")
                                     .arg(fait.nom, format::date(fait.jour))
                               : translate("Planning", "Habilitation %1 valable").arg(fait.nom);
}

QString libres(qint64 minutes) {
    return (minutes < 2 ? translate("Planning", "%1 libre") : translate("Planning", "%1 libres"))
        .arg(format::duration(minutes));
}

QString trajetEntre(const Fait& fait, const PlanContexte& contexte, const QDate& jour) {
    const QString road = fait.trajet->estime ? translate("Planning", "Trajet estimé de %1 pour %2 %3 %4")
                                             : translate("Planning", "Trajet de %1 pour %2 %3 %4");
    return road.arg(format::duration(fait.trajet->minutes), libres(fait.minutes),
                    fait.avant ? translate("Planning", "après") : translate("Planning", "avant"),
                    visite(fait, fait.avant ? fait.quand.fin : fait.quand.debut, contexte, jour));
}

QString repos(const Fait& fait, const PlanContexte& contexte, const QDate& jour) {
    return translate("Planning", "Repos de %1 %2 %3, %4 au moins")
        .arg(format::duration(fait.minutes),
             fait.avant ? translate("Planning", "après") : translate("Planning", "avant"),
             visite(fait, fait.avant ? fait.quand.fin : fait.quand.debut, contexte, jour),
             format::duration(fait.limite));
}

QString charge(const Fait& fait) {
    const Charge load{fait.minutes, fait.limite};
    return translate("Planning", "Charge de la journée à %1 %, %2 pour %3")
        .arg(QString::number(*load.pourcent()), format::duration(fait.minutes),
             format::duration(fait.limite));
}

QString horaires(const Fait& fait, Agenda& agenda) {
    QStringList spans;
    for (const Plage& span : agenda.travail(fait.jour))
        spans.append(format::timeRange(span.interval(), agenda.contexte().zone));
    if (spans.isEmpty())
        return translate("Planning", "Jour non travaillé");
    return translate("Planning", "Hors des heures de travail (%1)").arg(spans.join(QStringLiteral(", ")));
}

QString reserve(const Fait& fait, const PlanDemande& demande) {
    const QString who = demande.client.isEmpty() ? translate("Planning", "Client") : demande.client;
    return translate("Planning", "%1 : %2").arg(who, fait.nom);
}

QString proche(const Fait& fait) {
    const QString road = aTrajet(*fait.trajet);
    return fait.cause ? translate("Planning", "À %1 de %2").arg(road, fait.nom)
                      : translate("Planning", "À %1 de son point de départ").arg(road);
}

QString connu(const Fait& fait) {
    return translate("Planning", "Client connu : %1")
        .arg(format::count(fait.minutes, translate("Planning", "visite faite"),
                           translate("Planning", "visites faites")));
}

/// What a rule of the day says, without its day.
QString dansLaJournee(const Fait& fait, Agenda& agenda) {
    switch (fait.code) {
    case ConstatCode::JourneeLongue:
        return translate("Planning", "Journée de %1, %2 au plus")
            .arg(format::duration(fait.minutes), format::duration(fait.limite));
    case ConstatCode::DejeunerSupprime:
        return translate("Planning", "Pause déjeuner supprimée (%1)").arg(libres(fait.minutes));
    case ConstatCode::ChargeDepassee:
        return charge(fait);
    case ConstatCode::JourFerie:
        return translate("Planning", "Jour férié : %1").arg(fait.nom);
    case ConstatCode::HorsHoraires:
        return horaires(fait, agenda);
    case ConstatCode::MaxVisites:
        return translate("Planning", "%1 visites dans la journée, %2 au plus")
            .arg(fait.minutes)
            .arg(fait.limite);
    default:
        return {};
    }
}

QString demandee(const Fait& fait, const PlanDemande& demande, const QTimeZone& zone) {
    switch (fait.code) {
    case ConstatCode::HorsFenetre:
        return translate("Planning", "Hors de la fenêtre du client (%1)").arg(periode(fait.quand, zone));
    case ConstatCode::MaterielManquant:
        return translate("Planning", "Matériel manquant (%1)").arg(fait.nom);
    case ConstatCode::DevisEnAttente:
        return translate("Planning", "Devis %1 en attente d’accord").arg(fait.nom);
    case ConstatCode::ClientReserve:
        return reserve(fait, demande);
    case ConstatCode::ClientConnu:
        return connu(fait);
    case ConstatCode::Proche:
        return proche(fait);
    default:
        return {};
    }
}

QString personne(const Fait& fait, const PlanDemande& demande, const PlanTechnicien& technicien) {
    switch (fait.code) {
    case ConstatCode::DroitAbsent:
        return translate("Planning", "Planifier ne fait pas partie de vos droits");
    case ConstatCode::InterventionFigee:
        return figee(demande.etat);
    case ConstatCode::TechnicienInactif:
        return inactif(fait, technicien);
    case ConstatCode::HabilitationAbsente:
    case ConstatCode::HabilitationValable:
        return habilitation(fait);
    case ConstatCode::SpecialiteAbsente:
        return translate("Planning", "Spécialité %1 non tenue").arg(fait.nom);
    case ConstatCode::SpecialiteTenue:
        return translate("Planning", "Spécialité %1").arg(fait.nom);
    default:
        return {};
    }
}

QString rencontre(const Fait& fait, const PlanContexte& contexte, const QDate& jour) {
    switch (fait.code) {
    case ConstatCode::Chevauchement:
        return translate("Planning", "Chevauchement avec %1")
            .arg(visite(fait, fait.quand.debut, contexte, jour));
    case ConstatCode::VehiculePris:
        return translate("Planning", "Véhicule déjà pris par %1")
            .arg(visite(fait, fait.quand.debut, contexte, jour));
    case ConstatCode::Fermeture:
        return translate("Planning", "Entreprise fermée : %1 (jusqu’au %2)")
            .arg(fait.nom, format::date(fait.jour));
    case ConstatCode::Absence:
        return translate("Planning", "Absence : %1 (%2)").arg(fait.nom, periode(fait.quand, contexte.zone));
    case ConstatCode::AbsenceDemandee:
        return translate("Planning", "Absence demandée : %1 (%2)")
            .arg(fait.nom, periode(fait.quand, contexte.zone));
    case ConstatCode::TrajetImpossible:
    case ConstatCode::TrajetSerre:
        return trajetEntre(fait, contexte, jour);
    case ConstatCode::ReposCourt:
        return repos(fait, contexte, jour);
    default:
        return {};
    }
}

} // namespace

QString aTrajet(const Trajet& trajet) {
    const auto kilometres = Quantite::fromUnits((trajet.metres + 50) / 100 * 100);
    return translate("Planning", "%1 (%2 km)")
        .arg(format::duration(trajet.minutes), format::quantity(kilometres));
}

QString phrase(const Fait& fait, Agenda& agenda, const Plage& creneau) {
    const PlanContexte& contexte = agenda.contexte();
    const QDate jour = dateDe(creneau.debut, contexte.zone);
    if (const QString text = dansLaJournee(fait, agenda); !text.isEmpty()) {
        const bool several = dateDe(creneau.fin - 1, contexte.zone) != jour;
        return several ? text + QStringLiteral(", ") + format::shortDay(fait.jour) : text;
    }
    if (const QString text = rencontre(fait, contexte, jour); !text.isEmpty())
        return text;
    const QString text = personne(fait, agenda.demande(), agenda.technicien());
    return text.isEmpty() ? demandee(fait, agenda.demande(), contexte.zone) : text;
}

} // namespace tournevis
