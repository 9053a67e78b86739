// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/palette.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// Full dichromacy in linear RGB: Machado, Oliveira, Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency", IEEE TVCG 2009, severity 1.0.
constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Triple seen(const QColor &colour, const Matrix &sight)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const Triple rgb{linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t k = 0; k < 3; ++k)
            result.at(i) += sight.at(i).at(k) * rgb.at(k);
        result.at(i) = std::clamp(result.at(i), 0.0, 1.0);
    }
    return result;
}

/** CIE L*a*b* of linear sRGB, white D65. */
Triple lab(const Triple &c)
{
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047);
    const double y = f(0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2]);
    const double z = f((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}

double cosine(double angle)
{
    return std::cos(angle * std::numbers::pi / 180);
}

double hue(double a, double b)
{
    const double angle = degrees(std::atan2(b, a));
    return angle < 0 ? angle + 360 : angle;
}

/** ΔE2000 after Sharma, Wu, Dalal 2005, whose test pairs it is checked with below. */
double difference(const Triple &p, const Triple &q)
{
    const double chroma = (std::hypot(p[1], p[2]) + std::hypot(q[1], q[2])) / 2;
    const double g = 0.5 * (1 - std::sqrt(std::pow(chroma, 7) / (std::pow(chroma, 7) + std::pow(25, 7))));
    const double a1 = (1 + g) * p[1];
    const double a2 = (1 + g) * q[1];
    const double c1 = std::hypot(a1, p[2]);
    const double c2 = std::hypot(a2, q[2]);
    const double h1 = hue(a1, p[2]);
    const double h2 = hue(a2, q[2]);
    double turn = h2 - h1;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    const double lightness = (p[0] + q[0]) / 2;
    const double c = (c1 + c2) / 2;
    double h = (h1 + h2) / 2;
    h += std::abs(h1 - h2) <= 180 ? 0 : h1 + h2 < 360 ? 180 : -180;
    const double t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) -
                     0.20 * cosine(4 * h - 63);
    const double sl = 1 + 0.015 * std::pow(lightness - 50, 2) / std::sqrt(20 + std::pow(lightness - 50, 2));
    const double dl = (q[0] - p[0]) / sl;
    const double dc = (c2 - c1) / (1 + 0.045 * c);
    const double dh =
        2 * std::sqrt(c1 * c2) * std::sin(turn / 2 * std::numbers::pi / 180) / (1 + 0.015 * c * t);
    const double rotation = 30 * std::exp(-std::pow((h - 275) / 25, 2));
    const double rc = 2 * std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + std::pow(25, 7)));
    const double rt = -std::sin(2 * rotation * std::numbers::pi / 180) * rc;
    return std::sqrt(dl * dl + dc * dc + dh * dh + rt * dc * dh);
}

void addSchemes()
{
    QTest::addColumn<Palette>("palette");
    using enum MarkConvention;
    QTest::newRow("light") << Palette(ColourScheme::Light);
    QTest::newRow("dark") << Palette(ColourScheme::Dark);
    QTest::newRow("high contrast") << Palette(ColourScheme::HighContrast);
    QTest::newRow("light, colour-blind") << Palette(ColourScheme::Light, ColourBlind);
    QTest::newRow("dark, colour-blind") << Palette(ColourScheme::Dark, ColourBlind);
    QTest::newRow("high contrast, colour-blind") << Palette(ColourScheme::HighContrast, ColourBlind);
}

} // namespace

class tst_Palette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresColourDifferenceAsPublished();
    void bandsDifferForEveryEye_data() { addSchemes(); }
    void bandsDifferForEveryEye();
    void textIsReadableOnEverythingBehindIt_data() { addSchemes(); }
    void textIsReadableOnEverythingBehindIt();
    void linesAndBandsStandOut_data() { addSchemes(); }
    void linesAndBandsStandOut();
    void makesForeignColoursReadable_data() { addSchemes(); }
    void makesForeignColoursReadable();
    void keepsReadableColoursAsTheyAre();
    void markKindsDifferByMoreThanColour();
    void redlineColoursDifferForEveryEye();
};

void tst_Palette::measuresColourDifferenceAsPublished()
{
    // Rows 1, 7, 17 and 25 of the table that Sharma et al. give for checking implementations.
    QVERIFY(std::abs(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}) - 2.0425) < 1e-4);
    QVERIFY(std::abs(difference({50, 0, 0}, {50, -1, 2}) - 2.3669) < 1e-4);
    QVERIFY(std::abs(difference({50, 2.5, 0}, {73, 25, -18}) - 27.1492) < 1e-4);
    QVERIFY(std::abs(difference({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}) - 1.2644) < 1e-4);
}

void tst_Palette::bandsDifferForEveryEye()
{
    QFETCH(Palette, palette);
    const auto groups = Palette::colouredGroups();
    QCOMPARE(groups.size(), 8U);
    for (const Matrix &sight : {normal, protanopia, deuteranopia, tritanopia}) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                const double d = difference(lab(seen(palette.group(groups[i]).band, sight)),
                                            lab(seen(palette.group(groups[k]).band, sight)));
                QVERIFY2(d >= 10, qPrintable(u"groups %1 and %2 differ by %3"_s.arg(i).arg(k).arg(d)));
            }
        }
    }
}

void tst_Palette::textIsReadableOnEverythingBehindIt()
{
    QFETCH(Palette, palette);
    QCOMPARE_GE(Palette::contrast(palette.text(), palette.base()), palette.textContrast());
    QCOMPARE_GE(Palette::contrast(palette.lineNumber(), palette.margin()), palette.textContrast());
    for (const ClauseGroup group : Palette::colouredGroups()) {
        const GroupColours colours = palette.group(group);
        QCOMPARE_GE(Palette::contrast(palette.text(), colours.tint), palette.textContrast());
        QCOMPARE_GE(Palette::contrast(colours.letter, colours.band), 4.5);
    }
    for (const MarkKind kind : Palette::markKinds())
        QCOMPARE_GE(Palette::contrast(palette.text(), palette.mark(kind).fill), palette.textContrast());
}

void tst_Palette::linesAndBandsStandOut()
{
    // WCAG 2.2, 1.4.11: what one must see to understand, 3:1 against what is beside it.
    QFETCH(Palette, palette);
    for (const ClauseGroup group : Palette::colouredGroups())
        QCOMPARE_GE(Palette::contrast(palette.group(group).band, palette.margin()), 3.0);
    for (const MarkKind kind : Palette::markKinds()) {
        const MarkColours colours = palette.mark(kind);
        if (!colours.ink.isValid())
            continue;
        QCOMPARE_GE(Palette::contrast(colours.ink, colours.fill), 3.0);
        QCOMPARE_GE(Palette::contrast(colours.ink, palette.base()), 3.0);
    }
}

void tst_Palette::makesForeignColoursReadable()
{
    QFETCH(Palette, palette);
    for (const QColor &colour :
         {QColor(0xb0, 0x80, 0x00), QColor(0x89, 0x88, 0x87), QColor(Qt::white), QColor(Qt::black)}) {
        const QColor readable = palette.readable(colour);
        QCOMPARE_GE(Palette::contrast(readable, palette.base()), palette.textContrast());
        for (const ClauseGroup group : Palette::colouredGroups())
            QCOMPARE_GE(Palette::contrast(readable, palette.group(group).tint), palette.textContrast());
        for (const MarkKind kind : Palette::markKinds())
            QCOMPARE_GE(Palette::contrast(readable, palette.mark(kind).fill), palette.textContrast());
    }
}

void tst_Palette::keepsReadableColoursAsTheyAre()
{
    QCOMPARE(Palette(ColourScheme::Light).readable(QColor(0x10, 0x20, 0x60)), QColor(0x10, 0x20, 0x60));
    QCOMPARE(Palette(ColourScheme::Dark).readable(QColor(0xf0, 0xe0, 0xd0)), QColor(0xf0, 0xe0, 0xd0));
}

void tst_Palette::markKindsDifferByMoreThanColour()
{
    const Palette palette;
    QSet<MarkLine> lines;
    for (const MarkKind kind : {MarkKind::Deleted, MarkKind::Inserted, MarkKind::Moved, MarkKind::Difference})
        lines.insert(palette.mark(kind).line);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(palette.mark(MarkKind::Deleted).line, MarkLine::Through);
    QCOMPARE(palette.mark(MarkKind::Inserted).line, MarkLine::DoubleUnder);
    QVERIFY(palette.mark(MarkKind::CurrentMatch).ink.isValid());
    QVERIFY(!palette.mark(MarkKind::Match).ink.isValid());
}

void tst_Palette::redlineColoursDifferForEveryEye()
{
    for (const auto scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        const Palette palette(scheme, MarkConvention::ColourBlind);
        const std::array inks{palette.mark(MarkKind::Deleted).ink, palette.mark(MarkKind::Inserted).ink,
                              palette.mark(MarkKind::Moved).ink};
        for (const Matrix &sight : {normal, protanopia, deuteranopia, tritanopia}) {
            for (std::size_t i = 0; i < inks.size(); ++i) {
                const double d =
                    difference(lab(seen(inks.at(i), sight)), lab(seen(inks.at((i + 1) % 3), sight)));
                QVERIFY2(d >= 10, qPrintable(u"inks %1 and the next differ by %2"_s.arg(i).arg(d)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(tst_Palette)
#include "tst_palette.moc"
