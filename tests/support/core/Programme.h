// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QProcess>

namespace tournevis::test {

/// What a program left behind; exit -1 when it crashed, never started or did not end in time.
struct Ran {
    int exit = -1;
    QByteArray out;
    QByteArray err;
};

/// An environment without display, whose settings and caches live in a folder of the tests.
QProcessEnvironment quietEnvironment();

/// Runs a program to its end, `input` on its standard input.
Ran run(const QString& program, const QStringList& arguments, const QByteArray& input = {});

/// Runs the product on a base: `tournevis --base BASE …`.
Ran tournevis(const QString& base, const QStringList& arguments, const QByteArray& input = {});

/// Runs SQL with the sqlite3 program and its default pragmas: what a person with another tool does. Stops at
/// the first error.
Ran sqlite3(const QString& base, const QString& sql);

} // namespace tournevis::test
