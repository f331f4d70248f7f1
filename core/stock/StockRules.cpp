// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/StockRules.h"

#include "base/Format.h"

#include <algorithm>

namespace tournevis {
namespace {

__extension__ using Wide = __int128;

constexpr Quantite rien;

/// Fields refused by a list of (condition, column, sentence), in that order.
class Refus {
public:
    Refus& si(bool refuse, const char* colonne, const char* phrase) {
        if (refuse)
            m_errors.append({QLatin1String(colonne), translate("Stock", phrase)});
        return *this;
    }
    const QList<FieldError>& errors() const { return m_errors; }

private:
    QList<FieldError> m_errors;
};

bool porteLigneVide(const QList<SortieLigne>& lignes) {
    return std::ranges::any_of(
        lignes, [](const SortieLigne& ligne) { return !ligne.materiel || ligne.quantite <= rien; });
}

} // namespace

EtatStock etatStock(Quantite stock, Quantite reservee, Quantite seuil) {
    const Quantite disponible = stock - reservee;
    if (stock <= rien)
        return EtatStock::Rupture;
    if (disponible < rien || disponible.units() * 4 < seuil.units())
        return EtatStock::Insuffisant;
    return disponible < seuil ? EtatStock::SousLeSeuil : EtatStock::Correct;
}

bool franchitSeuil(Quantite avant, Quantite apres, Quantite seuil) { return avant >= seuil && apres < seuil; }

PrixUnitaire pmpApresEntree(Quantite stock, PrixUnitaire pmp, Quantite entree, PrixUnitaire cout) {
    if (stock <= rien)
        return cout;
    const Wide total = Wide(stock.units()) + entree.units();
    const Wide valeur = Wide(stock.units()) * pmp.units() + Wide(entree.units()) * cout.units();
    return PrixUnitaire::fromUnits(static_cast<qint64>((2 * valeur + total) / (2 * total)));
}

PrixUnitaire prixVenteAuto(PrixUnitaire cout, int coefMargeBp) {
    return PrixUnitaire::fromUnits(divideRounded(cout.units() * coefMargeBp, 10000));
}

Montant valeurStock(Quantite stock, PrixUnitaire pmp) { return stock * pmp; }

bool exigeIntervention(NatureSortie nature) {
    return nature == NatureSortie::Pose || nature == NatureSortie::Pret;
}

bool estRetournable(NatureSortie nature) {
    return nature != NatureSortie::Casse && nature != NatureSortie::Vol;
}

NatureSortie natureParDefaut(TypeMateriel type) {
    return type == TypeMateriel::Outillage ? NatureSortie::Pret : NatureSortie::Pose;
}

bool facturableParDefaut(NatureSortie nature) { return nature == NatureSortie::Pose; }

bool resteARetourner(const SortieMateriel& sortie) {
    const bool dehors =
        sortie.statut == StatutSortie::Sortie || sortie.statut == StatutSortie::PartiellementRetournee;
    return dehors && estRetournable(sortie.nature) && !sortie.retourLe.isValid() && sortie.restante() > rien;
}

StatutSortie statutApresRetour(Quantite quantite, Quantite retournee) {
    if (retournee.isZero())
        return StatutSortie::Sortie;
    return retournee < quantite ? StatutSortie::PartiellementRetournee : StatutSortie::Retournee;
}

bool changePmp(TypeEntree type) { return type == TypeEntree::Achat || type == TypeEntree::Initial; }

bool estEan(const QString& text) {
    static constexpr qsizetype lengths[] = {8, 12, 13, 14};
    const bool digits = std::ranges::all_of(text, [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
    if (!digits || std::ranges::find(lengths, text.size()) == std::end(lengths))
        return false;
    int sum = 0;
    for (qsizetype fromRight = 0; fromRight < text.size(); ++fromRight)
        sum += text[text.size() - 1 - fromRight].digitValue() * (fromRight % 2 == 1 ? 3 : 1);
    return sum % 10 == 0;
}

bool respecteDecimales(Quantite quantite, int decimales) {
    qint64 step = Quantite::unitsPerOne();
    for (int digit = 0; digit < decimales && step > 1; ++digit)
        step /= 10;
    return quantite.units() % step == 0;
}

QList<FieldError> erreurs(const Materiel& materiel) {
    const bool service = materiel.type == TypeMateriel::Service;
    return Refus()
        .si(!materiel.ean.isEmpty() && !estEan(materiel.ean), "ean",
            QT_TRANSLATE_NOOP("Stock", "Ce code EAN est mal recopié : sa clé ne correspond pas."))
        .si(materiel.prixAchatHt < PrixUnitaire(), "prix_achat_ht",
            QT_TRANSLATE_NOOP("Stock", "Le prix d’achat n’est pas négatif."))
        .si(materiel.prixVenteHt < PrixUnitaire(), "prix_vente_ht",
            QT_TRANSLATE_NOOP("Stock", "Le prix de vente n’est pas négatif."))
        .si(materiel.prixAuto && !materiel.coefMargeBp, "coef_marge_bp",
            QT_TRANSLATE_NOOP("Stock", "Saisir le coefficient qui donne le prix de vente."))
        .si(materiel.coefMargeBp.value_or(0) < 0, "coef_marge_bp",
            QT_TRANSLATE_NOOP("Stock", "Le coefficient n’est pas négatif."))
        .si(materiel.coefAchat <= rien, "coef_achat",
            QT_TRANSLATE_NOOP("Stock", "Une unité d’achat contient une quantité positive."))
        .si(materiel.ecotaxe < Montant(), "ecotaxe_cts",
            QT_TRANSLATE_NOOP("Stock", "L’éco-participation n’est pas négative."))
        .si(materiel.seuilAlerte < rien, "seuil_alerte",
            QT_TRANSLATE_NOOP("Stock", "Le seuil d’alerte n’est pas négatif."))
        .si(materiel.stockCible && *materiel.stockCible < materiel.seuilAlerte, "stock_cible",
            QT_TRANSLATE_NOOP("Stock", "Le stock cible atteint au moins le seuil d’alerte."))
        .si(materiel.lotMini && *materiel.lotMini <= rien, "lot_mini",
            QT_TRANSLATE_NOOP("Stock", "La quantité minimale de commande est positive."))
        .si(materiel.garantieMois < 0, "garantie_mois",
            QT_TRANSLATE_NOOP("Stock", "La garantie n’est pas négative."))
        .si(service && materiel.gereEnStock, "gere_en_stock",
            QT_TRANSLATE_NOOP("Stock", "Un service n’a pas de stock."))
        .si(materiel.id != 0 && materiel.remplaceParId == materiel.key(), "remplace_par_id",
            QT_TRANSLATE_NOOP("Stock", "Un article ne se remplace pas par lui-même."))
        .errors();
}

QList<FieldError> erreurs(const SortieDemande& demande) {
    return Refus()
        .si(exigeIntervention(demande.nature) && !demande.intervention, "intervention_id",
            QT_TRANSLATE_NOOP("Stock", "Choisir l’intervention qui reçoit ce matériel."))
        .si(!demande.technicien, "technicien_id", QT_TRANSLATE_NOOP("Stock", "Choisir le technicien."))
        .si(!demande.emplacement, "emplacement_id",
            QT_TRANSLATE_NOOP("Stock", "Choisir l’emplacement d’où sort le matériel."))
        .si(demande.lignes.isEmpty(), "materiel_id",
            QT_TRANSLATE_NOOP("Stock", "Ajouter au moins un article."))
        .si(porteLigneVide(demande.lignes), "quantite",
            QT_TRANSLATE_NOOP("Stock", "Chaque ligne porte un article et une quantité positive."))
        .errors();
}

QList<FieldError> erreurs(const EntreeDemande& demande) {
    const bool transfert = demande.type == TypeEntree::Transfert;
    return Refus()
        .si(demande.type == TypeEntree::Retour, "type",
            QT_TRANSLATE_NOOP("Stock", "Un retour se saisit depuis la sortie qu’il solde."))
        .si(demande.type == TypeEntree::Inventaire, "type",
            QT_TRANSLATE_NOOP("Stock", "Une correction se saisit par la quantité comptée."))
        .si(!demande.materiel, "materiel_id", QT_TRANSLATE_NOOP("Stock", "Choisir l’article."))
        .si(!demande.emplacement, "emplacement_id",
            QT_TRANSLATE_NOOP("Stock", "Choisir l’emplacement qui reçoit le matériel."))
        .si(transfert && !demande.emplacementSource, "emplacement_source_id",
            QT_TRANSLATE_NOOP("Stock", "Choisir l’emplacement de départ."))
        .si(transfert && demande.emplacementSource && demande.emplacementSource == demande.emplacement,
            "emplacement_source_id", QT_TRANSLATE_NOOP("Stock", "Le départ et l’arrivée diffèrent."))
        .si(demande.quantite <= rien, "quantite", QT_TRANSLATE_NOOP("Stock", "Saisir une quantité positive."))
        .si(demande.coutUnitaire < PrixUnitaire(), "cout_unitaire",
            QT_TRANSLATE_NOOP("Stock", "Le coût n’est pas négatif."))
        .errors();
}

QList<FieldError> erreurs(const CorrectionDemande& demande) {
    return Refus()
        .si(!demande.materiel, "materiel_id", QT_TRANSLATE_NOOP("Stock", "Choisir l’article."))
        .si(!demande.emplacement, "emplacement_id",
            QT_TRANSLATE_NOOP("Stock", "Choisir l’emplacement compté."))
        .si(demande.comptee < rien, "quantite",
            QT_TRANSLATE_NOOP("Stock", "La quantité comptée n’est pas négative."))
        .si(cleaned(demande.motif).isEmpty(), "motif",
            QT_TRANSLATE_NOOP("Stock", "Indiquer le motif de la correction."))
        .errors();
}

QList<FieldError> erreurs(const RetourDemande& demande, const SortieMateriel& sortie,
                          const QString& symbole) {
    if (!resteARetourner(sortie))
        return {
            {"sortie_id", translate("Stock", "La sortie %1 n’attend plus de retour.").arg(sortie.numero)}};
    if (demande.quantite <= rien)
        return {{"quantite", translate("Stock", "Saisir une quantité positive.")}};
    const QString reste = format::quantity(sortie.restante()) + QChar::Nbsp + symbole;
    if (demande.quantite > sortie.restante())
        return {{"quantite", translate("Stock", "Il ne reste que %1 à retourner sur la sortie %2.")
                                 .arg(reste, sortie.numero)}};
    // The status of a sortie says nothing of losses: a loss ends it, hence takes all that is still out.
    if (demande.etat == EtatRetour::Perdu && demande.quantite != sortie.restante())
        return {
            {"quantite",
             translate("Stock", "Une perte clôt la sortie : rendre d’abord ce qui revient, puis déclarer %1.")
                 .arg(reste)}};
    return {};
}

QString refusAnnulation(const SortieMateriel& sortie, bool surLigneDeVisite) {
    if (sortie.statut == StatutSortie::Annulee)
        return translate("Stock", "La sortie %1 est déjà annulée.").arg(sortie.numero);
    if (sortie.statut != StatutSortie::Sortie || sortie.retourLe.isValid())
        return translate("Stock", "La sortie %1 a déjà un retour : elle ne s’annule plus.")
            .arg(sortie.numero);
    if (surLigneDeVisite)
        return translate("Stock",
                         "La sortie %1 figure dans les lignes de la visite : retirer d’abord la ligne.")
            .arg(sortie.numero);
    return {};
}

} // namespace tournevis
