// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Lieu.h"

#include <QtCore/QHash>

namespace tournevis {

/// An address as the base keeps it.
struct Adresse {
    std::optional<double> latitude;
    std::optional<double> longitude;
    QString codePostal;
    QString ville;
};

/// Says where addresses are: their own position, else their town. Remembers the towns it placed, since
/// thousands of visits lie in a few dozens.
class Placeur {
public:
    Lieu operator()(const Adresse& adresse);

private:
    QHash<std::pair<QString, QString>, Lieu> m_towns;
};

} // namespace tournevis
