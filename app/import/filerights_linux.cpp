// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/filerights.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace clausula {

namespace {

/** The rights that each version of Landlock's interface added, as numbers: older headers lack the names. */
constexpr std::array<std::uint64_t, 6> fileRightsByVersion{
    0,
    (1ULL << 13) - 1, // 1: run, write, read, list, remove, make
    (1ULL << 14) - 1, // 2: link and rename between folders
    (1ULL << 15) - 1, // 3: truncate
    (1ULL << 15) - 1, // 4: TCP
    (1ULL << 16) - 1, // 5: ioctl on devices
};
constexpr int firstWithTcp = 4;
constexpr int firstWithScopes = 6;

/** landlock_ruleset_attr of the newest version used; older kernels take the part that they know. */
struct Ruleset
{
    std::uint64_t files = 0;
    std::uint64_t tcp = 0;
    std::uint64_t scopes = 0; // abstract Unix sockets, signals
};

constexpr std::array readable{
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/usr/share/fontconfig",
    "/etc/fonts",
    "/var/cache/fontconfig",
    "/usr/share/poppler",
    "/usr/lib/gconv",
    "/usr/lib64/gconv",
    "/usr/share/X11/fonts",
    "/usr/share/ghostscript/fonts",
#if defined(__x86_64__)
    "/usr/lib/x86_64-linux-gnu/gconv",
#elif defined(__aarch64__)
    "/usr/lib/aarch64-linux-gnu/gconv",
#else
    "/usr/lib/riscv64-linux-gnu/gconv",
#endif
};

void allowReading(int ruleset, const char *folder)
{
    const int descriptor = ::open(folder, O_PATH | O_CLOEXEC);
    if (descriptor < 0)
        return; // this system keeps such files elsewhere
    const landlock_path_beneath_attr rule{.allowed_access =
                                              LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
                                          .parent_fd = descriptor};
    ::syscall(__NR_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(descriptor);
}

int makeRuleset()
{
    const long version = ::syscall(__NR_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return -1;
    const auto newest = std::min<std::size_t>(std::size_t(version), fileRightsByVersion.size() - 1);
    Ruleset rules{.files = fileRightsByVersion.at(newest)};
    std::size_t size = sizeof(rules.files);
    if (version >= firstWithTcp) {
        rules.tcp = 3; // bind and connect
        size += sizeof(rules.tcp);
    }
    if (version >= firstWithScopes) {
        rules.scopes = 3;
        size += sizeof(rules.scopes);
    }
    return int(::syscall(__NR_landlock_create_ruleset, &rules, size, 0));
}

} // namespace

bool giveUpFiles()
{
    const int ruleset = makeRuleset();
    if (ruleset < 0)
        return false;
    for (const char *folder : readable)
        allowReading(ruleset, folder);
    const bool restricted = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                            ::syscall(__NR_landlock_restrict_self, ruleset, 0) == 0;
    ::close(ruleset);
    return restricted;
}

} // namespace clausula
