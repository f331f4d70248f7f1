// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/FieldHistory.h"
#include "base/FormPage.h"
#include "clients/ClientQueries.h"
#include "clients/ClientService.h"

#include <optional>

namespace tournevis {

class Card;
class ChildList;
class ElidedLabel;
class HistoryStrip;
class PanelSection;
class PlainLabel;
class StatusTag;

/// The form of one client: identity, contact, billing, its sites and contacts, with figures and history
/// beside.
class ClientForm final : public FormPage {
    Q_OBJECT

public:
    /// A null id opens a new client, prefilled with `given` (column → text).
    ClientForm(PageContext& context, Id<Client> id, const QVariantMap& given = {}, QWidget* parent = nullptr);

    EntityRef record() const override { return {Client::schema.table, m_id.value()}; }
    void activate() override;
    void primary() override;
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
        ClientFile file;
        std::optional<ClientFigures> figures;
        QList<Choice> paymentTerms;
        QList<HistoryLine> history;
    };
    static Result<Loaded> load(Session& session, Id<Client> id);

    void buildIdentity();
    void buildReach();
    void buildBilling();
    void buildSites();
    void buildContacts();
    void buildPanel();
    void show(Loaded loaded);
    void showHead();
    void showPanel(const Loaded& loaded);
    void showTypeFields();
    QString historyWords(const HistoryLine& line) const;
    std::vector<FieldConflict> conflicts() const;
    QString draftKey() const;
    void archive();
    /// The file as typed; unreadable fields are told in `errors`.
    ClientFile read(QList<FieldError>& errors) const;

    Id<Client> m_id;
    QVariantMap m_given;
    bool m_editable;
    ClientFile m_file; ///< as loaded
    std::optional<ClientFile> m_theirs;
    Binder m_binder;
    ChildList* m_sites;
    ChildList* m_contacts;
    StatusTag* m_tag;
    PlainLabel* m_name;
    ActionButton* m_archive = nullptr;
    PanelSection* m_figures;
    PanelSection* m_history;
    bool m_loaded = false;
};

} // namespace tournevis
