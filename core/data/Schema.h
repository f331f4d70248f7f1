// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ValueCodec.h"

#include <QtCore/QDateTime>

#include <span>

namespace tournevis {

/// The standard columns of every mutable table ([S] of data-model.md § 2).
struct Record {
    qint64 id = 0; ///< 0 until inserted
    QString uuid;
    int version = 0; ///< raised by each update; a stale one is a Conflict
    QDateTime creeLe;
    qint64 creePar = 0;
    QDateTime modifieLe;
    qint64 modifiePar = 0;
    QDateTime archiveLe;
};

/// A stored entity: a flat struct deriving from Entity<itself>, with a `static const Schema schema`.
template <class T>
struct Entity : Record {
    Id<T> key() const { return Id<T>(id); }
    EntityRef ref() const { return {T::schema.table, id}; }
};

namespace FieldFlag {
enum : unsigned {
    None = 0,
    Required = 1, ///< refused empty, with a sentence under the field
    Secret = 2,   ///< history and audit say « modifié » and keep no value
    Silent = 4,   ///< technical: left out of the field history
    Searched = 8, ///< folded into Schema::searchColumn
    Frozen = 16,  ///< written at insertion only
};
}

/// One column of an entity, with its type erased: load, save, history, binding and export all read this.
struct Field {
    const char* column;
    const char* label; ///< French, a QT_TRANSLATE_NOOP("Field", …)
    FieldKind kind;
    unsigned flags;
    int maxLength; ///< characters; 0 when the type bounds it
    QVariant (*read)(const Record&);
    void (*write)(Record&, const QVariant&);

    bool has(unsigned flag) const { return (flags & flag) != 0; }
    QString displayLabel() const { return translate("Field", label); }
};

template <class Class, class Member>
Class classOfMember(Member Class::*);
template <class Class, class Member>
Member typeOfMember(Member Class::*);

/// Declares a column: `field<&Client::nom>("nom", QT_TRANSLATE_NOOP("Field", "Nom"), FieldFlag::Required,
/// 120)`.
template <auto Member>
constexpr Field field(const char* column, const char* label, unsigned flags = FieldFlag::None,
                      int maxLength = 0) {
    using Class = decltype(classOfMember(Member));
    using Codec = ValueCodec<decltype(typeOfMember(Member))>;
    return {column,
            label,
            Codec::kind,
            flags,
            maxLength,
            [](const Record& record) { return Codec::toColumn(static_cast<const Class&>(record).*Member); },
            [](Record& record, const QVariant& value) {
                static_cast<Class&>(record).*Member = Codec::fromColumn(value);
            }};
}

/// The single declaration of an entity.
struct Schema {
    const char* table;
    const char* label; ///< « Client », for messages and audit
    std::span<const Field> fields;
    const char* searchColumn = nullptr; ///< folded text of the Searched fields, written by Store
    bool journal = false;               ///< append-only ([J]): id, uuid, horodatage, utilisateur_id

    const Field* find(const QString& column) const;
};

} // namespace tournevis
