// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/EnumTable.h"
#include "base/Id.h"
#include "base/Montant.h"

#include <QtCore/QByteArray>
#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <optional>
#include <type_traits>

namespace tournevis {

/// What a column holds; historique_modification.type_valeur and the editors of the screens follow from it.
enum class FieldKind {
    Text,
    Integer,
    Boolean,
    Money,
    UnitPrice,
    Quantity,
    Rate,
    Instant,
    Day,
    Reference,
    Enumeration,
    Coordinate,
    Bytes,
};

/// How a member crosses to a column and back. NULL is the empty text, Id 0, an invalid date, a nullopt.
template <class T>
struct ValueCodec;

template <>
struct ValueCodec<QString> {
    static constexpr FieldKind kind = FieldKind::Text;
    static QVariant toColumn(const QString& text) {
        const QString kept = cleaned(text);
        return kept.isEmpty() ? QVariant() : QVariant(kept);
    }
    static QString fromColumn(const QVariant& value) { return value.toString(); }
};

template <>
struct ValueCodec<QByteArray> {
    static constexpr FieldKind kind = FieldKind::Bytes;
    static QVariant toColumn(const QByteArray& bytes) {
        return bytes.isEmpty() ? QVariant() : QVariant(bytes);
    }
    static QByteArray fromColumn(const QVariant& value) { return value.toByteArray(); }
};

template <>
struct ValueCodec<bool> {
    static constexpr FieldKind kind = FieldKind::Boolean;
    static QVariant toColumn(bool value) { return value ? 1 : 0; }
    static bool fromColumn(const QVariant& value) { return value.toBool(); }
};

template <class Integer>
requires(std::is_same_v<Integer, int> || std::is_same_v<Integer, qint64>) struct ValueCodec<Integer> {
    static constexpr FieldKind kind = FieldKind::Integer;
    static QVariant toColumn(Integer value) { return QVariant(qlonglong(value)); }
    static Integer fromColumn(const QVariant& value) { return static_cast<Integer>(value.toLongLong()); }
};

template <>
struct ValueCodec<double> {
    static constexpr FieldKind kind = FieldKind::Coordinate;
    static QVariant toColumn(double value) { return value; }
    static double fromColumn(const QVariant& value) { return value.toDouble(); }
};

template <class Tag, int Scale>
struct ValueCodec<Decimal<Tag, Scale>> {
    using Value = Decimal<Tag, Scale>;
    static constexpr FieldKind kind = std::is_same_v<Value, Montant>        ? FieldKind::Money
                                      : std::is_same_v<Value, PrixUnitaire> ? FieldKind::UnitPrice
                                      : std::is_same_v<Value, Quantite>     ? FieldKind::Quantity
                                                                            : FieldKind::Rate;
    static QVariant toColumn(Value value) { return QVariant(qlonglong(value.units())); }
    static Value fromColumn(const QVariant& value) { return Value::fromUnits(value.toLongLong()); }
};

template <class T>
struct ValueCodec<Id<T>> {
    static constexpr FieldKind kind = FieldKind::Reference;
    static QVariant toColumn(Id<T> id) { return id ? QVariant(qlonglong(id.value())) : QVariant(); }
    static Id<T> fromColumn(const QVariant& value) { return Id<T>(value.toLongLong()); }
};

template <>
struct ValueCodec<QDate> {
    static constexpr FieldKind kind = FieldKind::Day;
    static QVariant toColumn(const QDate& date) {
        return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant();
    }
    static QDate fromColumn(const QVariant& value) {
        return QDate::fromString(value.toString(), Qt::ISODate);
    }
};

template <>
struct ValueCodec<QDateTime> {
    static constexpr FieldKind kind = FieldKind::Instant;
    static QVariant toColumn(const QDateTime& instant) {
        return instant.isValid() ? QVariant(qlonglong(instant.toMSecsSinceEpoch())) : QVariant();
    }
    static QDateTime fromColumn(const QVariant& value) {
        return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
    }
};

template <class E>
requires std::is_enum_v<E>
struct ValueCodec<E> {
    static constexpr FieldKind kind = FieldKind::Enumeration;
    static QVariant toColumn(E value) { return QString::fromLatin1(codeOf(value)); }
    static E fromColumn(const QVariant& value) { return fromCode<E>(value.toString()).value_or(E{}); }
};

template <class T>
struct ValueCodec<std::optional<T>> {
    static constexpr FieldKind kind = ValueCodec<T>::kind;
    static QVariant toColumn(const std::optional<T>& value) {
        return value ? ValueCodec<T>::toColumn(*value) : QVariant();
    }
    static std::optional<T> fromColumn(const QVariant& value) {
        return value.isNull() ? std::nullopt : std::optional<T>(ValueCodec<T>::fromColumn(value));
    }
};

} // namespace tournevis
