// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/VisitsCard.h"

#include "base/CellDelegate.h"
#include "base/Format.h"
#include "base/ListModel.h"
#include "base/StatutLook.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/Avatar.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/Tables.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

namespace tournevis {
namespace {

constexpr int rowHeight = 34;
enum Column { Day, Hours, Duration, Equipe, Work, Articles, State, ColumnCount };
constexpr int widths[] = {104, 116, 84, 92, 200, 96, 110};

/// Initials in discs, one beside the other.
class TeamDelegate final : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const QStringList initials = index.data(Qt::UserRole).toStringList();
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        if (!initials.isEmpty())
            cell.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
        const int side = px(22);
        QRect disc(option.rect.left() + px(10), option.rect.center().y() - side / 2, side, side);
        for (const QString& who : initials) {
            paintAvatar(*painter, disc, who);
            disc.translate(side - px(2), 0);
        }
    }
};

} // namespace

/// Rows of VisitsCard.
class VisitsModel final : public QAbstractTableModel {
public:
    explicit VisitsModel(const QTimeZone& zone, QObject* parent)
        : QAbstractTableModel(parent)
        , m_zone(zone) {}

    void set(const QList<VisitView>& rows, const QHash<qint64, int>& articles) {
        beginResetModel();
        m_rows = rows;
        m_articles = articles;
        endResetModel();
    }
    const VisitView& at(int row) const { return m_rows[row]; }
    int rowCount(const QModelIndex& = {}) const override { return int(m_rows.size()); }
    int columnCount(const QModelIndex& = {}) const override { return ColumnCount; }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        const QString titles[ColumnCount] = {VisitsCard::tr("Date"),    VisitsCard::tr("Horaire"),
                                             VisitsCard::tr("Durée"),   VisitsCard::tr("Équipe"),
                                             VisitsCard::tr("Travaux"), VisitsCard::tr("Matériel"),
                                             VisitsCard::tr("Statut")};
        return titles[section];
    }

    QVariant data(const QModelIndex& index, int role) const override {
        const VisitView& vue = m_rows[index.row()];
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return textOf(vue, index.column());
        case CellRole::Emphasis:
            return int(index.column() == Day        ? CellEmphasis::Strong
                       : index.column() == Duration ? CellEmphasis::Secondary
                                                    : CellEmphasis::Normal);
        case CellRole::Status:
            return index.column() == State ? QVariant::fromValue(lookOf(vue.visite.statut, vue.enRetard))
                                           : QVariant();
        case Qt::UserRole:
            return index.column() == Equipe ? initialsOf(vue) : QVariant();
        default:
            return {};
        }
    }

private:
    static QVariant initialsOf(const VisitView& vue) {
        QStringList initials;
        for (const TeamChip& chip : vue.equipe)
            initials.append(chip.initiales);
        return initials;
    }

    static QString durationOf(const VisitView& vue) {
        const qint64 minutes = vue.visite.dureeMin ? *vue.visite.dureeMin : vue.visite.planned().minutes();
        return vue.equipe.size() > 1
                   ? QStringLiteral("%1 × %2").arg(format::duration(minutes)).arg(vue.equipe.size())
                   : format::duration(minutes);
    }

    QString teamOf(const VisitView& vue) const {
        QStringList names;
        for (const TeamChip& chip : vue.equipe)
            names.append(chip.nom);
        return names.isEmpty() ? VisitsCard::tr("À proposer") : names.join(QStringLiteral(", "));
    }

    QString textOf(const VisitView& vue, int column) const {
        const Interval planned = vue.visite.planned();
        switch (column) {
        case Day:
            return planned.isValid() ? format::shortDay(planned.start.toTimeZone(m_zone).date())
                                     : VisitsCard::tr("Sans date");
        case Hours:
            return planned.isValid() ? format::timeRange(planned, m_zone) : QStringLiteral("—");
        case Duration:
            return planned.isValid() ? durationOf(vue) : QStringLiteral("—");
        case Equipe:
            return teamOf(vue);
        case Work:
            return vue.visite.travaux;
        case Articles: {
            const int count = m_articles.value(vue.visite.id);
            return count ? format::count(count, VisitsCard::tr("article"), VisitsCard::tr("articles"))
                         : QStringLiteral("—");
        }
        default:
            return lookOf(vue.visite.statut, vue.enRetard).text;
        }
    }

    QTimeZone m_zone;
    QList<VisitView> m_rows;
    QHash<qint64, int> m_articles;
};

VisitsCard::VisitsCard(const QTimeZone& zone, bool mayWrite, QWidget* parent)
    : Card(tr("Interventions"), parent)
    , m_model(new VisitsModel(zone, this))
    , m_table(new QTableView)
    , m_empty(new PlainLabel(tr("Aucune intervention."), LabelStyle::Hint)) {
    setFlush();
    if (mayWrite) {
        auto* plan = new ActionButton(Icon::CalendarSmall, tr("Planifier"));
        plan->setObjectName("missions.visits.plan");
        auto* add = new ActionButton(Icon::Plus, tr("Intervention"));
        add->setObjectName("missions.visits.add");
        add->setKeyHint(tr("Ctrl I"));
        for (ActionButton* button : {plan, add}) {
            setCompact(button);
            addAction(button);
        }
        connect(plan, &QPushButton::clicked, this, &VisitsCard::planAsked);
        connect(add, &QPushButton::clicked, this, &VisitsCard::addAsked);
    }
    m_table->setObjectName("missions.visits.table");
    m_table->setAccessibleName(tr("Interventions de la mission"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setItemDelegateForColumn(Equipe, new TeamDelegate(m_table));
    dressTable(*m_table);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->setDefaultSectionSize(px(rowHeight));
    fitColumns(*m_table, widths);
    m_table->installEventFilter(this);
    m_empty->setContentsMargins(px(14), px(10), px(14), px(4));
    body()->addWidget(m_table);
    body()->addWidget(m_empty);
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { open(index.row()); });
}

void VisitsCard::setVisits(const MissionSheet& sheet, const QHash<qint64, int>& articles) {
    const int row = m_table->currentIndex().row();
    m_model->set(sheet.visites, articles);
    const int rows = int(sheet.visites.size());
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * px(rowHeight) + px(2));
    if (rows > 0)
        m_table->setCurrentIndex(m_model->index(qBound(0, row, rows - 1), 0));
    setNote(sheet.prevuMin > 0 ? QStringLiteral("%1 · %2")
                                     .arg(sheet.visitesComptees)
                                     .arg(tr("%1 prévues").arg(format::duration(sheet.prevuMin)))
                               : QString::number(sheet.visitesComptees));
}

void VisitsCard::open(int row) {
    if (row >= 0 && row < m_model->rowCount())
        emit opened(m_model->at(row).visite.id);
}

bool VisitsCard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool plain = static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier;
        if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            open(m_table->currentIndex().row());
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace tournevis
