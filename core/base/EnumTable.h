// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Text.h"

#include <QtCore/QLatin1String>

#include <optional>
#include <span>

namespace tournevis {

/// One value of a closed list: its stored code (never changes) and its French words (a
/// QT_TRANSLATE_NOOP("Enum", …)).
template <class E>
struct EnumCode {
    E value;
    const char* code;
    const char* label;
};

/// Every stored enum declares its codes next to itself:
/// `constexpr EnumCode<E> codes[] = {…}; constexpr std::span<const EnumCode<E>> enumTable(E) { return codes;
/// }`
template <class E>
const char* codeOf(E value) {
    for (const auto& entry : enumTable(E{})) {
        if (entry.value == value)
            return entry.code;
    }
    return "";
}

template <class E>
QString labelOf(E value) {
    for (const auto& entry : enumTable(E{})) {
        if (entry.value == value)
            return translate("Enum", entry.label);
    }
    return {};
}

template <class E>
std::optional<E> fromCode(const QString& code) {
    for (const auto& entry : enumTable(E{})) {
        if (QLatin1String(entry.code) == code)
            return entry.value;
    }
    return std::nullopt;
}

} // namespace tournevis
