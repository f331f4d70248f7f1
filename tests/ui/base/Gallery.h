// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <memory>

namespace tournevis {

/// A page which shows every visual widget, for structural checks and for pictures.
std::unique_ptr<QWidget> makeGallery();

} // namespace tournevis
