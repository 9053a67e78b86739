// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/documentreader.h"

namespace clausula::test {

inline Document documentOf(const QString &text)
{
    return Document::fromText(text, {});
}

/** One of the sample policies that come with the program. */
inline Document sample(const QString &name)
{
    return readDocument(QStringLiteral(PROJECT_SOURCE "/resources/samples/") + name).value();
}

/** The block that \a passage begins in. */
inline int blockWith(const Document &document, const QString &passage)
{
    return document.blockAt(document.text().indexOf(passage));
}

} // namespace clausula::test
