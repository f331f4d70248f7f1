// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"

#include <QtCore/QTimer>

namespace tournevis {

/// Keeps a folder of calendars up to date while the program runs, so that telephones can subscribe to it: one
/// folder for each person and workstation, remembered in their preferences.
class AgendasTenus final : public QObject {
    Q_OBJECT

public:
    explicit AgendasTenus(PageContext& context, QObject* parent = nullptr);

    /// Empty when none is kept.
    QString dossier() const { return m_dossier; }
    /// Writes that folder now and after each change; an empty one ends it.
    void tenir(const QString& dossier);
    /// How long changes are gathered before the folder is written.
    void setDelai(int milliseconds) { m_delay.setInterval(milliseconds); }

signals:
    void dossierChanged();
    /// The folder could not be written; said once, until it can be again.
    void failed(const Error& error);

private:
    void read();
    void remember();
    void follow(const QList<EntityRef>& records);
    void write();

    PageContext& m_context;
    QString m_dossier;
    QTimer m_delay;
    bool m_failing = false;
};

} // namespace tournevis
