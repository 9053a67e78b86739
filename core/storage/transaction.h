// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>

namespace SQLite {
class Transaction;
enum class TransactionBehavior;
} // namespace SQLite

namespace clausula {

class Connection;

/** Several writes as one: all count after commit(), none without it. Must not outlive its Connection. */
class Transaction
{
public:
    /** Takes the file's write lock at once, so that no work is done in vain. Errors: LibraryLocked,
     * WriteDenied. */
    [[nodiscard]] static Result<Transaction> begin(Connection &connection);

    /** Reads that all see one state of the file; nothing to commit. */
    [[nodiscard]] static Result<Transaction> beginReading(Connection &connection);

    Transaction(Transaction &&) noexcept;
    Transaction &operator=(Transaction &&) noexcept;
    /** Rolls back unless committed. */
    ~Transaction();

    [[nodiscard]] Result<void> commit();

private:
    [[nodiscard]] static Result<Transaction> start(Connection &connection,
                                                   SQLite::TransactionBehavior behavior);
    Transaction(std::unique_ptr<SQLite::Transaction> transaction, QString path);
    std::unique_ptr<SQLite::Transaction> m_transaction;
    QString m_path;
};

/** What went wrong in a change of a file that could be read before: what fails now is writing. */
[[nodiscard]] Error asWriting(Error error);

} // namespace clausula
