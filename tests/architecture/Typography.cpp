// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/Typography.h"

#include <QtCore/QRegularExpression>

namespace tournevis::architecture {
namespace {

QString decoded(QString literal) {
    static const QRegularExpression unicode(QStringLiteral("\\\\u([0-9A-Fa-f]{4})"));
    for (auto match = unicode.match(literal); match.hasMatch(); match = unicode.match(literal))
        literal.replace(match.capturedStart(), match.capturedLength(),
                        QChar(ushort(match.captured(1).toUShort(nullptr, 16))));
    return literal.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
}

/// The literal arguments of the call whose parenthesis opens just before `place`; an argument that is not a
/// literal is null.
QStringList literalArguments(const QString& code, qsizetype place) {
    static const QRegularExpression token(
        QStringLiteral("\\G\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(,)|(\\))|([^\\s\",)]+))"));
    QStringList arguments{QString()};
    for (auto match = token.match(code, place); match.hasMatch();
         match = token.match(code, match.capturedEnd())) {
        if (match.hasCaptured(3))
            break;
        if (match.hasCaptured(2))
            arguments.append(QString());
        else if (match.hasCaptured(1))
            arguments.last() += decoded(match.captured(1));
        else
            break;
    }
    return arguments;
}

struct Rule {
    const char* expression;
    const char* fault;
};
const Rule rules[] = {
    {"\\p{L}'\\p{L}", "straight apostrophe"},
    {"\\.\\.\\.", "three dots instead of …"},
    {"\"", "straight quotation mark"},
    {"«(?!\\x{A0})", "no U+00A0 after «"},
    {"(?<!\\x{A0})»", "no U+00A0 before »"},
    {"(?<!\\x{A0}):(?=\\s|$)", "no U+00A0 before :"},
    {"(?<![\\x{202F}?!])[;?!](?=[\\s\\x{A0}]|$)", "no U+202F before ; ? !"},
};

} // namespace

QList<UserText> userTexts(const QString& source) {
    static const QRegularExpression call(
        QStringLiteral("\\b(tr|QT_TR_NOOP|translate|QT_TRANSLATE_NOOP)\\s*\\("));
    const QString code = withoutComments(source);
    QList<UserText> texts;
    for (auto found = call.globalMatch(code); found.hasNext();) {
        const auto match = found.next();
        const bool hasContext =
            match.captured(1).startsWith("translate") || match.captured(1).contains("TRANSLATE");
        const QString text = literalArguments(code, match.capturedEnd()).value(hasContext ? 1 : 0);
        if (!text.isEmpty())
            texts.append({lineOf(code, match.capturedStart()), text});
    }
    return texts;
}

QStringList typographyFaults(const QString& text) {
    QStringList faults;
    for (const Rule& rule : rules) {
        const QRegularExpression expression(QString::fromUtf8(rule.expression),
                                            QRegularExpression::UseUnicodePropertiesOption);
        if (expression.match(text).hasMatch())
            faults += QString::fromUtf8(rule.fault);
    }
    return faults;
}

} // namespace tournevis::architecture
