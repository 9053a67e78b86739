// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importstream.h"

#include "core/import/bytestream.h"

#include <algorithm>
#include <limits>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr QByteArrayView signature = "clausula-import/1\n";
constexpr QByteArrayView endMark = "end\n";
constexpr int mostLines = std::numeric_limits<int>::max();
constexpr int deepestLevel = 100;
constexpr qsizetype mostEntries = 5'000'000; // of a list: as many as words are read from a file

/** What a reader may say went wrong, by place: nothing about libraries or files to be written. */
constexpr ErrorCode reportable[] = {
    ErrorCode::FileEmpty,         ErrorCode::FileBinary,     ErrorCode::FileTooLarge,  ErrorCode::ReadFailed,
    ErrorCode::UnsafeInput,       ErrorCode::PasswordNeeded, ErrorCode::PasswordWrong, ErrorCode::NoTextLayer,
    ErrorCode::UnsupportedFormat, ErrorCode::ReaderStopped,
};

template<typename Enum>
Enum readEnum(ByteReader &in, Enum last)
{
    return Enum(in.integer(int(last)));
}

template<typename T, typename Write>
void writeList(ByteWriter &out, const QList<T> &list, const Write &write)
{
    out.number(quint64(list.size()));
    for (const T &item : list)
        write(item);
}

template<typename T, typename Read>
QList<T> readList(ByteReader &in, const Read &read)
{
    QList<T> list;
    const qsizetype count = in.count();
    if (count > mostEntries) // an entry may take a hundred times its bytes in memory
        in.fail();
    for (qsizetype left = count; left > 0 && !in.failed(); --left)
        list.append(read());
    return list;
}

void writeLoad(ByteWriter &out, const LoadReport &load)
{
    const auto writeString = [&](const QString &text) { out.string(text); };
    writeList(out, load.repaired, writeString);
    out.number(quint64(load.joinedLines));
    writeList(out, load.setAside, [&](const SetAside &aside) {
        out.number(quint64(aside.startLine));
        out.number(quint64(aside.endLine));
        out.string(aside.why);
        out.string(aside.words);
        out.number(quint64(aside.page));
    });
    out.flag(load.readOnly);
    out.string(load.readOnlyReason);
    writeList(out, load.hidden, [&](const HiddenText &hidden) {
        out.number(quint64(hidden.kind));
        out.span(hidden.span);
        out.string(hidden.words);
        out.string(hidden.about);
        out.number(quint64(hidden.page));
    });
    out.number(quint64(load.changes));
    writeList(out, load.notUnderstood, [&](const NotUnderstood &thing) {
        out.string(thing.what);
        out.number(quint64(thing.count));
        out.number(quint64(thing.page));
    });
    writeList(out, load.pages, [&](const PageStart &page) {
        out.number(quint64(page.offset));
        out.number(quint64(page.number));
    });
    writeList(out, load.notices, writeString);
}

LoadReport readLoad(ByteReader &in, qsizetype size)
{
    LoadReport load;
    const auto readString = [&] { return in.string(); };
    load.repaired = readList<QString>(in, readString);
    load.joinedLines = in.integer(mostLines);
    load.setAside = readList<SetAside>(in, [&] {
        return SetAside{in.integer(mostLines), in.integer(mostLines), in.string(), in.string(),
                        in.integer(mostLines)};
    });
    load.readOnly = in.flag();
    load.readOnlyReason = in.string();
    load.hidden = readList<HiddenText>(in, [&] {
        return HiddenText{readEnum(in, HiddenKind::Conditional), in.span(size), in.string(), in.string(),
                          in.integer(mostLines)};
    });
    load.changes = readEnum(in, TrackedChanges::AllMarks);
    load.notUnderstood = readList<NotUnderstood>(
        in, [&] { return NotUnderstood{in.string(), in.integer(mostLines), in.integer(mostLines)}; });
    load.pages = readList<PageStart>(
        in, [&] { return PageStart{qsizetype(in.number(quint64(size))), in.integer(mostLines)}; });
    load.notices = readList<QString>(in, readString);
    return load;
}

void writeText(ByteWriter &out, const ImportedText &imported)
{
    out.string(imported.format);
    out.string(imported.encoding);
    out.string(imported.text);
    writeList(out, imported.blocks, [&](const ImportedBlock &block) {
        out.number(quint64(block.kind));
        out.number(quint64(block.level));
        out.span(block.span);
        out.span(block.marker);
        out.string(block.why);
    });
    writeLoad(out, imported.load);
}

ImportedText readText(ByteReader &in)
{
    ImportedText imported;
    imported.format = in.string();
    imported.encoding = in.string();
    imported.text = in.string();
    const qsizetype size = imported.text.size();
    imported.blocks = readList<ImportedBlock>(in, [&] {
        return ImportedBlock{readEnum(in, ImportedKind::Boilerplate), in.integer(deepestLevel), in.span(size),
                             in.span(size), in.string()};
    });
    imported.load = readLoad(in, size);
    return imported;
}

/** What the types promise and bounds alone don't show. */
bool makesSense(const ImportedText &imported)
{
    qsizetype end = 0;
    for (const ImportedBlock &block : imported.blocks) {
        const bool markerInside = block.marker.isEmpty() || (block.marker.start >= block.span.start &&
                                                             block.marker.end() <= block.span.end());
        if (block.span.isEmpty() || block.span.start < end || !markerInside)
            return false;
        end = block.span.end();
    }
    const LoadReport &load = imported.load;
    return std::ranges::is_sorted(load.pages, {}, &PageStart::offset) &&
           std::ranges::all_of(load.setAside, [](const SetAside &aside) {
               return aside.endLine >= aside.startLine && aside.isInText() == aside.words.isEmpty();
           });
}

void writeError(ByteWriter &out, const Error &error)
{
    const auto *known = std::ranges::find(reportable, error.code);
    const bool isKnown = known != std::end(reportable);
    out.number(
        quint64((isKnown ? known : std::ranges::find(reportable, ErrorCode::ReadFailed)) - reportable));
    out.string(error.detail);
}

Error readError(ByteReader &in, const QString &path)
{
    const ErrorCode code = reportable[in.integer(int(std::size(reportable)) - 1)];
    return {code, path, in.string()};
}

} // namespace

QByteArray writeImportStream(const Result<ImportedText> &result)
{
    ByteWriter out;
    out.flag(result.has_value());
    if (result)
        writeText(out, *result);
    else
        writeError(out, result.error());
    return signature.toByteArray() + out.take() + endMark.toByteArray();
}

Result<ImportedText> readImportStream(QByteArrayView bytes, const QString &path)
{
    const auto senseless = [&] { return failure(ErrorCode::ReaderStopped, path, u"senseless answer"_s); };
    if (!bytes.startsWith(signature) || !bytes.endsWith(endMark) ||
        bytes.size() < signature.size() + endMark.size())
        return senseless();
    ByteReader in(bytes.sliced(signature.size()).chopped(endMark.size()));
    Result<ImportedText> result;
    if (in.flag())
        result = readText(in);
    else
        result = std::unexpected(readError(in, path));
    if (in.failed() || !in.atEnd() || (result && !makesSense(*result)))
        return senseless();
    return result;
}

} // namespace clausula
