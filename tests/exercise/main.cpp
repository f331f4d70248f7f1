// SPDX-License-Identifier: GPL-3.0-or-later
// tournevis-exercise: business transactions on a base, for tests that kill programs and run several at once
// (quality.md § 4). After each commit, and only then, one unbuffered write: « ACK facture FAC-2026-00042 ».
#include "CommandLine.h"
#include "Composition.h"
#include "factures/FactureService.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <unistd.h>

namespace {

using namespace tournevis;

/// The bytes of a document are not what is tried here: QPrinter would take most of the time.
class QuickPainter final : public DocumentPainter {
public:
    Result<QByteArray> pdf(const DocumentModel& model) override {
        return QByteArray("%PDF-1.4 ") + model.numero.toUtf8() + " %%EOF";
    }
};

bool acknowledge(const Facture& facture) {
    const QByteArray line = "ACK facture " + facture.numero.toUtf8() + '\n';
    return ::write(STDOUT_FILENO, line.constData(), size_t(line.size())) == line.size();
}

/// Issues a draft; tries again while other posts hold the base, as a person would.
Result<Facture> issue(Session& session, Id<Facture> id) {
    QuickPainter painter;
    for (;;) {
        Result<Facture> facture = FactureService(session).issue(id, painter);
        if (facture || facture.error().cause != Cause::Busy)
            return facture;
    }
}

/// The drafts left among the `count` factures from id `first` on: a program started again goes on where it
/// was killed.
Outcome issueSlice(const QString& base, qint64 count, qint64 first) {
    SystemClock clock;
    Composition composition(clock);
    const auto session = TRY(composition.openSession(base));
    const auto drafts = TRY(session->connection().select(
        QStringLiteral("SELECT id FROM facture WHERE etat = 'brouillon' AND id >= ? AND id < ? ORDER BY id"),
        {first, first + count}, [](const Row& row) { return Id<Facture>(row.integer(0)); }));
    for (const Id<Facture> id : drafts) {
        if (!acknowledge(TRY(issue(*session, id))))
            return Error::technical(QStringLiteral("La sortie est fermée."), {});
    }
    return {};
}

int failed(const Error& error) {
    std::fprintf(stderr, "%s %s\n", qUtf8Printable(error.message), qUtf8Printable(error.detail));
    return int(exitCodeOf(error));
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 5 || words[2] != QLatin1String("issue")) {
        std::fprintf(stderr, "tournevis-exercise BASE issue N FIRST\n");
        return int(ExitCode::WrongUse);
    }
    const Outcome outcome = issueSlice(words[1], words[3].toLongLong(), words[4].toLongLong());
    return outcome ? int(ExitCode::Done) : failed(outcome.error());
}
