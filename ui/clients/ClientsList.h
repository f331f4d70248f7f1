// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ListPage.h"

namespace tournevis {

/// The clients: type, card, town, open missions, encours, last visit.
class ClientsList final : public ListPage {
    Q_OBJECT

public:
    explicit ClientsList(PageContext& context, QWidget* parent = nullptr);
    void createNew() override;
};

} // namespace tournevis
