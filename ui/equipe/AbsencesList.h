// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ListPage.h"

namespace tournevis {

/// The absences: those to come, those waiting for an answer. A technician sees their own.
class AbsencesList final : public ListPage {
    Q_OBJECT

public:
    explicit AbsencesList(PageContext& context, QWidget* parent = nullptr);
    void createNew() override;
    /// Whether the person plans, or is a technician who asks for their own.
    static bool mayEnter(const Access& access);
};

} // namespace tournevis
