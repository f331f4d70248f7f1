// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QtCore/QString>

namespace tournevis {

/// Work of one Argon2id hash. The default and the floor are those of quality.md § 3.
struct HashCost {
    qint64 memoryBytes = 128 * 1024 * 1024;
    int passes = 3;

    static constexpr HashCost floor() { return {64 * 1024 * 1024, 3}; }
};

/// A cost below the floor, for tests only: nothing in the product makes one.
struct TestHashCost {
    HashCost cost{8 * 1024, 1};
};

/// Argon2id through libsodium. Slow on purpose: call it away from the GUI thread.
class PasswordHasher {
public:
    /// A cost below the floor is raised to it.
    explicit PasswordHasher(HashCost cost = {});
    explicit PasswordHasher(TestHashCost cost);
    virtual ~PasswordHasher() = default;

    /// The string to store: salt and cost inside. Technical error when memory runs out.
    Result<QString> hash(const QString& password) const;
    /// Virtual as a seam: tests see that an unknown login costs one verification too.
    virtual Result<bool> verify(const QString& stored, const QString& password) const;
    /// Whether `stored` was made with another cost than ours.
    bool needsRehash(const QString& stored) const;
    /// A well-formed string of our cost that no password verifies.
    QString impossibleHash() const;

    HashCost cost() const { return m_cost; }

private:
    HashCost m_cost;
};

} // namespace tournevis
