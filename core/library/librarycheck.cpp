// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/librarycheck.h"

#include "core/library/clausestore.h"
#include "core/library/libraryreader.h"
#include "core/library/references.h"
#include "core/storage/connection.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LibraryCheck)
};

/** A check that could not run to its end has found damage as well. */
void addFailure(QStringList &problems, const Result<void> &ran)
{
    if (!ran)
        problems.append(ran.error().detail);
}

void checkStructure(const Connection &copy, QStringList &problems)
{
    addFailure(problems, copy.forEach(u"PRAGMA integrity_check(20)"_s, {}, [&problems](const SqlRow &row) {
        if (const QString answer = row.text(0); answer != "ok"_L1)
            problems.append(Tr::tr("The file's structure is damaged: %1").arg(answer));
        return Result<void>();
    }));
    addFailure(problems, copy.forEach(u"PRAGMA foreign_key_check"_s, {}, [&problems](const SqlRow &row) {
        problems.append(Tr::tr("A row of “%1” refers to one that isn't there.").arg(row.text(0)));
        return Result<void>();
    }));
}

void checkPassages(const Connection &copy, const ClauseType &type, QStringList &problems)
{
    const Result<QList<LibraryPassage>> stored = storedPassages(copy, type.id);
    if (!stored)
        problems.append(stored.error().detail);
    else if (*stored != passagesOf(type))
        problems.append(Tr::tr("What a search finds of “%1” differs from the clause.").arg(type.id));
}

void checkContent(const Connection &copy, QStringList &problems)
{
    const Result<QStringList> damaged = damagedRows(copy);
    if (!damaged)
        problems.append(damaged.error().detail);
    for (const QString &id : damaged.value_or(QStringList()))
        problems.append(Tr::tr("“%1” was changed by something other than this program.").arg(id));
    const Result<QStringList> clauses = damagedClauses(copy);
    if (!clauses)
        problems.append(clauses.error().detail);
    for (const QString &id : clauses.value_or(QStringList()))
        problems.append(Tr::tr("The wording “%1” was changed by something other than this program.").arg(id));
    const Result<ClauseCatalog> catalog = readContent(copy);
    if (!catalog && damaged && damaged->isEmpty())
        problems.append(catalog.error().detail);
    if (!catalog)
        return;
    const auto report = [&problems](const QString &id, const QList<JsonProblem> &references) {
        for (const JsonProblem &reference : references)
            problems.append(u"%1, %2: %3"_s.arg(id, reference.path, reference.what));
    };
    for (const ClauseType &type : catalog->types()) {
        checkPassages(copy, type, problems);
        report(type.id, unresolvedReferences(type, catalog->types()));
    }
    for (const Framework &framework : catalog->frameworks())
        report(framework.id, unresolvedReferences(framework, catalog->types()));
}

void checkSearchIndex(Connection &copy, QStringList &problems)
{
    const Result<void> checked =
        copy.execute(u"INSERT INTO passage_index(passage_index, rank) VALUES ('integrity-check', 1)"_s);
    if (!checked)
        problems.append(
            Tr::tr("The full-text index does not match the clauses: %1").arg(checked.error().detail));
}

} // namespace

Result<QStringList> checkLibrary(const Connection &connection)
{
    const Result<QByteArray> bytes = connection.toBytes();
    if (!bytes)
        return std::unexpected(bytes.error());
    return Connection::fromBytes(*bytes, connection.path()).transform([](Connection &&copy) {
        QStringList problems;
        checkStructure(copy, problems);
        checkContent(copy, problems);
        checkSearchIndex(copy, problems);
        return problems;
    });
}

} // namespace clausula
