// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisMontants.h"

#include "base/Canonical.h"

namespace tournevis {
namespace {

constexpr Taux normalRate = Taux::whole(20);

QList<LigneTotal> totalLines(const QList<DevisLigne>& lignes, const TauxConnus& taux,
                             bool (*wanted)(const DevisLigne&)) {
    QList<LigneTotal> kept;
    for (const DevisLigne& ligne : lignes) {
        if (wanted(ligne))
            kept.append({montantBrut(ligne.quantite, ligne.prixUnitaireHt),
                         montantLigne(ligne.quantite, ligne.prixUnitaireHt, ligne.remise),
                         taux.value(ligne.tauxTvaId), ligne.tauxTvaId});
    }
    return kept;
}

Montant costOf(const QList<DevisLigne>& lignes) {
    Montant cout;
    for (const DevisLigne& ligne : lignes) {
        if (isCounted(ligne))
            cout += ligne.quantite * ligne.coutUnitaire;
    }
    return cout;
}

/// A row that only shows something keeps its words alone.
DevisLigne withoutPrice(const DevisLigne& ligne) {
    DevisLigne plain;
    static_cast<Record&>(plain) = ligne;
    plain.devisId = ligne.devisId;
    plain.ordre = ligne.ordre;
    plain.type = ligne.type;
    plain.reference = ligne.reference;
    plain.designation = ligne.designation;
    plain.description = ligne.description;
    plain.noteInterne = ligne.noteInterne;
    return plain;
}

/// The named columns of a record in canonical form.
QByteArray contentOf(const Schema& schema, const Record& record, const QList<QByteArray>& columns) {
    QMap<QByteArray, QVariant> values;
    for (const QByteArray& column : columns)
        values.insert(column, schema.find(column)->read(record));
    return canonicalJson(values);
}

const QList<QByteArray> headColumns{"client_id",
                                    "site_id",
                                    "payeur_id",
                                    "contact_id",
                                    "mission_id",
                                    "titre",
                                    "description",
                                    "texte_entete",
                                    "texte_pied",
                                    "date_devis",
                                    "date_validite",
                                    "date_debut_prevue",
                                    "duree_estimee_min",
                                    "type_paiement_id",
                                    "remise_bp",
                                    "remise_cts",
                                    "acompte_bp",
                                    "acompte_cts",
                                    "retenue_garantie_bp",
                                    "payant",
                                    "prix_devis_cts",
                                    "certification_tva",
                                    "certification_tva_motif",
                                    "dechets",
                                    "garanties",
                                    "commercial_id"};

const QList<QByteArray> amountColumns{"montant_ht_cts", "montant_tva_cts", "montant_ttc_cts"};

const QList<QByteArray> ligneContent{
    "ordre",       "type",        "nature",      "groupe_variante", "variante_retenue", "materiel_id",
    "reference",   "designation", "description", "quantite",        "unite_id",         "prix_unitaire_ht",
    "remise_bp",   "taux_tva_id", "tva_motif",   "montant_ht_cts",  "cout_unitaire",    "masquer_prix",
    "note_interne"};

} // namespace

bool isCounted(const DevisLigne& ligne) {
    return ligne.type == TypeDevisLigne::Ligne &&
           (ligne.nature == NatureDevisLigne::Normale ||
            (ligne.nature == NatureDevisLigne::Variante && ligne.varianteRetenue));
}

bool isOption(const DevisLigne& ligne) {
    return ligne.type == TypeDevisLigne::Ligne && ligne.nature == NatureDevisLigne::Option;
}

bool isReduced(const GroupeKey& groupe) {
    return groupe.categorie == QLatin1String("S") && !groupe.taux.isZero() && groupe.taux < normalRate;
}

MontantsDevis montantsOf(const Devis& devis, const QList<DevisLigne>& lignes, const TauxConnus& taux) {
    MontantsDevis montants;
    montants.totaux = totaliser(totalLines(lignes, taux, isCounted), devis.remiseTaux, devis.remiseMontant);
    montants.options = totaliser(totalLines(lignes, taux, isOption));
    montants.cout = costOf(lignes);
    montants.marge = montants.totaux.ht - montants.cout;
    return montants;
}

MontantsDevis applyMontants(Devis& devis, QList<DevisLigne>& lignes, const TauxConnus& taux) {
    for (DevisLigne& ligne : lignes) {
        ligne.montantHt = ligne.type == TypeDevisLigne::Ligne
                              ? montantLigne(ligne.quantite, ligne.prixUnitaireHt, ligne.remise)
                              : Montant();
    }
    const MontantsDevis montants = montantsOf(devis, lignes, taux);
    devis.lignesHt = montants.totaux.lignesHt;
    devis.montantHt = montants.totaux.ht;
    devis.montantTva = montants.totaux.tva;
    devis.montantTtc = montants.totaux.ttc;
    devis.optionsHt = montants.options.ht;
    devis.optionsTtc = montants.options.ttc;
    devis.cout = montants.cout;
    devis.marge = montants.marge;
    return montants;
}

QList<DevisTva> tvaRows(const Totaux& totaux) {
    QList<DevisTva> rows;
    for (const GroupeTva& groupe : totaux.groupes) {
        DevisTva row;
        row.tauxTvaId = groupe.tauxId;
        row.lignes = groupe.lignes;
        row.remise = groupe.remise;
        row.base = groupe.base;
        row.tva = groupe.tva;
        rows.append(row);
    }
    return rows;
}

void normalizeLignes(QList<DevisLigne>& lignes) {
    for (qsizetype rank = 0; rank < lignes.size(); ++rank) {
        DevisLigne& ligne = lignes[rank];
        ligne.ordre = rank + 1;
        if (ligne.type != TypeDevisLigne::Ligne)
            ligne = withoutPrice(ligne);
        if (ligne.type == TypeDevisLigne::SautPage)
            ligne.designation = translate("Devis", "Saut de page");
    }
}

QList<Montant> subtotals(const QList<DevisLigne>& lignes) {
    QList<Montant> sums(lignes.size());
    qsizetype section = -1;
    Montant running;
    for (qsizetype rank = 0; rank < lignes.size(); ++rank) {
        const DevisLigne& ligne = lignes[rank];
        if (ligne.type == TypeDevisLigne::Section) {
            section = rank;
            running = {};
        } else if (ligne.type == TypeDevisLigne::SousTotal) {
            sums[rank] = running;
            running = {};
        } else if (isCounted(ligne)) {
            running += ligne.montantHt;
            if (section >= 0)
                sums[section] += ligne.montantHt;
        }
    }
    return sums;
}

Montant acompteOf(const Devis& devis) {
    return devis.acompteMontant.value_or(devis.montantTtc * devis.acompteTaux);
}

std::optional<Taux> tauxMarge(Montant marge, Montant ht) {
    if (ht.isZero())
        return std::nullopt;
    constexpr qint64 whole = 100 * Taux::unitsPerOne();
    return Taux::fromUnits(divideRounded(marge.units() * whole, ht.units()));
}

void copyHead(const Devis& from, Devis& to) {
    for (const QByteArray& column : headColumns) {
        const Field* field = Devis::schema.find(column);
        field->write(to, field->read(from));
    }
}

QString empreinteOf(const Devis& devis, const QList<DevisLigne>& lignes) {
    QByteArray content = contentOf(Devis::schema, devis, headColumns + amountColumns);
    for (const DevisLigne& ligne : lignes)
        content += '\n' + contentOf(DevisLigne::schema, ligne, ligneContent);
    return QString::fromLatin1(sha256(content));
}

} // namespace tournevis
