// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chapters.h"
#include "core/report/pagebuilder.h"

namespace clausula {

/** The first page: who hands the report on, what was compared, by what, when. */
void addCover(PageBuilder &pages, const ReportContent &content);

} // namespace clausula
