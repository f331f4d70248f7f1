// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/FieldHistory.h"
#include "clients/ClientQueries.h"
#include "clients/ClientService.h"
#include "missions/MissionQueries.h"

#include <QtCore/QObject>
#include <QtCore/QTimeZone>

namespace tournevis {

class PanelFold;
class PanelSection;
class SidePanel;

/// What is read beside the form of a mission: how far it is, who the client is, what happened.
class MissionPanel final : public QObject {
    Q_OBJECT

public:
    MissionPanel(SidePanel& panel, PanelFold& fold, const QTimeZone& zone);

    void showProgress(const MissionSheet& sheet, const std::optional<MissionRow>& row);
    void showClient(const ClientFile& file, const std::optional<ClientFigures>& figures, Id<Site> site);
    void showHistory(const QList<HistoryLine>& lines);

private:
    SidePanel& m_panel;
    PanelFold& m_fold;
    QTimeZone m_zone;
    PanelSection* m_progress;
    PanelSection* m_client;
    PanelSection* m_history;
};

} // namespace tournevis
