// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"

#include <QByteArray>

namespace clausula {

/** The analysis of one document for people: coverage, requirements, facts, warnings, what was read how. */
[[nodiscard]] QByteArray analysisToText(const AnalyzedDocument &document, const ClauseCatalog &catalog);

} // namespace clausula
