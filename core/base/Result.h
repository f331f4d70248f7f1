// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <tl/expected.hpp>
#include <utility>

namespace tournevis {

/// What went wrong, as far as the caller can act on it. The command line maps each cause to an exit code.
enum class Cause {
    Validation, ///< a rule refuses the values; the user can repair them
    Forbidden,  ///< the signed-in user lacks the right, or sign-in was refused
    NotFound,   ///< the record does not exist (any more)
    Conflict,   ///< somebody else changed the record first
    Busy,       ///< the base is locked by another program
    BadBase,    ///< base absent, foreign, newer than the program, or damaged
    Storage,    ///< disk full, read-only, input/output error
    Technical,  ///< anything else; the detail is for the log
};

/// One refused field: the column it is stored in and the sentence shown under it.
struct FieldError {
    QString field;
    QString message;
};

/// A failure: `message` is French and meant for the user, `detail` keeps the driver's words for the log only.
struct Error {
    Cause cause = Cause::Technical;
    QString message;
    QString detail;
    QList<FieldError> fields;

    /// Column of the first refused field; empty when the failure concerns no field.
    QString field() const { return fields.isEmpty() ? QString() : fields.first().field; }

    static Error validation(const QString& field, const QString& message) {
        return {Cause::Validation, message, {}, {{field, message}}};
    }
    static Error validation(const QList<FieldError>& fields) {
        return {Cause::Validation, fields.isEmpty() ? QString() : fields.first().message, {}, fields};
    }
    static Error refused(const QString& message) { return {Cause::Validation, message, {}, {}}; }
    static Error forbidden(const QString& message) { return {Cause::Forbidden, message, {}, {}}; }
    static Error notFound(const QString& message) { return {Cause::NotFound, message, {}, {}}; }
    static Error technical(const QString& message, const QString& detail) {
        return {Cause::Technical, message, detail, {}};
    }
};

/// A value or an Error; ignoring one is a compile-time warning, hence an error here.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result(Base&& other)
        : Base(std::move(other)) {}
    Result(const Error& error)
        : Base(tl::unexpect, error) {}
    Result(Error&& error)
        : Base(tl::unexpect, std::move(error)) {}
};

/// The outcome of something that returns nothing but may fail.
using Outcome = Result<void>;

} // namespace tournevis

/// Evaluates a Result: gives its value, or returns its error from the enclosing function.
#define TRY(...)                                                                                             \
    __extension__({                                                                                          \
        auto tryResult_ = (__VA_ARGS__);                                                                     \
        if (!tryResult_)                                                                                     \
            return std::move(tryResult_.error());                                                            \
        ::tournevis::detail::unwrap(std::move(tryResult_));                                                  \
    })

namespace tournevis::detail {
template <class T>
T unwrap(Result<T>&& result) {
    return std::move(*result);
}
inline void unwrap(Result<void>&&) {}
} // namespace tournevis::detail
