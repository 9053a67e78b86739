// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <stop_token>

namespace clausula {

/** The process's standard input; reading ends when \a stop is requested, even while nothing arrives. */
class StandardInput : public QIODevice
{
    Q_OBJECT

public:
    explicit StandardInput(std::stop_token stop);

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    std::stop_token m_stop;
};

} // namespace clausula
