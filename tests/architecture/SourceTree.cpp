// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/SourceTree.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

namespace tournevis::architecture {

QString rootPath() { return QStringLiteral(TOURNEVIS_SOURCE_DIR "/"); }

QString readFile(const QString& path) {
    QFile file(rootPath() + path);
    EXPECT_TRUE(file.open(QFile::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

QList<SourceFile> filesIn(const QStringList& folders, const QStringList& patterns) {
    QList<SourceFile> files;
    for (const QString& folder : folders) {
        QDirIterator walk(rootPath() + folder, patterns, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next().mid(rootPath().size());
            files.append({path, readFile(path)});
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

QList<SourceFile> productSources() { return filesIn({"app", "core", "ui"}, {"*.h", "*.cpp"}); }

QString withoutComments(const QString& text, bool withoutLiterals) {
    static const QRegularExpression token(
        R"re(//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+')re",
        QRegularExpression::DotMatchesEverythingOption);
    QString kept = text;
    for (auto found = token.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const bool comment = match.captured().startsWith('/');
        if (!comment && !withoutLiterals)
            continue;
        for (qsizetype place = match.capturedStart(); place < match.capturedEnd(); ++place) {
            if (kept[place] != '\n')
                kept[place] = ' ';
        }
    }
    return kept;
}

QStringList matches(const SourceFile& file, const QString& text, const QString& expression,
                    const QString& message) {
    QStringList problems;
    const QRegularExpression searched(expression);
    for (auto found = searched.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        problems += QStringLiteral("%1:%2: %3: %4")
                        .arg(file.path)
                        .arg(lineOf(text, match.capturedStart()))
                        .arg(message, match.captured().simplified());
    }
    return problems;
}

int lineOf(const QString& text, qsizetype position) { return int(text.left(position).count('\n')) + 1; }

::testing::AssertionResult none(const QStringList& problems) {
    if (problems.isEmpty())
        return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << problems.size() << " problem(s)\n"
                                         << problems.join('\n').toStdString();
}

} // namespace tournevis::architecture
