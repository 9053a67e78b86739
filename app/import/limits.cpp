// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/limits.h"

#include <QtSystemDetection>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

namespace clausula {

namespace {

constexpr rlim_t processorSeconds = 60;
constexpr rlim_t ownMemory = rlim_t(1) << 30; // libraries, threads, and what a document needs
constexpr rlim_t memoryPerByte = 4;           // of the document
constexpr rlim_t openFiles = 32;              // a few fonts at a time

bool limit(int resource, rlim_t most)
{
    const rlimit limits{most, most};
    return ::setrlimit(resource, &limits) == 0;
}

bool limitMemory(rlim_t most)
{
#if defined(__SANITIZE_ADDRESS__)
    return most > 0; // the address sanitizer reserves terabytes
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
    return most > 0;
#else
    return limit(RLIMIT_AS, most);
#endif
#else
    return limit(RLIMIT_AS, most);
#endif
}

} // namespace

bool setLimits(qint64 inputBytes)
{
    return limit(RLIMIT_CPU, processorSeconds) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) &&
           limit(RLIMIT_NOFILE, openFiles) && limitMemory(ownMemory + memoryPerByte * rlim_t(inputBytes));
}

} // namespace clausula

#else

namespace clausula {

bool setLimits(qint64)
{
    return false;
}

} // namespace clausula

#endif
