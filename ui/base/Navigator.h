// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QtCore/QObject>
#include <QtCore/QVariantMap>

namespace tournevis {

/// How screens open each other without knowing each other. The shell implements it; app registers who opens
/// what.
class Navigator : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// The page of a record.
    virtual void open(const EntityRef& record) = 0;
    /// A workspace: « clients », « missions », « devis »…
    virtual void openWorkspace(const QByteArray& workspace) = 0;
    /// The form of a new record of a kind, prefilled (« client_id » → 12).
    virtual void create(const QByteArray& kind, const QVariantMap& context = {}) = 0;
    virtual void back() = 0;
    virtual void forward() = 0;
};

} // namespace tournevis
