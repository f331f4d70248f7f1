// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/wizard/fields/LogoImage.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace tournevis {

class ActionButton;
class PlainLabel;

/// The logo as it will be printed; a file is dropped on it or chosen.
class LogoBox : public QWidget {
    Q_OBJECT

public:
    /// `chooseImage` gives the path of a file, empty when none was chosen.
    explicit LogoBox(std::function<QString(QWidget*)> chooseImage, QWidget* parent = nullptr);

    const LogoImage& logo() const { return m_logo; }
    void setLogo(const LogoImage& logo);

signals:
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    class Plate;
    void buildButtons();
    void choose();
    void take(const QString& path);
    void showState();

    std::function<QString(QWidget*)> m_chooseImage;
    LogoImage m_logo;
    Plate* m_plate;
    ActionButton* m_replace;
    ActionButton* m_remove;
    PlainLabel* m_hint;
};

} // namespace tournevis
