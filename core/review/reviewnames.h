// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/comparisonsettings.h"
#include "core/gap/decision.h"

#include <QStringView>

#include <array>
#include <utility>

namespace clausula {

/** What the switches of a Folding are called in review files. */
inline constexpr auto foldingNames = std::to_array<std::pair<QStringView, bool Folding::*>>({
    {u"numbering", &Folding::numbering},
    {u"bullets", &Folding::bullets},
    {u"wrapping", &Folding::wrapping},
    {u"white_space", &Folding::whiteSpace},
    {u"quotes", &Folding::quotes},
    {u"letter_case", &Folding::letterCase},
    {u"furniture", &Folding::furniture},
});

/** What actions are called there. */
inline constexpr auto actionNames = std::to_array<std::pair<QStringView, Decision::Action>>({
    {u"open", Decision::Action::Open},
    {u"accept", Decision::Action::Accept},
    {u"fix", Decision::Action::Fix},
    {u"ask-vendor", Decision::Action::AskVendor},
    {u"waive", Decision::Action::Waive},
});

} // namespace clausula
