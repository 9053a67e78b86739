// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/loadnotes.h"

#include "core/document/language.h"
#include "core/document/loadwords.h"
#include "core/import/openpolicy.h"
#include "core/report/analysisjson.h"

#include <QCoreApplication>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LoadNotes)
};

constexpr qsizetype longestQuote = 300; // characters of a place's words that are shown

QString quote(const QString &words)
{
    const QString line = words.simplified();
    return Tr::tr("“%1”").arg(line.size() > longestQuote ? line.first(longestQuote) + u'…' : line);
}

QString lines(int first, int last)
{
    return first == last ? Tr::tr("line %1").arg(first) : Tr::tr("lines %1 to %2").arg(first).arg(last);
}

LoadPlace placeOf(const HiddenText &hidden, const Document &document)
{
    QString where = lines(document.lineAt(hidden.span.start), document.lineAt(hidden.span.start));
    if (hidden.page > 0)
        where = Tr::tr("%1, page %2").arg(where).arg(hidden.page);
    QString words = quote(hidden.words);
    if (!hidden.about.isEmpty())
        words = Tr::tr("%1 (%2)").arg(words, hidden.about);
    return {where, words, hidden.span};
}

LoadPlace placeOf(const SetAside &aside, const Document &document)
{
    if (aside.isInText())
        return {
            lines(aside.startLine, aside.endLine), nameOfReason(aside.why),
            spanBetween(document.lineSpan(aside.startLine).start, document.lineSpan(aside.endLine).end())};
    const QString words = Tr::tr("%1: %2").arg(nameOfReason(aside.why), quote(aside.words));
    return {aside.page > 0 ? Tr::tr("page %1").arg(aside.page) : QString(), words, std::nullopt};
}

/** It is no heading and not set aside: it could have been recognised. */
bool isRead(const Block &block)
{
    return !block.isHeading() && block.kind != BlockKind::TableOfContents &&
           block.kind != BlockKind::Boilerplate;
}

/** Collects the notes on one document. */
class NoteMaker
{
public:
    NoteMaker(const Document &document, const LoadReport &load) : m_document(document), m_load(load) {}

    QList<LoadNote> notes;

    void addLanguage()
    {
        if (m_document.language() != supportedLanguage)
            notes.append({Tr::tr("In a language that isn’t supported (%1): no clauses are recognised")
                              .arg(languageName(m_document.language()))});
    }

    void addHidden()
    {
        for (int kind = 0; kind <= int(HiddenKind::Conditional); ++kind) {
            LoadNote note{noteOnHidden(m_load, HiddenKind(kind))};
            for (const HiddenText &hidden : m_document.loadReport().hidden) {
                if (hidden.kind == HiddenKind(kind))
                    note.places.append(placeOf(hidden, m_document));
            }
            if (!note.text.isEmpty())
                notes.append(note);
        }
        if (m_load.countTrackedChanges() > 0)
            notes.append({Tr::tr("Tracked changes are read %1").arg(nameOf(m_load.changes))});
    }

    void addNotUnderstood()
    {
        for (const NotUnderstood &thing : m_load.notUnderstood) {
            const QString what = Tr::tr("Not read: %1 (%2)").arg(nameOfThing(thing.what)).arg(thing.count);
            notes.append({thing.page > 0 ? Tr::tr("%1, first on page %2").arg(what).arg(thing.page) : what});
        }
    }

    void addNotices()
    {
        LoadReport only;
        only.notices = m_load.notices;
        for (const QString &notice : importantNotes(only))
            notes.append({notice});
    }

    void addSetAside(bool inText, const QString &text)
    {
        LoadNote note;
        for (const SetAside &aside : m_document.loadReport().setAside) {
            if (aside.isInText() == inText)
                note.places.append(placeOf(aside, m_document));
        }
        note.text = text.arg(note.places.size());
        if (!note.places.isEmpty())
            notes.append(note);
    }

    void addRepairs()
    {
        if (const int joined = m_document.loadReport().joinedLines; joined > 0)
            notes.append(
                {Tr::tr("%n wrapped line(s) read as part of the paragraph before", nullptr, joined)});
        for (const QString &repair : m_load.repaired)
            notes.append({Tr::tr("Put right: %1").arg(nameOfRepair(repair))});
    }

private:
    const Document &m_document;
    const LoadReport &m_load;
};

} // namespace

QList<LoadNote> loadNotes(const Document &document, const LoadReport &load, const QString &readOnly)
{
    NoteMaker maker(document, load);
    if (!readOnly.isEmpty())
        maker.notes.append({readOnly});
    maker.addLanguage();
    maker.addHidden();
    maker.addNotUnderstood();
    maker.addNotices();
    maker.addSetAside(false, Tr::tr("Left out, as no part of the policy: %1"));
    maker.addSetAside(true, Tr::tr("In the text, but set aside from the comparison: %1"));
    maker.addRepairs();
    return maker.notes;
}

LoadNote recognitionNote(const RecognizedDocument &recognized)
{
    const Document &document = recognized.document;
    const CharacterCount count = countCharacters(recognized);
    LoadNote note{
        Tr::tr("Of %1 characters %2 were recognised, %3 read without being recognised, %4 set aside")
            .arg(QString::number(count.total), QString::number(count.recognised),
                 QString::number(count.unrecognised), QString::number(count.setAside))};
    const QList<Block> &blocks = document.blocks();
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (isRead(blocks[i]) && recognized.recognition.blocks[i].labels.isEmpty())
            note.places.append({lines(blocks[i].startLine, blocks[i].endLine),
                                quote(document.flowText(blocks[i])), blocks[i].span});
    }
    return note;
}

QString loadFacts(const Document &document)
{
    const Origin &origin = document.origin();
    const bool plain = isEditableFormat(origin.format);
    const QString format = !plain                           ? origin.format.toUpper()
                           : origin.format == "markdown"_L1 ? Tr::tr("Markdown")
                                                            : Tr::tr("Text");
    return Tr::tr("%1, %2, %3 lines, %4 words")
        .arg(format, origin.encoding.name, QString::number(document.lineCount()),
             QString::number(document.wordCount()));
}

} // namespace clausula
