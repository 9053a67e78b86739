// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/pin.h"

#include "core/base/words.h"

#include <algorithm>
#include <vector>

namespace clausula {

namespace {

/** Characters of a section by which it is known: some hundred words tell any two apart. */
constexpr qsizetype openingLength = 600;
/** Share of a section's likeness that its heading makes out, and what it must reach to be the one. */
constexpr double headingShare = 0.3;
constexpr double leastLikeness = 0.45;

using Words = std::vector<QString>;

QString openingOf(const Document &document, const Section &section)
{
    QString opening;
    for (int block = section.firstBlock; block < section.endBlock() && opening.size() < openingLength;
         ++block) {
        if (block == section.heading)
            continue;
        if (!opening.isEmpty())
            opening += u' ';
        opening += document.flowText(document.blocks()[block]);
    }
    return opening.first(std::min(opening.size(), openingLength));
}

/** All words in alphabetical order, without punctuation and capitals. */
Words sortedWords(const QString &text)
{
    Words words;
    for (const Span span : wordSpans(text))
        words.push_back(span.in(text).toString().toCaseFolded());
    std::ranges::sort(words);
    return words;
}

/** Dice coefficient of two sorted lists; two empty ones are alike. */
double alike(const Words &left, const Words &right)
{
    if (left.empty() && right.empty())
        return 1;
    Words common;
    std::ranges::set_intersection(left, right, std::back_inserter(common));
    return 2.0 * static_cast<double>(common.size()) / static_cast<double>(left.size() + right.size());
}

/** Compares the sections of a document with anchors. */
class Finder
{
public:
    explicit Finder(const Document &document) : m_document(document) {}

    int find(const SectionAnchor &anchor)
    {
        readSections();
        const Words heading = sortedWords(anchor.heading);
        const Words opening = sortedWords(anchor.opening);
        int best = -1;
        double bestLikeness = leastLikeness;
        for (int i = 0; i < static_cast<int>(m_openings.size()); ++i) {
            const auto at = static_cast<size_t>(i);
            const double likeness = headingShare * alike(heading, m_headings[at]) +
                                    (1 - headingShare) * alike(opening, m_openings[at]);
            const bool isNearer = likeness == bestLikeness && best >= 0 &&
                                  std::abs(i - anchor.place) < std::abs(best - anchor.place);
            if (likeness > bestLikeness || isNearer) {
                best = i;
                bestLikeness = likeness;
            }
        }
        return best;
    }

private:
    void readSections()
    {
        if (!m_openings.empty())
            return;
        for (int i = 0; i < static_cast<int>(m_document.sections().size()); ++i) {
            const SectionAnchor found = anchorOf(m_document, i);
            m_headings.push_back(sortedWords(found.heading));
            m_openings.push_back(sortedWords(found.opening));
        }
    }

    const Document &m_document;
    std::vector<Words> m_headings;
    std::vector<Words> m_openings;
};

} // namespace

SectionAnchor anchorOf(const Document &document, int section)
{
    const Section &found = document.sections()[section];
    return {found.heading < 0 ? QString() : document.headingText(found.heading), openingOf(document, found),
            section};
}

int findSection(const Document &document, const SectionAnchor &anchor)
{
    return Finder(document).find(anchor);
}

Pin pinOf(Pin::Kind kind, const Document &left, int leftSection, const Document &right, int rightSection)
{
    return {kind, anchorOf(left, leftSection), anchorOf(right, rightSection)};
}

QList<PinnedSections> findPins(const QList<Pin> &pins, const Document &left, const Document &right)
{
    Finder leftFinder(left);
    Finder rightFinder(right);
    QList<PinnedSections> found;
    for (const Pin &pin : pins)
        found.append({leftFinder.find(pin.left), rightFinder.find(pin.right)});
    return found;
}

QList<Pin> anchoredAgain(const QList<Pin> &pins, const Document &left, const Document &right)
{
    const QList<PinnedSections> found = findPins(pins, left, right);
    QList<Pin> result = pins;
    for (qsizetype i = 0; i < pins.size(); ++i) {
        if (found[i].areFound())
            result[i] = pinOf(pins[i].kind, left, found[i].left, right, found[i].right);
    }
    return result;
}

} // namespace clausula
