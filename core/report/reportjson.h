// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"

#include <QByteArray>
#include <QJsonObject>

namespace clausula {

/** `clausula.analysis/1` of one document (the design's contracts). */
[[nodiscard]] QJsonObject analysisToJson(const AnalyzedDocument &document, const ClauseCatalog &catalog);

/** `clausula.comparison/1`. */
[[nodiscard]] QJsonObject comparisonToJson(const GapReport &report);

/** The comparison as it is attached to a report and hashed: one line. */
[[nodiscard]] QByteArray comparisonBytes(const GapReport &report);

/** Bytes as they are written: indented for a file of its own, one line for a stream of several. */
[[nodiscard]] QByteArray jsonBytes(const QJsonObject &object, bool oneLine);

} // namespace clausula
