// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/references/ReferenceService.h"

namespace tournevis {

Outcome ReferenceService::makeRoom(Transaction& transaction, const Horaire& horaire) {
    if (!horaire.parDefaut)
        return {};
    Store store(transaction);
    for (Horaire& other :
         TRY(store.list<Horaire>("par_defaut = 1 AND archive_le IS NULL AND id <> ?", {horaire.id}))) {
        other.parDefaut = false;
        TRY(store.update(transaction, other));
    }
    return {};
}

} // namespace tournevis
