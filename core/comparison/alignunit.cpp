// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/alignunit.h"

namespace clausula {

std::vector<AlignUnit> sectionUnits(const RecognizedDocument &document, const WordSequence &words)
{
    const QList<Section> &sections = document.document.sections();
    std::vector<AlignUnit> units(static_cast<size_t>(sections.size()));
    for (size_t i = 0; i < units.size(); ++i) {
        const Section &section = sections[static_cast<qsizetype>(i)];
        AlignUnit &unit = units[i];
        unit.words = words.blocks(section.firstBlock, section.endBlock());
        if (section.heading >= 0)
            unit.name = words.block(section.heading);
        unit.labels = document.recognition.sections.value(static_cast<qsizetype>(i));
    }
    return units;
}

AlignUnit blockUnit(const RecognizedDocument &document, const WordSequence &words, int block)
{
    const Block &found = document.document.blocks()[block];
    AlignUnit unit;
    unit.words = words.block(block);
    unit.name = {unit.words.first, unit.words.first};
    if (found.isHeading())
        unit.name = unit.words;
    while (unit.name.end < unit.words.end && words.span(unit.name.end).end() <= found.runIn.end())
        ++unit.name.end;
    unit.labels = document.recognition.blocks.value(block).labels;
    return unit;
}

} // namespace clausula
