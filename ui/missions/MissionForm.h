// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/FieldHistory.h"
#include "base/FormPage.h"
#include "clients/ClientQueries.h"
#include "clients/ClientService.h"
#include "missions/MissionQueries.h"
#include "missions/MissionService.h"
#include "missions/TypeIntervention.h"

#include <optional>

class QLineEdit;

namespace tournevis {

class ClientPicker;
class MissionPanel;
class PlainLabel;
class SpecialitePicker;
class StatusTag;
class VisitsCard;

/// The form of one mission: the request, its visits, and beside them progress, client and history.
class MissionForm final : public FormPage {
    Q_OBJECT

public:
    /// A null id opens a new mission; `given` may hold « client_id ».
    MissionForm(PageContext& context, Id<Mission> id, const QVariantMap& given = {},
                QWidget* parent = nullptr);
    ~MissionForm() override;

    EntityRef record() const override { return {Mission::schema.table, m_id.value()}; }
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
    /// What is known of the chosen client, and what a mission of theirs starts with.
    struct ClientNews {
        ClientFile file;
        std::optional<ClientFigures> figures;
        Mission proposed;
    };
    struct Loaded {
        MissionFile file;
        std::optional<MissionSheet> sheet;
        std::optional<MissionRow> row;
        std::optional<ClientNews> client;
        QList<TypeIntervention> types;
        QList<Specialite> specialites;
        QList<Choice> people;
        QHash<qint64, int> articles;
        QList<HistoryLine> history;
    };
    static Result<ClientNews> loadClient(Session& session, Id<Client> client);
    static Result<Loaded> load(Session& session, Id<Mission> id, Id<Client> client, const Access& access);

    void buildActions();
    void buildCancel();
    void buildRequest();
    void buildWhat(QGridLayout& grid);
    void buildWhen(QGridLayout& grid);
    void buildVisits();
    void buildKeys();
    void show(Loaded loaded);
    void showHead();
    void showClient(const ClientNews& news);
    void showPlaces(const ClientFile& file);
    void clientChosen(Id<Client> client);
    void typeChosen();
    void lookForTwin();
    void openVisit(Id<Intervention> visit);
    void planNext();
    void createDevis();
    void cancelOrReopen();
    void cancelNow();
    void edited();
    /// The file as typed; unreadable fields are told in `errors`.
    MissionFile read(QList<FieldError>& errors) const;
    std::optional<MissionFile> readOrTell();
    void saved(Id<Mission> id);

    Id<Mission> m_id;
    Id<Client> m_givenClient;
    bool m_editable;
    MissionFile m_file; ///< as loaded
    QList<VisitView> m_visits;
    std::optional<MissionFile> m_theirs;
    std::optional<ClientNews> m_client;
    QList<TypeIntervention> m_types;
    Binder m_binder;
    ClientPicker* m_picker;
    SpecialitePicker* m_specialites;
    VisitsCard* m_visitsCard;
    MissionPanel* m_side;
    StatusTag* m_tag;
    StatusTag* m_priorite;
    PlainLabel* m_name;
    Banner* m_warning;
    Banner* m_twin;
    ActionButton* m_openTwin;
    EntityRef m_twinRecord;
    QWidget* m_cancelRow;
    QLineEdit* m_cancelMotif;
    FormField* m_cancelField;
    ActionButton* m_details;
    ActionButton* m_cancel = nullptr;
    ActionButton* m_devis = nullptr;
    ActionButton* m_plainSave = nullptr;
    QString m_suggestedNature; ///< follows the type until the person writes their own
    bool m_loaded = false;
    bool m_showing = false;
};

} // namespace tournevis
