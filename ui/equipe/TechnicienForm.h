// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FormPage.h"
#include "equipe/techniciens/TechnicienService.h"

namespace tournevis {

class AbsencesCard;
class ChildList;
class HabilitationsCard;
class PlainLabel;
class StatusTag;

/// The form of one technician: identity, specialities with level, work (hours, team, zone, van, load), start
/// place, costs; qualifications and absences under it, each written on its own.
class TechnicienForm final : public FormPage {
    Q_OBJECT

public:
    /// A null id opens a new technician.
    TechnicienForm(PageContext& context, Id<Technicien> id, QWidget* parent = nullptr);

    EntityRef record() const override { return {Technicien::schema.table, m_id.value()}; }
    void activate() override;
    void primary() override { saveNow(); }
    void createNew() override;
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
        TechnicienFile file;
        QList<Choice> specialites;
        QList<Choice> comptes;
        QList<Choice> horaires;
        QList<Choice> equipes;
        QList<Choice> zones;
        QList<Choice> vehicules;
        QList<Choice> emplacements;
        QList<Choice> fournisseurs;
    };
    static Result<Loaded> load(Session& session, Id<Technicien> id);

    void buildActions();
    void buildIdentity();
    void buildSpecialites();
    void buildWork();
    void buildPlace();
    void buildCosts();
    void setChoices(const Loaded& loaded);
    void show(const Loaded& loaded);
    void showSpecialites(const QList<TechnicienSpecialite>& specialites);
    QString draftKey() const;
    void showHead();
    void showSupplier();
    TechnicienFile read(QList<FieldError>& errors) const;
    void saved(Id<Technicien> id);
    void setActive(bool active);
    void exportAgendaFile();

    Id<Technicien> m_id;
    bool m_editable;
    TechnicienFile m_file; ///< as loaded
    std::optional<TechnicienFile> m_theirs;
    QList<Choice> m_trades;
    Binder m_binder;
    ChildList* m_specialites;
    PlainLabel* m_name;
    StatusTag* m_tag;
    ActionButton* m_active = nullptr;
    ActionButton* m_agenda = nullptr;
    HabilitationsCard* m_habilitations = nullptr;
    AbsencesCard* m_absences = nullptr;
    bool m_loaded = false;
};

} // namespace tournevis
