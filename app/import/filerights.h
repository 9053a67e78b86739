// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clausula {

/**
 * Lets Landlock refuse this process all files but those that readers need and that are nobody's secret: fonts
 * and their configuration, character tables. They may be read, nothing may be written or run.
 * False where the kernel has no Landlock.
 */
[[nodiscard]] bool giveUpFiles();

} // namespace clausula
