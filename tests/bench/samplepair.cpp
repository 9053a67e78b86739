// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/samplepair.h"

#include <QFile>

#include <random>

using namespace Qt::StringLiterals;

namespace clausula::bench {

namespace {

using Random = std::mt19937;

constexpr size_t wordsForOneEdit = 200;
constexpr size_t sectionsForOneMove = 20;

/** Below \a count; a distribution of the standard library would differ from one to another. */
qsizetype below(qsizetype count, Random &random)
{
    return qsizetype(random() % size_t(count));
}

QString inventedWord(Random &random)
{
    const QString vowels = u"aeiou"_s;
    const QString consonants = u"bdfgklmnprstvz"_s;
    QString word;
    for (int syllable = 0; syllable < 3; ++syllable)
        word += QString(consonants[below(consonants.size(), random)]) + vowels[below(vowels.size(), random)];
    return word;
}

/** Every tenth word is another one, so that no two sections are the same. */
QString varied(const QString &paragraph, size_t wordsForOne, Random &random)
{
    QStringList words = paragraph.split(u' ');
    for (QString &word : words) {
        if (random() % wordsForOne == 0)
            word = inventedWord(random);
    }
    return words.join(u' ');
}

QStringList sampleParagraphs()
{
    QFile file(QStringLiteral(PROJECT_SOURCE "/resources/samples/brindle-privacy.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the bundled sample is missing");
    return QString::fromUtf8(file.readAll()).split(u"\n\n"_s, Qt::SkipEmptyParts);
}

QStringList sections(qsizetype characters, Random &random)
{
    const QStringList paragraphs = sampleParagraphs();
    QStringList result;
    qsizetype size = 0;
    while (size < characters) {
        QString section = u"## Section "_s + inventedWord(random) + u' ' + inventedWord(random) + u"\n\n"_s;
        for (auto count = 2 + random() % 4; count > 0; --count)
            section += varied(paragraphs[below(paragraphs.size(), random)], 10, random) + u"\n\n"_s;
        size += section.size();
        result.append(section);
    }
    return result;
}

} // namespace

SamplePair revision(qsizetype characters)
{
    Random random(5);
    QStringList text = sections(characters, random);
    SamplePair pair{u"revision %1 KB"_s.arg(characters / 1000), text.join(QString()), {}};
    for (QString &section : text)
        section = varied(section, wordsForOneEdit, random);
    for (auto moves = size_t(text.size()) / sectionsForOneMove; moves > 0; --moves)
        text.move(below(text.size(), random), below(text.size(), random));
    pair.right = text.join(QString());
    return pair;
}

} // namespace clausula::bench
