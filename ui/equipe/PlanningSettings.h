// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FormPage.h"
#include "parametres/ReglagesPlanning.h"

namespace tournevis {

class Card;

/// « Planning »: travel, working day, lunch, weights of the suggestions, holidays, delay before people are
/// told.
class PlanningSettings final : public FormPage {
    Q_OBJECT

public:
    explicit PlanningSettings(PageContext& context, QWidget* parent = nullptr);

    EntityRef record() const override { return {"reglages_planning", 1}; }
    void activate() override;
    void primary() override { saveNow(); }
    bool concerns(const QList<EntityRef>& records) const override;

protected:
    QVariantMap typed() const override { return m_binder.typed(); }
    void restoreTyped(const QVariantMap& typed) override { m_binder.restore(typed); }
    void save() override;
    void reload() override;
    void loadTheirs(const QString& message) override;
    QList<FieldError> showFieldErrors(const QList<FieldError>& errors) override {
        return m_binder.showErrors(errors);
    }
    void conflictResolved(const QStringList& taken) override;

private:
    void buildDay();
    void buildTravel();
    void buildWeights();
    void buildHolidays();
    void show(const ReglagesPlanning& reglages);
    void showTotal();

    bool m_editable;
    ReglagesPlanning m_reglages; ///< as loaded
    std::optional<ReglagesPlanning> m_theirs;
    Binder m_binder;
    Card* m_weights;
    bool m_loaded = false;
};

} // namespace tournevis
