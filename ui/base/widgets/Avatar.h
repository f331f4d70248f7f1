// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace tournevis {

/// First letters of the first and last words, in capitals: « Julie Morel » gives « JM ».
QString initialsOf(const QString& name);

void paintAvatar(QPainter& painter, const QRect& rect, const QString& initials);

/// Disc with the initials of a person; the diameter is in px at 100 %.
class Avatar : public QWidget {
    Q_OBJECT

public:
    explicit Avatar(const QString& name, int diameter = 26, QWidget* parent = nullptr);

    void setName(const QString& name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_initials;
    int m_diameter;
};

} // namespace tournevis
