// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/transaction.h"

#include "core/storage/connection.h"
#include "core/storage/storageerror.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

namespace clausula {

Transaction::Transaction(std::unique_ptr<SQLite::Transaction> transaction, QString path)
    : m_transaction(std::move(transaction)), m_path(std::move(path))
{
}

Transaction::Transaction(Transaction &&) noexcept = default;
Transaction &Transaction::operator=(Transaction &&) noexcept = default;
Transaction::~Transaction() = default;

Result<Transaction> Transaction::begin(Connection &connection)
{
    return start(connection, SQLite::TransactionBehavior::IMMEDIATE);
}

Result<Transaction> Transaction::beginReading(Connection &connection)
{
    return start(connection, SQLite::TransactionBehavior::DEFERRED);
}

Result<Transaction> Transaction::start(Connection &connection, SQLite::TransactionBehavior behavior)
{
    return guarded(connection.path(), [&connection, behavior] {
        return Transaction(std::make_unique<SQLite::Transaction>(*connection.m_database, behavior),
                           connection.path());
    });
}

Result<void> Transaction::commit()
{
    return guarded(m_path, [this] { m_transaction->commit(); });
}

Error asWriting(Error error)
{
    if (error.code == ErrorCode::NoPermission || error.code == ErrorCode::WriteDenied)
        error.code = ErrorCode::LibraryReadOnly;
    else if (error.code == ErrorCode::ReadFailed)
        error.code = ErrorCode::WriteFailed;
    return error;
}

} // namespace clausula
