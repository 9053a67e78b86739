// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>

namespace clausula {

/** Lines that were kept out of recognition, and why ("navigation", "marketing", "table-of-contents"). */
struct SetAside
{
    int startLine = 1;
    int endLine = 1;
    QString why;

    friend bool operator==(const SetAside &, const SetAside &) = default;
};

/** What happened to a document on its way in; shown to the reader, printed in the report. */
struct LoadReport
{
    QStringList repaired; ///< ids: "bom", "cp1252", "mixed-line-ends", "no-break-spaces", …
    int joinedLines = 0;  ///< hard-wrapped lines that were read as one paragraph with the line before
    QList<SetAside> setAside;
    bool readOnly = false;  ///< the file cannot be written back byte for byte
    QString readOnlyReason; ///< id: "undecodable-bytes", "too-large-to-edit"

    friend bool operator==(const LoadReport &, const LoadReport &) = default;
};

} // namespace clausula
