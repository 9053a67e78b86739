// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/foreignlanguage.h"

#include "core/document/language.h"
#include "core/gap/evidence.h"
#include "core/gap/gaptext.h"

#include <algorithm>

namespace clausula {

namespace {

bool isForeign(const Document &document)
{
    return document.language() != supportedLanguage;
}

/** The language of the first foreign block that tells it. */
QString foreignLanguage(const Document &document)
{
    if (isForeign(document))
        return document.language();
    for (const Block &block : document.blocks()) {
        const QString language = block.foreign ? languageOf(document.text(block.span)) : QString();
        if (!language.isEmpty() && language != supportedLanguage)
            return language;
    }
    return QStringLiteral("und");
}

} // namespace

QList<Warning> foreignText(const Document &document)
{
    const QList<Block> &blocks = document.blocks();
    const auto first = std::ranges::find_if(blocks, &Block::foreign);
    if (first == blocks.end())
        return {};
    const int block = int(first - blocks.begin());
    const bool whole = isForeign(document);
    const QString message =
        whole ? GapText::tr(
                    "The text is in a language that isn’t supported (%1). Only English is read: no clause "
                    "is recognised in it, and nothing here says what it lacks.")
              : GapText::tr("Parts of the text are in a language that isn’t supported (%1). Only what is in "
                            "English was read.");
    return {{QStringLiteral("unsupported-language"), whole ? Importance::High : Importance::Medium,
             proof(document, block, {first->span.start, std::min<qsizetype>(first->span.length, 1)}),
             message.arg(languageName(foreignLanguage(document)))}};
}

void withholdVerdicts(const Document &document, DocumentAnalysis &analysis)
{
    if (!isForeign(document))
        return;
    for (Coverage &coverage : analysis.coverage) {
        if (coverage.status == CoverageStatus::Missing)
            coverage.status = CoverageStatus::Unsure;
    }
    for (RequirementResult &result : analysis.requirements) {
        // What doesn't apply for lack of words that say so is as unknown as what is missing.
        const bool unfound = result.status == RequirementStatus::Missing ||
                             (result.status == RequirementStatus::NotApplicable && result.evidence.isEmpty());
        if (!unfound)
            continue;
        result.status = RequirementStatus::Unclear;
        result.reason =
            GapText::tr("The text is in a language that isn’t supported (%1), so it wasn’t searched.")
                .arg(languageName(document.language()));
        result.nearest.clear();
    }
}

} // namespace clausula
