// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/IncludeRules.h"

#include <QtCore/QRegularExpression>

namespace tournevis::architecture {
namespace {

struct Include {
    QString name;
    bool quoted = false;
};

/// Qt modules, then the other libraries that core may name.
bool coreMayName(const QString& header) {
    static const QRegularExpression allowed(
        QStringLiteral("^(QtCore/\\w+|QtSql/\\w+|sodium\\.h|sqlite3\\.h|zlib\\.h|libical/ical\\.h|tl/\\w+\\.hpp|[a-z_]+)$"));
    return allowed.match(header).hasMatch();
}

/// The file of the product a quoted name means; empty when there is none, or two.
QString resolved(const Include& include, const SourceFile& from, const QSet<QString>& known) {
    const QString beside = from.path.section('/', 0, -2) + '/' + include.name;
    QStringList roots{QString("core/" + include.name), QString("ui/" + include.name), beside};
    if (from.layer() == "app")
        roots += "app/" + include.name;
    QStringList found;
    for (const QString& candidate : std::as_const(roots)) {
        if (known.contains(candidate) && !found.contains(candidate))
            found += candidate;
    }
    return found.size() == 1 ? found.first() : QString();
}

/// The names of the rights: constants that every slice asking for a right needs, below comptes itself too.
bool isRightName(const SourceFile& from, const SourceFile& target) {
    return target.path == "core/comptes/Permissions.h" && from.slice() != "base" && from.slice() != "data";
}

QString coreProblem(const SourceFile& from, const SourceFile& target) {
    if (target.layer() != "core")
        return QStringLiteral("core includes %1").arg(target.path);
    if (!reachable(from.slice()).contains(target.slice()) && !isRightName(from, target))
        return QStringLiteral("%1 may not include %2").arg(from.slice(), target.slice());
    return {};
}

QString uiProblem(const SourceFile& from, const SourceFile& target) {
    if (target.layer() == "core")
        return {};
    QStringList allowed{from.slice()};
    if (from.slice() != "documents" && from.slice() != "base")
        allowed << "base"
                << "documents";
    if (from.slice() == "base")
        allowed << "documents";
    if (target.layer() != "ui" || !allowed.contains(target.slice()))
        return QStringLiteral("ui/%1 may not include %2").arg(from.slice(), target.path);
    return {};
}

QString problemOf(const SourceFile& from, const Include& include, const QSet<QString>& known) {
    if (!include.quoted) {
        if (from.layer() == "core" && !coreMayName(include.name))
            return QStringLiteral("core may not name <%1>").arg(include.name);
        return {};
    }
    if (include.name.endsWith(".moc"))
        return {};
    const SourceFile target{resolved(include, from, known), {}};
    if (target.path.isEmpty())
        return QStringLiteral("\"%1\" is no file of the product, or two of them").arg(include.name);
    if (from.layer() == "core")
        return coreProblem(from, target);
    return from.layer() == "ui" ? uiProblem(from, target) : QString();
}

} // namespace

const QMap<QString, QStringList>& declaredSlices() {
    static const QMap<QString, QStringList> slices{
        {"base", {}},
        {"data", {"base"}},
        {"audit", {"data"}},
        {"comptes", {"data"}},
        {"parametres", {"data"}},
        {"sauvegarde", {"data"}},
        {"notifications", {"comptes"}},
        {"piecesjointes", {"comptes"}},
        {"equipe", {"comptes"}},
        {"planning", {"base", "equipe"}},
        {"clients", {"parametres", "piecesjointes"}},
        {"missions", {"clients", "equipe", "planning", "notifications"}},
        {"stock", {"missions", "equipe", "notifications"}},
        {"rapports", {"missions", "equipe", "piecesjointes"}},
        {"devis", {"parametres", "clients", "missions", "stock", "notifications"}},
        {"factures", {"parametres", "clients", "missions", "stock", "devis", "notifications"}},
        {"statistiques", {"audit", "sauvegarde", "rapports", "factures"}},
    };
    return slices;
}

QSet<QString> reachable(const QString& slice) {
    QSet<QString> reached{slice};
    for (const QString& next : declaredSlices().value(slice))
        reached += reachable(next);
    return reached;
}

QStringList includeProblems(const SourceFile& file, const QSet<QString>& known) {
    static const QRegularExpression line(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)"),
                                         QRegularExpression::MultilineOption);
    QStringList problems;
    for (auto found = line.globalMatch(file.text); found.hasNext();) {
        const auto match = found.next();
        const Include include{match.captured(2), match.captured(1) == "\""};
        if (const QString problem = problemOf(file, include, known); !problem.isEmpty())
            problems += QStringLiteral("%1:%2: %3")
                            .arg(file.path)
                            .arg(lineOf(file.text, match.capturedStart()))
                            .arg(problem);
    }
    return problems;
}

} // namespace tournevis::architecture
