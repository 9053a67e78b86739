// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/docxwords.h"

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

// Extensions of drawings that hold ordinary text boxes; unknown ones are read by their fallback.
bool isKnownDocxExtension(QStringView names)
{
    constexpr QLatin1StringView known[] = {"wps"_L1, "wpg"_L1, "wpc"_L1, "wpi"_L1,
                                           "w14"_L1, "w15"_L1, "wp14"_L1};
    const QList<QStringView> needed = names.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(needed, [&](QStringView name) {
        return std::ranges::any_of(known, [&](QLatin1StringView other) { return other == name; });
    });
}

QString lettersOf(QStringView words)
{
    QString letters;
    for (const QChar c : words) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

// The words of all text runs within the current element, whatever it is.
QString collectDocxWords(GuardedXml &xml)
{
    QString words;
    while (xml.nextChild()) {
        if (xml.name() == "t"_L1)
            words += xml.readText();
        else
            words += collectDocxWords(xml);
    }
    return words;
}

// What a field shows may change between two readers: those that compute words, not numbers of pages.
bool docxFieldChangesWords(QStringView instruction)
{
    constexpr QLatin1StringView plain[] = {"PAGE"_L1,    "NUMPAGES"_L1,  "SECTIONPAGES"_L1, "PAGEREF"_L1,
                                           "TOC"_L1,     "HYPERLINK"_L1, "SEQ"_L1,          "REF"_L1,
                                           "NOTEREF"_L1, "XE"_L1,        "TC"_L1,           "SECTION"_L1};
    const QStringView name = instruction.trimmed().split(u' ').first();
    return !name.isEmpty() && std::ranges::none_of(plain, [&](QLatin1StringView known) {
        return name.compare(known, Qt::CaseInsensitive) == 0;
    });
}

} // namespace clausula
