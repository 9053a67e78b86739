// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/definedterms.h"

#include "core/authoring/knowledge.h"
#include "core/base/words.h"
#include "core/recognition/flowedtext.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr qsizetype leastUses = 2; ///< one capital may be a slip

struct FlowedBlock
{
    FlowedText text;
    bool heading = false;
};

std::vector<FlowedBlock> flowedBlocks(const Document &document)
{
    std::vector<FlowedBlock> blocks;
    for (const Block &block : document.blocks())
        blocks.push_back({FlowedText(document.text(block.span), block.span.start), block.isHeading()});
    return blocks;
}

/** "Service", "Services", "Service’s": one term. */
QRegularExpression usesOf(const QString &term)
{
    return compiled(u"(?<![\\w-])%1(?=s?(?:['’]s?)?(?![\\w-]))"_s.arg(QRegularExpression::escape(term)),
                    QRegularExpression::NoPatternOption);
}

/** A capital that starts a sentence says nothing. */
bool startsSentence(QStringView text, qsizetype offset)
{
    qsizetype before = offset - 1;
    while (before >= 0 && (text[before].isSpace() || u"\"“‘'(*•-"_s.contains(text[before])))
        --before;
    return before < 0 || u".:;!?|"_s.contains(text[before]);
}

QList<Span> findUses(const std::vector<FlowedBlock> &blocks, const QString &term, bool insideSentencesOnly)
{
    const QRegularExpression pattern = usesOf(term);
    QList<Span> uses;
    for (const FlowedBlock &block : blocks) {
        if (block.heading)
            continue; // headings write all their words large
        const QString &text = block.text.text();
        for (const QRegularExpressionMatch &match : pattern.globalMatch(text)) {
            if (!insideSentencesOnly || !startsSentence(text, match.capturedStart()))
                uses.append(block.text.toDocument({match.capturedStart(), match.capturedLength()}));
        }
    }
    return uses;
}

/** The sentence of \a text that holds \a offset. */
Span sentenceAt(QStringView text, qsizetype offset)
{
    for (const Span sentence : sentenceSpans(text)) {
        if (sentence.contains(offset))
            return sentence;
    }
    return {0, text.size()};
}

/** Adds what \a pattern finds defined in \a block; a term counts where it is defined first. */
void addDefined(QList<DefinedTerm> &defined, const FlowedText &block, const QRegularExpression &pattern)
{
    for (const QRegularExpressionMatch &match : pattern.globalMatch(block.text())) {
        if (std::ranges::contains(defined, match.captured(1), &DefinedTerm::term))
            continue;
        const Span name{match.capturedStart(1), match.capturedLength(1)};
        defined.append({match.captured(1),
                        block.toDocument(sentenceAt(block.text(), name.start)),
                        block.toDocument(name),
                        {}});
    }
}

bool isInsideOf(const QString &term, const QList<DefinedTerm> &defined)
{
    return std::ranges::any_of(defined, [&term](const DefinedTerm &one) {
        return one.term.contains(term) || one.term + u's' == term || term.contains(one.term);
    });
}

} // namespace

const DefinedTerm *TermList::at(qsizetype offset) const
{
    const auto holds = [offset](const DefinedTerm &term) {
        return term.name.contains(offset) ||
               std::ranges::any_of(term.uses, [offset](Span use) { return use.contains(offset); });
    };
    const auto found = std::ranges::find_if(defined, holds);
    return found == defined.end() ? nullptr : &*found;
}

Result<DefinedTerms> DefinedTerms::read(const QByteArray &json)
{
    return readJson(json, u"terms.json"_s, JsonCheck::Everything, [](JsonReader &reader) {
        DefinedTerms terms;
        for (const QString &pattern : reader.patterns(u"definitions"_s)) {
            terms.m_definitions.append(compiled(pattern, QRegularExpression::NoPatternOption));
            if (terms.m_definitions.last().captureCount() < 1)
                reader.problem(u"definitions"_s, u"need a group for the term"_s);
        }
        terms.m_usual = reader.texts(u"usual"_s);
        return terms;
    });
}

const QByteArray &DefinedTerms::builtIn()
{
    static const QByteArray json = authoringData(u"terms.json"_s);
    return json;
}

TermList DefinedTerms::find(const Document &document) const
{
    const std::vector<FlowedBlock> blocks = flowedBlocks(document);
    TermList list;
    for (const FlowedBlock &block : blocks) {
        for (const QRegularExpression &pattern : m_definitions)
            addDefined(list.defined, block.text, pattern);
    }
    std::ranges::stable_sort(list.defined, {}, [](const DefinedTerm &term) { return term.name; });
    for (DefinedTerm &term : list.defined) {
        term.uses = findUses(blocks, term.term, false);
        term.uses.removeIf([&term](Span use) { return use.overlaps(term.name); });
    }
    for (const QString &term : m_usual) {
        if (isInsideOf(term, list.defined))
            continue;
        const QList<Span> uses = findUses(blocks, term, true);
        if (uses.size() >= leastUses)
            list.undefined.append({term, uses});
    }
    std::ranges::stable_sort(list.undefined, {}, [](const UndefinedTerm &term) { return term.uses.first(); });
    return list;
}

QList<TextEdit> DefinedTerms::rename(const DefinedTerm &term, const QString &newName)
{
    QList<TextEdit> edits{{term.name, newName}};
    for (const Span use : term.uses)
        edits.append({use, newName});
    return inTextOrder(std::move(edits));
}

} // namespace clausula
