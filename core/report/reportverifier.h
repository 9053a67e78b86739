// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"
#include "core/document/importedtext.h"
#include "core/gap/finding.h"

#include <QByteArray>
#include <QJsonObject>

namespace clausula {

/** What a finished report carries, read back from its PDF: foreign by now, so nothing in it is trusted. */
struct ReadReport
{
    QJsonObject comparison;
    QByteArray contentHash;  ///< SHA-256 of the attached comparison
    QList<Document> sources; ///< attached texts, those that can be read
};

/** A quote that its document does not have at its place. */
struct QuoteProblem
{
    int line = 1;
    QString quote;
};

/** How one side of a report fares against the document with the hash that the report names. */
struct VerifiedSide
{
    enum class Checked { Original, Attachment, Nothing };

    QString name;
    QByteArray sha256; ///< hexadecimal, as the report names it
    Checked checked = Checked::Nothing;
    int quotes = 0;
    QList<QuoteProblem> broken;

    [[nodiscard]] bool isVerified() const { return checked != Checked::Nothing && broken.isEmpty(); }
};

/**
 * What readAttachments() found, which may come from a process that a hostile PDF took over. Error:
 * UnsupportedFormat (no report of ours: a PDF/A has no attachments); \a name is what messages call it.
 */
[[nodiscard]] Result<ReadReport> readReport(const ImportedText &attachments, const QString &name);

/**
 * Compares every quote with the original whose SHA-256 the report names, or with the attached copy where no
 * original was given; a copy counts only if its hash is right.
 */
[[nodiscard]] VerifiedSide verifySide(const ReadReport &report, Side side, const QList<Document> &originals);

} // namespace clausula
