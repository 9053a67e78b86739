// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include "core/storage/storageerror.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

namespace clausula {

namespace {

void bindValue(SQLite::Statement &statement, int index, const SqlValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value)) {
        statement.bind(index, int64_t(*number));
    } else if (const auto *text = std::get_if<QString>(&value)) {
        statement.bind(index, text->toStdString());
    } else {
        const auto &bytes = std::get<QByteArray>(value);
        statement.bind(index, static_cast<const void *>(bytes.constData()), int(bytes.size()));
    }
}

void startWith(SQLite::Statement &statement, const QList<SqlValue> &values)
{
    statement.reset();
    for (qsizetype i = 0; i < values.size(); ++i)
        bindValue(statement, int(i) + 1, values[i]);
}

} // namespace

qint64 SqlRow::integer(int column) const
{
    return m_statement.getColumn(column).getInt64();
}

double SqlRow::real(int column) const
{
    return m_statement.getColumn(column).getDouble();
}

QString SqlRow::text(int column) const
{
    return QString::fromStdString(m_statement.getColumn(column).getString());
}

QByteArray SqlRow::bytes(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    const void *bytes = value.getBlob(); // before its size: SQLite may have to convert first
    return {static_cast<const char *>(bytes), value.getBytes()};
}

SqlStatement::SqlStatement(std::unique_ptr<SQLite::Statement> statement, QString path)
    : m_statement(std::move(statement)), m_path(std::move(path))
{
}

SqlStatement::SqlStatement(SqlStatement &&) noexcept = default;
SqlStatement &SqlStatement::operator=(SqlStatement &&) noexcept = default;
SqlStatement::~SqlStatement() = default;

Result<void> SqlStatement::run(const QList<SqlValue> &values)
{
    return forEach(values, [](const SqlRow &) { return Result<void>(); });
}

Result<void> SqlStatement::forEach(const QList<SqlValue> &values, const SqlReader &read)
{
    const SqlRow row(*m_statement);
    Result<void> seen;
    const Result<void> ran = guarded(m_path, [&] {
        startWith(*m_statement, values);
        while (seen && m_statement->executeStep())
            seen = read(row);
    });
    // A statement left on a row would keep the file locked; its error was told already.
    m_statement->tryReset();
    return ran ? seen : ran;
}

} // namespace clausula
