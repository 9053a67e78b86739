// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/startoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr int badUsage = 2;

struct StartOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(StartOptions)
};

/** Qt takes the program's name from an application object; there is none yet, since that needs a display. */
QString helpText(const QCommandLineParser &parser)
{
    return parser.helpText().replace("<executable_name>"_L1, "clausula"_L1);
}

} // namespace

std::expected<StartOptions, StartRefusal> readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        StartOptionsText::tr("Puts two policies side by side and shows what one has that the other lacks."));
    parser.addPositionalArgument(u"left"_s, StartOptionsText::tr("The policy on the left, or a review."),
                                 u"[LEFT"_s);
    parser.addPositionalArgument(u"right"_s, StartOptionsText::tr("The policy on the right."), u"[RIGHT]]"_s);
    const QCommandLineOption library(
        u"library"_s, StartOptionsText::tr("Use this clause library instead of your own."), u"FILE"_s);
    const QCommandLineOption framework(
        u"framework"_s, StartOptionsText::tr("Judge by this framework, for instance gdpr-13."), u"ID"_s);
    const QCommandLineOption samples(u"samples"_s, StartOptionsText::tr("Open the two sample policies."));
    parser.addOptions({library, framework, samples});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    if (!parser.parse(arguments))
        return std::unexpected(StartRefusal{parser.errorText() + u'\n', badUsage});
    if (parser.isSet(help))
        return std::unexpected(StartRefusal{helpText(parser), 0});
    if (parser.isSet(version))
        return std::unexpected(StartRefusal{u"clausula %1\n"_s.arg(QStringLiteral(CLAUSULA_VERSION)), 0});
    const QStringList files = parser.positionalArguments();
    if (files.size() > 2)
        return std::unexpected(StartRefusal{
            StartOptionsText::tr("clausula compares two policies; %1 were given.").arg(files.size()) + u'\n',
            badUsage});
    return StartOptions{files.value(0), files.value(1), parser.value(library), parser.value(framework),
                        parser.isSet(samples)};
}

} // namespace clausula
