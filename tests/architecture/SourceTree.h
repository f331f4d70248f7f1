// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <gtest/gtest.h>

namespace tournevis::architecture {

/// A file of the repository, by its path from the root.
struct SourceFile {
    QString path;
    QString text;

    /// « core » of « core/devis/Devis.h ».
    QString layer() const { return path.section('/', 0, 0); }
    /// « devis » of « core/devis/Devis.h »; empty for a file directly in its layer.
    QString slice() const { return path.count('/') > 1 ? path.section('/', 1, 1) : QString(); }
};

QString rootPath();
/// The text of one file of the repository; fails the test when it cannot be read.
QString readFile(const QString& path);
/// Files under `folders` whose names match `patterns`.
QList<SourceFile> filesIn(const QStringList& folders, const QStringList& patterns);
/// The C++ files of the product.
QList<SourceFile> productSources();

/// The text with comments blanked out, line numbers kept; literals too when asked.
QString withoutComments(const QString& text, bool withoutLiterals = false);

/// « core/devis/Devis.h:12: message » for each match of `expression` in `text`.
QStringList matches(const SourceFile& file, const QString& text, const QString& expression,
                    const QString& message);
int lineOf(const QString& text, qsizetype position);

/// Passes when there is no problem; else shows each one on its line.
::testing::AssertionResult none(const QStringList& problems);

} // namespace tournevis::architecture
