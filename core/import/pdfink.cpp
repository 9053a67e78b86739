// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdfink.h"

#include <poppler/cpp/poppler-image.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <cmath>

namespace clausula {
namespace {

constexpr double inch = 72;
constexpr double coarse = 48; // dots an inch: the least at which clean pages raise no suspicion
constexpr double fine = 144;
constexpr double mostDots = 4000; // a side of the picture; larger pages are drawn coarser
constexpr double tinySize = 2.5;  // points: below what anybody reads without a glass
constexpr int inkContrast = 24;   // of 255 between the lightest and the darkest dot of a word's box
constexpr double rim = 0.2;       // of a box's height, above and below, where neighbours may leave ink
constexpr int paper = 250;        // of 255: white, give or take

/** The lightest and the darkest dot of an area. */
struct Shades
{
    int lightest = 0;
    int darkest = 255;

    [[nodiscard]] bool hasInk() const { return lightest - darkest >= inkContrast; }
};

/** From the first to the last dot of a side of a box. */
struct Dots
{
    int first = 0;
    int last = 0;
};

/** A drawn page in grey. */
class Drawing
{
public:
    Drawing(const poppler::page &page, const PdfPage &words, double dotsPerInch)
    {
        const double longest = std::max(words.width, words.height) / inch;
        const double dots = std::min(dotsPerInch, mostDots / std::max(longest, 1.0));
        m_scale = dots / inch;
        poppler::page_renderer renderer;
        renderer.set_image_format(poppler::image::format_gray8);
        renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
        renderer.set_render_hint(poppler::page_renderer::antialiasing, dotsPerInch > coarse);
        m_image = renderer.render_page(&page, dots, dots);
    }

    [[nodiscard]] bool exists() const { return m_image.is_valid(); }

    /** Of the dots that lie wholly inside \a box. */
    [[nodiscard]] Shades shades(const PdfBox &box) const
    {
        const Dots rows =
            dots(box.top + rim * box.height(), box.bottom - rim * box.height(), m_image.height());
        const Dots columns = dots(box.left, box.right, m_image.width());
        Shades shades;
        for (int y = rows.first; y <= rows.last; ++y) {
            const auto *row = reinterpret_cast<const unsigned char *>(m_image.const_data()) +
                              std::ptrdiff_t(y) * m_image.bytes_per_row();
            const auto [least, most] = std::minmax_element(row + columns.first, row + columns.last + 1);
            shades.lightest = std::max(shades.lightest, int(*most));
            shades.darkest = std::min(shades.darkest, int(*least));
        }
        return shades;
    }

private:
    /** One at least, the middle one of an area that holds none. */
    [[nodiscard]] Dots dots(double from, double to, int size) const
    {
        int first = int(std::ceil(from * m_scale));
        int last = int(std::floor(to * m_scale)) - 1;
        if (last < first)
            first = last = int(std::floor((from + to) / 2 * m_scale));
        return {std::clamp(first, 0, size - 1), std::clamp(last, 0, size - 1)};
    }

    double m_scale = 1;
    poppler::image m_image;
};

/** Dots and dashes may fall between the dots of a drawing; letters and figures don't. */
bool isInky(const PdfWord &word)
{
    return std::ranges::any_of(word.text, [](QChar c) { return c.isLetterOrNumber(); });
}

void markByPlace(PdfPage &page)
{
    for (PdfWord &word : page.words) {
        const double x = (word.box.left + word.box.right) / 2;
        const double y = word.box.middle();
        const bool off = x < 0 || y < 0 || x > page.width || y > page.height;
        if (off || word.style.size < tinySize) {
            word.visible = false;
            word.hidden = off ? HiddenKind::OffPage : HiddenKind::Tiny;
        }
    }
}

QList<qsizetype> wordsWithoutInk(const Drawing &drawing, const PdfPage &page)
{
    QList<qsizetype> without;
    for (qsizetype i = 0; i < page.words.size(); ++i) {
        const PdfWord &word = page.words[i];
        if (word.visible && isInky(word) && !drawing.shades(word.box).hasInk())
            without.append(i);
    }
    return without;
}

} // namespace

void markHiddenWords(const poppler::page &page, PdfPage &words)
{
    markByPlace(words);
    if (words.words.isEmpty())
        return;
    const Drawing sketch(page, words, coarse);
    if (!sketch.exists())
        return;
    const QList<qsizetype> suspects = wordsWithoutInk(sketch, words);
    if (suspects.isEmpty())
        return;
    const Drawing drawing(page, words, fine);
    if (!drawing.exists())
        return;
    for (const qsizetype i : suspects) {
        const Shades shades = drawing.shades(words.words[i].box);
        words.words[i].visible = shades.hasInk();
        words.words[i].hidden = shades.lightest < paper ? HiddenKind::Covered : HiddenKind::Invisible;
    }
}

bool showsSomething(const poppler::page &page, const PdfPage &size)
{
    const Drawing drawing(page, size, coarse);
    return drawing.exists() && drawing.shades({0, 0, size.width, size.height}).hasInk();
}

} // namespace clausula
