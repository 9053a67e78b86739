// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/wordingdefects.h"

#include "core/base/words.h"
#include "core/gap/evidence.h"
#include "core/gap/gapanalyzer.h"
#include "core/gap/gaptext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr qsizetype leastParagraphWords = 12; ///< shorter ones repeat in any text: "Contact us."
constexpr qsizetype leastPraise = 3;          ///< one "leading" makes no advertisement
constexpr qsizetype leastCopyWords = 20;
constexpr qsizetype leastUses = 3; ///< a word capitalised once or twice is a slip or a name

/** The words of \a text in lower case, one blank between two. */
QString wordKey(QStringView text)
{
    QString key;
    for (const Span word : wordSpans(text))
        key += word.in(text).toString().toLower() + u' ';
    return key;
}

Warning marketingWarning(const Document &document, Span span)
{
    return {u"marketing-copy"_s, Importance::Low, makeEvidence(document, span),
            GapText::tr("Advertising stands in the policy's text.")};
}

bool isAdvertising(int block, const QString &praise, const QString &policyWords, TextSearch &search)
{
    const Document &document = search.document();
    return wordSpans(document.text(document.blocks().at(block).span)).size() >= leastCopyWords &&
           search.findAll(block, praise).size() >= leastPraise &&
           search.findAll(block, policyWords).isEmpty();
}

/** Where \a term stands with capitals after a lower-case word, so that no heading or sentence asks for them.
 */
QList<Hit> usesOf(const QString &term, TextSearch &search)
{
    const QString pattern = u"(?-i:(?<=[a-z,] )%1\\b)"_s.arg(QRegularExpression::escape(term));
    QList<Hit> uses;
    for (const int block : search.contentBlocks())
        uses.append(search.findAll(block, pattern));
    return uses;
}

/** In quotes, or before "means" and the like, or as the first cell of a row. */
bool isExplained(const QString &term, TextSearch &search)
{
    const QString pattern =
        u"\"[^\"]{0,40}\\b%1s?\\b[^\"]{0,20}\"|\\b%1s?\\b[^.]{0,20}\\b(?:means?|refers? to|includes?|is defined)\\b|^%1s? ?\\|"_s
            .arg(QRegularExpression::escape(term));
    return search.findFirst(search.contentBlocks(), {pattern}).has_value();
}

} // namespace

QList<Warning> repeatedParagraphs(const Document &document)
{
    QHash<QString, int> seen;
    QList<Warning> warnings;
    for (int i = 0; i < document.blocks().size(); ++i) {
        const Block &block = document.blocks()[i];
        const QStringView text = document.text(block.span);
        if (!block.isContent() || wordSpans(text).size() < leastParagraphWords)
            continue;
        const QString key = wordKey(text);
        if (const auto first = seen.constFind(key); first != seen.cend()) {
            const int line = document.blocks().at(*first).startLine;
            warnings.append({u"duplicate-text"_s, Importance::Low, makeEvidence(document, block.span),
                             GapText::tr("The same paragraph stands on line %1.").arg(line)});
        }
        seen.insert(key, i);
    }
    return warnings;
}

QList<Warning> marketingCopy(const QString &praise, const QString &policyWords, TextSearch &search)
{
    const Document &document = search.document();
    QList<Warning> warnings;
    for (int i = 0; i < document.blocks().size(); ++i) {
        const Block &block = document.blocks()[i];
        const bool aside =
            std::ranges::any_of(document.loadReport().setAside, [&block](const SetAside &piece) {
                return piece.why == "marketing"_L1 && piece.startLine <= block.startLine &&
                       block.startLine <= piece.endLine;
            });
        if (aside || (block.isContent() && isAdvertising(i, praise, policyWords, search)))
            warnings.append(marketingWarning(document, block.span));
    }
    return warnings;
}

QList<Warning> undefinedTerms(const QStringList &terms, TextSearch &search)
{
    const bool explainsAny =
        std::ranges::any_of(terms, [&](const QString &term) { return isExplained(term, search); });
    QList<Warning> warnings;
    for (const QString &term : terms) {
        const QList<Hit> uses = explainsAny ? usesOf(term, search) : QList<Hit>();
        if (uses.size() < leastUses || isExplained(term, search))
            continue;
        warnings.append({u"undefined-term"_s, Importance::Note,
                         proof(search.document(), uses.first().block, uses.first().span),
                         GapText::tr("“%1” is written as a defined term and defined nowhere.").arg(term)});
    }
    return warnings;
}

} // namespace clausula
