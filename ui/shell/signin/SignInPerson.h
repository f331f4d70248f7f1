// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

namespace tournevis {

/// Somebody to click: a disc with initials, or a whole line with name and role.
class SignInPerson : public QAbstractButton {
    Q_OBJECT

public:
    enum class Shape { Disc, Line };

    /// `said` is the accessible name and the tooltip of a disc.
    SignInPerson(Shape shape, const QString& name, const QString& initials, const QString& role,
                 const QString& said, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintTexts(QPainter& painter, const QRect& room) const;

    Shape m_shape;
    QString m_initials;
    QString m_role;
};

} // namespace tournevis
