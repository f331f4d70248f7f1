// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"

namespace tournevis {

QString fold(const QString& text) {
    QString folded;
    folded.reserve(text.size());
    const QString decomposed = text.toLower().normalized(QString::NormalizationForm_KD);
    for (const QChar letter : decomposed) {
        if (letter.category() == QChar::Mark_NonSpacing)
            continue;
        if (letter == u'œ')
            folded += QStringLiteral("oe");
        else if (letter == u'æ')
            folded += QStringLiteral("ae");
        else if (letter == u'’')
            folded += u'\'';
        else
            folded += letter;
    }
    return folded.simplified();
}

QString cleaned(const QString& text) {
    QString kept;
    kept.reserve(text.size());
    for (const QChar letter : text.normalized(QString::NormalizationForm_C)) {
        if (letter == u'\n' || letter == u'\t' || letter.category() != QChar::Other_Control)
            kept += letter;
    }
    return kept.trimmed();
}

QString likePattern(const QString& words) {
    QString pattern = fold(words);
    pattern.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%"));
    pattern.replace(u'_', QStringLiteral("\\_"));
    return u'%' + pattern + u'%';
}

} // namespace tournevis
