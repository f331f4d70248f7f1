// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ListPage.h"

namespace tournevis {

/// The technicians: trade, team, zone, and where their qualifications stand.
class TechniciensList final : public ListPage {
    Q_OBJECT

public:
    explicit TechniciensList(PageContext& context, QWidget* parent = nullptr);
    void createNew() override;
};

} // namespace tournevis
