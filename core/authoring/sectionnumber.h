// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/textedit.h"
#include "core/document/document.h"

#include <functional>
#include <optional>

namespace clausula {

/** "3.2" as its figures. */
using SectionNumber = QList<int>;

[[nodiscard]] QString numberText(const SectionNumber &number);
/** Nothing if \a text isn't figures joined by dots. */
[[nodiscard]] std::optional<SectionNumber> sectionNumber(QStringView text);

/** A heading that has a number, "3.2 Cookies", "## 3. Cookies" or "Section 3: Cookies". */
struct NumberedHeading
{
    int section = -1;
    SectionNumber number;
    Span figures; ///< of the number alone, in the document's text

    friend bool operator==(const NumberedHeading &, const NumberedHeading &) = default;
};

/** In text order; headings without a number in figures are left out. */
[[nodiscard]] QList<NumberedHeading> numberedHeadings(const Document &document);

/** What becomes of a number when sections come, go or move; the same number if nothing does. */
using Renumbering = std::function<SectionNumber(const SectionNumber &)>;

/** A section numbered \a at comes in: it and those after it at its depth go up by one. */
[[nodiscard]] Renumbering makingRoomFor(const SectionNumber &at);
/** Two neighbours change places, with all below them. */
[[nodiscard]] Renumbering swapping(const SectionNumber &one, const SectionNumber &other);

} // namespace clausula
