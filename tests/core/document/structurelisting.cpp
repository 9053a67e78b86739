// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/structurelisting.h"

#include <QDir>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

QByteArray nameOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Title:
        return "title"_ba;
    case BlockKind::Heading:
        return "heading"_ba;
    case BlockKind::Paragraph:
        return "paragraph"_ba;
    case BlockKind::ListItem:
        return "list-item"_ba;
    case BlockKind::TableRow:
        return "table-row"_ba;
    case BlockKind::TableOfContents:
        return "toc"_ba;
    case BlockKind::Boilerplate:
        return "boilerplate"_ba;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QByteArray listing(const Document &document)
{
    QByteArray lines;
    for (const Block &block : document.blocks()) {
        lines += nameOf(block.kind) + ' ' + QByteArray::number(block.level) + ' ' +
                 QByteArray::number(block.startLine) + '-' + QByteArray::number(block.endLine) + '\n';
    }
    return lines;
}

QStringList structureFixtures(const QString &folder)
{
    return QDir(folder).entryList({u"*.txt"_s, u"*.md"_s}, QDir::Files, QDir::Name);
}

} // namespace clausula
