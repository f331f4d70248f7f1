// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisPoints.h"

#include "base/Format.h"

#include <algorithm>

namespace tournevis {
namespace {

QString words(const char* text) { return translate("DevisPoints", text); }

PointDevis pointOf(bool ok, const char* fine, const char* wrong) { return {ok, words(ok ? fine : wrong)}; }

/// The mentions of legal.md § 1.2 that the company's card must hold, by their French names.
QStringList missingMentions(const PartiesDevis& parties) {
    const VendeurDevis& vendeur = parties.vendeur;
    QStringList missing;
    const auto need = [&](const QString& value, const char* name) {
        if (value.isEmpty())
            missing.append(words(name));
    };
    need(vendeur.raisonSociale, QT_TRANSLATE_NOOP("DevisPoints", "dénomination"));
    need(vendeur.forme, QT_TRANSLATE_NOOP("DevisPoints", "forme"));
    need(vendeur.adresseL1, QT_TRANSLATE_NOOP("DevisPoints", "adresse"));
    need(vendeur.siret, QT_TRANSLATE_NOOP("DevisPoints", "SIRET"));
    need(vendeur.rcs, QT_TRANSLATE_NOOP("DevisPoints", "RCS ou RM"));
    if (vendeur.regimeTva != QLatin1String("franchise"))
        need(vendeur.tvaIntra, QT_TRANSLATE_NOOP("DevisPoints", "numéro de TVA"));
    if (parties.acheteur.isConsumer())
        need(vendeur.mediateurNom, QT_TRANSLATE_NOOP("DevisPoints", "médiateur"));
    return missing;
}

PointDevis mentionsPoint(const PartiesDevis& parties) {
    const QStringList missing = missingMentions(parties);
    if (missing.isEmpty())
        return {true, words("Mentions obligatoires complètes")};
    return {false, words("Mentions à compléter : %1").arg(missing.join(QStringLiteral(", ")))};
}

PointDevis insurancePoint(const VendeurDevis& vendeur) {
    const bool complete = !vendeur.assureur.isEmpty() && !vendeur.assuranceContrat.isEmpty() &&
                          !vendeur.assuranceZone.isEmpty();
    return pointOf(complete, QT_TRANSLATE_NOOP("DevisPoints", "Assurance décennale renseignée"),
                   QT_TRANSLATE_NOOP("DevisPoints", "Assurance décennale à compléter"));
}

PointDevis validityPoint(const Devis& devis, const QDate& today) {
    if (devis.dateValidite < today)
        return {false, words("Validité dépassée depuis le %1").arg(format::date(devis.dateValidite))};
    return {true, words("Valable jusqu’au %1").arg(format::date(devis.dateValidite))};
}

void addReducedRates(const Devis& devis, const QList<DevisLigne>& lignes, const TauxConnus& taux,
                     QList<PointDevis>& points) {
    const bool reduced = std::ranges::any_of(lignes, [&](const DevisLigne& ligne) {
        return isCounted(ligne) && isReduced(taux.value(ligne.tauxTvaId));
    });
    if (reduced)
        points.append(pointOf(devis.certificationTva,
                              QT_TRANSLATE_NOOP("DevisPoints", "Taux réduits justifiés"),
                              QT_TRANSLATE_NOOP("DevisPoints", "Taux réduits à justifier par le client")));
}

void addWarnings(const Devis& devis, const QList<DevisLigne>& lignes, const ContextePoints& contexte,
                 QList<PointDevis>& points) {
    if (!devis.siteId)
        points.append({false, words("Lieu des travaux à indiquer")});
    if (devis.dechets.isEmpty() && contexte.parties.vendeur.dechetsMention.isEmpty())
        points.append({false, words("Gestion des déchets à indiquer pour des travaux")});
    const auto free = std::ranges::count_if(
        lignes, [](const DevisLigne& ligne) { return isCounted(ligne) && ligne.prixUnitaireHt.isZero(); });
    if (free > 0)
        points.append({false, words("Lignes sans prix : %1").arg(free)});
    for (const ArticleManquant& article : contexte.manquants)
        points.append(
            {false, words("%1 : %2 en stock").arg(article.reference, format::quantity(article.disponible))});
}

} // namespace

QList<PointDevis> pointsOf(const Devis& devis, const QList<DevisLigne>& lignes,
                           const ContextePoints& contexte) {
    QList<PointDevis> points{mentionsPoint(contexte.parties)};
    addReducedRates(devis, lignes, contexte.taux, points);
    points.append(insurancePoint(contexte.parties.vendeur));
    points.append(validityPoint(devis, contexte.today));
    addWarnings(devis, lignes, contexte, points);
    return points;
}

} // namespace tournevis
