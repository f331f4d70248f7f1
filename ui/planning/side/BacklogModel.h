// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningModel.h"

#include <QtCore/QAbstractListModel>

namespace tournevis {

enum class BacklogTri { Priorite, Echeance, Ancienne, Client };
/// « Priorité », « Échéance »…
QString labelOf(BacklogTri tri);

/// When a task must be done, as its card says it: « Aujourd’hui », « jeu. 12 », « Sem. 47 ».
struct EcheanceLook {
    QString texte;
    bool alarme = false; ///< today or passed
};
EcheanceLook echeanceLook(const QDateTime& echeance, const QDate& today, const QTimeZone& zone);

/// « À planifier » sorted and filtered. Holds ranks into the tableau, so that ten thousand tasks cost little.
class BacklogModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit BacklogModel(PlanningModel& model, QObject* parent = nullptr);

    BacklogTri tri() const { return m_tri; }
    void setTri(BacklogTri tri);
    void setTexte(const QString& texte);
    const QString& texte() const { return m_texte; }

    const PlanningTache& at(int row) const { return m_model.tableau().backlog[m_ranks[row]]; }
    /// Known even while the tableau that at() reads is being replaced.
    Id<Intervention> idAt(int row) const { return m_ids.value(row); }
    int rowOf(Id<Intervention> id) const { return id ? int(m_ids.indexOf(id)) : -1; }
    int dureeMin(Id<Intervention> id) const;
    EcheanceLook echeance(int row) const;
    /// The task in one sentence, for screen readers.
    QString sentence(int row) const;
    const PlanningModel& planning() const { return m_model; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void arrange();
    bool accepts(const PlanningTache& tache) const;
    bool before(const PlanningTache& left, const PlanningTache& right) const;

    PlanningModel& m_model;
    BacklogTri m_tri = BacklogTri::Priorite;
    QString m_texte;
    QString m_folded;
    QList<int> m_ranks;
    QList<Id<Intervention>> m_ids;
};

} // namespace tournevis
