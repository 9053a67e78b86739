// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/exemplars.h"

#include "core/base/parallel.h"
#include "core/recognition/flowedtext.h"

namespace clausula {

ExemplarTexts readExemplars(const ClauseCatalog &catalog, int workers)
{
    ExemplarTexts exemplars;
    for (int type = 0; type < int(catalog.types().size()); ++type) {
        for (const QString &text : catalog.types()[type].exemplars) {
            exemplars.types.push_back(type);
            exemplars.texts.push_back(text);
        }
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
