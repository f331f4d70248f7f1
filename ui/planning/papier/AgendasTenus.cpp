// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/papier/AgendasTenus.h"

#include "clients/Client.h"
#include "clients/Site.h"
#include "comptes/vues/Preferences.h"
#include "equipe/Technicien.h"
#include "missions/Intervention.h"
#include "missions/Mission.h"
#include "missions/papier/AgendaIcs.h"

#include <QtCore/QSysInfo>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int delayMilliseconds = 3000;
const QString espace = QStringLiteral("agendas");

/// A folder is one of this workstation: another one has its own.
QString poste() { return QSysInfo::machineHostName(); }

/// Whether a calendar may say something else after a change of this record.
bool isTold(const EntityRef& record) {
    for (const char* kind :
         {Intervention::schema.table, TechnicienIntervention::schema.table, Mission::schema.table,
          Client::schema.table, Site::schema.table, Technicien::schema.table, "contact", "sortie_materiel"}) {
        if (record.kind == kind)
            return true;
    }
    return false;
}

} // namespace

AgendasTenus::AgendasTenus(PageContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context) {
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &AgendasTenus::write);
    connect(&context.data, &DataThread::changed, this, &AgendasTenus::follow);
    read();
}

void AgendasTenus::read() {
    m_context.data.run(
        this, [](Session& session) { return Preferences(session).of(espace); },
        [this](const Result<QJsonObject>& kept) {
            if (!kept || !m_dossier.isEmpty())
                return;
            m_dossier = kept->value(poste()).toString();
            emit dossierChanged();
            if (!m_dossier.isEmpty())
                write();
        });
}

void AgendasTenus::tenir(const QString& dossier) {
    m_dossier = dossier;
    m_failing = false;
    remember();
    emit dossierChanged();
    if (!dossier.isEmpty())
        write();
}

void AgendasTenus::remember() {
    m_context.data.run(
        this,
        [dossier = m_dossier](Session& session) -> Outcome {
            Preferences preferences(session);
            QJsonObject kept = TRY(preferences.of(espace));
            kept.remove(poste());
            if (!dossier.isEmpty())
                kept.insert(poste(), dossier);
            return preferences.keep(espace, kept);
        },
        [this](const Outcome& kept) {
            // The folder is written all the same, until the program ends.
            if (!kept)
                emit failed(kept.error());
        });
}

void AgendasTenus::follow(const QList<EntityRef>& records) {
    if (m_dossier.isEmpty())
        return;
    if (records.isEmpty() || std::ranges::any_of(records, isTold))
        m_delay.start();
}

void AgendasTenus::write() {
    m_context.data.run(
        this, [dossier = m_dossier](Session& session) { return exportAgendas(session, dossier); },
        [this](const Result<BilanAgenda>& bilan) {
            const bool failedBefore = std::exchange(m_failing, !bilan);
            if (!bilan && !failedBefore)
                emit failed(bilan.error());
        });
}

} // namespace tournevis
