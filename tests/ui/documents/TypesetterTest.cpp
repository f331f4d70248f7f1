// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Typesetter.h"

#include "documents/DocumentColours.h"
#include "documents/DocumentLogo.h"

#include <QtCore/QBuffer>

#include <gtest/gtest.h>

namespace tournevis {
namespace {

using units::pt;

const TextLine body{{}, {8.5}, Ink::Body, 11.6 * pt};

TEST(Typesetter, breaksAtSpacesWithinTheWidth) {
    const Typesetter typesetter;
    const QString text =
        QStringLiteral("Remplacement de la chaudière collective par une pompe à chaleur air-eau");
    QStringList words;
    for (const TextLine& line : typesetter.wrap(text, body, 90 * pt)) {
        EXPECT_LE(typesetter.width(line.text, line.style), 90 * pt);
        words += line.text;
    }
    EXPECT_GT(words.size(), 2);
    EXPECT_EQ(words.join(u' '), text);
}

TEST(Typesetter, cutsAWordWiderThanTheLine) {
    const Typesetter typesetter;
    const QString word = QStringLiteral("x").repeated(300);
    QString joined;
    for (const TextLine& line : typesetter.wrap(word, body, 50 * pt)) {
        EXPECT_LE(typesetter.width(line.text, line.style), 50 * pt);
        joined += line.text;
    }
    EXPECT_EQ(joined, word);
    EXPECT_EQ(typesetter.wrap(word, body, 0).size(), 300);
}

TEST(Typesetter, keepsLineBreaks) {
    const Typesetter typesetter;
    EXPECT_EQ(typesetter.wrap(QStringLiteral("a\nb"), body, 100 * pt).size(), 2);
    EXPECT_TRUE(typesetter.wrap(QString(), body, 100 * pt).isEmpty());
    EXPECT_TRUE(typesetter.wrap(QStringLiteral(" \n "), body, 100 * pt).isEmpty());
}

TEST(Typesetter, marksTheHeadOfAMention) {
    const Typesetter typesetter;
    const auto lines =
        typesetter.wrapMention(QStringLiteral("TVA réduite"), QStringLiteral("le client"), body, 500 * pt);
    ASSERT_EQ(lines.size(), 1);
    EXPECT_EQ(lines.first().text, QStringLiteral("TVA réduite le client"));
    EXPECT_EQ(lines.first().headLength, 11);
}

TEST(Typesetter, showsOnlyWhatTheFontHas) {
    const Typesetter typesetter;
    EXPECT_EQ(typesetter.printable(QStringLiteral("e\u0301 œ – × 1\u00A0€")),
              QStringLiteral("é œ – × 1\u00A0€"));
    EXPECT_EQ(typesetter.printable(QStringLiteral("a\u200Db\uFE0Fc\u202Ed\u0001e\tf")),
              QStringLiteral("abcde f"));
    const QString tool = typesetter.printable(QStringLiteral("🔧"));
    EXPECT_TRUE(tool == QStringLiteral("□") || tool == QStringLiteral("?"));
}

TEST(DocumentColours, brandIsReadableOnWhite) {
    for (const char* colour :
         {"#7A3B12", "#FFFF00", "#FFFFFF", "#00FF00", "#3399FF", "#000000", "rubbish", ""}) {
        const DocumentColours colours{QString::fromLatin1(colour)};
        EXPECT_GE(contrast(colours.brand(), Qt::white), 4.5) << colour;
        EXPECT_EQ(colours.tint().alpha(), 255);
    }
    EXPECT_EQ(DocumentColours(QStringLiteral("#7A3B12")).brand(), QColor(0x7A, 0x3B, 0x12));
}

TEST(DocumentLogo, readsPicturesWithinTheirPlace) {
    QImage picture(4000, 1000, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QByteArray png;
    QBuffer buffer(&png);
    ASSERT_TRUE(picture.save(&buffer, "PNG"));
    const QImage logo = documentLogo(png);
    EXPECT_EQ(logo.size(), QSize(1063, 265));
    EXPECT_FALSE(logo.hasAlphaChannel());
    EXPECT_EQ(logo.pixelColor(5, 5), QColor(Qt::white));
}

TEST(DocumentLogo, rasterisesSvg) {
    const QImage logo =
        documentLogo("<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>"
                     "<rect width='20' height='10' fill='#ff0000' fill-opacity='0.5'/></svg>");
    ASSERT_FALSE(logo.isNull());
    EXPECT_EQ(logo.width(), 1063);
    EXPECT_EQ(logo.pixelColor(500, 200).alpha(), 255);
    EXPECT_GT(logo.pixelColor(500, 200).green(), 100);
}

TEST(DocumentLogo, refusesWhatOpensFiles) {
    EXPECT_TRUE(documentLogo("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                             "<image href='/etc/hostname' width='9' height='9'/></svg>")
                    .isNull());
    EXPECT_TRUE(documentLogo("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg width='9' height='9'>&a;</svg>").isNull());
    EXPECT_TRUE(documentLogo("rubbish").isNull());
    EXPECT_TRUE(documentLogo(QByteArray()).isNull());
}

} // namespace
} // namespace tournevis
