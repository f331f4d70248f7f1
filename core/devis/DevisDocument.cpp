// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisDocument.h"

#include "base/Format.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "devis/DevisMentions.h"
#include "devis/DevisRules.h"
#include "devis/DevisWriter.h"

#include <algorithm>

namespace tournevis {
namespace {

using Line = DocumentModel::Line;

QString words(const char* text) { return translate("DevisDocument", text); }

/// « semaine 50 (7 décembre) ».
QString startOfWorks(const QDate& date) {
    const QString day = format::longDate(date).section(u' ', 1, 2);
    return words("semaine %1 (%2)").arg(date.weekNumber()).arg(day);
}

/// Whole legal days of seven hours (C. trav. L3121-27, 35 hours over five days) as days, else the plain
/// duration.
QString expectedDuration(qint64 minutes) {
    constexpr qint64 workingDay = 7 * 60;
    const qint64 days = minutes / workingDay;
    if (days == 0 || minutes % workingDay != 0)
        return format::duration(minutes);
    return days == 1 ? words("1 jour ouvré") : words("%1 jours ouvrés").arg(days);
}

QList<DocumentModel::Fact> factsOf(const DevisImprimable& source) {
    const Devis& devis = source.devis;
    QList<DocumentModel::Fact> facts{{words("Date"), format::date(devis.dateDevis)},
                                     {words("Valable jusqu’au"), format::date(devis.dateValidite)}};
    if (devis.dateDebutPrevue.isValid())
        facts.append({words("Début des travaux"), startOfWorks(devis.dateDebutPrevue)});
    if (devis.dureeEstimee.value_or(0) > 0)
        facts.append({words("Durée estimée"), expectedDuration(*devis.dureeEstimee)});
    const PersonneDevis& suivi = source.parties.suivi;
    if (!suivi.nomAffichage.isEmpty()) {
        const QString phone = suivi.telephone.isEmpty() ? source.parties.vendeur.telephone : suivi.telephone;
        facts.append(
            {words("Suivi par"), joined({suivi.nomAffichage, format::phone(phone)}, QStringLiteral(", "))});
    }
    return facts;
}

QString rateText(const GroupeKey& groupe) { return format::percent(groupe.taux); }

Line pricedLine(const DevisImprimable& source, const DevisLigne& ligne) {
    Line line;
    line.kind = Line::Kind::Line;
    line.reference = ligne.reference;
    line.designation = ligne.designation;
    line.description = ligne.description;
    line.quantite = format::quantity(ligne.quantite);
    line.unite = source.unites.value(ligne.uniteId);
    if (!ligne.masquerPrix) {
        line.prixUnitaire = format::price(ligne.prixUnitaireHt);
        line.remise = ligne.remise.isZero() ? QString() : format::percent(ligne.remise);
    }
    line.tva = rateText(source.taux.value(ligne.tauxTvaId));
    line.montant = ligne.montantHt;
    return line;
}

Line titleLine(const QString& title, Montant subtotal) {
    Line line;
    line.kind = Line::Kind::Section;
    line.designation = title;
    line.montant = subtotal;
    return line;
}

Line textLine(const QString& text, const QString& description = {}) {
    Line line;
    line.kind = Line::Kind::Text;
    line.designation = text;
    line.description = description;
    return line;
}

/// The rows of the table in order; sections are numbered, options wait for their own table.
QList<Line> tableLines(const DevisImprimable& source) {
    QList<Line> lines;
    if (!source.devis.texteEntete.isEmpty())
        lines.append(textLine(source.devis.texteEntete));
    const QList<Montant> sums = subtotals(source.lignes);
    int section = 0;
    for (qsizetype rank = 0; rank < source.lignes.size(); ++rank) {
        const DevisLigne& ligne = source.lignes[rank];
        switch (ligne.type) {
        case TypeDevisLigne::Section:
            lines.append(
                titleLine(QStringLiteral("%1. %2").arg(++section).arg(ligne.designation), sums[rank]));
            break;
        case TypeDevisLigne::SousTotal:
            lines.append(titleLine(ligne.designation, sums[rank]));
            break;
        case TypeDevisLigne::Texte:
            lines.append(textLine(ligne.designation, ligne.description));
            break;
        case TypeDevisLigne::SautPage:
            lines.append(Line());
            lines.last().kind = Line::Kind::PageBreak;
            break;
        case TypeDevisLigne::Ligne:
            if (isCounted(ligne))
                lines.append(pricedLine(source, ligne));
            break;
        }
    }
    return lines;
}

QList<Line> optionLines(const DevisImprimable& source) {
    QList<Line> lines;
    for (const DevisLigne& ligne : source.lignes) {
        if (isOption(ligne))
            lines.append(pricedLine(source, ligne));
    }
    return lines;
}

QString taxLabel(const GroupeTva& groupe) {
    const QString base = format::euros(groupe.base);
    if (groupe.groupe.categorie == QLatin1String("AE"))
        return words("Autoliquidation sur %1").arg(base);
    return words("TVA %1 sur %2").arg(rateText(groupe.groupe), base);
}

QList<DocumentModel::Total> totalRows(const Totaux& totaux) {
    QList<DocumentModel::Total> rows;
    const Montant discounts = totaux.brut - totaux.ht;
    if (!discounts.isZero())
        rows = {{words("Total brut HT"), format::euros(totaux.brut)},
                {words("Remises"), format::euros(-discounts)}};
    rows.append({words("Total HT"), format::euros(totaux.ht), true});
    for (const GroupeTva& groupe : totaux.groupes)
        rows.append({taxLabel(groupe), format::euros(groupe.tva)});
    return rows;
}

void fillCompany(const DevisImprimable& source, DocumentModel& model) {
    const VendeurDevis& vendeur = source.parties.vendeur;
    model.couleur = vendeur.couleurDocument;
    model.logo = source.logo;
    model.societeNom = vendeur.raisonSociale;
    model.societeLignes = companyLines(vendeur);
    model.pied = pageFoot(vendeur);
}

void fillClient(const DevisImprimable& source, DocumentModel& model) {
    const PartiesDevis& parties = source.parties;
    model.lieuTitre = words("Lieu des travaux");
    model.lieu = placeLines(parties);
    model.destinataireTitre = words("Adressé à");
    model.destinataireNom = parties.acheteur.displayName();
    model.destinataire = clientLines(parties.acheteur);
    model.destinataireNote = clientNote(parties.acheteur);
}

void fillSignatures(const DevisImprimable& source, DocumentModel& model) {
    const PartiesDevis& parties = source.parties;
    model.signatureEntreprise = signatory(source.devis, parties);
    model.signatureClientTitre =
        words("Le client — bon pour accord, devis reçu avant l’exécution des travaux");
    model.signatureClientNote = words("Date, nom, qualité et signature");
}

/// Until it is approved a devis is paper of ours only.
bool isDraft(StatutDevis statut) { return statut != StatutDevis::Valide && !isSent(statut); }

} // namespace

DocumentModel devisDocument(const DevisImprimable& source) {
    const Devis& devis = source.devis;
    const Totaux totaux = montantsOf(devis, source.lignes, source.taux).totaux;
    DocumentModel model;
    model.kind = words("Devis");
    model.numero = devis.numero;
    model.brouillon = isDraft(devis.statut);
    model.documentTitle = joined({model.kind, devis.numero}, QStringLiteral(" "));
    fillCompany(source, model);
    model.facts = factsOf(source);
    model.objet = devis.titre;
    model.objetNote = devis.payant ? words("Devis payant : %1").arg(format::euros(devis.prixDevis))
                                   : words("Devis gratuit");
    fillClient(source, model);
    model.lines = tableLines(source);
    model.options = optionLines(source);
    model.totals = totalRows(totaux);
    model.netTotal = {words("Total TTC"), format::euros(totaux.ttc), true};
    model.mentions = mentionsOf(source, totaux);
    fillSignatures(source, model);
    model.legal = legalParagraph(source.parties);
    return model;
}

Result<DevisImprimable> printable(Session& session, Id<Devis> id) {
    TRY(session.require(permission::devisLire));
    Connection& connection = session.connection();
    Store store(session);
    DevisImprimable source;
    source.devis = TRY(store.load(id));
    source.lignes = TRY(store.list<DevisLigne>("devis_id = ? ORDER BY ordre, id", {id.value()}));
    source.parties = TRY(partiesOf(connection, source.devis));
    source.taux = TRY(knownRates(connection));
    TRY(connection.select("SELECT id, motif FROM taux_tva WHERE motif IS NOT NULL", {}, [&](const Row& row) {
        source.motifs.insert(row.as<Id<TauxTva>>(0), row.text(1));
        return true;
    }));
    TRY(connection.select("SELECT id, symbole FROM unite", {}, [&](const Row& row) {
        source.unites.insert(row.as<Id<Unite>>(0), row.text(1));
        return true;
    }));
    source.logo = TRY(connection.value("SELECT logo FROM societe ORDER BY id LIMIT 1")).toByteArray();
    return source;
}

} // namespace tournevis
