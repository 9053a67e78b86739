// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace clausula {

/** What numbers or bullets a line. */
enum class MarkerFamily {
    None,
    Bullet,      ///< "•", "-", "o", a tick …
    Number,      ///< "1.", "2)", "(3)"; "4" alone where its neighbours are numbered alike
    Decimal,     ///< "1.1", "2.3.1"
    LowerLetter, ///< "a.", "(b)"
    UpperLetter, ///< "A.", "B)"
    LowerRoman,  ///< "ii.", "(iv)"
    UpperRoman,  ///< "II.", "IV)"
    Named,       ///< "Part I –", "Article 5", "Section 2.1", "§ 3"
    Markdown,    ///< "##"
};

/** How an enumerator ends: "1" "1." "1)" "(1)". */
enum class MarkerClosing { Open, Dot, Parenthesis, Parentheses };

/** The list marker or heading number at the start of a line. */
struct Marker
{
    MarkerFamily family = MarkerFamily::None;
    MarkerClosing closing = MarkerClosing::Open;
    qsizetype length = 0;    ///< characters of the marker, without the blanks after it
    qsizetype textStart = 0; ///< where the words begin
    int ordinal = 0;         ///< 3 for "3.", "c)", "(iii)"; the last figure of a decimal
    int letterOrdinal = 0; ///< for a single letter that is read as a roman figure: its place in the alphabet
    int depth = 1;         ///< figures in a decimal, hashes of Markdown
    char32_t glyph = 0;    ///< the bullet; the first letter of a name, in lower case ('p' for "Part")

    [[nodiscard]] bool exists() const { return family != MarkerFamily::None; }
    [[nodiscard]] bool isBullet() const { return family == MarkerFamily::Bullet; }
    /** A number or letter, be it of a list or of headings. */
    [[nodiscard]] bool isEnumerator() const
    {
        return exists() && !isBullet() && family != MarkerFamily::Markdown;
    }
    /** Whether \a next is what comes after this one in the same list. */
    [[nodiscard]] bool isFollowedBy(const Marker &next) const;
    /** Same family, closing and glyph: entries of one list look alike. */
    [[nodiscard]] bool looksLike(const Marker &other) const;
};

/** Reads the marker of a line that starts with a visible character. Looks at its first characters only. */
[[nodiscard]] Marker readMarker(QStringView line);

/** The words of a heading without what stands around them in Markdown or as a number: "**2. Cookies**". */
[[nodiscard]] QStringView headingWords(QStringView body);

} // namespace clausula
