// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLineEdit>

namespace tournevis {

/// A line that shows a green tick at its end while what it holds has passed its control key.
class VerifiedEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit VerifiedEdit(int maxLength, QWidget* parent = nullptr);

    void setVerified(bool verified);
    bool isVerified() const { return m_verified; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_verified = false;
};

} // namespace tournevis
