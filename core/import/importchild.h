// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/importedtext.h"

#include <QByteArrayView>

#include <chrono>
#include <stop_token>

namespace clausula {

/** How a foreign file is to be read. */
struct ImportRequest
{
    QString format; ///< "pdf", "docx", …: ImportedText::format
    TrackedChanges changes = TrackedChanges::Accepted;
    QByteArray password = {}; ///< of an encrypted file, UTF-8
};

/** What a reader may take before it is stopped. */
struct ImportLimits
{
    std::chrono::milliseconds time{60'000};
    qint64 answer = 256LL * 1024 * 1024; ///< bytes
};

/**
 * Reads foreign files in a process of its own, clausula-import, which gives up its rights before it looks at
 * the first byte. Whatever a file does to that process, this one sees an error.
 *
 * The program gets the file's bytes by its standard input, so that it need not open anything; a password goes
 * before them, where no list of processes shows it. Safe to use from several threads at once.
 */
class ImportChild
{
public:
    /** \a program is the path of the program that reads the format, see findProgram(). */
    explicit ImportChild(QString program, ImportLimits limits = {});

    /**
     * Where the reader of \a format was installed together with the running program, empty if it isn't there:
     * clausula-import-pdf, which loads Poppler, for "pdf", and clausula-import for all else.
     */
    [[nodiscard]] static QString findProgram(const QString &format);

    /**
     * The text of a file; \a path is what messages call it. Cancelled within a tenth of a second of \a stop.
     *
     * Errors, besides those that readers report: ReaderStopped (crash, senseless answer, program missing),
     * UnsafeInput (a limit was reached), Cancelled.
     */
    [[nodiscard]] Result<ImportedText> read(QByteArrayView bytes, const QString &path,
                                            const ImportRequest &request, std::stop_token stop = {}) const;

private:
    QString m_program;
    ImportLimits m_limits;
};

} // namespace clausula
