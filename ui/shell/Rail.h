// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/Workbench.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {

/// One line of the rail: icon, word, counter; icon and red dot when collapsed.
class RailEntry final : public QAbstractButton {
    Q_OBJECT

public:
    RailEntry(Icon icon, const QString& text, QWidget* parent = nullptr);
    void setCount(const RailCount& count);
    void setCollapsed(bool collapsed);
    void setIconShown(Icon icon);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCount(QPainter& painter, const QRect& inner) const;

    Icon m_icon;
    RailCount m_count;
    bool m_collapsed = false;
};

/// The dark column at the left, in both themes: 204 px, 56 px collapsed.
class Rail final : public QWidget {
    Q_OBJECT

public:
    static constexpr int wide = 204;
    static constexpr int narrow = 56;

    Rail(const Workbench& workbench, const Access& access, QWidget* parent = nullptr);

    void setCurrent(const QByteArray& workspace);
    void setCount(const QByteArray& workspace, const RailCount& count);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

signals:
    void chosen(const QByteArray& workspace);
    /// The person pressed « Réduire » or « Déplier ».
    void collapseAsked(bool collapsed);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void addEntries(const Workbench& workbench, const Access& access, RailPlace place);

    QHash<QByteArray, RailEntry*> m_entries;
    RailEntry* m_fold;
    bool m_collapsed = false;
};

} // namespace tournevis
