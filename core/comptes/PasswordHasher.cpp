// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/PasswordHasher.h"

#include "base/Text.h"

#include <cerrno>
#include <sodium.h>

namespace tournevis {
namespace {

/// The bytes of a password, wiped when they are no longer needed. NFC: « é » typed on two keyboards is one.
class SecretBytes {
public:
    explicit SecretBytes(const QString& text)
        : m_bytes(text.normalized(QString::NormalizationForm_C).toUtf8()) {}
    ~SecretBytes() { sodium_memzero(m_bytes.data(), size_t(m_bytes.size())); }
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;

    const char* data() const { return m_bytes.constData(); }
    unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

HashCost raised(HashCost cost) {
    constexpr HashCost floor = HashCost::floor();
    return {qMax(cost.memoryBytes, floor.memoryBytes), qMax(cost.passes, floor.passes)};
}

Error exhausted() {
    return Error::technical(translate("Comptes", "La mémoire manque pour vérifier le mot de passe. Fermez "
                                                 "d’autres programmes puis réessayez."),
                            QStringLiteral("crypto_pwhash"));
}

} // namespace

PasswordHasher::PasswordHasher(HashCost cost)
    : PasswordHasher(TestHashCost{raised(cost)}) {}

PasswordHasher::PasswordHasher(TestHashCost cost)
    : m_cost(cost.cost) {
    // Every call of libsodium is safe after this one; it may be repeated.
    if (sodium_init() < 0)
        qFatal("libsodium: sodium_init");
}

Result<QString> PasswordHasher::hash(const QString& password) const {
    const SecretBytes secret(password);
    char stored[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(stored, secret.data(), secret.size(),
                              static_cast<unsigned long long>(m_cost.passes), size_t(m_cost.memoryBytes),
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return exhausted();
    return QString::fromLatin1(stored);
}

Result<bool> PasswordHasher::verify(const QString& stored, const QString& password) const {
    const SecretBytes secret(password);
    errno = 0;
    const bool matches =
        crypto_pwhash_str_verify(stored.toLatin1().constData(), secret.data(), secret.size()) == 0;
    if (!matches && errno == ENOMEM)
        return exhausted();
    return matches;
}

bool PasswordHasher::needsRehash(const QString& stored) const {
    return crypto_pwhash_str_needs_rehash(stored.toLatin1().constData(),
                                          static_cast<unsigned long long>(m_cost.passes),
                                          size_t(m_cost.memoryBytes)) != 0;
}

QString PasswordHasher::impossibleHash() const {
    // Salt and digest of zero bytes only: 16 and 32 of them, in base64 without padding.
    return QStringLiteral("$argon2id$v=19$m=%1,t=%2,p=1$%3$%4")
        .arg(m_cost.memoryBytes / 1024)
        .arg(m_cost.passes)
        .arg(QString(22, u'A'), QString(43, u'A'));
}

} // namespace tournevis
