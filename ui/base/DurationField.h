// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Binder.h"

namespace tournevis {

/// A column of whole minutes edited as a length of time: « 1 h 30 », « 45 min ».
FormField* addDuration(Binder& binder, const char* column, const QString& label = {});

} // namespace tournevis
