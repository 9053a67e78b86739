// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/definedterms.h"
#include "core/authoring/draftingrules.h"
#include "core/authoring/placeholders.h"
#include "core/authoring/wordingadvice.h"

namespace clausula {

/** All that resources/authoring teaches. */
struct AuthoringKnowledge
{
    Placeholders placeholders;
    WordingAdvice advice;
    DefinedTerms terms;
    DraftingRules rules;

    /** What is compiled in. Error: KnowledgeInvalid, which the tests rule out. */
    [[nodiscard]] static Result<AuthoringKnowledge> builtIn();
};

} // namespace clausula
