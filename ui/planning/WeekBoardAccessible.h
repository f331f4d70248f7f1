// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tournevis {

/// Lets screen readers find each block of a WeekBoard as a child with its whole sentence. Once is enough.
void installWeekBoardAccessibility();

} // namespace tournevis
