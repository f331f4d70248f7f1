// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

namespace tournevis {

/// The bell, with the count of what waits.
class BellButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit BellButton(QWidget* parent = nullptr);
    void setUnread(int unread);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_unread = 0;
};

/// Initials, name and role of the person at work; opens their menu.
class UserButton final : public QAbstractButton {
    Q_OBJECT

public:
    UserButton(const QString& name, const QString& role, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_role;
};

} // namespace tournevis
