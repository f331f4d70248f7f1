// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "equipe/references/ReferenceRules.h"

#include <algorithm>

namespace tournevis {

/// The short tables a company fills once: teams, zones, vehicles, hours, closures, kinds of qualification.
/// One service for all: each kind brings its Schema and its rules (settle). Reading asks administration.lire,
/// writing administration.ecrire.
class ReferenceService {
public:
    explicit ReferenceService(Session& session)
        : m_session(session) {}

    /// Everything that is not archived, the inactive ones included.
    template <class T>
    Result<QList<T>> list() {
        TRY(m_session.require(permission::administrationLire));
        return Store(m_session).list<T>(QStringLiteral("archive_le IS NULL ORDER BY id"));
    }

    template <class T>
    Result<T> load(Id<T> id) {
        TRY(m_session.require(permission::administrationLire));
        return Store(m_session).load(id);
    }

    template <class T>
    Result<Id<T>> save(T record) {
        return m_session.write(permission::administrationEcrire,
                               [&](Transaction& transaction) -> Result<Id<T>> {
                                   if (const auto errors = errorsOf(record); !errors.isEmpty())
                                       return Error::validation(errors);
                                   TRY(makeRoom(transaction, record));
                                   Store store(transaction);
                                   if (record.id == 0)
                                       return store.insert(transaction, record);
                                   TRY(store.update(transaction, record));
                                   return record.key();
                               });
    }

    /// Takes a record out of the lists, or gives it back.
    template <class T>
    Outcome setArchived(Id<T> id, int version, bool archived) {
        return m_session.write(permission::administrationEcrire, [&](Transaction& transaction) -> Outcome {
            Store store(transaction);
            T record = TRY(store.load(id));
            record.version = version;
            record.archiveLe = archived ? transaction.instant() : QDateTime();
            return store.update(transaction, record);
        });
    }

private:
    /// Every refusal at once, each field once.
    template <class T>
    static QList<FieldError> errorsOf(T& record) {
        QList<FieldError> errors = settle(record);
        for (const FieldError& error : schemaErrors(T::schema, record)) {
            const auto known = std::ranges::find(errors, error.field, &FieldError::field);
            if (known == errors.end())
                errors.append(error);
        }
        return errors;
    }

    template <class T>
    static Outcome makeRoom(Transaction&, const T&) {
        return {};
    }
    /// One timetable is the default: a new one takes the place of the former.
    static Outcome makeRoom(Transaction& transaction, const Horaire& horaire);

    Session& m_session;
};

} // namespace tournevis
