// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"
#include "core/gap/coverage.h"

#include <QJsonArray>
#include <QJsonObject>

namespace clausula {

/** Pieces that both schemas share. Ids are those of the design's contracts: never translated. */
namespace json {

[[nodiscard]] QString id(BlockKind kind);
[[nodiscard]] QString id(CoverageStatus status);
[[nodiscard]] QString id(RequirementStatus status);
[[nodiscard]] QString id(Importance importance);
[[nodiscard]] QString id(Finding::Kind kind);
[[nodiscard]] QString id(Warning::Kind kind);
[[nodiscard]] QString id(Strength strength);

/** Confidence, likeness or score with three digits: more would say more than is known. */
[[nodiscard]] double rounded(double value);

/** `{start, length, line, page, quote, heading}`; the page is null, as texts have none. */
[[nodiscard]] QJsonObject evidence(const Evidence &evidence);
[[nodiscard]] QJsonArray evidence(const QList<Evidence> &list);
/** The same with `side`, `score` and `why`. */
[[nodiscard]] QJsonArray nearest(const QList<NearestPassage> &passages);
[[nodiscard]] QJsonArray integers(const QList<int> &values);

} // namespace json

} // namespace clausula
