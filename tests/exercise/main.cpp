// SPDX-License-Identifier: GPL-3.0-or-later
// tournevis-exercise: business transactions on a base, for tests that kill programs and run several at once
// (quality.md § 4). After each commit, and only then, one unbuffered write: « ACK facture FAC-2026-00042 »,
// « ACK intervention 42 ».
#include "CommandLine.h"
#include "Composition.h"
#include "comptes/Utilisateur.h"
#include "data/Store.h"
#include "factures/FactureService.h"
#include "missions/tableau/PlanningGestes.h"

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

Outcome acknowledge(const QByteArray& what) {
    const QByteArray line = "ACK " + what + '\n';
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
        return Error::technical(QStringLiteral("La sortie est fermée."), {});
    return {};
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
        const Facture facture = TRY(issue(*session, id));
        TRY(acknowledge("facture " + facture.numero.toUtf8()));
    }
    return {};
}

/// The person of an account, signed in without a password.
Outcome signIn(Session& session, const QString& login) {
    const auto account = TRY(Store(session).find<Utilisateur>(QStringLiteral("identifiant = ?"), {login}));
    if (!account)
        return Error::notFound(QStringLiteral("Personne ne s’appelle %1.").arg(login));
    session.setActor({account->id, account->nomAffichage});
    return {};
}

/// Moves a visit by some minutes for its responsable, as a dispatcher at another post.
Outcome moveVisit(const QString& base, const QString& login, Id<Intervention> id, int minutes) {
    SystemClock clock;
    Composition composition(clock);
    const auto session = TRY(composition.openSession(base));
    TRY(signIn(*session, login));
    Store store(*session);
    const Intervention visite = TRY(store.load(id));
    const auto responsable = TRY(store.find<TechnicienIntervention>(
        QStringLiteral("intervention_id = ? AND role = 'responsable' AND archive_le IS NULL"), {id.value()}));
    if (!responsable)
        return Error::notFound(QStringLiteral("Cette visite n’a personne."));
    PlanGeste move;
    move.id = id;
    move.version = visite.version;
    move.creneau = {visite.debutPrevu.addSecs(minutes * 60), visite.finPrevue.addSecs(minutes * 60)};
    move.de = move.vers = responsable->technicienId;
    TRY(PlanningGestes(*session).apply({move}));
    return acknowledge("intervention " + QByteArray::number(id.value()));
}

int failed(const Error& error) {
    std::fprintf(stderr, "%s %s\n", qUtf8Printable(error.message), qUtf8Printable(error.detail));
    return int(exitCodeOf(error));
}

Outcome obey(const QStringList& words) {
    if (words[2] == QLatin1String("issue"))
        return issueSlice(words[1], words[3].toLongLong(), words[4].toLongLong());
    return moveVisit(words[1], words[3], Id<Intervention>(words[4].toLongLong()), words[5].toInt());
}

/// How many words each verb takes.
const QHash<QString, int> verbs{{QStringLiteral("issue"), 5}, {QStringLiteral("move"), 6}};

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3 || verbs.value(words[2]) != words.size()) {
        std::fprintf(stderr, "tournevis-exercise BASE issue N FIRST\n"
                             "tournevis-exercise BASE move LOGIN VISITE MINUTES\n");
        return int(ExitCode::WrongUse);
    }
    const Outcome outcome = obey(words);
    return outcome ? int(ExitCode::Done) : failed(outcome.error());
}
