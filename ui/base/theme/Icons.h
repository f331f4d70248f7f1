// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Theme.h"

#include <QtGui/QIcon>
#include <QtGui/QPixmap>

namespace tournevis {

/// The product's own family, one file of resources/icons each, in the order of the file names.
enum class Icon {
    Administration,
    ArrowDown,
    ArrowRight,
    ArrowUp,
    BackArrow,
    BarChart,
    Bell,
    Bolt,
    Building,
    CalendarSmall,
    Car,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clients,
    Clock,
    Columns,
    Copy,
    Cross,
    CrossCircle,
    Dashboard,
    DashedCircle,
    Database,
    Devis,
    Download,
    DragHandle,
    Drop,
    Euro,
    External,
    Eye,
    EyeOff,
    Factures,
    Filter,
    Flame,
    Grid,
    HalfDisc,
    Help,
    History,
    House,
    Image,
    Info,
    Key,
    Link,
    List,
    Lock,
    Logout,
    Mail,
    MapPin,
    Materiel,
    Messagerie,
    Minus,
    Missions,
    Moon,
    More,
    OctagonAlert,
    OnePerson,
    OpenCircle,
    PaperPlane,
    Paperclip,
    Pencil,
    Percent,
    Phone,
    Planning,
    PlayCircle,
    Plus,
    Printer,
    Rapports,
    Redo,
    Refresh,
    ReturnArrow,
    Scan,
    Screwdriver,
    Search,
    SendLater,
    Shield,
    Snowflake,
    Sort,
    Sparkle,
    Star,
    Sun,
    Tag,
    Tick,
    TickCircle,
    Tools,
    Trash,
    Triangle,
    Truck,
    TwoPersons,
    Undo,
    Upload,
    User,
    Validation,
    WarningTriangle,
    Wrench
};

inline constexpr int iconCount = 95;

/// Colour of an icon, looked up in the theme each time it is painted. The hues are their solid colours.
enum class Tint {
    Ink,
    Ink2,
    Ink3,
    Accent,
    OnAccent,
    Rail,
    Overlay,
    Slate,
    Blue,
    Sky,
    Amber,
    Green,
    Red,
    Purple
};

QColor tintColour(Tint tint);
Tint tintOf(Hue hue);

/// Name of the file without folder nor suffix.
QString iconName(Icon icon);

/// An icon which follows theme changes and the device ratio. Disabled, it takes the hint colour.
QIcon icon(Icon wanted, Tint tint = Tint::Ink);

/// One rendering; size in device-independent pixels. Kept in the pixmap cache.
QPixmap iconPixmap(Icon wanted, const QColor& colour, int size, qreal ratio);

/// Paints centred in the rectangle, at most as large as it.
void paintIcon(QPainter& painter, const QRect& rect, Icon wanted, const QColor& colour);

/// The brand: white screwdriver on its petrol square.
QPixmap logoPixmap(int size, qreal ratio);

} // namespace tournevis
