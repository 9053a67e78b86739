// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rtfreader.h"

#include "core/import/flow.h"
#include "core/import/rtftokens.h"

#include <QHash>
#include <QStringConverter>

#include <algorithm>
#include <utility>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr int deepest = 256;
constexpr int bodyLevel = 9; // of an outline

/** Where the words of a group go. */
enum class Place {
    Body,
    Nowhere,
    FontTable,
    Styles,
    Colours,
    ListText,
    Margin,
    Note,
    Comment,
    Author,
    Instruction
};

// What holds in a group and ends with it.
struct State
{
    Place place = Place::Body;
    qsizetype wordsStart = 0; ///< of a destination's words, after those of the ones around it
    bool bold = false;
    bool hidden = false;
    bool deleted = false;
    bool inserted = false;
    bool white = false;
    bool tiny = false;
    bool shaded = false;
    int font = 0;
    int skipAfterUnicode = 1;
    bool opensDestination = false; ///< "{\*" came: an unknown word is not for us
};

// What holds for a paragraph until \pard.
struct ParagraphState
{
    int outline = bodyLevel;
    int style = 0;
    int listLevel = 0;
    bool inTable = false;
};

struct Style
{
    QString name;
    int outline = bodyLevel;
};

// The code page of a font's character set (specification, "\fcharset"); empty for the document's own.
QByteArray codePageOf(int charset)
{
    struct Known
    {
        int charset;
        const char *page;
    };
    constexpr Known known[] = {{77, "macintosh"},     {128, "Shift_JIS"},    {129, "windows-949"},
                               {134, "GBK"},          {136, "Big5"},         {161, "windows-1253"},
                               {162, "windows-1254"}, {163, "windows-1258"}, {177, "windows-1255"},
                               {178, "windows-1256"}, {186, "windows-1257"}, {204, "windows-1251"},
                               {222, "windows-874"},  {238, "windows-1250"}};
    const auto found = std::ranges::find(known, charset, &Known::charset);
    return found == std::end(known) ? QByteArray() : QByteArray(found->page);
}

// A control word and what it stands for.
template<typename Meaning>
struct ControlWord
{
    const char *word;
    Meaning meaning;
};

// The entry of a table for a word; null if it has none.
template<typename Meaning, size_t size>
const ControlWord<Meaning> *entryOf(QByteArrayView word, const ControlWord<Meaning> (&table)[size])
{
    const auto found = std::ranges::find_if(table, [&](const auto &entry) { return word == entry.word; });
    return found == std::end(table) ? nullptr : found;
}

constexpr ControlWord<char16_t> signs[] = {{"emdash", 0x2014}, {"endash", 0x2013},    {"lquote", 0x2018},
                                           {"rquote", 0x2019}, {"ldblquote", 0x201C}, {"rdblquote", 0x201D},
                                           {"bullet", 0x2022}, {"tab", u' '},         {"emspace", u' '},
                                           {"enspace", u' '},  {"qmspace", u' '}};

constexpr ControlWord<Place> destinations[] = {
    {"fonttbl", Place::FontTable},   {"stylesheet", Place::Styles},
    {"colortbl", Place::Colours},    {"listtext", Place::ListText},
    {"pntext", Place::ListText},     {"header", Place::Margin},
    {"headerl", Place::Margin},      {"headerr", Place::Margin},
    {"headerf", Place::Margin},      {"footer", Place::Margin},
    {"footerl", Place::Margin},      {"footerr", Place::Margin},
    {"footerf", Place::Margin},      {"footnote", Place::Note},
    {"annotation", Place::Comment},  {"atnauthor", Place::Author},
    {"fldinst", Place::Instruction}, {"info", Place::Nowhere},
    {"pict", Place::Nowhere},        {"objdata", Place::Nowhere},
    {"listtable", Place::Nowhere},   {"listoverridetable", Place::Nowhere},
    {"rsidtbl", Place::Nowhere},     {"generator", Place::Nowhere},
    {"revtbl", Place::Nowhere},      {"xe", Place::Nowhere},
    {"tc", Place::Nowhere},          {"filetbl", Place::Nowhere},
    {"bkmkstart", Place::Nowhere},   {"bkmkend", Place::Nowhere},
    {"themedata", Place::Nowhere},   {"datastore", Place::Nowhere},
    {"nonshppict", Place::Nowhere},  {"atnid", Place::Nowhere},
    {"atndate", Place::Nowhere},     {"atnref", Place::Nowhere},
    {"ftnsep", Place::Nowhere},      {"ftnsepc", Place::Nowhere},
    {"aftnsep", Place::Nowhere}};

// Destinations after "{\*" that hold words of the text all the same.
constexpr const char *transparent[] = {"shptxt", "shpinst", "shp", "shppict", "fldrslt", "field", "pn"};

// Words that turn something on, or off with the number 0.
constexpr ControlWord<bool State::*> switches[] = {
    {"b", &State::bold},           {"v", &State::hidden},         {"deleted", &State::deleted},
    {"revised", &State::inserted}, {"highlight", &State::shaded}, {"cb", &State::shaded},
    {"chcbpat", &State::shaded}};

class Reader
{
public:
    Reader(QByteArrayView bytes, TrackedChanges changes) : m_tokens(bytes), m_changes(changes)
    {
        m_open.cells = {RunText(changes)};
    }

    /** False where groups are nested too deep. */
    [[nodiscard]] bool read();
    [[nodiscard]] ImportedText take();

private:
    void readControl(const RtfToken &token);
    [[nodiscard]] bool readDestination(QByteArrayView word);
    void enter(Place place);
    [[nodiscard]] QString takeWords(const State &destination);
    [[nodiscard]] bool readCharacterFormat(QByteArrayView word, const RtfToken &token);
    [[nodiscard]] bool readParagraphFormat(QByteArrayView word, const RtfToken &token);
    [[nodiscard]] bool readTables(QByteArrayView word);
    [[nodiscard]] bool readBreak(QByteArrayView word);
    void readUnicode(int number);
    void readSymbol(char sign);
    void startGroup();
    void endGroup();
    void startColour(const RtfToken &token);

    void flushBytes();
    void append(QStringView words);
    void appendBody(QStringView words);
    void endParagraph();
    void endCell();
    void endRow();
    [[nodiscard]] FlowBlock finished();
    void endAside(const State &state);

    RtfTokens m_tokens;
    TrackedChanges m_changes;
    ImportedTextBuilder m_builder{u"rtf"_s};
    QList<FlowBlock> m_blocks;
    FlowBlock m_open; ///< the paragraph that is read
    FlowBlock m_row;  ///< the cells of the row so far
    State m_state;
    QList<State> m_outer;
    ParagraphState m_paragraph;
    QByteArray m_bytes; ///< of one code page, not decoded yet
    int m_skip = 0;     ///< characters that stand for a Unicode one, for old programs
    QByteArray m_codePage = "windows-1252";
    QHash<int, QByteArray> m_fontPages;
    QHash<int, Style> m_styles;
    int m_styleAtHand = 0;
    QString m_words; ///< of destinations that are no text, the innermost last
    QString m_author;
    QString m_marker;
    QList<FlowBlock> m_notes; ///< of the paragraph
    int m_noteCount = 0;
    QList<int> m_whites; ///< numbers of white colours
    int m_colours = 0;
    int m_red = 0; ///< full parts of the colour at hand
};

bool Reader::read()
{
    for (;;) {
        const RtfToken token = m_tokens.next();
        if (token.kind != RtfTokenKind::Byte)
            flushBytes();
        switch (token.kind) {
        case RtfTokenKind::End:
            endParagraph();
            endRow();
            return true;
        case RtfTokenKind::GroupStart:
            if (m_outer.size() > deepest)
                return false;
            startGroup();
            break;
        case RtfTokenKind::GroupEnd:
            endGroup();
            break;
        case RtfTokenKind::Control:
            readControl(token);
            break;
        case RtfTokenKind::Symbol:
            readSymbol(token.byte);
            break;
        case RtfTokenKind::Byte:
            if (m_skip > 0)
                --m_skip;
            else
                m_bytes += token.byte;
            break;
        }
    }
}

void Reader::startGroup()
{
    m_outer.append(m_state);
    m_state.opensDestination = false;
}

void Reader::endGroup()
{
    if (m_outer.isEmpty())
        return;
    const State ended = std::exchange(m_state, m_outer.takeLast());
    m_skip = 0;
    if (ended.place != m_state.place)
        endAside(ended);
}

// What a destination's words were for.
void Reader::endAside(const State &ended)
{
    const QString words = takeWords(ended);
    if (ended.place == Place::Margin) {
        m_builder.setAside(words, u"page"_s);
    } else if (ended.place == Place::Comment) {
        m_open.cells.first().append(words, false, RunMark{HiddenKind::Comment, std::exchange(m_author, {})});
    } else if (ended.place == Place::Note && !words.isEmpty()) {
        const QString sign = u'[' + QString::number(++m_noteCount) + u']';
        m_open.cells.first().append(sign);
        RunText note(m_changes);
        note.append(words);
        m_notes.append(FlowBlock{.marker = sign, .cells = {note}});
    } else if (ended.place == Place::ListText) {
        m_marker = words;
    } else if (ended.place == Place::Author) {
        m_author = words;
    }
}

void Reader::enter(Place place)
{
    m_state.place = place;
    m_state.wordsStart = m_words.size();
}

QString Reader::takeWords(const State &destination)
{
    const QString words = m_words.sliced(std::min(destination.wordsStart, m_words.size())).simplified();
    m_words.truncate(destination.wordsStart);
    return words;
}

void Reader::readSymbol(char sign)
{
    if (m_skip > 0 && sign != '*' && sign != '\n' && sign != '\r') {
        --m_skip;
        return;
    }
    switch (sign) {
    case '*':
        m_state.opensDestination = true;
        break;
    case '~':
        append(u"\u00A0");
        break;
    case '_':
        append(u"\u2011");
        break;
    case '\\':
    case '{':
    case '}':
        append(QString(QLatin1Char(sign)));
        break;
    case '\n':
    case '\r':
        endParagraph();
        break;
    default:
        break;
    }
}

void Reader::readControl(const RtfToken &token)
{
    const QByteArrayView word = token.word;
    if (word == "u") {
        readUnicode(token.number.value_or(0));
        return;
    }
    const auto *sign = entryOf(word, signs);
    if (sign && m_skip > 0) {
        --m_skip;
        return;
    }
    m_skip = 0;
    if (word == "bin") {
        m_tokens.skip(token.number.value_or(0));
        return;
    }
    const bool unknown = m_state.opensDestination;
    m_state.opensDestination = false;
    if (sign) {
        append(QStringView(&sign->meaning, 1));
        return;
    }
    const bool known = readDestination(word) || readCharacterFormat(word, token) ||
                       readParagraphFormat(word, token) || readTables(word) || readBreak(word);
    const bool open = std::ranges::any_of(transparent, [&](const char *name) { return word == name; });
    if (unknown && !known && !open)
        enter(Place::Nowhere);
}

bool Reader::readDestination(QByteArrayView word)
{
    const auto *known = entryOf(word, destinations);
    if (!known)
        return false;
    if (m_state.place == Place::Nowhere)
        return true;
    if (word == "pict")
        m_builder.addNotUnderstood(u"picture"_s);
    if (word == "objdata")
        m_builder.addNotUnderstood(u"embedded-file"_s);
    enter(known->meaning);
    return true;
}

bool Reader::readCharacterFormat(QByteArrayView word, const RtfToken &token)
{
    constexpr int tinyHalfPoints = 4;
    const int number = token.number.value_or(1);
    if (const auto *known = entryOf(word, switches))
        m_state.*(known->meaning) = number != 0;
    else if (word == "cf")
        m_state.white = m_whites.contains(token.number.value_or(0));
    else if (word == "fs")
        m_state.tiny = number <= tinyHalfPoints;
    else if (word == "f")
        m_state.font = token.number.value_or(0);
    else if (word == "uc")
        m_state.skipAfterUnicode = std::clamp(number, 0, 8);
    else if (word == "plain") {
        m_state.bold = m_state.hidden = m_state.white = m_state.tiny = m_state.shaded = false;
    } else if (word == "ansicpg") {
        if (const QByteArray page = "windows-" + QByteArray::number(number);
            QStringDecoder(page.constData()).isValid())
            m_codePage = page;
    } else if (word == "fcharset" && m_state.place == Place::FontTable) {
        m_fontPages.insert(m_state.font, codePageOf(token.number.value_or(0)));
    } else {
        return false;
    }
    return true;
}

bool Reader::readParagraphFormat(QByteArrayView word, const RtfToken &token)
{
    const int number = token.number.value_or(0);
    const bool aside = m_state.place == Place::Margin || m_state.place == Place::Note ||
                       m_state.place == Place::Comment || m_state.place == Place::ListText;
    if (aside)
        return word == "pard" || word == "s"; // of its own paragraphs
    if (word == "pard") {
        m_paragraph = {}; // its number may have come before
    } else if (word == "outlinelevel" && m_state.place == Place::Styles) {
        m_styles[m_styleAtHand].outline = number;
    } else if (word == "outlinelevel") {
        m_paragraph.outline = number;
    } else if (word == "s" && m_state.place == Place::Styles) {
        m_styleAtHand = number;
    } else if (word == "s") {
        m_paragraph.style = number;
    } else if (word == "ilvl") {
        m_paragraph.listLevel = number;
    } else if (word == "intbl") {
        m_paragraph.inTable = true;
    } else if (word == "red" || word == "green" || word == "blue") {
        startColour(token);
    } else {
        return false;
    }
    return true;
}

// A colour of the table is white if all its parts are full.
void Reader::startColour(const RtfToken &token)
{
    constexpr int full = 255;
    m_red += m_state.place == Place::Colours && token.number.value_or(0) == full;
}

bool Reader::readTables(QByteArrayView word)
{
    if (word == "cell" || word == "nestcell")
        endCell();
    else if (word == "row" || word == "nestrow")
        endRow();
    else
        return word == "trowd";
    return true;
}

bool Reader::readBreak(QByteArrayView word)
{
    if (word == "par" || word == "sect" || word == "page")
        endParagraph();
    else if (word == "line")
        m_open.cells.first().appendLineBreak();
    else
        return false;
    return true;
}

void Reader::readUnicode(int number)
{
    m_skip = m_state.skipAfterUnicode;
    const auto unit = char16_t(number & 0xFFFF); // negative ones are meant modulo 65,536
    if (unit != 0)
        append(QStringView(&unit, 1));
}

void Reader::flushBytes()
{
    if (m_bytes.isEmpty())
        return;
    QByteArray page = m_fontPages.value(m_state.font);
    if (page.isEmpty())
        page = m_codePage;
    QStringDecoder decoder(page.constData());
    const QByteArray bytes = std::exchange(m_bytes, {});
    append(decoder.isValid() ? QString(decoder.decode(bytes)) : QString::fromLatin1(bytes));
}

void Reader::append(QStringView words)
{
    switch (m_state.place) {
    case Place::Body:
        appendBody(words);
        break;
    case Place::Nowhere:
    case Place::Instruction:
    case Place::FontTable:
        break;
    case Place::Colours:
        for (const QChar c : words) {
            if (c != u';')
                continue;
            if (std::exchange(m_red, 0) == 3)
                m_whites.append(m_colours);
            ++m_colours;
        }
        break;
    case Place::Styles:
        m_styles[m_styleAtHand].name += words.toString().toLower().remove(u';');
        break;
    default:
        m_words += words;
    }
}

void Reader::appendBody(QStringView words)
{
    std::optional<RunMark> mark;
    if (m_state.deleted)
        mark = RunMark{HiddenKind::Deletion};
    else if (m_state.hidden)
        mark = RunMark{HiddenKind::Hidden};
    else if ((m_state.white || m_state.tiny) && !m_state.shaded && !m_paragraph.inTable)
        mark = RunMark{HiddenKind::Invisible};
    else if (m_state.inserted)
        mark = RunMark{HiddenKind::Insertion};
    const bool numbers = std::ranges::any_of(m_marker, [](QChar c) { return c.isLetterOrNumber(); });
    if (m_paragraph.inTable && numbers)
        m_open.cells.first().append(QString(std::exchange(m_marker, {}) + u' '));
    m_open.cells.first().append(words, m_state.bold, mark);
}

FlowBlock Reader::finished()
{
    FlowBlock block = std::exchange(m_open, {.cells = {RunText(m_changes)}});
    const Style style = m_styles.value(m_paragraph.style);
    const int outline = std::min(m_paragraph.outline, style.outline);
    block.marker = m_marker;
    if (style.name == "title"_L1) {
        block.kind = ImportedKind::Title;
    } else if (outline >= 0 && outline < bodyLevel) {
        block.kind = ImportedKind::Heading;
        block.level = outline + 1;
    } else if (style.name.startsWith("heading "_L1)) {
        block.kind = ImportedKind::Heading;
        block.level = std::max(1, QStringView(style.name).sliced(8).toInt());
    } else if (style.name.startsWith("toc "_L1)) {
        block.kind = ImportedKind::Contents;
    } else if (!block.marker.isEmpty()) {
        block.kind = ImportedKind::ListItem;
        block.level = m_paragraph.listLevel;
    }
    return block;
}

void Reader::endParagraph()
{
    if (m_state.place != Place::Body) {
        m_words += u' ';
        return;
    }
    if (m_paragraph.inTable) {
        m_open.cells.first().appendLineBreak();
        m_marker.clear();
        return;
    }
    endRow();
    m_blocks.append(finished());
    m_blocks += std::exchange(m_notes, {});
    m_marker.clear();
}

void Reader::endCell()
{
    if (m_state.place != Place::Body)
        return;
    m_row.cells += finished().cells;
    m_marker.clear();
}

void Reader::endRow()
{
    if (m_row.cells.isEmpty() || m_state.place != Place::Body)
        return;
    FlowBlock row = std::exchange(m_row, {});
    row.kind = ImportedKind::TableRow;
    if (row.cells.size() == 1)
        row.kind = ImportedKind::Paragraph; // a frame
    m_blocks.append(row);
    m_blocks += std::exchange(m_notes, {});
}

ImportedText Reader::take()
{
    writeFlow(m_blocks, m_builder);
    m_builder.load().changes = m_changes;
    return m_builder.take();
}

} // namespace

Result<ImportedText> readRtf(QByteArrayView bytes, const QString &path, TrackedChanges changes)
{
    if (!bytes.startsWith("{\\rtf"))
        return failure(ErrorCode::ReadFailed, path, u"it does not begin as RTF does"_s);
    Reader reader(bytes, changes);
    if (!reader.read())
        return failure(ErrorCode::UnsafeInput, path,
                       u"its groups are nested more than %1 deep"_s.arg(deepest));
    ImportedText imported = reader.take();
    if (imported.text.isEmpty())
        return failure(ErrorCode::FileEmpty, path);
    return imported;
}

} // namespace clausula
