// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/labelledpolicy.h"

#include <QDir>
#include <QFile>
#include <QMap>

#include <optional>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

/** One row of a reader's sheet. */
struct Row
{
    int first = 0;
    int last = 0;
    BlockKind kind = BlockKind::Paragraph;
    QStringList labels;
};

std::optional<BlockKind> kindOf(const QString &id)
{
    static const QMap<QString, BlockKind> kinds{{u"title"_s, BlockKind::Title},
                                                {u"heading"_s, BlockKind::Heading},
                                                {u"paragraph"_s, BlockKind::Paragraph},
                                                {u"list-item"_s, BlockKind::ListItem},
                                                {u"table-row"_s, BlockKind::TableRow},
                                                {u"toc"_s, BlockKind::TableOfContents},
                                                {u"boilerplate"_s, BlockKind::Boilerplate}};
    const auto kind = kinds.constFind(id);
    return kind == kinds.constEnd() ? std::nullopt : std::optional(*kind);
}

std::optional<Row> parseRow(const QString &line)
{
    const QStringList cells = line.split(u'\t');
    if (cells.size() < 5)
        return std::nullopt;
    const std::optional<BlockKind> kind = kindOf(cells[2]);
    if (!kind)
        return std::nullopt;
    Row row{cells[0].toInt(), cells[1].toInt(), *kind, {}};
    for (const QString &label : cells[4].split(u',', Qt::SkipEmptyParts)) {
        if (label != "other"_L1 && label != "table-of-contents"_L1)
            row.labels.append(label.trimmed());
    }
    return row;
}

Result<std::vector<Row>> readSheet(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::ReadFailed, path, file.errorString());
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    std::vector<Row> rows;
    for (const QString &line : lines.mid(1)) {
        std::optional<Row> row = parseRow(line);
        if (!row)
            return failure(ErrorCode::ReadFailed, path, line);
        rows.push_back(std::move(*row));
    }
    return rows;
}

LabelledLines oneReader(const Row &row)
{
    const QSet<QString> labels(row.labels.begin(), row.labels.end());
    LabelledLines lines{row.first, row.last, row.kind, {}, labels, labels};
    if (!row.labels.isEmpty())
        lines.firsts.insert(row.labels.first());
    return lines;
}

/** False if the second reader took other lines for one block. */
bool addReader(LabelledLines &lines, const Row &row)
{
    const LabelledLines second = oneReader(row);
    lines.firsts.unite(second.firsts);
    lines.required.intersect(second.required);
    lines.accepted.unite(second.accepted);
    return lines.first == row.first && lines.last == row.last;
}

} // namespace

Result<LabelledPolicy> readLabelledPolicy(const QString &folder, const QString &labelFolder,
                                          const QString &name)
{
    const Result<std::vector<Row>> first = readSheet(labelFolder + u'/' + name + ".a.tsv"_L1);
    if (!first)
        return std::unexpected(first.error());
    LabelledPolicy policy{name, folder + u'/' + name + ".txt"_L1, {}};
    for (const Row &row : *first)
        policy.lines.push_back(oneReader(row));
    const QString secondPath = labelFolder + u'/' + name + ".b.tsv"_L1;
    if (!QFile::exists(secondPath))
        return policy;
    const Result<std::vector<Row>> second = readSheet(secondPath);
    if (!second)
        return std::unexpected(second.error());
    for (size_t i = 0; i < std::max(policy.lines.size(), second->size()); ++i) {
        if (i >= policy.lines.size() || i >= second->size() || !addReader(policy.lines[i], (*second)[i]))
            return failure(ErrorCode::ReadFailed, secondPath, u"row %1 differs"_s.arg(i + 1));
    }
    return policy;
}

Result<std::vector<LabelledPolicy>> readLabelledPolicies(const QString &folder)
{
    std::vector<LabelledPolicy> policies;
    for (const QString &file : QDir(folder).entryList({u"*.a.tsv"_s}, QDir::Files, QDir::Name)) {
        Result<LabelledPolicy> policy = readLabelledPolicy(folder, folder, file.chopped(6));
        if (!policy)
            return std::unexpected(policy.error());
        policies.push_back(std::move(*policy));
    }
    return policies;
}

} // namespace clausula
