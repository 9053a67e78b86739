// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <variant>

namespace SQLite {
class Statement;
} // namespace SQLite

namespace clausula {

/** What a placeholder of a statement can stand for. */
using SqlValue = std::variant<qint64, QString, QByteArray>;

/** The row a statement stands on; columns count from 0, NULL reads as 0 or nothing. */
class SqlRow
{
public:
    explicit SqlRow(const SQLite::Statement &statement) : m_statement(statement) {}

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    const SQLite::Statement &m_statement;
};

/** Called with each row of an answer; an error ends it. */
using SqlReader = std::function<Result<void>(const SqlRow &)>;

/** A prepared SQL statement that can run many times; must not outlive its Connection. */
class SqlStatement
{
public:
    SqlStatement(std::unique_ptr<SQLite::Statement> statement, QString path);
    SqlStatement(SqlStatement &&) noexcept;
    SqlStatement &operator=(SqlStatement &&) noexcept;
    ~SqlStatement();

    /** Runs it with \a values for its placeholders, in order, and ignores rows. */
    [[nodiscard]] Result<void> run(const QList<SqlValue> &values = {});
    /** Runs it and shows each row to \a read, until that fails or the rows end. */
    [[nodiscard]] Result<void> forEach(const QList<SqlValue> &values, const SqlReader &read);

private:
    std::unique_ptr<SQLite::Statement> m_statement;
    QString m_path;
};

} // namespace clausula
