// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

namespace tournevis {

/// A small panel opened under a control; Échap or a click elsewhere closes it and gives the focus back.
class PopupPanel : public QWidget {
    Q_OBJECT

public:
    /// `name` is what screen readers say and the title shown above.
    PopupPanel(const QString& objectName, const QString& name, QWidget* owner);

    void openUnder(const QWidget* anchor);
    QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPointer<QWidget> m_before; ///< had the focus
    QVBoxLayout* m_body;
};

} // namespace tournevis
