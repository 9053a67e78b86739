// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/alignment.h"

#include "core/comparison/blockalignment.h"
#include "core/comparison/disjointsets.h"
#include "core/comparison/increasing.h"
#include "core/comparison/partners.h"

#include <algorithm>

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

QList<AlignedSection> alignSections(const ComparedTexts &texts, const Units &left, const Units &right,
                                    const Likenesses &likenesses)
{
    const Partners partners = choosePartners(static_cast<int>(left.size()), static_cast<int>(right.size()),
                                             likenesses, sectionLimits);
    QList<AlignedSection> sections;
    for (const Likeness &pair : partners.joined)
        sections.append(joined(pair, texts, left, right));
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

Result<Alignment> align(const RecognizedDocument &left, const RecognizedDocument &right, std::stop_token stop)
{
    Vocabulary vocabulary;
    const WordSequence leftWords = WordSequence::ofDocument(left.document, vocabulary);
    const WordSequence rightWords = WordSequence::ofDocument(right.document, vocabulary);
    const ComparedDocuments documents{left, right, {leftWords, rightWords, vocabulary}};
    const Units leftUnits = sectionUnits(left, leftWords);
    const Units rightUnits = sectionUnits(right, rightWords);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});

    const Likenesses likenesses = compareUnits(documents.texts, leftUnits, rightUnits);
    Alignment alignment;
    alignment.sections = alignSections(documents.texts, leftUnits, rightUnits, likenesses);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});
    alignment.blocks = alignBlocks(documents, alignment.sections, likenesses.relatedness);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});
    return alignment;
}

} // namespace clausula
