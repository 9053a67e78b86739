// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/exemplars.h"

#include "core/base/parallel.h"
#include "core/recognition/flowedtext.h"

#include <utility>

namespace clausula {

namespace {

std::vector<int> indexesOf(const QStringList &ids, const ClauseCatalog &catalog)
{
    std::vector<int> indexes;
    for (const QString &id : ids) {
        if (const int index = catalog.typeIndex(id); index >= 0)
            indexes.push_back(index);
    }
    return indexes;
}

} // namespace

ExemplarTexts readExemplars(const ClauseCatalog &lessons, const ClauseCatalog &catalog, int workers)
{
    ExemplarTexts exemplars;
    const auto add = [&exemplars](int type, const QString &text, std::vector<int> also, bool further) {
        exemplars.types.push_back(type);
        exemplars.texts.push_back(text);
        exemplars.also.push_back(std::move(also));
        exemplars.further.push_back(further ? 1 : 0);
    };
    for (int type = 0; type < int(lessons.types().size()); ++type) {
        const ClauseType &lesson = lessons.types()[type];
        const qsizetype own = catalog.types()[type].exemplars.size();
        for (qsizetype number = 0; number < lesson.exemplars.size(); ++number)
            add(type, lesson.exemplars[number], {}, number >= own);
        for (const SharedExemplar &shared : lesson.sharedExemplars)
            add(type, shared.text, indexesOf(shared.also, catalog), false);
    }
    exemplars.terms.resize(exemplars.texts.size());
    const auto read = [&exemplars](int i) {
        QString &text = exemplars.texts[size_t(i)];
        text = FlowedText(text, 0).text();
        exemplars.terms[size_t(i)] = readTerms(text);
    };
    inParallel(int(exemplars.texts.size()), read, workers);
    return exemplars;
}

} // namespace clausula
