// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FormPage.h"
#include "stock/StockQueries.h"

#include <optional>

namespace tournevis {

class PanelSection;
class PlainLabel;
class StatusTag;
class StockFigures;

/// The form of one article: identity, stock, prices (costs only for who may see them), with its figures and
/// movements beside.
class MaterielForm final : public FormPage {
    Q_OBJECT

public:
    /// A null id opens a new article.
    MaterielForm(PageContext& context, Id<Materiel> id, QWidget* parent = nullptr);

    EntityRef record() const override { return {Materiel::schema.table, m_id.value()}; }
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
        std::optional<MaterielFiche> fiche; ///< none for a new article
        Materiel materiel;
        QList<Choice> categories;
        QList<Choice> unites;
        QList<Choice> taux;
        QList<Choice> fournisseurs;
        QList<Choice> emplacements;
    };
    static Result<Loaded> load(Session& session, Id<Materiel> id);

    void buildIdentity();
    void buildStock();
    void buildPrices();
    void buildPanel();
    FormField* addCoefficient();
    void show(const Loaded& loaded);
    QString draftKey() const;
    void showHead();
    void showPanel(const MaterielFiche& fiche);

    Id<Materiel> m_id;
    bool m_editable;
    Materiel m_materiel; ///< as loaded
    std::optional<Materiel> m_theirs;
    Binder m_binder;
    PlainLabel* m_name;
    StatusTag* m_tag;
    StockFigures* m_figures;
    PanelSection* m_levels = nullptr;
    PanelSection* m_movements = nullptr;
    bool m_loaded = false;
};

} // namespace tournevis
