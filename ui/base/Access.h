// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Rights.h"

#include <QtCore/QHash>

namespace tournevis {

/// What the signed-in person may do, loaded at sign-in, for showing and hiding. Core checks again at each
/// operation.
class Access {
public:
    Access() = default;
    explicit Access(QHash<QByteArray, Scope> scopes)
        : m_scopes(std::move(scopes)) {}

    Scope scope(const Permission& permission) const { return m_scopes.value(permission.code, Scope::None); }
    bool has(const Permission& permission) const { return scope(permission) == Scope::All; }
    /// Something of this right, were it only one's own records.
    bool hasSome(const Permission& permission) const { return scope(permission) != Scope::None; }

private:
    QHash<QByteArray, Scope> m_scopes;
};

} // namespace tournevis
