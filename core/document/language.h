// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"

#include <QList>
#include <QString>

namespace clausula {

/** The language that the program can read. */
inline constexpr QStringView supportedLanguage = u"en";

/**
 * The language of \a passage by its small words (resources/languages), as ISO 639-1, or "und-" and the
 * script's ISO 15924 code for scripts other than Latin. Empty where too few words tell.
 */
[[nodiscard]] QString languageOf(QStringView passage);

/** "German"; "Cyrillic script" where the script is all that is known. In English. */
[[nodiscard]] QString languageName(const QString &language);

/**
 * Sets Block::foreign of the blocks that aren't in English: running text of some length that is in another
 * language, and what stands between. A name or a title in another language doesn't count. Returns the
 * language of most of the text; English where nothing tells.
 */
QString markForeignBlocks(QStringView text, QList<Block> &blocks);

} // namespace clausula
