// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/MissionPanel.h"

#include "base/FieldText.h"
#include "base/Format.h"
#include "base/panels/Banner.h"
#include "base/panels/HistoryStrip.h"
#include "base/panels/SidePanel.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/Gauge.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/StatusTag.h"
#include "missions/PanelFold.h"

namespace tournevis {
namespace {

constexpr int panelWidth = 304;

/// A stored value as a person reads it: the word of a code, else the text.
QString wordOf(const Field& field, const QString& stored) {
    const QLatin1String column(field.column);
    if (stored.isEmpty())
        return MissionPanel::tr("vide");
    if (column == QLatin1String("priorite"))
        return labelOf(fromCode<Priorite>(stored).value_or(Priorite::Normale)).toLower();
    if (column == QLatin1String("statut"))
        return labelOf(fromCode<MissionStatut>(stored).value_or(MissionStatut::APlanifier)).toLower();
    return stored;
}

QString sentenceOf(const HistoryLine& line, const QTimeZone& zone) {
    const Field* field = Mission::schema.find(line.champ);
    if (!field)
        return line.motif.isEmpty() ? MissionPanel::tr("Mission créée") : line.motif;
    if (field->kind != FieldKind::Enumeration)
        return wordsOfChange(*field, line.avant, line.apres, {line.instant.date(), zone});
    return QStringLiteral("%1\u00a0: %2 → %3")
        .arg(field->displayLabel(), wordOf(*field, line.avant), wordOf(*field, line.apres));
}

QString doneText(const MissionSheet& sheet) {
    if (sheet.visitesComptees == 0)
        return MissionPanel::tr("Aucune intervention");
    return MissionPanel::tr("%1 sur %2")
        .arg(sheet.visitesFaites)
        .arg(format::count(sheet.visitesComptees, MissionPanel::tr("intervention"),
                           MissionPanel::tr("interventions")));
}

HistoryEntry entryOf(const HistoryLine& line, const QTimeZone& zone) {
    HistoryEntry entry;
    entry.title = sentenceOf(line, zone);
    entry.subtitle = QStringLiteral("%1 · %2").arg(line.utilisateur, format::dateTime(line.instant, zone));
    if (line.champ.isEmpty()) {
        entry.icon = Icon::Plus;
    } else if (line.champ == QLatin1String("priorite")) {
        entry.icon = Icon::Triangle;
        entry.hue = Hue::Amber;
    } else if (line.champ == QLatin1String("statut")) {
        entry.icon = Icon::CalendarSmall;
        entry.hue = Hue::Blue;
    }
    return entry;
}

} // namespace

MissionPanel::MissionPanel(SidePanel& panel, PanelFold& fold, const QTimeZone& zone)
    : QObject(&panel)
    , m_panel(panel)
    , m_fold(fold)
    , m_zone(zone)
    , m_progress(panel.addSection(tr("Avancement")))
    , m_client(panel.addSection(tr("Client")))
    , m_history(panel.addSection(tr("Historique"))) {
    followTheme(&m_panel, [this] { m_panel.setFixedWidth(px(panelWidth)); });
    for (PanelSection* section : {m_progress, m_client, m_history})
        section->hide();
}

void MissionPanel::showProgress(const MissionSheet& sheet, const std::optional<MissionRow>& row) {
    m_fold.setFilled(true);
    m_progress->show();
    m_progress->clearBody();
    const int percent = sheet.visitesComptees ? 100 * sheet.visitesFaites / sheet.visitesComptees : 0;
    const QString done = doneText(sheet);
    m_progress->addFact(done, QStringLiteral("%1\u00a0%").arg(percent));
    auto* gauge = new Gauge(tr("Avancement"));
    gauge->setLook({percent / 100.0, {}, Hue::Green}, done);
    m_progress->body()->addWidget(gauge);
    const qint64 foreseen = qMax<qint64>(sheet.prevuMin, sheet.mission.dureePrevueMin.value_or(0));
    m_progress->addFact(tr("Heures passées"),
                        foreseen > 0
                            ? tr("%1 sur %2").arg(format::duration(sheet.reelMin), format::duration(foreseen))
                            : format::duration(sheet.reelMin));
    if (row && !row->devis.isEmpty())
        m_progress->addFact(tr("Dernier devis"), row->devis);
    m_progress->addFact(tr("Facturation"), labelOf(sheet.mission.facturation));
}

void MissionPanel::showClient(const ClientFile& file, const std::optional<ClientFigures>& figures,
                              Id<Site> site) {
    m_fold.setFilled(true);
    m_client->show();
    m_client->clearBody();
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new ElidedLabel(file.client.displayName(), LabelStyle::Strong), 1);
    if (file.client.carte == CarteClient::Premium)
        row->addWidget(new StatusTag({Hue::Amber, Icon::Star, labelOf(file.client.carte)}));
    m_client->body()->addWidget(line);
    QStringList reach;
    if (!file.contacts.isEmpty())
        reach.append(file.contacts.first().displayName());
    if (!file.client.telephone.isEmpty())
        reach.append(format::phone(file.client.telephone));
    if (!reach.isEmpty())
        m_client->body()->addWidget(
            new ElidedLabel(reach.join(QStringLiteral(" · ")), LabelStyle::Secondary));
    for (const Site& place : file.sites) {
        if (place.key() == site && !place.acces.isEmpty())
            m_client->body()->addWidget(new Banner(BannerKind::Warning, place.acces));
    }
    if (figures) {
        m_client->addFact(tr("Missions ouvertes"), QString::number(figures->missionsOuvertes));
        if (figures->encours)
            m_client->addFact(tr("Encours"), format::euros(*figures->encours));
    }
}

void MissionPanel::showHistory(const QList<HistoryLine>& lines) {
    m_history->show();
    m_history->clearBody();
    auto* strip = new HistoryStrip;
    std::vector<HistoryEntry> entries;
    for (const HistoryLine& line : lines)
        entries.push_back(entryOf(line, m_zone));
    strip->setEntries(entries);
    m_history->body()->addWidget(strip);
}

} // namespace tournevis
