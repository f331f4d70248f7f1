// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ListPage.h"
#include "equipe/references/ReferenceKind.h"

namespace tournevis {

/// The list of one short table: search, active ones first, a button for a new one.
class ReferenceList final : public ListPage {
    Q_OBJECT

public:
    ReferenceList(PageContext& context, const ReferenceKind& kind, QWidget* parent = nullptr);
    void createNew() override;

private:
    QByteArray m_table;
};

} // namespace tournevis
