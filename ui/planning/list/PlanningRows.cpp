// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/list/PlanningRows.h"

#include "base/Format.h"
#include "base/ListModel.h"
#include "base/StatutLook.h"

#include <QtCore/QCollator>
#include <QtCore/QLocale>

#include <algorithm>

namespace tournevis {
namespace {

const char* const titles[] = {QT_TRANSLATE_NOOP("tournevis::PlanningRows", "Date"),
                              QT_TRANSLATE_NOOP("tournevis::PlanningRows", "Heures"),
                              QT_TRANSLATE_NOOP("tournevis::PlanningRows", "Technicien"),
                              QT_TRANSLATE_NOOP("tournevis::PlanningRows", "Client"),
                              QT_TRANSLATE_NOOP("tournevis::PlanningRows", "Travaux"),
                              QT_TRANSLATE_NOOP("tournevis::PlanningRows", "Ville"),
                              QT_TRANSLATE_NOOP("tournevis::PlanningRows", "Statut"),
                              QT_TRANSLATE_NOOP("tournevis::PlanningRows", "Priorité"),
                              QT_TRANSLATE_NOOP("tournevis::PlanningRows", "Rôle"),
                              QT_TRANSLATE_NOOP("tournevis::PlanningRows", "Remarques")};

QVariant lookVariant(const StatusLook& look) { return QVariant::fromValue(look); }

} // namespace

PlanningRows::PlanningRows(PlanningModel& model, QObject* parent)
    : QAbstractTableModel(parent)
    , m_model(model) {
    connect(&m_model, &PlanningModel::changed, this, &PlanningRows::arrange);
    arrange();
}

const PlanningVisit& PlanningRows::visit(const Place& place) const {
    return m_model.tableau().lanes[place.lane].visites[place.rang];
}

const PlanningVisit& PlanningRows::at(int row) const { return visit(m_places[row]); }

const TechnicienRow& PlanningRows::technicien(int row) const {
    return m_model.tableau().lanes[m_places[row].lane].technicien;
}

int PlanningRows::rowOf(Id<Intervention> id) const { return id ? int(m_ids.indexOf(id)) : -1; }

qint64 PlanningRows::minutes() const {
    qint64 sum = 0;
    for (const Place& place : m_places)
        sum += visit(place).interval.minutes();
    return sum;
}

void PlanningRows::arrange() {
    beginResetModel();
    m_places.clear();
    for (int lane : m_model.rangees()) {
        const QList<PlanningVisit>& visites = m_model.tableau().lanes[lane].visites;
        for (int rang = 0; rang < visites.size(); ++rang) {
            if (m_model.filtre().accepts(visites[rang]))
                m_places.append({lane, rang});
        }
    }
    order();
    endResetModel();
}

QVariant PlanningRows::keyOf(const Place& place) const {
    const PlanningVisit& visite = visit(place);
    switch (m_column) {
    case Date:
        return visite.interval.start.toSecsSinceEpoch();
    case Heures:
        return visite.interval.start.toTimeZone(m_model.context().zone).time().msecsSinceStartOfDay();
    case Technicien:
        return m_model.tableau().lanes[place.lane].technicien.nom;
    case Client:
        return visite.client;
    case Travaux:
        return visite.travaux;
    case Ville:
        return visite.ville;
    case Statut:
        return lookOf(visite.statut, visite.enRetard).text;
    case Prio:
        return -int(visite.priorite);
    case Role:
        return int(visite.role);
    default:
        return marques(visite);
    }
}

void PlanningRows::order() {
    struct Keyed {
        Place place;
        QVariant key;
        qint64 start = 0;
    };
    QList<Keyed> keyed;
    for (const Place& place : std::as_const(m_places))
        keyed.append({place, keyOf(place), visit(place).interval.start.toSecsSinceEpoch()});
    QCollator french(QLocale(QLocale::French));
    french.setCaseSensitivity(Qt::CaseInsensitive);
    const auto compare = [&](const Keyed& left, const Keyed& right) {
        if (left.key.typeId() == QMetaType::QString)
            return french.compare(left.key.toString(), right.key.toString());
        const qint64 difference = left.key.toLongLong() - right.key.toLongLong();
        return difference < 0 ? -1 : difference > 0 ? 1 : 0;
    };
    std::ranges::stable_sort(keyed, [&](const Keyed& left, const Keyed& right) {
        const int found = m_order == Qt::AscendingOrder ? compare(left, right) : compare(right, left);
        return found != 0 ? found < 0 : left.start < right.start;
    });
    m_ids.clear();
    for (int row = 0; row < keyed.size(); ++row) {
        m_places[row] = keyed[row].place;
        m_ids += visit(keyed[row].place).id;
    }
}

void PlanningRows::sort(int column, Qt::SortOrder order) {
    beginResetModel();
    m_column = column;
    m_order = order;
    this->order();
    endResetModel();
}

QString PlanningRows::marques(const PlanningVisit& visite) const {
    QStringList marks;
    if (visite.equipe > 1)
        marks += tr("équipe de %1").arg(visite.equipe);
    if (visite.force)
        marks += tr("conflit accepté");
    if (visite.verrou)
        marks += tr("verrouillée");
    if (visite.attendDevis)
        marks += tr("attend le devis");
    if (visite.compromise)
        marks += tr("compromise");
    return marks.join(QStringLiteral(", "));
}

QString PlanningRows::text(int row, int column) const {
    const PlanningVisit& visite = at(row);
    const QTimeZone& zone = m_model.context().zone;
    switch (column) {
    case Date:
        return format::shortDay(visite.interval.start.toTimeZone(zone).date());
    case Heures:
        return format::timeRange(visite.interval, zone);
    case Technicien:
        return technicien(row).nom;
    case Client:
        return visite.client;
    case Travaux:
        return visite.travaux;
    case Ville:
        return visite.ville;
    case Statut:
        return lookOf(visite.statut, visite.enRetard).text;
    case Prio:
        return labelOf(visite.priorite);
    case Role:
        return labelOf(visite.role);
    default:
        return marques(visite);
    }
}

int PlanningRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_places.size());
}

int PlanningRows::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Nombre; }

QVariant PlanningRows::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return tr(titles[section]);
    return role == Qt::TextAlignmentRole ? int(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
}

QVariant PlanningRows::data(const QModelIndex& index, int role) const {
    const PlanningVisit& visite = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case CellRole::Status:
        if (index.column() == Statut)
            return lookVariant(lookOf(visite.statut, visite.enRetard));
        if (index.column() == Prio && visite.priorite != Priorite::Normale)
            return lookVariant(lookOf(visite.priorite));
        return {};
    case CellRole::Emphasis:
        return int(index.column() == Client ? CellEmphasis::Strong : CellEmphasis::Normal);
    case CellRole::RecordKind:
        return QByteArray(Intervention::schema.table);
    case CellRole::RecordId:
        return visite.id.value();
    default:
        return {};
    }
}

} // namespace tournevis
