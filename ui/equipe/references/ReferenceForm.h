// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FormPage.h"
#include "equipe/references/ReferenceKind.h"

namespace tournevis {

class Card;
class PlainLabel;
class StatusTag;

/// The form of one record of a short table, laid out by its kind.
class ReferenceForm final : public FormPage {
    Q_OBJECT

public:
    /// Id 0 opens a new record.
    ReferenceForm(PageContext& context, const ReferenceKind& kind, qint64 id, QWidget* parent = nullptr);

    EntityRef record() const override { return {m_kind.schema->table, m_id}; }
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
        ReferenceRow record;
        QList<Choice> choices;
    };

    void buildActions();
    void buildCard();
    FormField* fieldOf(const ReferenceField& field);
    FormField* addHours(const char* column);
    void show(const Loaded& loaded);
    QString draftKey() const;
    void showHead();
    void saved(qint64 id);
    void archive();

    ReferenceKind m_kind;
    qint64 m_id;
    bool m_editable;
    Binder m_binder;
    PlainLabel* m_name;
    StatusTag* m_tag;
    ActionButton* m_archive = nullptr;
    QWidget* m_card = nullptr;
    const char* m_chosen = nullptr; ///< the column chosen from a list
    ReferenceRow m_record;          ///< as loaded
    ReferenceRow m_theirs;
    bool m_loaded = false;
};

} // namespace tournevis
