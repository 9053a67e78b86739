// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/alignment.h"

#include "core/comparison/blockalignment.h"
#include "core/comparison/disjointsets.h"
#include "core/comparison/increasing.h"
#include "core/comparison/partners.h"

#include <algorithm>
#include <map>
#include <set>

namespace clausula {

namespace {

constexpr PartnerLimits sectionLimits{0.30, 0.40};

using Units = std::vector<AlignUnit>;

/** The clause type both carry with most confidence; empty if there is none. */
QString commonClause(const QList<Label> &left, const QList<Label> &right)
{
    QString clause;
    double best = 0;
    for (const Label &label : left) {
        const auto same = std::ranges::find(right, label.clause, &Label::clause);
        if (same == right.end() || std::min(label.confidence, same->confidence) <= best)
            continue;
        best = std::min(label.confidence, same->confidence);
        clause = label.clause;
    }
    return clause;
}

QString ownClause(const QList<Label> &labels)
{
    return labels.isEmpty() ? QString() : labels.first().clause;
}

AlignedSection joined(const Likeness &pair, const ComparedTexts &texts, const Units &left, const Units &right)
{
    const AlignUnit &onLeft = left[static_cast<size_t>(pair.left)];
    const AlignUnit &onRight = right[static_cast<size_t>(pair.right)];
    AlignedSection section;
    section.left = pair.left;
    section.right = pair.right;
    const bool isSame = std::ranges::equal(texts.left.ids(onLeft.words), texts.right.ids(onRight.words));
    section.kind = isSame ? AlignedSection::Kind::Same : AlignedSection::Kind::Changed;
    section.similarity = isSame ? 1 : pair.total;
    section.clause = commonClause(onLeft.labels, onRight.labels);
    if (section.clause.isEmpty())
        section.clause = ownClause(onLeft.labels.isEmpty() ? onRight.labels : onLeft.labels);
    return section;
}

QList<AlignedSection> sectionsInOrder(QList<AlignedSection> sections)
{
    std::vector<Sides> sides;
    sides.reserve(static_cast<size_t>(sections.size()));
    for (const AlignedSection &section : std::as_const(sections))
        sides.push_back({section.left, section.right});
    QList<AlignedSection> ordered;
    ordered.reserve(sections.size());
    for (const int index : readingOrder(sides))
        ordered.append(std::move(sections[index]));
    return ordered;
}

/** Numbers the groups from 0 in order: entries that share a section share a group. */
void numberGroups(QList<AlignedSection> &sections, size_t lefts, size_t rights)
{
    DisjointSets sets(lefts + rights); // right sections are numbered after the left ones
    for (const AlignedSection &section : std::as_const(sections)) {
        if (section.left >= 0 && section.right >= 0)
            sets.join(static_cast<size_t>(section.left), lefts + static_cast<size_t>(section.right));
    }
    std::vector<int> groupOf(lefts + rights, -1);
    int groups = 0;
    for (AlignedSection &section : sections) {
        const size_t member = section.left >= 0 ? static_cast<size_t>(section.left)
                                                : lefts + static_cast<size_t>(section.right);
        int &group = groupOf[sets.find(member)];
        if (group < 0)
            group = groups++;
        section.group = group;
    }
}

/** Marks as moved what has to be left out so that most of the text stands in the same order on both sides. */
void markMoved(QList<AlignedSection> &sections, const Units &left, const Units &right)
{
    std::vector<WeightedItem> items;
    std::vector<qsizetype> pairs;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const AlignedSection &section = sections[i];
        if (section.left < 0 || section.right < 0)
            continue;
        const int words = left[static_cast<size_t>(section.left)].words.size() +
                          right[static_cast<size_t>(section.right)].words.size();
        items.push_back({section.right, 1.0 + words});
        pairs.push_back(i);
        sections[i].moved = true;
    }
    for (const int kept : heaviestIncreasing(items))
        sections[pairs[static_cast<size_t>(kept)]].moved = false;
}

/** What the reviewer decided, in terms of sections. */
class PinnedPairs
{
public:
    PinnedPairs(const QList<Pin> &pins, const QList<PinnedSections> &found)
    {
        for (qsizetype i = 0; i < pins.size(); ++i) {
            if (found[i].areFound())
                (pins[i].kind == Pin::Kind::Joined ? m_joined : m_apart).append(found[i]);
        }
    }
    /** Takes out of \a pairs what the pins don't leave open, and returns what they join. */
    [[nodiscard]] std::vector<Likeness> takeFrom(std::vector<Likeness> &pairs) const
    {
        std::vector<Likeness> joined;
        for (const PinnedSections &pin : m_joined) {
            const auto isIt = [&pin](const Likeness &p) {
                return p.left == pin.left && p.right == pin.right;
            };
            const auto found = std::ranges::find_if(pairs, isIt);
            if (std::ranges::none_of(joined, isIt))
                joined.push_back(found != pairs.end() ? *found : Likeness{pin.left, pin.right});
        }
        std::erase_if(pairs, [this](const Likeness &pair) { return !isOpen(pair); });
        return joined;
    }

private:
    [[nodiscard]] bool isOpen(const Likeness &pair) const
    {
        return std::ranges::none_of(m_joined,
                                    [&pair](const PinnedSections &pin) {
                                        return pin.left == pair.left || pin.right == pair.right;
                                    }) &&
               !m_apart.contains(PinnedSections{pair.left, pair.right});
    }

    QList<PinnedSections> m_joined;
    QList<PinnedSections> m_apart;
};

QList<AlignedSection> alignSections(const ComparedTexts &texts, const Units &left, const Units &right,
                                    Likenesses likenesses, const PinnedPairs &pins)
{
    const std::vector<Likeness> pinned = pins.takeFrom(likenesses.pairs);
    Partners partners = choosePartners(static_cast<int>(left.size()), static_cast<int>(right.size()),
                                       likenesses, sectionLimits);
    QList<AlignedSection> sections;
    for (const Likeness &pair : partners.joined)
        sections.append(joined(pair, texts, left, right));
    for (const Likeness &pair : pinned) {
        sections.append(joined(pair, texts, left, right));
        sections.last().pinned = true;
        partners.leftJoined[static_cast<size_t>(pair.left)] = 1;
        partners.rightJoined[static_cast<size_t>(pair.right)] = 1;
    }
    for (size_t i = 0; i < left.size(); ++i) {
        if (!partners.leftJoined[i])
            sections.append({static_cast<int>(i), -1, AlignedSection::Kind::OnlyLeft, false, 0, 0,
                             ownClause(left[i].labels)});
    }
    for (size_t i = 0; i < right.size(); ++i) {
        if (!partners.rightJoined[i])
            sections.append({-1, static_cast<int>(i), AlignedSection::Kind::OnlyRight, false, 0, 0,
                             ownClause(right[i].labels)});
    }
    sections = sectionsInOrder(std::move(sections));
    markMoved(sections, left, right);
    numberGroups(sections, left.size(), right.size());
    return sections;
}

} // namespace

Result<Alignment> align(const RecognizedDocument &left, const RecognizedDocument &right,
                        const ComparisonSettings &settings, std::stop_token stop)
{
    Vocabulary vocabulary(settings.folding);
    const WordSequence leftWords = WordSequence::ofDocument(left.document, vocabulary);
    const WordSequence rightWords = WordSequence::ofDocument(right.document, vocabulary);
    const ComparedDocuments documents{left, right, {leftWords, rightWords, vocabulary}};
    const Units leftUnits = sectionUnits(left, leftWords);
    const Units rightUnits = sectionUnits(right, rightWords);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});

    const Likenesses likenesses = compareUnits(documents.texts, leftUnits, rightUnits);
    Alignment alignment;
    alignment.pins = findPins(settings.pins, left.document, right.document);
    alignment.sections = alignSections(documents.texts, leftUnits, rightUnits, likenesses,
                                       PinnedPairs(settings.pins, alignment.pins));
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});
    alignment.blocks = alignBlocks(documents, alignment.sections, likenesses.relatedness);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});
    return alignment;
}

namespace {

GroupShape shapeOf(size_t left, size_t right)
{
    if (left == 0 || right == 0)
        return GroupShape::Alone;
    if (left == 1)
        return right == 1 ? GroupShape::Pair : GroupShape::Split;
    return right == 1 ? GroupShape::Merged : GroupShape::Regrouped;
}

} // namespace

QList<GroupShape> groupShapes(const QList<AlignedSection> &sections)
{
    std::map<int, std::pair<std::set<int>, std::set<int>>> groups; // sections of both sides
    for (const AlignedSection &section : sections) {
        auto &[left, right] = groups[section.group];
        if (section.left >= 0)
            left.insert(section.left);
        if (section.right >= 0)
            right.insert(section.right);
    }
    QList<GroupShape> shapes(groups.empty() ? 0 : groups.rbegin()->first + 1, GroupShape::Alone);
    for (const auto &[number, group] : groups)
        shapes[number] = shapeOf(group.first.size(), group.second.size());
    return shapes;
}

} // namespace clausula
