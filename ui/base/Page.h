// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Access.h"
#include "base/DataThread.h"
#include "base/Navigator.h"
#include "base/theme/Icons.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QWidget>

#include <optional>

namespace tournevis {

class DraftStore;
class ToastHost;

/// What every page needs to work, built once by app at sign-in.
struct PageContext {
    DataThread& data;
    Navigator& navigator;
    ToastHost& toasts;
    DraftStore& drafts;
    Clock& clock;
    QTimeZone zone;
    Actor actor;
    Access access;

    QDate today() const { return clock.today(zone); }
};

/// One fact or hint of the status bar. The hue is for what calls: the words carry the meaning.
struct StatusPart {
    QString text;
    std::optional<Icon> icon = {};
    std::optional<Hue> hue = {};
    QString key = {}; ///< shown as a key before the text

    bool operator==(const StatusPart&) const = default;
};

/// One screen of the stack. The shell shows its title and breadcrumb in the top bar and its totals in the
/// status bar.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(PageContext& context, const QByteArray& workspace, QWidget* parent = nullptr);

    /// The workspace whose rail entry is lit.
    QByteArray workspace() const { return m_workspace; }
    QString title() const { return m_title; }
    /// Parent of the title in the breadcrumb (« Clients »); empty on a list.
    QString parentTitle() const { return m_parentTitle; }
    /// Facts of the status bar in one line.
    QString statusText() const;
    const QList<StatusPart>& statusParts() const { return m_statusParts; }
    /// Shown at the right of the status bar when there is room.
    const QList<StatusPart>& statusHints() const { return m_statusHints; }
    /// The record shown; no id on a list or a new record.
    virtual EntityRef record() const { return {}; }

    /// Whether the rail makes room for it by folding, until the person decides otherwise.
    virtual bool wantsRoom() const { return false; }

    /// The page comes to the front, perhaps again.
    virtual void activate() {}
    /// F5, or records changed elsewhere. Must keep scroll, selection and what is being typed.
    virtual void refresh() {}
    /// Ctrl+F.
    virtual void focusFilter() {}
    /// Ctrl+N; does nothing where nothing can be created.
    virtual void createNew() {}
    /// Ctrl+S.
    virtual void saveNow() {}
    /// Ctrl+Entrée in forms.
    virtual void primary() {}
    /// Ctrl+P.
    virtual void printNow() {}
    /// The page is left or the window closes: keep a draft of what is being typed; never asks.
    virtual void leave() {}
    /// Whether a change of these records (empty: unknown ones) concerns this page.
    virtual bool concerns(const QList<EntityRef>& records) const { return !records.isEmpty() || isVisible(); }

signals:
    /// Title, breadcrumb or status text moved.
    void headChanged();

protected:
    PageContext& context() const { return m_context; }
    void setTitle(const QString& title, const QString& parentTitle = {});
    void setStatusText(const QString& text);
    void setStatusParts(const QList<StatusPart>& parts, const QList<StatusPart>& hints = {});

private:
    PageContext& m_context;
    QByteArray m_workspace;
    QString m_title;
    QString m_parentTitle;
    QList<StatusPart> m_statusParts;
    QList<StatusPart> m_statusHints;
};

} // namespace tournevis
