// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/SqlScript.h"

#include <QtCore/QRegularExpression>

namespace tournevis {
namespace {

/// Quoted text, comments, words and single signs: all that splitting needs to see. 'l''eau' reads as two
/// quoted texts side by side, which keeps long ones within the limits of the expression engine.
const QRegularExpression& token() {
    static const QRegularExpression expression(
        QStringLiteral("'[^']*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/|\\w+|\\s+|."),
        QRegularExpression::DotMatchesEverythingOption);
    return expression;
}

/// Counts BEGIN/CASE … END inside a trigger, where `;` does not end the statement.
class StatementSplitter {
public:
    void feed(const QString& part) {
        if (part.startsWith(QLatin1String("--")))
            return;
        if (part.startsWith(QLatin1String("/*"))) {
            m_statement += u' ';
            return;
        }
        const QString word = part.toUpper();
        if (word == QLatin1String("TRIGGER"))
            m_trigger = true;
        else if (m_trigger && (word == QLatin1String("BEGIN") || word == QLatin1String("CASE")))
            ++m_depth;
        else if (m_trigger && word == QLatin1String("END"))
            --m_depth;
        if (word == QLatin1String(";") && m_depth == 0)
            finish();
        else
            m_statement += part;
    }

    void finish() {
        if (const QString statement = m_statement.trimmed(); !statement.isEmpty())
            statements += statement;
        m_statement.clear();
        m_trigger = false;
    }

    QStringList statements;

private:
    QString m_statement;
    bool m_trigger = false;
    int m_depth = 0;
};

} // namespace

QStringList splitStatements(const QString& script) {
    StatementSplitter splitter;
    for (auto matches = token().globalMatch(script); matches.hasNext();)
        splitter.feed(matches.next().captured());
    splitter.finish();
    return splitter.statements;
}

} // namespace tournevis
