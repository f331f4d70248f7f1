// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/ReferenceQueries.h"

#include "data/Store.h"

namespace tournevis {

Result<QList<TauxTva>> ReferenceQueries::tauxTva(const QDate& day) const {
    const QVariant date = ValueCodec<QDate>::toColumn(day);
    return Store(m_session).list<TauxTva>("actif = 1 AND archive_le IS NULL AND valable_du <= ? "
                                          "AND (valable_au IS NULL OR valable_au >= ?) ORDER BY ordre, code",
                                          {date, date});
}

Result<QList<Unite>> ReferenceQueries::unites() const {
    return Store(m_session).list<Unite>("actif = 1 AND archive_le IS NULL ORDER BY ordre, symbole");
}

Result<QList<TypePaiement>> ReferenceQueries::typesPaiement() const {
    return Store(m_session).list<TypePaiement>(
        "actif = 1 AND archive_le IS NULL ORDER BY par_defaut DESC, delai_jours, libelle");
}

} // namespace tournevis
