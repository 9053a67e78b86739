// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/correctedpassages.h"

#include "core/base/words.h"
#include "core/recognition/evidence.h"

namespace clausula {

namespace {

/** The words of a passage in lower case with single spaces between. */
QString foldedWords(QStringView passage)
{
    const FlowedText flowed(passage, 0);
    const QStringView text = flowed.text();
    QString words;
    words.reserve(text.size());
    const QList<Span> spans = wordSpans(text);
    for (const Span word : spans) {
        if (!words.isEmpty())
            words += u' ';
        words += word.in(text);
    }
    return words.toCaseFolded();
}

/** Text in another language than English is left alone. */
bool isJudged(const Block &block)
{
    return isRead(block) && !block.foreign;
}

QString wordsOf(const Document &document, const Block &block)
{
    return foldedWords(document.text(wordsOfBlock(block)));
}

} // namespace

CorrectedPassages::CorrectedPassages(const ClauseCatalog &catalog) : m_catalog(catalog)
{
    for (const Correction &correction : catalog.corrections()) {
        const bool isNothing = correction.clause == nothingClause;
        const Ruling ruling{isNothing ? -1 : catalog.typeIndex(correction.clause),
                            catalog.typeIndex(correction.replaced)};
        const QString words = foldedWords(correction.text);
        if (words.isEmpty() || (ruling.type < 0 && !isNothing))
            continue;
        const qsizetype place = m_places.value(words, m_corrections.size());
        if (place == m_corrections.size()) {
            m_places.insert(words, place);
            m_corrections.append(correction);
            m_rulings.append(ruling);
        } else { // they come in the order in which they were made
            m_corrections[place] = correction;
            m_rulings[place] = ruling;
        }
    }
}

qsizetype CorrectedPassages::placeOf(const Document &document, const Block &block) const
{
    return isEmpty() || !isJudged(block) ? -1 : m_places.value(wordsOf(document, block), -1);
}

const Correction *CorrectedPassages::find(const Document &document, const Block &block) const
{
    const qsizetype place = placeOf(document, block);
    return place < 0 ? nullptr : &m_corrections.at(place);
}

const Ruling *CorrectedPassages::rulingOn(const Document &document, const Block &block) const
{
    const qsizetype place = placeOf(document, block);
    return place < 0 ? nullptr : &m_rulings.at(place);
}

ClauseCatalog CorrectedPassages::lessons() const
{
    if (isEmpty())
        return m_catalog;
    QList<ClauseType> types = m_catalog.types();
    for (const Correction &correction : m_corrections) {
        const int type = m_catalog.typeIndex(correction.clause);
        if (type >= 0)
            types[type].exemplars.append(correction.text);
    }
    return ClauseCatalog(m_catalog.identity(), std::move(types), m_catalog.frameworks());
}

bool isCorrectable(const Document &document, const Block &block)
{
    return isJudged(block) && !wordsOf(document, block).isEmpty();
}

} // namespace clausula
