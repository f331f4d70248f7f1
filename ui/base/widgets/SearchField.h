// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

namespace tournevis {

/// Quick filter: magnifier at the left, cross when filled, the key which leads to it at the right while
/// empty.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    /// name is also the accessible name; the placeholder shows it with an ellipsis.
    explicit SearchField(const QString& name, QWidget* parent = nullptr);

    void setKeyHint(const QString& text);

signals:
    /// 150 ms after the last key, or at once on Entrée and when cleared.
    void searched(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void announce();

    QString m_keyHint;
    QTimer m_delay;
};

} // namespace tournevis
