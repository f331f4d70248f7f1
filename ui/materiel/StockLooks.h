// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ListModel.h"
#include "stock/StockQueries.h"

namespace tournevis {

/// « 15 u ».
QString withUnit(Quantite quantite, const QString& unite);
/// « + 20 », « − 2 ».
QString signedQuantity(Quantite quantite);
StatusLook lookOf(EtatStock etat);
/// What is available, with the threshold marked a third of the way unless the shelf holds more.
GaugeLook gaugeOf(const MaterielRow& row);

/// Position of the columns that the page handles by itself.
struct MaterielColumn {
    static constexpr int designation = 1;
    static constexpr int categorie = 2;
    static constexpr int reservee = 4;
    static constexpr int niveau = 5;
    static constexpr int valeur = 6; ///< with the right to see costs only
};

struct SortieColumn {
    static constexpr int numero = 0;
    static constexpr int article = 1;
    static constexpr int sortiLe = 4;
};

/// Columns of the stock; what is worth money only for who may see costs.
QList<ListColumn<MaterielRow>> materielColumns(bool costs);
/// Columns of what is out; a loan due before `today` is alarming.
QList<ListColumn<SortieRow>> sortieColumns(const QDate& today, const QTimeZone& zone);

} // namespace tournevis
