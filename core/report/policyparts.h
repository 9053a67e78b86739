// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/marker.h"

#include <QList>
#include <QStringList>

namespace clausula {

/** Words of one look. */
struct PolicyRun
{
    QString text;
    bool bold = false;
    bool italic = false;

    friend bool operator==(const PolicyRun &, const PolicyRun &) = default;
};

/** A list that a word processor numbers by itself and that reads as the text does. */
struct PolicyList
{
    MarkerFamily family = MarkerFamily::Bullet;
    MarkerClosing closing = MarkerClosing::Open;
    int start = 1;      ///< of a numbered list
    QString glyph = {}; ///< of a bulleted one

    friend bool operator==(const PolicyList &, const PolicyList &) = default;
};

/** How \a list marks its item number \a number: "(c)", "iv.", "•"; empty where lists can't count so far. */
[[nodiscard]] QString markerText(const PolicyList &list, int number);

/** A paragraph or a table row as a word processor has it. */
struct PolicyPart
{
    enum class Kind { Title, Heading, Paragraph, ListItem, TableRow };
    Kind kind = Kind::Paragraph;
    int level = 0; ///< of a heading: 1 for what stands below the title
    QList<PolicyRun> runs = {};
    int list = -1; ///< of a list item: index into PolicyParts::lists, -1 if \a marker is part of the words
    QString marker = {};    ///< what no list can number: "1.2", "Part I"
    QStringList cells = {}; ///< of a table row, instead of runs

    friend bool operator==(const PolicyPart &, const PolicyPart &) = default;
};

/** A policy's text as a word processor has it: wrapped lines joined, signs of Markdown turned into looks. */
struct PolicyParts
{
    QString title; ///< of the file
    QList<PolicyPart> parts;
    QList<PolicyList> lists;
};

[[nodiscard]] PolicyParts partsOf(const Document &document);

} // namespace clausula
