// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureDocument.h"

#include "base/Format.h"
#include "factures/FactureMentions.h"
#include "factures/FactureRules.h"

namespace tournevis {
namespace {

using Line = DocumentModel::Line;

QString datedReference(const ReferenceDocument& document) {
    return translate("Facture", "%1 du %2").arg(document.numero, format::date(document.date));
}

/// « 15/11/2026 (30 jours nets) ».
QString echeanceTexte(const FactureDossier& dossier) {
    const QString date = format::date(dossier.facture.dateEcheance);
    QString modalite = dossier.livraison.modalite;
    if (modalite.isEmpty())
        return date;
    modalite[0] = modalite[0].toLower();
    return QStringLiteral("%1 (%2)").arg(date, modalite);
}

QString prestationTexte(const Facture& facture) {
    if (facture.periodeDu.isValid() && facture.periodeAu.isValid())
        return translate("Facture", "du %1 au %2")
            .arg(format::date(facture.periodeDu), format::date(facture.periodeAu));
    return format::date(facture.datePrestation);
}

void fillHead(DocumentModel& model, const FactureDossier& dossier) {
    const Vendeur& vendeur = dossier.vendeur;
    model.kind = dossier.facture.isAvoir() ? translate("Facture", "Avoir") : translate("Facture", "Facture");
    model.numero = dossier.facture.numero;
    model.brouillon = dossier.facture.isDraft();
    model.documentTitle = QStringLiteral("%1 %2").arg(model.kind, model.numero).trimmed();
    model.couleur = vendeur.couleur;
    model.logo = dossier.logo;
    model.societeNom = vendeur.raisonSociale;
    model.societeLignes =
        QStringList{QStringLiteral("%1 %2").arg(vendeur.raisonSociale, vendeur.forme).trimmed(),
                    adressePostale(vendeur).join(QStringLiteral(", "))};
    QStringList reach{format::phone(vendeur.telephone), vendeur.email};
    reach.removeAll(QString());
    model.societeLignes += reach.join(QStringLiteral(" · "));
    model.societeLignes.removeAll(QString());
    model.pied = piedDePage(vendeur);
}

void fillFacts(DocumentModel& model, const FactureDossier& dossier) {
    const Facture& facture = dossier.facture;
    const auto add = [&](const QString& label, const QString& value) {
        if (!value.isEmpty())
            model.facts.append({label, value});
    };
    add(translate("Facture", "Date d’émission"), format::date(facture.dateFacture));
    add(translate("Facture", "Date de la prestation"), prestationTexte(facture));
    if (facture.isAvoir())
        add(translate("Facture", "Facture d’origine"), datedReference(dossier.origine));
    else
        add(translate("Facture", "Échéance"), echeanceTexte(dossier));
    if (!dossier.devis.numero.isEmpty() && dossier.devisAccepte)
        add(translate("Facture", "Devis accepté"), datedReference(dossier.devis));
    add(translate("Facture", "Intervention"), dossier.mission);
    add(translate("Facture", "Bon de commande"), facture.bonCommande);
    add(translate("Facture", "Marché"), facture.refMarche);
    add(translate("Facture", "Référence client"), facture.refAcheteur);
}

void fillParties(DocumentModel& model, const FactureDossier& dossier) {
    const Acheteur& acheteur = dossier.acheteur;
    model.lieu = adressePostale(dossier.livraison);
    if (!model.lieu.isEmpty())
        model.lieuTitre = translate("Facture", "Lieu des travaux");
    model.objet = dossier.facture.objet;
    model.objetNote = labelOf(dossier.operation);
    model.destinataireTitre =
        dossier.facture.isAvoir() ? translate("Facture", "Adressé à") : translate("Facture", "Facturé à");
    model.destinataireNom = acheteur.displayName();
    if (!acheteur.representant.isEmpty())
        model.destinataire += translate("Facture", "représentée par %1").arg(acheteur.representant);
    if (!acheteur.payeur.isEmpty())
        model.destinataire += translate("Facture", "à l’adresse de %1").arg(acheteur.payeur);
    model.destinataire += adressePostale(acheteur);
    QStringList note;
    if (!acheteur.siren.isEmpty())
        note += translate("Facture", "SIREN %1").arg(format::siren(acheteur.siren));
    if (!acheteur.tvaIntra.isEmpty() && dossier.facture.autoliquidation)
        note += translate("Facture", "TVA %1").arg(acheteur.tvaIntra);
    note += translate("Facture", "réf. client %1").arg(acheteur.code);
    model.destinataireNote = note.join(QStringLiteral(" · "));
}

Line printed(const FactureLigne& ligne, const FactureDossier& dossier) {
    Line line;
    line.reference = ligne.reference;
    line.designation = ligne.designation;
    line.description = ligne.description;
    line.quantite = format::quantity(ligne.quantite);
    line.unite = dossier.unites.value(ligne.uniteId);
    line.prixUnitaire = format::price(ligne.prixUnitaireHt);
    line.remise = ligne.remise.isZero() ? QString() : format::percent(ligne.remise);
    line.tva = format::percent(dossier.taux.value(ligne.tauxTvaId).taux);
    line.montant = ligne.montantHt;
    return line;
}

/// Builds the table: a section carries the sum of its rows, a sub-total that of the rows since the last one.
class Table {
public:
    explicit Table(const FactureDossier& dossier)
        : m_dossier(dossier) {}

    QList<Line> lines() {
        if (!m_dossier.facture.texteEntete.isEmpty())
            addText(m_dossier.facture.texteEntete);
        for (const FactureLigne& ligne : m_dossier.lignes)
            add(ligne);
        return m_lines;
    }

private:
    void add(const FactureLigne& ligne) {
        switch (ligne.type) {
        case TypeFactureLigne::Section:
            m_section = m_lines.size();
            m_lines.append(titled(Line::Kind::Section, ligne));
            m_subtotal = {};
            break;
        case TypeFactureLigne::SousTotal:
            addText(translate("Facture", "%1 : %2").arg(ligne.designation, format::euros(m_subtotal)));
            m_subtotal = {};
            break;
        case TypeFactureLigne::Texte:
            m_lines.append(titled(Line::Kind::Text, ligne));
            break;
        case TypeFactureLigne::SautPage:
            m_lines.append(titled(Line::Kind::PageBreak, ligne));
            break;
        default:
            addCounted(ligne);
        }
    }
    void addCounted(const FactureLigne& ligne) {
        m_lines.append(printed(ligne, m_dossier));
        m_subtotal += ligne.montantHt;
        if (m_section >= 0)
            m_lines[m_section].montant += ligne.montantHt;
    }
    void addText(const QString& text) {
        FactureLigne ligne;
        ligne.designation = text;
        m_lines.append(titled(Line::Kind::Text, ligne));
    }
    static Line titled(Line::Kind kind, const FactureLigne& ligne) {
        Line line;
        line.kind = kind;
        line.designation = ligne.designation;
        line.description = ligne.description;
        return line;
    }

    const FactureDossier& m_dossier;
    QList<Line> m_lines;
    qsizetype m_section = -1;
    Montant m_subtotal;
};

void fillTaxes(DocumentModel& model, const FactureDossier& dossier) {
    for (const FactureTva& taxe : dossier.taxes)
        model.taxes.append(
            {format::euros(taxe.base), format::percent(taxe.taux), format::euros(taxe.tva), taxe.motif});
    if (!dossier.facture.mentionTva.isEmpty())
        model.mentions.append({{}, dossier.facture.mentionTva});
    if (!dossier.facture.textePied.isEmpty())
        model.mentions.append({{}, dossier.facture.textePied});
}

void addDiscounts(DocumentModel& model, const FactureDossier& dossier, const Totaux& totaux) {
    if (totaux.brut == totaux.ht)
        return;
    model.totals.append({translate("Facture", "Total brut HT"), format::euros(totaux.brut)});
    if (!totaux.remisesLignes.isZero())
        model.totals.append(
            {translate("Facture", "Remises sur lignes"), format::euros(-totaux.remisesLignes)});
    if (totaux.remise.isZero())
        return;
    const Taux taux = dossier.facture.remise;
    const QString label = taux.isZero() ? translate("Facture", "Remise")
                                        : translate("Facture", "Remise %1").arg(format::percent(taux));
    model.totals.append({label, format::euros(-totaux.remise)});
}

/// What stands between the total and what the client pays: money already received, a third party's part.
void addDeductions(DocumentModel& model, const Facture& facture) {
    if (facture.netAPayer == facture.montantTtc)
        return;
    model.totals.append({translate("Facture", "Total TTC"), format::euros(facture.montantTtc), true});
    if (!facture.dejaRegle.isZero())
        model.totals.append({translate("Facture", "Déjà réglé"), format::euros(-facture.dejaRegle)});
    if (!facture.tiers.isZero())
        model.totals.append({translate("Facture", "Part du tiers payeur"), format::euros(-facture.tiers)});
}

void fillTotals(DocumentModel& model, const FactureDossier& dossier) {
    const Facture& facture = dossier.facture;
    addDiscounts(model, dossier, totauxDe(facture, dossier.lignes, dossier.taux));
    model.totals.append({translate("Facture", "Total HT"), format::euros(facture.montantHt), true});
    for (const FactureTva& taxe : dossier.taxes)
        model.totals.append(
            {translate("Facture", "TVA %1").arg(format::percent(taxe.taux)), format::euros(taxe.tva)});
    addDeductions(model, facture);
    const QString label = facture.isAvoir() ? translate("Facture", "Total de l’avoir TTC")
                                            : translate("Facture", "Net à payer TTC");
    model.netTotal = {label, format::euros(facture.netAPayer), true};
    if (!facture.retenueMontant.isZero())
        model.mentions.append(
            {translate("Facture", "Retenue de garantie"),
             translate("Facture", "%1 sur le net à payer, dus le %2.")
                 .arg(format::euros(facture.retenueMontant), format::date(facture.retenueLiberationLe))});
}

void fillBank(DocumentModel& model, const FactureDossier& dossier) {
    const Facture& facture = dossier.facture;
    if (facture.isAvoir() || facture.iban.isEmpty() || facture.netAPayer <= Montant())
        return;
    const QString mode = labelOf(facture.modePaiementPrevu.value_or(ModePaiement::Virement)).toLower();
    model.bank.title =
        translate("Facture", "Règlement par %1 avant le %2").arg(mode, format::date(facture.dateEcheance));
    model.bank.facts.append({translate("Facture", "IBAN"), format::iban(facture.iban)});
    if (!facture.bic.isEmpty())
        model.bank.facts.append({translate("Facture", "BIC"), facture.bic});
    if (!facture.numero.isEmpty())
        model.bank.facts.append({translate("Facture", "Référence"), facture.numero});
}

} // namespace

DocumentModel factureModel(const FactureDossier& dossier) {
    DocumentModel model;
    fillHead(model, dossier);
    fillFacts(model, dossier);
    fillParties(model, dossier);
    model.lines = Table(dossier).lines();
    fillTaxes(model, dossier);
    fillTotals(model, dossier);
    fillBank(model, dossier);
    model.legal = dossier.facture.conditions;
    return model;
}

} // namespace tournevis
