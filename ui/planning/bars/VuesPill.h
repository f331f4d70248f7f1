// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/widgets/FilterPill.h"
#include "comptes/vues/VueService.h"
#include "planning/PlanningModel.h"

class QMenu;

namespace tournevis {

/// « Vue : Régulation »: the saved views of the planning. A view that was changed since shows a point and
/// offers « Enregistrer la vue ».
class VuesPill final : public FilterPill {
    Q_OBJECT

public:
    explicit VuesPill(PlanningModel& model, QWidget* parent = nullptr);

    /// The view in use, to be remembered; none: nothing saved is in use.
    Id<VueEnregistree> enCours() const { return m_enCours; }
    /// Takes up the view remembered, without changing what is shown.
    void resume(Id<VueEnregistree> vue);

signals:
    /// A view was chosen: its level of detail.
    void vueChosen(PlanningVue vue);
    void failed(const Error& error);

private:
    QString contents() const;
    const VueEnregistree* current() const;
    bool isChanged() const;
    bool mayShare() const;
    void read();
    void refresh();
    void open();
    void fill(QMenu* menu);
    void take(const VueEnregistree& vue);
    void askName();
    void save(const QString& libelle, VuePortee portee);
    void removeCurrent();

    PlanningModel& m_model;
    QList<VueEnregistree> m_vues;
    Id<VueEnregistree> m_enCours;
};

/// The stored code of a level of detail: « semaine ».
QString codeOfVue(PlanningVue vue);
PlanningVue vueOfCode(const QString& code);

} // namespace tournevis
