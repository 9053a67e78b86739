// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace clausula::test {

/**
 * One run of the command line in this process, as a file of tests/data/cli/cases tells it:
 *
 *     $ clausula-cli library list --library {library}
 *     < {data}/records.ndjson
 *     exit 0
 *     --- output
 *     …
 *     --- messages
 *     …
 *
 * The line with < is left out where nothing is read. {data} is tests/data/cli, {library} a library file
 * made from tests/data/library, {corrected} the same with two corrections, {tmp} an empty folder; they stand
 * for the paths in what is printed too.
 */

/** The head of a case, which says what to run: the lines up to "exit". */
[[nodiscard]] QByteArray caseHead(const QByteArray &text);

/** Runs \a head and tells what happened, in the form of a whole case. */
[[nodiscard]] QByteArray runCase(const QByteArray &head);

} // namespace clausula::test
