// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisMentions.h"

#include "base/Format.h"

#include <algorithm>

namespace tournevis {
namespace {

using Mention = DocumentModel::Mention;

const QString dot = QStringLiteral(" · ");

QString words(const char* text) { return translate("DevisDocument", text); }

/// « SAS au capital de 80 000 € »: a whole capital is written without centimes.
QString capitalOf(const VendeurDevis& vendeur) {
    if (vendeur.capital.isEmpty())
        return vendeur.forme;
    const QString capital = format::euros(Montant::fromUnits(vendeur.capital.toLongLong()));
    return joined(
        {vendeur.forme, words("au capital de %1").arg(QString(capital).remove(QStringLiteral(",00")))},
        QStringLiteral(" "));
}

QString labelled(const char* label, const QString& value) {
    return value.isEmpty() ? QString() : words(label).arg(value);
}

/// « FR03 999 482 177 ».
QString spacedTva(const QString& number) {
    return number.size() == 13 ? number.left(4) + u' ' + format::siren(number.mid(4)) : number;
}

/// Accepts « Lyon », « Lyon 999 482 177 » and « RCS Lyon 999 482 177 ».
QString registerOf(const VendeurDevis& vendeur) {
    if (vendeur.rcs.isEmpty())
        return {};
    const bool numbered = std::ranges::any_of(vendeur.rcs, [](QChar sign) { return sign.isDigit(); });
    const QString place = numbered ? vendeur.rcs : vendeur.rcs + u' ' + format::siren(vendeur.siren);
    const bool named = place.startsWith(QLatin1String("RCS")) || place.startsWith(QLatin1String("RM"));
    return named ? place : QStringLiteral("RCS ") + place;
}

/// Works for every party: they name their address alike.
template <class Party>
QStringList addressLines(const Party& party) {
    QStringList lines{party.adresseL1, party.adresseL2, party.adresseL3,
                      joined({party.codePostal, party.ville}, QStringLiteral(" "))};
    lines.removeAll(QString());
    return lines;
}

QString paymentText(const DevisImprimable& source) {
    const Devis& devis = source.devis;
    const ConditionsDevis& conditions = source.parties.conditions;
    const Montant acompte = acompteOf(devis);
    QString text = conditions.mention.isEmpty() ? conditions.libelle : conditions.mention;
    if (!acompte.isZero() && devis.acompteMontant)
        text = words("%1 à la commande, solde à la fin des travaux.").arg(format::euros(acompte));
    else if (!acompte.isZero())
        text = words("%1 à la commande (%2), solde à la fin des travaux.")
                   .arg(format::percent(devis.acompteTaux), format::euros(acompte));
    const QString retenue =
        devis.retenueGarantie.isZero()
            ? QString()
            : words("Retenue de garantie de %1 (loi 71-584).").arg(format::percent(devis.retenueGarantie));
    return joined({text, retenue}, QStringLiteral(" "));
}

QString certificationText(const Devis& devis) {
    if (!devis.certificationTvaMotif.isEmpty())
        return words("le client certifie que les conditions du taux réduit sont remplies : %1.")
            .arg(devis.certificationTvaMotif);
    return words("le client certifie que les locaux sont à usage d’habitation et achevés depuis plus de deux "
                 "ans.");
}

/// Why a group bears no tax, once each: the ground written on the line, else that of its rate.
QStringList untaxedGrounds(const DevisImprimable& source) {
    QStringList grounds;
    for (const DevisLigne& ligne : source.lignes) {
        const GroupeKey groupe = source.taux.value(ligne.tauxTvaId);
        if (!isCounted(ligne) || !groupe.taux.isZero())
            continue;
        const QString ground =
            ligne.tvaMotif.isEmpty() ? source.motifs.value(ligne.tauxTvaId) : ligne.tvaMotif;
        if (!ground.isEmpty() && !grounds.contains(ground))
            grounds.append(ground);
    }
    const QString franchise = words("TVA non applicable, art. 293 B du CGI");
    if (source.parties.vendeur.regimeTva == QLatin1String("franchise") && !grounds.contains(franchise))
        grounds.append(franchise);
    return grounds;
}

} // namespace

QString joined(const QStringList& parts, const QString& separator) {
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(separator);
}

QStringList companyLines(const VendeurDevis& vendeur) {
    QStringList lines{vendeur.raisonSociale, addressLines(vendeur).join(QStringLiteral(", ")),
                      joined({format::phone(vendeur.telephone), vendeur.email}, dot)};
    lines.removeAll(QString());
    return lines;
}

QStringList pageFoot(const VendeurDevis& vendeur) {
    const QString company = joined({vendeur.raisonSociale, capitalOf(vendeur)}, QStringLiteral(", "));
    const QString identity =
        joined({company, labelled("SIRET %1", format::siret(vendeur.siret)), registerOf(vendeur),
                labelled("APE %1", vendeur.ape), labelled("TVA %1", spacedTva(vendeur.tvaIntra))},
               dot);
    if (vendeur.assureur.isEmpty())
        return {identity};
    const QString insurer = joined({vendeur.assureur, vendeur.assureurAdresse}, QStringLiteral(", "));
    return {identity, joined({words("Assurance décennale : %1").arg(insurer),
                              labelled("contrat %1", vendeur.assuranceContrat),
                              labelled("couverture : %1", vendeur.assuranceZone)},
                             dot)};
}

QStringList placeLines(const PartiesDevis& parties) {
    const QStringList site = addressLines(parties.lieu);
    const QStringList address = site.isEmpty() ? addressLines(parties.acheteur) : site;
    return {address.join(QStringLiteral(", "))};
}

QStringList clientLines(const AcheteurDevis& acheteur) {
    QStringList lines = addressLines(acheteur);
    if (!acheteur.representant.isEmpty())
        lines.prepend(words("représentée par %1").arg(acheteur.representant));
    return lines;
}

QString clientNote(const AcheteurDevis& acheteur) {
    return joined(
        {labelled("SIREN %1", format::siren(acheteur.siren)), labelled("réf. client %1", acheteur.code)},
        dot);
}

QString signatory(const Devis& devis, const PartiesDevis& parties) {
    const QString name = parties.signataire.nomAffichage;
    if (name.isEmpty())
        return parties.suivi.nomAffichage.isEmpty() ? parties.vendeur.raisonSociale
                                                    : parties.suivi.nomAffichage;
    return joined({name, devis.pdgId ? words("présidence") : words("direction générale")},
                  QStringLiteral(", "));
}

QList<Mention> mentionsOf(const DevisImprimable& source, const Totaux& totaux) {
    const Devis& devis = source.devis;
    QList<Mention> mentions;
    const auto add = [&](const char* head, const QString& text) {
        if (!text.isEmpty())
            mentions.append({words(head), text});
    };
    add("Paiement", paymentText(source));
    add("Garanties", devis.garanties);
    add("Déchets", devis.dechets.isEmpty() ? source.parties.vendeur.dechetsMention : devis.dechets);
    const bool reduced =
        std::ranges::any_of(totaux.groupes, [](const GroupeTva& groupe) { return isReduced(groupe.groupe); });
    add("TVA réduite", reduced ? certificationText(devis) : QString());
    add("TVA", untaxedGrounds(source).join(QStringLiteral(" ; ")));
    add("Conditions", devis.textePied);
    return mentions;
}

QString legalParagraph(const PartiesDevis& parties) {
    const VendeurDevis& vendeur = parties.vendeur;
    QStringList sentences{words("Prix fermes pendant la durée de validité.")};
    if (!vendeur.telephone.isEmpty())
        sentences += words("Réclamations et service après-vente : %1.").arg(format::phone(vendeur.telephone));
    if (parties.acheteur.isConsumer()) {
        if (!vendeur.mediateurNom.isEmpty())
            sentences +=
                words("Client consommateur : médiateur de la consommation — %1.")
                    .arg(joined({vendeur.mediateurNom, vendeur.mediateurCoordonnees}, QStringLiteral(", ")));
        sentences += words("Devis signé hors de nos locaux : délai de rétractation de 14 jours (C. conso. "
                           "L221-18), aucun paiement avant 7 jours (L221-10).");
    }
    sentences += vendeur.mentions;
    return joined(sentences, QStringLiteral(" "));
}

} // namespace tournevis
