// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DataThread.h"
#include "missions/Mission.h"
#include "planning/bars/PopupPanel.h"

class QListWidget;

namespace tournevis {

class SearchField;

/// « Nouvelle intervention »: a few letters find an open mission, the last line makes a new one.
class NouvelleVisite final : public PopupPanel {
    Q_OBJECT

public:
    NouvelleVisite(DataThread& thread, bool mayCreateMission, QWidget* owner);

signals:
    void missionChosen(Id<Mission> mission);
    void missionAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& words);
    void accept();
    void take(int row);

    DataThread& m_data;
    bool m_mayCreate;
    SearchField* m_search;
    QListWidget* m_found;
    QList<Id<Mission>> m_missions; ///< of the lines; the one after the last is the new one
    int m_asked = 0;
    QString m_words;          ///< those the lines answer
    bool m_takeFound = false; ///< the first line is taken as soon as the words typed are answered
};

} // namespace tournevis
