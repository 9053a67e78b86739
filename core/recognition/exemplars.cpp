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

ExemplarTexts readExemplars(const ClauseCatalog &catalog, int workers)
{
    ExemplarTexts exemplars;
    const auto add = [&exemplars](int type, const QString &text, std::vector<int> also) {
        exemplars.types.push_back(type);
        exemplars.texts.push_back(text);
        exemplars.also.push_back(std::move(also));
    };
    for (int type = 0; type < int(catalog.types().size()); ++type) {
        for (const QString &text : catalog.types()[type].exemplars)
            add(type, text, {});
        for (const SharedExemplar &shared : catalog.types()[type].sharedExemplars)
            add(type, shared.text, indexesOf(shared.also, catalog));
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
