// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FormPage.h"
#include "base/panels/ToastHost.h"
#include "devis/DevisHead.h"
#include "devis/DevisLignesModel.h"
#include "devis/DevisQueries.h"
#include "documents/PaintDocument.h"

namespace tournevis {

class CheckList;
class DevisAnswer;
class DevisCancel;
class LignesCard;
class PanelSection;
class PlainLabel;
class StatusTag;
class TotauxBlock;

/// The editor of a devis: head, lines, totals at each keystroke, points to check and approvals to come; then
/// its life, one button for each move its status allows (ux.md § 11.6).
class DevisEditor final : public FormPage {
    Q_OBJECT

public:
    /// A null id opens a new devis, from `given`: « mission_id », « intervention_id », « client_id » or
    /// nothing.
    DevisEditor(PageContext& context, Id<Devis> id, const QVariantMap& given, QWidget* parent = nullptr);

    EntityRef record() const override { return {Devis::schema.table, m_id.value()}; }
    void activate() override;
    void primary() override;
    void printNow() override;
    void createNew() override;
    void focusFilter() override;
    bool concerns(const QList<EntityRef>& records) const override;
    /// Narrower than its full action bar: the buttons lose their words before the window stops shrinking.
    QSize minimumSizeHint() const override;

protected:
    QVariantMap typed() const override;
    void restoreTyped(const QVariantMap& typed) override;
    void save() override;
    void reload() override;
    void loadTheirs(const QString& message) override;
    QList<FieldError> showFieldErrors(const QList<FieldError>& errors) override;
    void conflictResolved(const QStringList& taken) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Loaded {
        DevisFile file;
        DevisReferences references;
        DevisChoices choices;
    };
    /// What depends on the settings and the stock, computed apart from the keystrokes.
    struct Study {
        Circuit circuit;
        QList<PointDevis> points;
    };
    using Next = void (DevisEditor::*)();
    static Result<Loaded> load(Session& session, Id<Devis> id, const QVariantMap& given);
    static Result<DevisChoices> choicesOf(Session& session, const Devis& devis);

    void buildHead();
    void buildActions();
    void buildLines();
    void buildPanel();
    void show(Loaded loaded);
    void edited();
    void showTotals();
    void study();
    void showStudy(const Study& study);
    void showState();
    void showPrimary();
    /// The devis as typed; unreadable fields are told in `errors`.
    DevisFile read(QList<FieldError>& errors) const;
    void saveThen(Next next);
    void stored(const DevisFile& file);
    bool may(StatutDevis to, const Permission& permission) const;
    bool isEditableNow() const;
    /// Runs a use case on the stored devis, then shows what became of it.
    template <class UseCase>
    void act(UseCase useCase, const QString& done);

    void searchClients(const QString& typed);
    void followClient();
    /// What the head of a resumed draft chooses from.
    void readChoices();
    void showChoices(DevisChoices choices);
    void searchArticles(int serial, const QString& typed);
    void fillArticle(int serial, qint64 article);
    void addMissionLines();
    void preview();
    void showPreview(const DocumentModel& model);
    void duplicate();
    void submitForApproval();
    void send();
    void bill();
    void cancel(const QString& reason);
    void record(const ReponseDevis& answer);

    Id<Devis> m_id;
    QVariantMap m_given;
    DevisFile m_file; ///< as loaded or stored
    std::optional<DevisFile> m_theirs;
    DevisReferences m_references;
    std::optional<Study> m_study;
    DevisLignesModel m_lignes;
    DevisHead* m_head;
    LignesCard* m_card;
    DevisAnswer* m_answer;
    DevisCancel* m_cancel;
    StatusTag* m_tag;
    PlainLabel* m_name;
    ActionButton* m_undo;
    ActionButton* m_preview;
    ActionButton* m_duplicate;
    ActionButton* m_abandon;
    ActionButton* m_save;
    ActionButton* m_main;
    TotauxBlock* m_totaux;
    PanelSection* m_checks;
    CheckList* m_points;
    PanelSection* m_circuit;
    QTimer m_studyTimer;
    bool m_loaded = false;
    bool m_showing = false;
};

template <class UseCase>
void DevisEditor::act(UseCase useCase, const QString& done) {
    submit([useCase, id = m_id, version = m_file.devis.version](
               Session& session) -> Outcome { return useCase(session, id, version); },
           [this, done] {
               context().toasts.show({done, Icon::Tick, {}, {}, {}});
               markSaved(context().clock.now());
               reload();
           });
}

} // namespace tournevis
