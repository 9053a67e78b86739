// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace clausula {

/** One element of a web page, or a run of its text. */
struct HtmlNode
{
    QString name;                            ///< in lower case; empty for text
    QString text;                            ///< of a run of text
    QHash<QString, QString> attributes = {}; ///< names in lower case
    std::vector<HtmlNode> children = {};

    [[nodiscard]] bool isText() const { return name.isEmpty(); }
    [[nodiscard]] bool is(QLatin1StringView tag) const { return name == tag; }
    [[nodiscard]] QString attribute(QLatin1StringView key) const { return attributes.value(key); }
};

/**
 * The elements of a page as a browser would build them (HTML5's rules), comments left out. Nothing is
 * fetched and no script is run. Error: UnsafeInput for nesting deeper than 400, a million nodes, or
 * thousands of elements without an end.
 */
[[nodiscard]] Result<HtmlNode> parseHtml(QByteArrayView utf8, const QString &path);

} // namespace clausula
