// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/spelling.h"

#include "core/authoring/knowledge.h"
#include "core/base/words.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#ifdef CLAUSULA_HUNSPELL
#include <hunspell/hunspell.hxx>
#else
#include <string>
#include <vector>

/** Stands in for the library in a program that was built without it: knows no dictionary. */
class Hunspell
{
public:
    Hunspell(const char *, const char *) {}
    [[nodiscard]] bool spell(const std::string &) const { return true; }
    [[nodiscard]] std::vector<std::string> suggest(const std::string &) const { return {}; }
};
#endif

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

class Spelling::Private
{
public:
    explicit Private(const QString &path)
        : dictionary(QFile::encodeName(path + u".aff"_s).constData(),
                     QFile::encodeName(path + u".dic"_s).constData())
    {
        for (const QByteArray &line : authoringData(u"legalwords.txt"_s).split('\n'))
            known.insert(QString::fromUtf8(line).toLower());
    }

    Hunspell dictionary;
    QSet<QString> known; ///< words of the trade
};

namespace {

/** Of what stands between quotation marks. */
QList<Span> quotations(QStringView text)
{
    static const QRegularExpression quoted(uR"(“[^”]*”|"[^"\n]*"|\{\{[^{}]*\}\}|\S+@\S+|https?://\S+)"_s);
    QList<Span> spans;
    for (const QRegularExpressionMatch &match : quoted.globalMatchView(text))
        spans.append({match.capturedStart(), match.capturedLength()});
    return spans;
}

/** "GDPR", "HRB12", "iOS": names, not words. */
bool isName(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.isDigit() || c == u'.' || c == u'@'; }) ||
           std::ranges::any_of(word.sliced(1), [](QChar c) { return c.isUpper(); });
}

/** A capital inside a sentence is a name, too; at its start it says nothing. */
bool isNameInside(QStringView text, Span word)
{
    if (!word.in(text).front().isUpper())
        return false;
    qsizetype before = word.start - 1;
    while (before >= 0 && text[before].isSpace())
        --before;
    return before >= 0 && !u".:;!?|•*#-"_s.contains(text[before]);
}

} // namespace

QStringList Spelling::systemFolders()
{
    return {u"/usr/share/hunspell"_s, u"/usr/share/myspell/dicts"_s, u"/usr/local/share/hunspell"_s};
}

QStringList Spelling::dictionaries(const QStringList &folders)
{
    QStringList paths;
#ifdef CLAUSULA_HUNSPELL
    for (const QString &folder : folders) {
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"en*.dic"_s}, QDir::Files, QDir::Name)) {
            const QString path = file.absolutePath() + u'/' + file.completeBaseName();
            if (QFileInfo::exists(path + u".aff"_s))
                paths.append(path);
        }
    }
#else
    Q_UNUSED(folders);
#endif
    return paths;
}

Spelling::Spelling(std::unique_ptr<Private> opened) : m_private(std::move(opened)) {}
Spelling::Spelling(Spelling &&) noexcept = default;
Spelling &Spelling::operator=(Spelling &&) noexcept = default;
Spelling::~Spelling() = default;

Result<Spelling> Spelling::open(const QString &path)
{
    for (const QString &ending : {u".aff"_s, u".dic"_s}) {
        if (!QFileInfo(path + ending).isReadable())
            return failure(ErrorCode::FileMissing, path + ending);
    }
    return Spelling(std::make_unique<Private>(path));
}

bool Spelling::knows(const QString &word) const
{
    QString plain = word;
    plain.replace(u'’', u'\'');
    if (plain.endsWith("'s"_L1))
        plain.chop(2);
    if (m_private->known.contains(plain.toLower()))
        return true;
    const auto isKnown = [this](const QString &part) {
        return m_private->dictionary.spell(part.toStdString()) || m_private->known.contains(part.toLower());
    };
    return isKnown(plain) || std::ranges::all_of(plain.split(u'-', Qt::SkipEmptyParts), isKnown);
}

QStringList Spelling::suggestions(const QString &word) const
{
    QStringList words;
    for (const std::string &one : m_private->dictionary.suggest(word.toStdString()))
        words.append(QString::fromStdString(one));
    return words;
}

QList<Misspelling> Spelling::check(const Document &document) const
{
    QList<Misspelling> found;
    for (const Block &block : document.blocks()) {
        if (block.foreign || block.kind == BlockKind::TableOfContents)
            continue;
        const QStringView text = document.text(block.span);
        const QList<Span> skipped = quotations(text);
        for (const Span word : wordSpans(text)) {
            const auto covers = [word](Span span) { return span.overlaps(word); };
            if (isName(word.in(text)) || isNameInside(text, word) || std::ranges::any_of(skipped, covers))
                continue;
            const QString letters = word.in(text).toString();
            if (!knows(letters))
                found.append({{block.span.start + word.start, word.length}, letters});
        }
    }
    return found;
}

} // namespace clausula
