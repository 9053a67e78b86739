// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/zippackage.h"

#include <QBuffer>
#include <QDateTime>
#include <QTimeZone>

#include <KZip>

namespace clausula {

Result<QByteArray> zipPackage(const QList<ZipPart> &parts, const QDate &date, const QString &subject)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    zip.setExtraField(KZip::NoExtraField); // it would hold times of our own making
    bool written = zip.open(QIODevice::WriteOnly);
    const QDateTime time(date, QTime(0, 0), QTimeZone::utc());
    constexpr mode_t readable = 0100644;
    for (const ZipPart &part : parts) {
        zip.setCompression(part.stored ? KZip::NoCompression : KZip::DeflateCompression);
        written = written && zip.writeFile(part.name, part.content, readable, {}, {}, time, time, time);
    }
    if (!written || !zip.close())
        return failure(ErrorCode::WriteFailed, subject, zip.errorString());
    return bytes;
}

} // namespace clausula
