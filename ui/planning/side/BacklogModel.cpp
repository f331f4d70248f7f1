// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/side/BacklogModel.h"

#include "base/Format.h"
#include "base/widgets/PlainLabel.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <numeric>

namespace tournevis {
namespace {

/// A task without deadline comes after every other.
QDateTime deadlineOf(const PlanningTache& tache) {
    return tache.echeance.isValid() ? tache.echeance : QDateTime(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC);
}

} // namespace

QString labelOf(BacklogTri tri) {
    switch (tri) {
    case BacklogTri::Priorite:
        return BacklogModel::tr("Priorité");
    case BacklogTri::Echeance:
        return BacklogModel::tr("Échéance");
    case BacklogTri::Ancienne:
        return BacklogModel::tr("La plus ancienne");
    case BacklogTri::Client:
        return BacklogModel::tr("Client");
    }
    return {};
}

EcheanceLook echeanceLook(const QDateTime& echeance, const QDate& today, const QTimeZone& zone) {
    if (!echeance.isValid())
        return {};
    const QDate day = echeance.toTimeZone(zone).date();
    if (day < today)
        return {BacklogModel::tr("Dépassée"), true};
    if (day == today)
        return {BacklogModel::tr("Aujourd’hui"), true};
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    if (day < monday.addDays(7))
        return {QLocale(QLocale::French).toString(day, u"ddd d"), false};
    return {BacklogModel::tr("Sem. %1").arg(day.weekNumber()), false};
}

BacklogModel::BacklogModel(PlanningModel& model, QObject* parent)
    : QAbstractListModel(parent)
    , m_model(model) {
    connect(&m_model, &PlanningModel::changed, this, &BacklogModel::arrange);
    arrange();
}

void BacklogModel::setTri(BacklogTri tri) {
    m_tri = tri;
    arrange();
}

void BacklogModel::setTexte(const QString& texte) {
    m_texte = texte;
    m_folded = fold(texte);
    arrange();
}

bool BacklogModel::accepts(const PlanningTache& tache) const {
    if (m_folded.isEmpty())
        return true;
    const QString words = QStringList{tache.travaux,   tache.client,  tache.ville,
                                      tache.reference, tache.attente, tache.specialiteLibelle}
                              .join(u' ');
    return fold(words).contains(m_folded);
}

bool BacklogModel::before(const PlanningTache& left, const PlanningTache& right) const {
    if (m_tri == BacklogTri::Client)
        return QString::localeAwareCompare(left.client, right.client) < 0;
    if (m_tri == BacklogTri::Ancienne)
        return left.recuLe < right.recuLe;
    if (m_tri == BacklogTri::Priorite && left.priorite != right.priorite)
        return left.priorite > right.priorite;
    return deadlineOf(left) < deadlineOf(right);
}

void BacklogModel::arrange() {
    const QList<PlanningTache>& tasks = m_model.tableau().backlog;
    QList<int> ranks(tasks.size());
    std::iota(ranks.begin(), ranks.end(), 0);
    ranks.removeIf([&](int rank) { return !accepts(tasks[rank]); });
    std::stable_sort(ranks.begin(), ranks.end(),
                     [&](int left, int right) { return before(tasks[left], tasks[right]); });
    beginResetModel();
    m_ranks = ranks;
    m_ids.clear();
    for (int rank : std::as_const(m_ranks))
        m_ids += tasks[rank].id;
    endResetModel();
}

int BacklogModel::dureeMin(Id<Intervention> id) const {
    return m_model.tableau().demandes.value(id).dureeMin;
}

EcheanceLook BacklogModel::echeance(int row) const {
    return echeanceLook(at(row).echeance, m_model.context().today(), m_model.context().zone);
}

QString BacklogModel::sentence(int row) const {
    const PlanningTache& tache = at(row);
    const QString deadline = echeance(row).texte;
    QStringList parts{tache.travaux, tache.client, tache.ville, tache.specialiteLibelle.toLower(),
                      format::duration(dureeMin(tache.id))};
    if (tache.nbTechniciens > 1)
        parts += tr("%1 techniciens").arg(tache.nbTechniciens);
    if (tache.priorite != Priorite::Normale)
        parts += tournevis::labelOf(tache.priorite).toLower();
    if (!deadline.isEmpty())
        parts += tr("échéance %1").arg(deadline.toLower());
    if (tache.attendDevis)
        parts += tr("attend le devis");
    parts += tache.attente;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

int BacklogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_ranks.size());
}

QVariant BacklogModel::data(const QModelIndex& index, int role) const {
    if (role == Qt::DisplayRole)
        return at(index.row()).travaux;
    if (role == Qt::AccessibleTextRole)
        return sentence(index.row());
    return role == Qt::ToolTipRole ? plainToolTip(sentence(index.row())) : QVariant();
}

} // namespace tournevis
