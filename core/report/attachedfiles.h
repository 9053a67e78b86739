// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <stdexcept>

namespace clausula {

/** A file inside a PDF. */
struct AttachedFile
{
    QString name;
    QByteArray bytes;
};

inline constexpr qsizetype maxReportBytes = 256LL * 1024 * 1024; ///< a larger PDF is no report of ours
inline constexpr qsizetype maxAttachedBytes =
    192LL * 1024 * 1024; ///< of all attached files together, inflated
inline constexpr int maxAttachedFiles = 16;

/** A limit against hostile files was exceeded. */
class HostilePdf : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/**
 * The files attached to a PDF from anywhere. Nothing is repaired, no page is read and inflating stops at the
 * limits above. Throws HostilePdf, or another std::exception if it is no sound PDF; the caller turns both
 * into a Result (see finishedPdf()).
 */
[[nodiscard]] QList<AttachedFile> attachedFiles(QByteArrayView pdf);

} // namespace clausula
