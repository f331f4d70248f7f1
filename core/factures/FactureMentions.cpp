// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureMentions.h"

#include "base/Format.h"

namespace tournevis {
namespace {

/// « 40 € », « 80 000 € »: whole euros without centimes, as legal texts write them.
QString plainEuros(Montant montant) {
    QString text = format::euros(montant);
    return montant.units() % 100 == 0 ? text.remove(QStringLiteral(",00")) : text;
}

QString articleOf(Taux taux) {
    return taux == Taux::fromUnits(550) ? translate("Facture", "article 278-0 bis A du CGI")
                                        : translate("Facture", "article 279-0 bis du CGI");
}

/// What the client certifies (legal.md § 3.2): the ground typed on the facture, else old housing.
QString certified(const FactureDossier& dossier) {
    if (!dossier.motifTva.isEmpty())
        return translate("Facture", "que les conditions du taux réduit sont remplies (%1)")
            .arg(dossier.motifTva);
    return translate("Facture",
                     "que les travaux portent sur des locaux à usage d’habitation achevés depuis plus de "
                     "deux ans");
}

QString reducedMention(const FactureDossier& dossier) {
    QStringList rates;
    for (const FactureTva& taxe : dossier.taxes) {
        if (isReducedForHousing(taxe))
            rates +=
                translate("Facture", "TVA à %1 (%2)").arg(format::percent(taxe.taux), articleOf(taxe.taux));
    }
    if (rates.isEmpty())
        return {};
    return translate("Facture", "%1 : le client certifie %2.")
        .arg(rates.join(translate("Facture", " et ")), certified(dossier));
}

/// Services fall due when they are paid, goods at their delivery, unless the company chose the debits.
QString exigibilite(const FactureDossier& dossier) {
    const bool taxed =
        std::ranges::any_of(dossier.taxes, [](const FactureTva& taxe) { return !taxe.taux.isZero(); });
    if (!taxed)
        return {};
    if (dossier.vendeur.isDebits())
        return translate("Facture", "Option pour le paiement de la taxe d’après les débits.");
    if (dossier.operation == CategorieOperation::Biens)
        return {};
    return translate("Facture", "TVA exigible à l’encaissement.");
}

QString escompteMention(const TypePaiement& type) {
    if (type.escompte.isZero())
        return translate("Facture", "Pas d’escompte pour paiement anticipé.");
    return translate("Facture", "Escompte de %1 pour un paiement sous %2 jours.")
        .arg(format::percent(type.escompte))
        .arg(type.escompteJours);
}

QString penaliteMention(const TypePaiement& type) {
    const QString taux =
        type.penalite.isZero()
            ? translate("Facture", "au taux directeur de la BCE majoré de 10 points")
            : translate("Facture", "au taux annuel de %1").arg(format::percent(type.penalite));
    return translate("Facture", "En cas de retard : pénalités %1, exigibles sans rappel, et indemnité "
                                "forfaitaire de recouvrement de %2 (articles L441-10 et D441-5 du code de "
                                "commerce).")
        .arg(taux, plainEuros(type.indemnite));
}

QStringList professionalMentions(const FactureDossier& dossier) {
    QStringList mentions;
    const bool toldByTerms =
        dossier.typePaiement.mention.contains(QLatin1String("escompte"), Qt::CaseInsensitive);
    if (!dossier.typePaiement.mention.isEmpty())
        mentions += dossier.typePaiement.mention;
    if (!toldByTerms)
        mentions += escompteMention(dossier.typePaiement);
    mentions += penaliteMention(dossier.typePaiement);
    return mentions;
}

QStringList consumerMentions(const Vendeur& vendeur) {
    if (vendeur.mediateurNom.isEmpty())
        return {};
    const QString coordonnees = vendeur.mediateurCoordonnees.isEmpty()
                                    ? QString()
                                    : QStringLiteral(", ") + vendeur.mediateurCoordonnees;
    return {
        translate("Facture", "Médiateur de la consommation : %1%2.").arg(vendeur.mediateurNom, coordonnees)};
}

QString identite(const Vendeur& vendeur) {
    QString name = vendeur.raisonSociale;
    if (!vendeur.forme.isEmpty())
        name += QStringLiteral(", ") + vendeur.forme;
    if (!vendeur.capitalCts.isEmpty())
        name += translate("Facture", " au capital de %1")
                    .arg(plainEuros(Montant::fromUnits(vendeur.capitalCts.toLongLong())));
    return name;
}

/// « 43.22B ».
QString apeTexte(QString ape) { return ape.size() == 5 ? ape.insert(2, u'.') : ape; }

/// « FR03 999 482 177 ».
QString tvaTexte(const QString& tva) {
    return tva.startsWith(QLatin1String("FR")) && tva.size() == 13
               ? tva.first(4) + QChar(0x00A0) + format::siren(tva.mid(4))
               : tva;
}

QString assurance(const Vendeur& vendeur) {
    QStringList parts{vendeur.assureur};
    if (!vendeur.assureurAdresse.isEmpty())
        parts.first() += QStringLiteral(", ") + vendeur.assureurAdresse;
    if (!vendeur.assuranceContrat.isEmpty())
        parts += translate("Facture", "contrat %1").arg(vendeur.assuranceContrat);
    if (!vendeur.assuranceZone.isEmpty())
        parts += translate("Facture", "couverture : %1").arg(vendeur.assuranceZone);
    return translate("Facture", "Assurance décennale : %1").arg(parts.join(QStringLiteral(" · ")));
}

QString sentences(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(u' ');
}

/// « RCS Lyon 999 482 177 », whether the company wrote « Lyon », « RCS Lyon » or the whole.
QString rcsTexte(const Vendeur& vendeur) {
    if (vendeur.rcs.isEmpty())
        return {};
    const bool named =
        vendeur.rcs.startsWith(QLatin1String("RCS")) || vendeur.rcs.startsWith(QLatin1String("RM"));
    const bool numbered = std::ranges::any_of(vendeur.rcs, [](QChar sign) { return sign.isDigit(); });
    return sentences({named ? QString() : QStringLiteral("RCS"), vendeur.rcs,
                      numbered ? QString() : format::siren(vendeur.siren)});
}

} // namespace

bool isReducedForHousing(const FactureTva& taxe) {
    return taxe.code == QLatin1String("S") &&
           (taxe.taux == Taux::fromUnits(550) || taxe.taux == Taux::fromUnits(1000));
}

QString mentionTva(const FactureDossier& dossier) {
    QStringList parts{reducedMention(dossier)};
    for (const FactureTva& taxe : dossier.taxes) {
        if (taxe.code != QLatin1String("S") && !taxe.motif.isEmpty())
            parts += taxe.motif + u'.';
    }
    parts += exigibilite(dossier);
    return sentences(parts);
}

QString conditionsTexte(const FactureDossier& dossier) {
    if (dossier.facture.isAvoir())
        return {};
    QStringList parts = dossier.isProfessional() ? professionalMentions(dossier) : QStringList();
    if (dossier.operation != CategorieOperation::Services)
        parts += translate("Facture", "Réserve de propriété : les fournitures restent la propriété de "
                                      "l’entreprise jusqu’au paiement complet.");
    if (!dossier.isProfessional())
        parts += consumerMentions(dossier.vendeur);
    return sentences(parts);
}

QStringList piedDePage(const Vendeur& vendeur) {
    QStringList parts{identite(vendeur)};
    const auto add = [&](const QString& label, const QString& value) {
        if (!value.isEmpty())
            parts += label.arg(value);
    };
    add(translate("Facture", "SIRET %1"), format::siret(vendeur.siret));
    add(QStringLiteral("%1"), rcsTexte(vendeur));
    add(translate("Facture", "APE %1"), apeTexte(vendeur.ape));
    add(translate("Facture", "TVA %1"), tvaTexte(vendeur.tvaIntra));
    QStringList pied{parts.join(QStringLiteral(" · "))};
    if (!vendeur.assureur.isEmpty())
        pied += assurance(vendeur);
    if (!vendeur.mentions.isEmpty())
        pied += vendeur.mentions;
    return pied;
}

} // namespace tournevis
