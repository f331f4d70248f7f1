// SPDX-License-Identifier: GPL-3.0-or-later
#include "CheckVerb.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cstdio>

namespace tournevis {
namespace {

void writeText(const Findings& findings) {
    for (const Finding& finding : findings)
        std::printf("%s, %s : %s\n", qUtf8Printable(finding.table), qUtf8Printable(finding.row),
                    qUtf8Printable(finding.message));
}

void writeJson(const Findings& findings) {
    QJsonArray list;
    for (const Finding& finding : findings)
        list.append(
            QJsonObject{{"table", finding.table}, {"ligne", finding.row}, {"message", finding.message}});
    std::printf("%s\n", QJsonDocument(list).toJson(QJsonDocument::Compact).constData());
}

} // namespace

Result<bool> checkBase(Composition& composition, const CommandLine& line) {
    const auto session = TRY(composition.openSession(line.base));
    Findings findings;
    for (const Verification& verification : verifications())
        TRY(verification(*session, findings));
    line.json ? writeJson(findings) : writeText(findings);
    return findings.isEmpty();
}

} // namespace tournevis
