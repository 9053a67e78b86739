// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace clausula {

namespace {

constexpr std::array groups{ClauseGroup::About,   ClauseGroup::Collection, ClauseGroup::Use,
                            ClauseGroup::Sharing, ClauseGroup::Transfers,  ClauseGroup::Rights,
                            ClauseGroup::Special, ClauseGroup::Legal};
constexpr std::array kinds{MarkKind::Deleted,    MarkKind::Inserted,     MarkKind::Moved,
                           MarkKind::Difference, MarkKind::Gap,          MarkKind::Evidence,
                           MarkKind::Match,      MarkKind::CurrentMatch, MarkKind::Flash};

struct MarkRow
{
    QRgb fill;
    QRgb ink; ///< 0: none
    MarkLine line;
};

using enum MarkLine;

struct SchemeRow
{
    QRgb base, text, currentLine, margin, lineNumber;
    std::array<QRgb, groups.size()> bands;   ///< in the order of groups
    float tintShare;                         ///< how much of the band's colour a tint has, the rest is base
    std::array<MarkRow, kinds.size()> marks; ///< in the order of MarkKind
    std::array<MarkRow, 3> colourBlindMarks; ///< the same for deleted, inserted, moved
};

// Bands: eight hues a third to a seventh of the circle apart whose lightness was searched for the largest
// least ΔE2000 under normal sight and the three dichromacies (Machado, Oliveira, Fernandes 2009).
constexpr SchemeRow light{
    0xffffffff,
    0xff1b1e22,
    0xff8a939c,
    0xfff3f4f6,
    0xff636c74,
    {0xff3770c7, 0xffea4a00, 0xff2a6b44, 0xff763a64, 0xff009c97, 0xff3437be, 0xffc06e6f, 0xff554c00},
    0.10F,
    {{{0xffffd9d6, 0xffb3261e, Through},
      {0xffdce6ff, 0xff1f4fd1, DoubleUnder},
      {0xffd2f0d9, 0xff1a7f37, DashedUnder},
      {0xfffdeccf, 0xff9a5b00, Under},
      {0xffffe3d9, 0xffc2410c, Under},
      {0xfffff4bd, 0xff8a6d00, Under},
      {0xffffeb99, 0, None},
      {0xffffc14d, 0xff7a4b00, Under},
      {0xffffd966, 0, None}}},
    {{{0xffffe2c8, 0xffa84a00, Through},
      {0xffd6ebfb, 0xff005f9e, DoubleUnder},
      {0xfff3dff0, 0xff4a1046, DashedUnder}}}};

constexpr SchemeRow dark{
    0xff1b1e21,
    0xffe8eaec,
    0xff5b646d,
    0xff22262a,
    0xff9aa3ab,
    {0xff6780ba, 0xffe3500e, 0xff83eaad, 0xffffb5de, 0xff1dada4, 0xff9fa2ff, 0xffd08475, 0xffd2df32},
    0.13F,
    {{{0xff552526, 0xffff8a80, Through},
      {0xff1d3565, 0xff8ab4ff, DoubleUnder},
      {0xff163e24, 0xff57c878, DashedUnder},
      {0xff49360f, 0xffe0a63c, Under},
      {0xff4f2a17, 0xffff9e66, Under},
      {0xff454012, 0xffd9c64a, Under},
      {0xff4a4310, 0, None},
      {0xff6b4a00, 0xffffc14d, Under},
      {0xff5c4c00, 0, None}}},
    {{{0xff4d2c10, 0xffffa05c, Through},
      {0xff0f3652, 0xff62bdf5, DoubleUnder},
      {0xff4a2844, 0xffb383b0, DashedUnder}}}};

constexpr SchemeRow highContrast{
    0xff000000,
    0xffffffff,
    0xffffff00,
    0xff000000,
    0xffffffff,
    {0xff93b7fb, 0xffe99d56, 0xffc8f5b6, 0xffae6fa0, 0xff55fcf0, 0xff8775ff, 0xffde5468, 0xffffeb22},
    0.14F,
    {{{0xff4a0000, 0xffff9b9b, Through},
      {0xff00205c, 0xff8fb8ff, DoubleUnder},
      {0xff003b12, 0xff6dff95, DashedUnder},
      {0xff3d2b00, 0xffffc24a, Under},
      {0xff441c00, 0xffffa873, Under},
      {0xff3a3600, 0xffffef5c, Under},
      {0xff403b00, 0, None},
      {0xff5a3d00, 0xffffffff, Under},
      {0xff4c4000, 0, None}}},
    {{{0xff402000, 0xffffb070, Through},
      {0xff002a45, 0xff7fd0ff, DoubleUnder},
      {0xff3d1538, 0xff9d7af0, DashedUnder}}}};

const SchemeRow &row(ColourScheme scheme)
{
    switch (scheme) {
    case ColourScheme::Light:
        return light;
    case ColourScheme::Dark:
        return dark;
    case ColourScheme::HighContrast:
        return highContrast;
    }
    Q_UNREACHABLE_RETURN(light);
}

/** In whole 8-bit steps, so that what is tested is what a screen shows. */
QColor mixed(const QColor &a, const QColor &b, float shareOfB)
{
    const auto channel = [shareOfB](int x, int y) {
        return qRound(static_cast<float>(x) + static_cast<float>(y - x) * shareOfB);
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

/** Relative luminance of WCAG 2.2. */
double luminance(const QColor &colour)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

Palette::Palette(ColourScheme scheme, MarkConvention convention) : m_scheme(scheme), m_convention(convention)
{
}

GroupColours Palette::group(ClauseGroup group) const
{
    const auto found = std::ranges::find(groups, group);
    if (found == groups.end())
        return {.band = lineNumber(), .letter = margin(), .tint = base()};
    const SchemeRow &colours = row(m_scheme);
    const QColor band(colours.bands.at(static_cast<std::size_t>(found - groups.begin())));
    const QColor black(0x10, 0x10, 0x10);
    const QColor letter = contrast(band, Qt::white) > contrast(band, black) ? QColor(Qt::white) : black;
    return {.band = band, .letter = letter, .tint = mixed(base(), band, colours.tintShare)};
}

MarkColours Palette::mark(MarkKind kind) const
{
    const SchemeRow &scheme = row(m_scheme);
    const auto index = static_cast<std::size_t>(kind);
    const bool blind = m_convention == MarkConvention::ColourBlind && index < scheme.colourBlindMarks.size();
    const MarkRow &colours = blind ? scheme.colourBlindMarks.at(index) : scheme.marks.at(index);
    return {.fill = QColor(colours.fill),
            .ink = colours.ink == 0 ? QColor() : QColor(colours.ink),
            .line = colours.line};
}

QColor Palette::text() const
{
    return {row(m_scheme).text};
}

QColor Palette::base() const
{
    return {row(m_scheme).base};
}

QColor Palette::currentLine() const
{
    return {row(m_scheme).currentLine};
}

QColor Palette::margin() const
{
    return {row(m_scheme).margin};
}

QColor Palette::lineNumber() const
{
    return {row(m_scheme).lineNumber};
}

double Palette::textContrast() const
{
    return m_scheme == ColourScheme::HighContrast ? 7 : 4.5;
}

QColor Palette::readable(QColor colour) const
{
    const auto isReadable = [this](const QColor &candidate) {
        const auto standsOut = [&](const QColor &behind) {
            return contrast(candidate, behind) >= textContrast();
        };
        return standsOut(base()) &&
               std::ranges::all_of(groups, [&](ClauseGroup g) { return standsOut(group(g).tint); }) &&
               std::ranges::all_of(kinds, [&](MarkKind kind) { return standsOut(mark(kind).fill); });
    };
    constexpr int steps = 32;
    QColor candidate = colour;
    for (int step = 1; step <= steps && !isReadable(candidate); ++step)
        candidate = mixed(colour, text(), static_cast<float>(step) / steps);
    return candidate;
}

std::span<const ClauseGroup> Palette::colouredGroups()
{
    return groups;
}

std::span<const MarkKind> Palette::markKinds()
{
    return kinds;
}

double Palette::contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace clausula
