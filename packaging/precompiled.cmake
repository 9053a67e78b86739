# SPDX-License-Identifier: GPL-3.0-or-later
# Qt's headers cost most of the time that compiling takes, so they are compiled once for each of these
# sets, and every target of ours uses the set that matches what it links. Sources still include what they
# use: GCC builds them without, because its precompiled headers (200 to 370 MB each) save next to nothing.
option(CLAUSULA_PRECOMPILE "With Clang, compile Qt's headers once, ahead of the sources" ON)
if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    set(CLAUSULA_PRECOMPILE OFF)
endif()

set(headers_core
    <QByteArray> <QCoreApplication> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList>
    <QObject> <QRegularExpression> <QSet> <QString> <QStringView>
    <algorithm> <array> <expected> <functional> <map> <memory> <optional> <ranges> <span> <stop_token> <string>
    <utility> <vector>)
set(headers_test <QSignalSpy> <QTemporaryDir> <QTest>)
set(headers_window <QtWidgets>)

# A test compiles in half the time without being optimised; what it tests still is. But for those of the
# window: they time its event loop, and the linker might take their copy of an inline function.
function(clausula_hurry target set)
    if(set MATCHES "test$" AND (CLAUSULA_SANITIZE OR NOT set STREQUAL "windowtest"))
        target_compile_options(${target} PRIVATE -O0)
    endif()
endfunction()

# clausula_precompiled(set LINK libraries… HEADERS headers…): one set, compiled when a target first uses it.
function(clausula_precompiled set)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;HEADERS")
    set(source ${PROJECT_BINARY_DIR}/precompiled/${set}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// The headers are all there is.\n")
    add_library(precompiled_${set} OBJECT EXCLUDE_FROM_ALL ${source})
    if(CCACHE_PROGRAM AND UNIX)
        set_target_properties(precompiled_${set} PROPERTIES
            CXX_COMPILER_LAUNCHER ${PROJECT_SOURCE_DIR}/packaging/precompile-headers)
    endif()
    target_compile_options(precompiled_${set} PRIVATE -Xclang -fno-pch-timestamp)
    clausula_hurry(precompiled_${set} ${set})
    target_link_libraries(precompiled_${set} PRIVATE clausula_flags ${arg_LINK})
    target_precompile_headers(precompiled_${set} PRIVATE ${arg_HEADERS})
endfunction()

# clausula_precompile(target set)
function(clausula_precompile target set)
    if(CLAUSULA_PRECOMPILE)
        clausula_hurry(${target} ${set})
        target_precompile_headers(${target} REUSE_FROM precompiled_${set})
        target_compile_options(${target} PRIVATE -Xclang -fno-pch-timestamp) # ccache restores older files
    endif()
endfunction()

if(BUILD_TESTING)
    # Qt tells every test its own folder by definitions that only QFINDTESTDATA reads, which no test of
    # ours uses; with them no two folders could share a set.
    set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
endif()
clausula_precompiled(core LINK Qt6::Core HEADERS ${headers_core})
if(BUILD_TESTING)
    clausula_precompiled(test LINK Qt6::Core Qt6::Test HEADERS ${headers_core} ${headers_test})
    clausula_precompiled(pagetest LINK Qt6::Gui Qt6::Test HEADERS ${headers_core} ${headers_test})
endif()
if(CLAUSULA_GUI)
    clausula_precompiled(window LINK Qt6::Widgets HEADERS ${headers_core} ${headers_window})
    if(BUILD_TESTING)
        clausula_precompiled(windowtest LINK Qt6::Widgets Qt6::Test
            HEADERS ${headers_core} ${headers_test} ${headers_window})
    endif()
endif()
