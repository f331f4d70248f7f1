// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace tournevis {

/// Where the present comes from: a seam, so that tests decide what time it is.
class Clock {
public:
    virtual ~Clock() = default;
    /// The present instant, UTC.
    virtual QDateTime now() const = 0;
    /// The civil date in the company's time zone.
    QDate today(const QTimeZone& zone) const { return now().toTimeZone(zone).date(); }
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// The company's time zone until societe.fuseau says otherwise.
inline QTimeZone defaultZone() { return QTimeZone("Europe/Paris"); }

} // namespace tournevis
