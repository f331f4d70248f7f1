// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/FieldHistory.h"
#include "base/FormPage.h"
#include "equipe/TechnicienQueries.h"
#include "missions/InterventionService.h"
#include "missions/MissionQueries.h"
#include "missions/PlanningService.h"
#include "stock/StockQueries.h"

#include <optional>

class QCheckBox;
class QLineEdit;
class QComboBox;

namespace tournevis {

class Card;
class ChildList;
class PanelSection;
class PlainLabel;
class StatusTag;
class TeamEditor;
class VisitMaterialCard;

/// One visit: who, when, what was used, what was done. Before it starts its plan is typed here; then its real
/// times, its report and the lines it is billed by.
class InterventionPage final : public FormPage {
    Q_OBJECT

public:
    /// A null id plans a new visit of the mission given as « mission_id », from « debut » on and with
    /// « technicien_id » when they are given.
    InterventionPage(PageContext& context, Id<Intervention> id, const QVariantMap& given = {},
                     QWidget* parent = nullptr);

    EntityRef record() const override { return {Intervention::schema.table, m_id.value()}; }
    void activate() override;
    void primary() override;
    bool concerns(const QList<EntityRef>& records) const override;

protected:
    QVariantMap typed() const override;
    void restoreTyped(const QVariantMap& typed) override;
    void save() override;
    void reload() override;
    void loadTheirs(const QString& message) override;
    QList<FieldError> showFieldErrors(const QList<FieldError>& errors) override;
    void conflictResolved(const QStringList& taken) override;

private:
    struct Loaded {
        std::optional<InterventionSheet> sheet; ///< none for a visit to come
        int dureeMin = 0;                       ///< that of a visit to come
        Mission mission;
        QString client;
        QList<TechnicienRow> techniciens;
        QList<SortieRow> sorties;
        QList<SortieRow> asked; ///< those the end of the visit wants to know about
        QList<HistoryLine> history;
    };
    static Result<Loaded> load(Session& session, Id<Intervention> id, Id<Mission> mission,
                               const Access& access);

    void buildActions();
    void buildPlan();
    void buildWork();
    void buildLines();
    void buildPanel();
    void show(Loaded loaded);
    Intervention blankVisit(const Loaded& loaded) const;
    Team givenTeam() const;
    void showHead();
    void showButtons();
    void showPlan();
    void showLines();
    void showPanel(const Loaded& loaded);
    void suggest();
    bool mayStart();
    void start();
    void finish();
    void unplan();
    void createDevis();
    void changed();
    Interval typedInterval(QList<FieldError>& errors) const;
    VisitPlan typedPlan(QList<FieldError>& errors) const;
    RealTimes typedTimes(QList<FieldError>& errors) const;
    VisitEnd typedEnd(QList<FieldError>& errors) const;
    Intervention typedVisit(QList<FieldError>& errors) const;
    QList<InterventionLigne> typedLines(QList<FieldError>& errors) const;
    bool told(const QList<FieldError>& errors);
    bool isPlanTyped() const;
    bool isEdited(const char* column) const;
    bool areTimesEdited() const;
    void saveNew();
    void savePlan();
    void saveWork();
    void done(const QString& sentence, Id<Intervention> id = {});

    Id<Intervention> m_id;
    Id<Mission> m_missionId;
    QDateTime m_givenDebut;
    Id<Technicien> m_givenTechnicien;
    bool m_plans;          ///< may plan visits
    bool m_works;          ///< may start, finish and correct them
    Intervention m_visite; ///< as loaded
    Intervention m_theirs;
    QList<InterventionLigne> m_lines;
    QString m_reference;
    Binder m_plan;
    Binder m_work;
    TeamEditor* m_team;
    Card* m_planCard;
    Card* m_workCard;
    ChildList* m_linesCard;
    VisitMaterialCard* m_material;
    QCheckBox* m_early;
    QCheckBox* m_longDay;
    FormField* m_correction;
    QLineEdit* m_correctionMotif;
    StatusTag* m_tag;
    PlainLabel* m_name;
    PlainLabel* m_where;
    ActionButton* m_details;
    ActionButton* m_save = nullptr;
    ActionButton* m_unplan = nullptr;
    ActionButton* m_devis = nullptr;
    PanelSection* m_contact;
    PanelSection* m_times;
    PanelSection* m_history;
    bool m_late = false;
    bool m_loaded = false;
    bool m_showing = false;
};

} // namespace tournevis
