// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Workbench.h"

#include <algorithm>

namespace tournevis {

const Workspace* Workbench::find(const QByteArray& name) const {
    const auto found = std::ranges::find(m_workspaces, name, &Workspace::name);
    return found == m_workspaces.end() ? nullptr : &*found;
}

const Workbench::RecordPage* Workbench::findRecord(const QByteArray& kind) const {
    const auto found = m_records.constFind(kind);
    return found == m_records.constEnd() ? nullptr : &*found;
}

} // namespace tournevis
