// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/bars/NouvelleVisite.h"

#include "base/CellDelegate.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/SearchField.h"
#include "missions/MissionQueries.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QListWidget>

namespace tournevis {
namespace {

constexpr int proposed = 8;

} // namespace

NouvelleVisite::NouvelleVisite(DataThread& thread, bool mayCreateMission, QWidget* owner)
    : PopupPanel("planning.create", tr("Nouvelle intervention de la mission"), owner)
    , m_data(thread)
    , m_mayCreate(mayCreateMission)
    , m_search(new SearchField(tr("Client, numéro, travaux")))
    , m_found(new QListWidget) {
    setAttribute(Qt::WA_DeleteOnClose);
    m_search->setObjectName("planning.create.search");
    m_search->installEventFilter(this);
    m_found->setObjectName("planning.create.missions");
    m_found->setAccessibleName(tr("Missions ouvertes"));
    m_found->setFocusPolicy(Qt::NoFocus);
    m_found->setFrameShape(QFrame::NoFrame);
    m_found->setItemDelegate(new CellDelegate(m_found));
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_search);
    body()->addWidget(m_found);
    setFocusProxy(m_search);
    followTheme(m_found, [this] { m_found->setFixedSize(px(460), px(34) * (proposed + 1)); });
    connect(m_search, &SearchField::searched, this, &NouvelleVisite::search);
    connect(m_found, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { take(m_found->row(item)); });
    search({});
}

void NouvelleVisite::search(const QString& words) {
    ListRequest request;
    request.search = words;
    request.filter = "ouvertes";
    request.limit = proposed;
    m_data.run(
        this, [request](Session& session) { return MissionQueries(session).page(request); },
        [this, words, asked = ++m_asked](const Result<RowPage<MissionRow>>& page) {
            if (!page || asked != m_asked)
                return;
            m_words = words;
            m_found->clear();
            m_missions.clear();
            for (const MissionRow& mission : page->rows) {
                m_missions += mission.id;
                m_found->addItem(
                    QStringLiteral("%1 · %2 · %3").arg(mission.client, mission.nature, mission.numero));
            }
            if (m_mayCreate)
                m_found->addItem(tr("Créer une mission…"));
            m_found->setCurrentRow(0);
            if (std::exchange(m_takeFound, false) && !m_missions.isEmpty())
                take(0);
        });
}

/// What was typed last is searched first: a quick Entrée takes what it names, not what was shown before.
void NouvelleVisite::accept() {
    if (m_search->text() == m_words)
        return take(m_found->currentRow());
    m_takeFound = true;
    search(m_search->text());
}

void NouvelleVisite::take(int row) {
    if (row < 0)
        return;
    if (row < m_missions.size())
        emit missionChosen(m_missions[row]);
    else
        emit missionAsked();
    close();
}

bool NouvelleVisite::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return PopupPanel::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step != 0)
        m_found->setCurrentRow(qBound(0, m_found->currentRow() + step, m_found->count() - 1));
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        accept();
    else
        return PopupPanel::eventFilter(watched, event);
    return true;
}

} // namespace tournevis
