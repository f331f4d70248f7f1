// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QWidget>

namespace tournevis {

/// The colour of titles and rules on documents: five that print well.
class ColourSwatches : public QWidget {
    Q_OBJECT

public:
    explicit ColourSwatches(QWidget* parent = nullptr);

    /// « #0b6575 ».
    QString colour() const;
    void setColour(const QString& colour);

signals:
    void edited();

private:
    QButtonGroup m_group;
};

} // namespace tournevis
