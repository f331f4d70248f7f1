// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ListPage.h"

namespace tournevis {

/// The missions: client, nature, priority, status, next visit, who follows them, progress, devis, billing.
class MissionsList final : public ListPage {
    Q_OBJECT

public:
    explicit MissionsList(PageContext& context, QWidget* parent = nullptr);
    void createNew() override;
};

} // namespace tournevis
