// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/attachmentreader.h"

#include "core/report/attachedfiles.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <exception>

using namespace Qt::StringLiterals;

namespace clausula {

Result<ImportedText> readAttachments(QByteArrayView pdf)
{
    QList<AttachedFile> files;
    try {
        files = attachedFiles(pdf);
    } catch (const HostilePdf &reason) {
        return failure(ErrorCode::UnsafeInput, {}, QString::fromUtf8(reason.what()));
    } catch (const std::bad_alloc &) {
        throw;                         // the sandbox's limit, which its program reports
    } catch (const std::exception &) { // qpdf's: it ends here
        return failure(ErrorCode::UnsupportedFormat, {});
    }
    QJsonObject texts;
    for (const AttachedFile &file : std::as_const(files))
        texts.insert(file.name, QString::fromLatin1(file.bytes.toBase64()));
    ImportedText text;
    text.format = reportFormat.toString();
    text.encoding = u"UTF-8"_s;
    text.text = QString::fromUtf8(QJsonDocument(texts).toJson(QJsonDocument::Compact));
    return text;
}

QMap<QString, QByteArray> attachmentsIn(const ImportedText &text)
{
    QMap<QString, QByteArray> files;
    const QJsonObject texts = QJsonDocument::fromJson(text.text.toUtf8()).object();
    for (auto it = texts.begin(); it != texts.end(); ++it)
        files.insert(it.key(), QByteArray::fromBase64(it.value().toString().toLatin1()));
    return files;
}

} // namespace clausula
