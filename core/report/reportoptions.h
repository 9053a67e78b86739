// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/decision.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace clausula {

/** How a report is to look and what goes with it; none of it changes what it says of the documents. */
struct ReportOptions
{
    enum class Paper { A4, Letter };
    Paper paper = Paper::A4;
    QString firm = {};                      ///< on the cover and in the header, may be empty
    QString confidentiality = {};           ///< a line on the cover and every page, may be empty
    QByteArray logo = {};                   ///< on the cover: a PNG or JPEG file, may be empty
    QMap<QString, Decision> decisions = {}; ///< what reviewers decided, by Finding::key
    bool draft = false;                     ///< marked as such on every page
    bool fullTexts = true;                  ///< an appendix with both texts, line by line
    bool clientSafe = false;                ///< without notes, owners and decisions
    bool sources = true;                    ///< the two texts are attached to the PDF
    bool archive = false;                   ///< PDF/A-1b: nothing is attached

    friend bool operator==(const ReportOptions &, const ReportOptions &) = default;
};

} // namespace clausula
