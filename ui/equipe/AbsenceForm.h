// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FormPage.h"
#include "equipe/Absence.h"

class QLineEdit;

namespace tournevis {

class Banner;
class Card;
class PlainLabel;
class StatusTag;

/// The form of one absence: who, when, why, what it collides with, and the planner's answer.
class AbsenceForm final : public FormPage {
    Q_OBJECT

public:
    /// A null id opens a new one, prefilled with `given` (column → text).
    AbsenceForm(PageContext& context, Id<Absence> id, const QVariantMap& given = {},
                QWidget* parent = nullptr);

    EntityRef record() const override { return {Absence::schema.table, m_id.value()}; }
    void activate() override;
    void primary() override { saveNow(); }
    void createNew() override;
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
    struct Loaded {
        Absence absence;
        QList<Choice> techniciens;
        QStringList warnings;
        QString decideur;
    };
    static Result<Loaded> load(Session& session, Id<Absence> id);

    void buildActions();
    void buildCards();
    void show(const Loaded& loaded);
    QString draftKey() const;
    void showHead(const QString& decideur);
    void showWarnings(const QStringList& warnings);
    void checkOverlap();
    void decide(bool accept);
    void cancel();
    void saved(Id<Absence> id);

    Id<Absence> m_id;
    QVariantMap m_given;
    bool m_plans;
    bool m_enters;
    Absence m_absence; ///< as loaded
    std::optional<Absence> m_theirs;
    Binder m_binder;
    PlainLabel* m_name;
    StatusTag* m_tag;
    Banner* m_overlap;
    Card* m_answer;
    PlainLabel* m_decided;
    ActionButton* m_validate = nullptr;
    ActionButton* m_refuse = nullptr;
    ActionButton* m_cancel = nullptr;
    QTimer m_check;
    bool m_loaded = false;
};

} // namespace tournevis
