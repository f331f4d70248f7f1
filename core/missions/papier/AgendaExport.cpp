// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Fichier.h"
#include "base/Format.h"
#include "equipe/TechnicienQueries.h"
#include "missions/papier/AgendaIcs.h"
#include "missions/papier/TraceExport.h"
#include "missions/tableau/VisiteTerrain.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace tournevis {
namespace {

const QString filePrefix = QStringLiteral("technicien-");
const QString fileSuffix = QStringLiteral(".ics");

IcsVisite::Statut statutOf(const VisiteTerrain& terrain) {
    if (terrain.lue.visite.statut == InterventionStatut::Annulee)
        return IcsVisite::Statut::Annulee;
    const bool asked = terrain.rdv != RdvStatut::Sans && terrain.rdv != RdvStatut::Confirme;
    return asked ? IcsVisite::Statut::AConfirmer : IcsVisite::Statut::Confirmee;
}

QString labelled(const QString& label, const QString& text) {
    return text.isEmpty() ? QString() : QStringLiteral("%1\u00a0: %2").arg(label, text);
}

QString descriptionOf(const VisiteTerrain& terrain, const QStringList& colleagues) {
    QStringList contact{terrain.contact, format::phone(terrain.telephone)};
    contact.removeAll(QString());
    QStringList lines{terrain.lue.reference(),
                      terrain.lue.travaux(),
                      labelled(translate("Agenda", "Contact"), contact.join(QStringLiteral(", "))),
                      labelled(translate("Agenda", "Équipe"), colleagues.join(QStringLiteral(", "))),
                      labelled(translate("Agenda", "Accès"), terrain.acces),
                      labelled(translate("Agenda", "Consignes"), terrain.consignes),
                      labelled(translate("Agenda", "Matériel"), terrain.materiel.join(QStringLiteral(", ")))};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

using Noms = QHash<Id<Technicien>, QString>;

QStringList colleagues(const Team& equipe, Id<Technicien> self, const Noms& names) {
    QStringList others;
    for (const TeamMember& member : equipe) {
        if (member.technicienId != self && names.contains(member.technicienId))
            others += names.value(member.technicienId);
    }
    return others;
}

IcsVisite toEvent(const VisiteTerrain& terrain, const TeamMember& member, const QString& technicienUuid,
                  const Noms& names) {
    const VisiteLue& lue = terrain.lue;
    IcsVisite event;
    event.uid = QStringLiteral("%1-%2@tournevis").arg(lue.visite.uuid, technicienUuid);
    event.sequence = lue.visite.version;
    event.modifieLe = lue.visite.modifieLe;
    event.interval = lue.creneauDe(member);
    event.resume = QStringLiteral("%1 · %2").arg(lue.client, lue.travaux());
    event.lieu = lue.adresse;
    event.description = descriptionOf(terrain, colleagues(lue.equipe, member.technicienId, names));
    event.statut = statutOf(terrain);
    return event;
}

/// Whether the file was changed; it is whole or as before.
Result<bool> writeIfChanged(const QString& path, const QByteArray& bytes) {
    QFile former(path);
    if (former.open(QIODevice::ReadOnly) && former.readAll() == bytes)
        return false;
    former.close();
    TRY(writeFile(path, bytes));
    return true;
}

bool isOurs(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(200).contains("-//Tournevis//Planning//FR");
}

QStringList removeOthers(const QDir& folder, const QStringList& kept) {
    QStringList removed;
    const QStringList names = folder.entryList({filePrefix + u'*' + fileSuffix}, QDir::Files);
    for (const QString& name : names) {
        const QString path = folder.filePath(name);
        if (!kept.contains(name) && isOurs(path) && QFile::remove(path))
            removed += name;
    }
    return removed;
}

} // namespace

Interval periodeAgenda(const QDate& today, const QTimeZone& zone) {
    const QDate month(today.year(), today.month(), 1);
    return {month.addMonths(-1).startOfDay(zone).toUTC(), month.addMonths(13).startOfDay(zone).toUTC()};
}

Result<QList<IcsAgenda>> agendas(Session& session, const Interval& periode) {
    const auto techniciens = TRY(TechnicienQueries(session).active());
    Noms names;
    for (const TechnicienRow& row : techniciens)
        names.insert(row.id, row.nom);
    QHash<Id<Technicien>, QString> uuids;
    TRY(session.connection().select("SELECT id, uuid FROM technicien", {}, [&](const Row& row) {
        uuids.insert(row.as<Id<Technicien>>(0), row.text(1));
        return true;
    }));
    QHash<Id<Technicien>, QList<IcsVisite>> events;
    for (const VisiteTerrain& terrain :
         TRY(readTerrain(session.connection(), terrainFiltre(periode, true)))) {
        for (const TeamMember& member : terrain.lue.equipe) {
            if (terrain.lue.creneauDe(member).overlaps(periode))
                events[member.technicienId].append(
                    toEvent(terrain, member, uuids.value(member.technicienId), names));
        }
    }
    QList<IcsAgenda> list;
    for (const TechnicienRow& row : techniciens) {
        IcsAgenda agenda{row.matricule, row.nom, periode, events.value(row.id)};
        std::ranges::stable_sort(agenda.visites, {},
                                 [](const IcsVisite& visite) { return visite.interval.start; });
        list.append(agenda);
    }
    return list;
}

QString nomFichierAgenda(const IcsAgenda& agenda) {
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9_-]+"));
    return filePrefix + QString(agenda.matricule).replace(unsafe, QStringLiteral("_")) + fileSuffix;
}

Result<BilanAgenda> exportAgendas(Session& session, const QString& dossier) {
    QDir folder(dossier);
    if (!folder.mkpath(QStringLiteral(".")))
        return Error{
            Cause::Storage, translate("Agenda", "Le dossier %1 ne peut pas être créé.").arg(dossier), {}, {}};
    BilanAgenda bilan;
    QStringList kept;
    for (const IcsAgenda& agenda : TRY(agendas(session, periodeAgenda(session.today(), session.zone())))) {
        kept += nomFichierAgenda(agenda);
        if (TRY(writeIfChanged(folder.filePath(kept.last()), toIcs(agenda, session.zone()))))
            bilan.ecrits += kept.last();
        else
            ++bilan.inchanges;
    }
    bilan.retires = removeOthers(folder, kept);
    if (!bilan.ecrits.isEmpty() || !bilan.retires.isEmpty())
        TRY(traceExport(session, translate("Agenda", "Agenda des techniciens"), folder.absolutePath()));
    return bilan;
}

Outcome exportAgenda(Session& session, Id<Technicien> technicien, const QString& fichier) {
    const auto rows = TRY(TechnicienQueries(session).active());
    const auto found = std::ranges::find(rows, technicien, &TechnicienRow::id);
    if (found == rows.end())
        return Error::notFound(translate("Agenda", "Ce technicien ne fait plus partie du planning."));
    const auto list = TRY(agendas(session, periodeAgenda(session.today(), session.zone())));
    const IcsAgenda& agenda = list[std::distance(rows.begin(), found)];
    TRY(writeIfChanged(fichier, toIcs(agenda, session.zone())));
    return traceExport(session, agenda.nom, fichier);
}

} // namespace tournevis
