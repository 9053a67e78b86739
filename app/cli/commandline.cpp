// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/analyzecommand.h"
#include "app/cli/comparecommand.h"
#include "app/cli/librarycommands.h"
#include "app/cli/librarytransfer.h"
#include "app/cli/textwriter.h"
#include "app/cli/verifycommand.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

using Commands = std::vector<std::unique_ptr<Command>>;

Commands allCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<AnalyzeCommand>());
    commands.push_back(std::make_unique<CompareCommand>());
    commands.push_back(std::make_unique<VerifyCommand>());
    commands.push_back(std::make_unique<LibraryInfoCommand>());
    commands.push_back(std::make_unique<LibraryListCommand>());
    commands.push_back(std::make_unique<LibrarySearchCommand>());
    commands.push_back(std::make_unique<LibraryCorrectionsCommand>());
    commands.push_back(std::make_unique<LibraryCheckCommand>());
    commands.push_back(std::make_unique<LibraryImportCommand>());
    commands.push_back(std::make_unique<LibraryExportCommand>());
    commands.push_back(std::make_unique<LibraryBackupCommand>());
    return commands;
}

/** How many words of \a arguments spell \a name, 0 if they don't. */
qsizetype wordsOf(const QString &name, const QStringList &arguments)
{
    const QStringList words = name.split(u' ');
    return arguments.first(std::min(words.size(), arguments.size())) == words ? words.size() : 0;
}

void addOptionHelp(TextWriter &help, const QList<OptionSpec> &options)
{
    constexpr int width = 28;
    for (const OptionSpec &option : options) {
        const QString name =
            u"--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
        help.paragraph(TextWriter::column(name, width) + option.help, 2, width);
    }
}

QByteArray overview(const Commands &commands)
{
    constexpr int width = 26;
    TextWriter help;
    help.paragraph(CommandLineText::tr("Usage: clausula-cli COMMAND [OPTION…] [ARGUMENT…]"));
    help.paragraph(CommandLineText::tr("Reads, compares and judges privacy policies, offline."));
    help.blank();
    for (const auto &command : commands)
        help.paragraph(TextWriter::column(command->name() + u' ' + command->synopsis(), width) +
                           command->summary(),
                       2, width);
    help.blank();
    help.paragraph(CommandLineText::tr(
        "“clausula-cli COMMAND --help” tells a command's options, “--version” the version. “-” "
        "stands for standard input or output, “--” ends the options."));
    help.blank();
    help.paragraph(CommandLineText::tr(
        "Ends with 0: done; 1: done, with findings at or above --fail-on; 2: bad usage; 3: an "
        "input can't be read; 4: an input was refused as unsafe; 5: the library is damaged or newer "
        "than the program; 6: an output could not be written; 130: interrupted."));
    return help.bytes();
}

QByteArray helpOn(const Command &command)
{
    TextWriter help;
    help.paragraph(CommandLineText::tr("Usage: clausula-cli %1 [OPTION…] %2")
                       .arg(command.name(), command.synopsis())
                       .trimmed());
    help.paragraph(command.summary());
    help.blank();
    addOptionHelp(help, command.options());
    return help.bytes();
}

QString unknownCommand(const QStringList &arguments)
{
    if (arguments.first().startsWith(u'-'))
        return CommandLineText::tr("A command comes first, then its options: “%1” is none.")
            .arg(arguments.first());
    const qsizetype words = arguments.first() == "library"_L1 ? 2 : 1;
    return CommandLineText::tr("There is no command “%1”.")
        .arg(arguments.first(std::min(arguments.size(), words)).join(u' '));
}

/** What is wrong with the options given, empty if nothing. */
QString optionError(const Command &command, const QCommandLineParser &parser)
{
    for (const OptionSpec &option : command.options()) {
        if (!option.value.isEmpty() && parser.isSet(option.name) &&
            parser.values(option.name).contains(QString()))
            return CommandLineText::tr("“--%1” needs a value.").arg(option.name);
    }
    return {};
}

ExitCode runCommand(const Command &command, const QStringList &arguments, Console &console,
                    std::stop_token stop)
{
    QCommandLineParser parser;
    for (const OptionSpec &option : command.options())
        parser.addOption({option.name, option.help, option.value});
    const bool parsed = parser.parse(QStringList(u"clausula-cli"_s) + arguments);
    if (parsed && parser.isSet(u"help"_s))
        return console.print(helpOn(command));
    const QString error = parsed ? optionError(command, parser) : parser.errorText();
    if (!error.isEmpty()) {
        console.complain(error);
        console.complain(
            CommandLineText::tr("“clausula-cli %1 --help” tells its options.").arg(command.name()));
        return ExitCode::BadUsage;
    }
    console.setQuiet(parser.isSet(u"quiet"_s));
    return command.run({parser, std::move(stop)}, console);
}

} // namespace

ExitCode runCommandLine(const QStringList &arguments, Console &console, std::stop_token stop)
{
    if (arguments == QStringList(u"--version"_s))
        return console.print("clausula-cli " CLAUSULA_VERSION "\n");
    const Commands commands = allCommands();
    if (arguments == QStringList(u"--help"_s))
        return console.print(overview(commands));
    if (arguments.isEmpty()) {
        console.complain(
            CommandLineText::tr("What is to be done? “clausula-cli --help” lists the commands."));
        return ExitCode::BadUsage;
    }
    for (const auto &command : commands)
        if (const qsizetype words = wordsOf(command->name(), arguments); words > 0)
            return runCommand(*command, arguments.sliced(words), console, std::move(stop));
    console.complain(unknownCommand(arguments));
    console.complain(CommandLineText::tr("“clausula-cli --help” lists the commands."));
    return ExitCode::BadUsage;
}

bool needsFonts(const QStringList &arguments)
{
    const qsizetype end = arguments.indexOf(u"--"_s);
    const QStringList options = end < 0 ? arguments : arguments.first(end);
    return std::ranges::any_of(options, [](const QString &option) {
        return option == "--pdf"_L1 || option.startsWith("--pdf="_L1);
    });
}

} // namespace clausula
