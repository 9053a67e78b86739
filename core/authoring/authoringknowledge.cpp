// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/authoringknowledge.h"

namespace clausula {

Result<AuthoringKnowledge> AuthoringKnowledge::builtIn()
{
    auto placeholders = Placeholders::read(Placeholders::builtIn());
    if (!placeholders)
        return std::unexpected(placeholders.error());
    auto advice = WordingAdvice::read(WordingAdvice::builtIn());
    if (!advice)
        return std::unexpected(advice.error());
    auto terms = DefinedTerms::read(DefinedTerms::builtIn());
    if (!terms)
        return std::unexpected(terms.error());
    return DraftingRules::read(DraftingRules::builtIn()).transform([&](const DraftingRules &rules) {
        return AuthoringKnowledge{*placeholders, *advice, *terms, rules};
    });
}

} // namespace clausula
