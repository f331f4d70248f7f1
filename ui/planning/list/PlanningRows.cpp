// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/list/PlanningRows.h"

#include "base/Format.h"
#include "base/ListModel.h"
#include "base/StatutLook.h"
#include "planning/VisiteLook.h"

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
                              QT_TRANSLATE_NOOP("tournevis::PlanningRows", "Remarques")};

QVariant lookVariant(const StatusLook& look) { return QVariant::fromValue(look); }

} // namespace

PlanningRows::PlanningRows(PlanningModel& model, QObject* parent)
    : QAbstractTableModel(parent)
    , m_model(model) {
    connect(&m_model, &PlanningModel::changed, this, &PlanningRows::follow);
    connect(&m_model, &PlanningModel::judged, this, &PlanningRows::remark);
    connect(&m_model.marques(), &MarquesDesAutres::changed, this, &PlanningRows::remark);
    follow();
}

const PlanningVisit& PlanningRows::visit(const Place& place) const {
    return m_model.tableau().lanes[place.lane].visites[place.rang];
}

const PlanningVisit& PlanningRows::at(int row) const { return visit(m_places[row]); }

const TechnicienRow& PlanningRows::technicien(int row) const {
    return m_model.tableau().lanes[m_places[row].lane].technicien;
}

int PlanningRows::rowOf(const LignePlanning& ligne) const {
    int found = -1;
    for (int row = 0; row < m_lignes.size(); ++row) {
        if (m_lignes[row].visite != ligne.visite)
            continue;
        if (m_lignes[row].technicien == ligne.technicien)
            return row;
        found = found < 0 ? row : found;
    }
    return found;
}

qint64 PlanningRows::minutes() const {
    qint64 sum = 0;
    for (const Place& place : m_places)
        sum += visit(place).interval.minutes();
    return sum;
}

void PlanningRows::follow() {
    // Hidden, it costs nothing: who needs its rows arranges them first.
    if (m_model.vue() == PlanningVue::Liste || !m_places.isEmpty())
        arrange();
}

/// What is remarked of the visits changed.
void PlanningRows::remark() {
    if (m_places.isEmpty() || !isCurrent())
        return;
    if (std::ranges::find(m_cles, Marques, &Cle::column) != m_cles.end())
        return arrange();
    emit dataChanged(index(0, Marques), index(rowCount() - 1, Marques));
}

void PlanningRows::arrange() {
    beginResetModel();
    m_lecture = m_model.lecture();
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

QVariant PlanningRows::keyOf(const Place& place, int column) const {
    const PlanningVisit& visite = visit(place);
    switch (column) {
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
    default:
        return marques(place);
    }
}

void PlanningRows::order() {
    struct Keyed {
        Place place;
        QVariantList keys;
        qint64 start = 0;
    };
    QList<Keyed> keyed;
    for (const Place& place : std::as_const(m_places)) {
        QVariantList keys;
        for (const Cle& cle : std::as_const(m_cles))
            keys += keyOf(place, cle.column);
        keyed.append({place, keys, visit(place).interval.start.toSecsSinceEpoch()});
    }
    QCollator french(QLocale(QLocale::French));
    french.setCaseSensitivity(Qt::CaseInsensitive);
    const auto compare = [&](const QVariant& left, const QVariant& right) -> qint64 {
        if (left.typeId() == QMetaType::QString)
            return french.compare(left.toString(), right.toString());
        return left.toLongLong() - right.toLongLong();
    };
    std::ranges::stable_sort(keyed, [&](const Keyed& left, const Keyed& right) {
        for (qsizetype rank = 0; rank < m_cles.size(); ++rank) {
            const qint64 found = compare(left.keys[rank], right.keys[rank]);
            if (found != 0)
                return m_cles[rank].order == Qt::AscendingOrder ? found < 0 : found > 0;
        }
        return left.start < right.start;
    });
    m_lignes.clear();
    for (int row = 0; row < keyed.size(); ++row) {
        m_places[row] = keyed[row].place;
        m_lignes.append(
            {visit(keyed[row].place).id, m_model.tableau().lanes[keyed[row].place.lane].technicien.id});
    }
}

void PlanningRows::sort(int column, Qt::SortOrder order) { orderBy({{column, order}}); }

void PlanningRows::addKey(int column, Qt::SortOrder order) {
    QList<Cle> cles = m_cles;
    const auto present = std::ranges::find(cles, column, &Cle::column);
    if (present != cles.end())
        present->order = order;
    else
        cles.append({column, order});
    orderBy(cles);
}

void PlanningRows::orderBy(const QList<Cle>& cles) {
    beginResetModel();
    m_cles = cles;
    order();
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, Nombre - 1);
}

QList<QStringList> PlanningRows::lignes(const QList<int>& columns) const {
    QList<QStringList> rows{{}};
    for (int column : columns)
        rows.first() += tr(titles[column]);
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column : columns)
            cells += text(row, column);
        rows += cells;
    }
    return rows;
}

QString PlanningRows::marques(const Place& place) const {
    const PlanningVisit& visite = visit(place);
    const ConstatNiveau alerte = m_model.alerte(visite.id, m_model.tableau().lanes[place.lane].technicien.id);
    QStringList marks;
    if (const QString held = tenueEnMots(m_model, visite.id); !held.isEmpty())
        marks += held;
    if (alerte <= ConstatNiveau::Fort && !visite.force)
        marks += tr("conflit");
    if (alerte == ConstatNiveau::Faible)
        marks += tr("à surveiller");
    if (visite.equipe > 1)
        marks += tr("%1, équipe de %2").arg(labelOf(visite.role).toLower()).arg(visite.equipe);
    if (visite.force)
        marks += tr("conflit accepté");
    if (isProvisoire(visite))
        marks += tr("provisoire");
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
    default:
        return marques(m_places[row]);
    }
}

int PlanningRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_places.size());
}

QString PlanningRows::titleOf(int column) const {
    const auto key = std::ranges::find(m_cles, column, &Cle::column);
    // One key has the arrow of the header; several are told by their rank too.
    if (m_cles.size() < 2 || key == m_cles.end())
        return tr(titles[column]);
    return QStringLiteral("%1 %2%3")
        .arg(tr(titles[column]), key->order == Qt::AscendingOrder ? QStringLiteral("↑") : QStringLiteral("↓"))
        .arg(key - m_cles.begin() + 1);
}

int PlanningRows::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Nombre; }

QVariant PlanningRows::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return titleOf(section);
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
