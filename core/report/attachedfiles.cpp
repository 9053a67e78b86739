// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/attachedfiles.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

namespace clausula {

namespace {

/** Takes what comes out of a stream, up to a limit. */
class Catch final : public Pipeline
{
public:
    explicit Catch(qsizetype most) : Pipeline("attachment", nullptr), m_most(most) {}

    void write(const unsigned char *data, size_t length) override
    {
        m_isFull = m_isFull || length > size_t(m_most - m_bytes.size());
        if (m_isFull)
            throw std::length_error("full"); // qpdf catches it and stops
        m_bytes.append(reinterpret_cast<const char *>(data), qsizetype(length));
    }
    void finish() override {}

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isFull() const { return m_isFull; }

private:
    qsizetype m_most;
    QByteArray m_bytes;
    bool m_isFull = false;
};

/** What a stream inflates to, at most \a most bytes. */
QByteArray inflated(QPDFObjectHandle stream, qsizetype most)
{
    Catch bytes(most);
    bool read = false;
    try {
        read = stream.isStream() && stream.pipeStreamData(&bytes, 0, qpdf_dl_generalized);
    } catch (const std::exception &) {
        read = false;
    }
    if (bytes.isFull())
        throw HostilePdf("attached files are larger than the limit");
    if (!read)
        throw std::runtime_error("an attached file can't be read");
    return bytes.bytes();
}

} // namespace

QList<AttachedFile> attachedFiles(QByteArrayView pdf)
{
    constexpr size_t mostWarnings = 50;
    if (pdf.size() > maxReportBytes)
        throw HostilePdf("the file is larger than the limit");
    Pl_Flate::memory_limit(size_t(maxAttachedBytes) + (1U << 20)); // for object streams; Catch comes first
    QPDF document;
    document.setSuppressWarnings(true);
    document.setMaxWarnings(mostWarnings);
    document.setAttemptRecovery(false);
    document.processMemoryFile("report", pdf.data(), size_t(pdf.size()));
    QList<AttachedFile> files;
    qsizetype room = maxAttachedBytes;
    for (const auto &[name, file] : QPDFEmbeddedFileDocumentHelper(document).getEmbeddedFiles()) {
        if (files.size() >= maxAttachedFiles)
            throw HostilePdf("more files are attached than a report has");
        files.append(
            {QString::fromStdString(file->getFilename()), inflated(file->getEmbeddedFileStream(), room)});
        room -= files.last().bytes.size();
    }
    return files;
}

} // namespace clausula
