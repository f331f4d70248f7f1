// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/StockMouvement.h"

namespace tournevis {
namespace {

constexpr Field mouvementFields[] = {
    field<&StockMouvement::materielId>("materiel_id", QT_TRANSLATE_NOOP("Field", "Matériel"),
                                       FieldFlag::Required),
    field<&StockMouvement::emplacementId>("emplacement_id", QT_TRANSLATE_NOOP("Field", "Emplacement"),
                                          FieldFlag::Required),
    field<&StockMouvement::quantite>("quantite", QT_TRANSLATE_NOOP("Field", "Quantité")),
    field<&StockMouvement::coutUnitaire>("cout_unitaire", QT_TRANSLATE_NOOP("Field", "Coût unitaire")),
    field<&StockMouvement::origineType>("origine_type", QT_TRANSLATE_NOOP("Field", "Origine"),
                                        FieldFlag::Required, 40),
    field<&StockMouvement::origineId>("origine_id", QT_TRANSLATE_NOOP("Field", "Pièce d’origine")),
    field<&StockMouvement::inverseDeId>("inverse_de_id", QT_TRANSLATE_NOOP("Field", "Annule le mouvement")),
    field<&StockMouvement::codeOperation>("code_operation", QT_TRANSLATE_NOOP("Field", "Opération"),
                                          FieldFlag::None, 36),
};

constexpr Field niveauFields[] = {
    field<&StockNiveau::materielId>("materiel_id", QT_TRANSLATE_NOOP("Field", "Matériel"),
                                    FieldFlag::Required | FieldFlag::Frozen),
    field<&StockNiveau::emplacementId>("emplacement_id", QT_TRANSLATE_NOOP("Field", "Emplacement"),
                                       FieldFlag::Required | FieldFlag::Frozen),
};

} // namespace

const Schema StockMouvement::schema{"stock_mouvement", QT_TRANSLATE_NOOP("Field", "Mouvement de stock"),
                                    mouvementFields, nullptr, true};
const Schema StockNiveau::schema{"stock_niveau", QT_TRANSLATE_NOOP("Field", "Niveau de stock"), niveauFields};

} // namespace tournevis
