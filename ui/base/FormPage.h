// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Binder.h"
#include "base/Page.h"
#include "base/drafts/Draft.h"
#include "base/panels/ConflictPanel.h"
#include "base/widgets/ActionButton.h"

#include <QtCore/QTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {

class Banner;
class PlainLabel;
class SidePanel;

/// A whole form screen: action bar with its state and primary button, errors beside the fields, a local draft
/// every five seconds, both versions when somebody else saved first. Subclasses say what to load, what is
/// typed and how to save.
class FormPage : public Page {
    Q_OBJECT

public:
    FormPage(PageContext& context, const QByteArray& workspace, QWidget* parent = nullptr);

    void saveNow() override;
    void leave() override;
    void refresh() override;
    bool isModified() const { return m_modified; }

protected:
    /// Column of cards in the scrolled middle.
    QVBoxLayout* content() const { return m_content; }
    /// Left and right parts of the action bar.
    QHBoxLayout* head() const { return m_head; }
    ActionButton* addAction(Icon icon, const QString& text, const QString& role);
    ActionButton* setPrimary(Icon icon, const QString& text, const QString& role);
    ActionButton* primaryButton() const { return m_primary; }
    SidePanel* panel();

    FieldContext fieldContext() const;
    /// Names the local draft (« client-42 ») of the signed-in person; offers the one they left behind, once
    /// the form is loaded.
    void startDraft(const QString& key);
    /// The form shows what the base holds, just loaded or just saved: nothing modified. Saving a record
    /// forgets its draft, even the one still offered.
    void markSaved(const QDateTime& when = {});
    /// To be called for each edit the binder does not see.
    void markEdited();

    /// What is typed, enough to give it back after a crash; never a secret, it is written in clear.
    virtual QVariantMap typed() const = 0;
    virtual void restoreTyped(const QVariantMap& typed) = 0;
    /// Reads the form and posts the saving job with submit().
    virtual void save() = 0;
    /// Loads the record again from the base, dropping nothing that was typed unless the form is unmodified.
    virtual void reload() = 0;
    /// Fetches the other person's version and calls presentConflict().
    virtual void loadTheirs(const QString& message) = 0;
    /// Puts the fields under their editors; gives back those that have none.
    virtual QList<FieldError> showFieldErrors(const QList<FieldError>& errors) = 0;

    /// Posts a job; the form is closed to typing of a second save until it answers. Errors are shown where
    /// they belong.
    template <class Job, class Done>
    void submit(Job job, Done done);
    void showError(const Error& error);
    void clearError();
    /// `mine` is what is typed, `base` what the form had loaded, `theirs` what the base holds now.
    void presentConflict(const QString& message, const Schema& schema, const Record& base, const Record& mine,
                         const Record& theirs);
    void presentConflict(const QString& message, const std::vector<FieldConflict>& conflicts);
    /// The fields that differ, told in the words of the editors of `binder` when there is one.
    std::vector<FieldConflict> conflictsOf(const Schema& schema, const Record& base, const Record& mine,
                                           const Record& theirs, const Binder* binder = nullptr) const;
    /// The person chose, per column: `taken` come from `theirs`, whose version is now the one to save over.
    virtual void conflictResolved(const QStringList& taken) = 0;
    void setBusy(bool busy);

private:
    void buildBar();
    void buildBody();
    void keepDraft();
    void showOffer();
    bool isOutdated(const Draft& draft) const;
    static QString outdatedWords();
    void resumeDraft();
    void forgetDraft();
    Draft draftNow() const;
    bool writeDrafts(const QList<Draft>& drafts);

    QHBoxLayout* m_head;
    PlainLabel* m_savedLabel;
    QHBoxLayout* m_actions;
    ActionButton* m_primary = nullptr;
    Banner* m_banner;
    Banner* m_draftBanner;
    ConflictPanel* m_conflict;
    QHBoxLayout* m_body;
    QVBoxLayout* m_content;
    SidePanel* m_panel = nullptr;
    QTimer m_draftTimer;
    QString m_draftKey;
    QList<Draft> m_offers; ///< left behind, the last one shown; what is typed since is kept beside them
    QVariantMap m_shown;   ///< what the base holds, in the form of typed()
    bool m_modified = false;
    bool m_busy = false;
    bool m_draftOfNew = false;
};

template <class Job, class Done>
void FormPage::submit(Job job, Done done) {
    if (m_busy)
        return;
    setBusy(true);
    clearError();
    using Answer = std::invoke_result_t<Job, Session&>;
    context().data.run(this, std::move(job), [this, done = std::move(done)](Answer answer) {
        setBusy(false);
        if (!answer)
            return showError(answer.error());
        if constexpr (std::is_void_v<typename Answer::value_type>)
            done();
        else
            done(std::move(*answer));
    });
}

} // namespace tournevis
