// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/policyfile.h"

#include "app/gui/filehash.h"
#include "core/base/atomicfile.h"
#include "core/document/documentreader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

const QString tooLarge = u"too-large-to-edit"_s; // as LoadReport has it

} // namespace

PolicyFile PolicyFile::untitled(const QString &name)
{
    PolicyFile file;
    file.m_origin.name = name;
    file.m_origin.format = u"text"_s;
    return file;
}

Result<PolicyFile> PolicyFile::open(const QString &path, const OpenOptions &options)
{
    auto document = openPolicy(path, options);
    if (!document)
        return std::unexpected(document.error());
    PolicyFile file;
    file.m_origin = document->origin();
    file.m_diskHash = std::exchange(file.m_origin.sha256, {});
    if (path.startsWith(u":/"_s)) // a sample that comes with the program: saving it asks for a place
        file.m_origin.path.clear();
    if (!isEditableFormat(file.m_origin.format)) { // a working copy: its text never overwrites a DOCX file
        file.m_source = std::exchange(file.m_origin.path, {});
        file.m_origin.encoding = {};
    }
    file.m_document = *std::move(document);
    return file;
}

Result<PolicyFile> PolicyFile::openCopy(const QString &path, const QString &name)
{
    return open(path).transform([&name](PolicyFile &&file) {
        file.m_origin.path.clear();
        file.m_origin.name = name;
        file.m_diskHash.clear();
        return file;
    });
}

PolicyFile PolicyFile::copyOf(const Document &document)
{
    PolicyFile file;
    file.m_origin = document.origin();
    file.m_origin.path.clear();
    file.m_origin.sha256.clear();
    file.m_document = document;
    return file;
}

PolicyFile PolicyFile::of(const Draft &draft)
{
    PolicyFile file;
    file.m_origin.path = draft.path;
    file.m_origin.name = draft.path.isEmpty() ? QString() : draft.name;
    file.m_origin.format = draft.format;
    file.m_origin.encoding = draft.encoding;
    file.m_diskHash = draft.diskHash;
    return file;
}

QString PolicyFile::readOnlyReason() const
{
    if (!m_document || !m_document->loadReport().readOnly)
        return {};
    if (m_document->loadReport().readOnlyReason == tooLarge)
        return QCoreApplication::translate(
                   "PolicyFile",
                   "%1 is larger than 10 MiB, so it can be read and compared but not edited here.")
            .arg(name());
    return QCoreApplication::translate(
               "PolicyFile",
               "%1 holds bytes that are no valid text. It can be read and compared, but saving it would "
               "change those bytes, so it can't be edited. Save a copy under another name to edit that.")
        .arg(name());
}

PolicyFile::DiskState PolicyFile::diskState() const
{
    if (!QFileInfo::exists(m_origin.path))
        return DiskState::Gone;
    const QByteArray there = hashOfFile(m_origin.path);
    return !there.isEmpty() && there == m_diskHash ? DiskState::Same : DiskState::Changed;
}

Result<PolicyFile> PolicyFile::saved(const QString &text, const QString &path) const
{
    const auto bytes = encodeText(text, m_origin);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (const auto written = writeAtomically(path, *bytes); !written)
        return std::unexpected(written.error());
    PolicyFile file = *this;
    if (!isEditableFormat(file.m_origin.format)) {
        file.m_source.clear();
        file.m_origin.format = u"markdown"_s; // by whose signs its structure is written
    }
    file.m_origin.path = path;
    file.m_origin.name = QFileInfo(path).fileName();
    file.m_diskHash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256);
    Origin origin = file.m_origin;
    origin.sha256 = file.m_diskHash;
    LoadReport load; // a copy of a damaged file is whole again, one of a large file stays large
    load.readOnly = m_document && m_document->loadReport().readOnlyReason == tooLarge;
    load.readOnlyReason = load.readOnly ? tooLarge : QString();
    file.m_document = Document::fromText(text, std::move(origin), std::move(load));
    return file;
}

PolicyFile PolicyFile::withText(const Document &document) const
{
    PolicyFile file = *this;
    file.m_document = document;
    if (file.m_origin.name.isEmpty())
        file.m_origin.name = document.origin().name;
    return file;
}

PolicyFile PolicyFile::asUtf8() const
{
    PolicyFile file = *this;
    file.m_origin.encoding = {};
    return file;
}

} // namespace clausula
