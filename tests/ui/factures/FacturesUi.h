// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Fonts.h"
#include "base/theme/Theme.h"
#include "core/factures/FactureBase.h"
#include "support/ui/UiBase.h"

#include <QtWidgets/QLineEdit>

namespace tournevis::test {

/// The accountant at her desk, in the company of FactureBase.
class FacturesUi : public FactureBase {
protected:
    void SetUp() override {
        loadFonts();
        applyTheme(ThemeMode::Light);
        FactureBase::SetUp();
        m_claire = person("manager", {"comptabilite"}, "Claire", "Dumas");
    }

    void sitDown() {
        m_desk = std::make_unique<Desk>([this]() -> Result<std::unique_ptr<Session>> { return open(); },
                                        m_claire, m_clock, m_folder.filePath(QStringLiteral("brouillons")));
    }
    /// A person writes over what a field holds.
    static void retype(QLineEdit* edit, const QString& text) {
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        typeText(edit, text);
    }

    Actor m_claire;
    std::unique_ptr<Desk> m_desk;
};

} // namespace tournevis::test
