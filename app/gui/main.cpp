// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/mainwindow.h"
#include "app/gui/policydesk.h"
#include "app/gui/startoptions.h"
#include "app/gui/translators.h"
#include "core/base/networkguard.h"
#include "core/library/clauselibrary.h"

#include <QApplication>
#include <QHashSeed>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/** Fonts embedded in a PDF come in the order of a hash: the same report has to give the same bytes. */
void makeOutputReproducible()
{
    QHashSeed::setDeterministicGlobalSeed();
}

int refuse(const clausula::StartRefusal &refusal)
{
    const QByteArray text = refusal.text.toLocal8Bit();
    std::fputs(text.constData(), refusal.exitCode == 0 ? stdout : stderr);
    return refusal.exitCode;
}

/** What the system calls whoever is logged in; corrections are kept under it. */
QString userName()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? qEnvironmentVariable("USERNAME") : name; // the latter on Windows
}

QStringList argumentsOf(int count, char **values)
{
    QStringList arguments;
    for (int i = 0; i < count; ++i)
        arguments.append(QString::fromLocal8Bit(values[i]));
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    makeOutputReproducible();
    const bool networkRefused = clausula::refuseNetwork();
    const auto asked = clausula::readArguments(argumentsOf(argc, argv)); // before a display is needed
    if (!asked)
        return refuse(asked.error());

    QApplication application(argc, argv);
    QApplication::setApplicationName(u"clausula"_s);
    QApplication::setApplicationVersion(QStringLiteral(CLAUSULA_VERSION));
    QApplication::setDesktopFileName(u"clausula"_s);
    const clausula::Translators translators;

    QSettings store(QSettings::IniFormat, QSettings::UserScope, u"clausula"_s, u"clausula"_s);
    clausula::MainWindow window(
        {.store = &store,
         .engine = clausula::runComparison,
         .today = &QDate::currentDate,
         .libraryPath = asked->library.isEmpty() ? clausula::ClauseLibrary::userPath() : asked->library,
         .stateFolder =
             QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/clausula"_s,
         .now = &QDateTime::currentDateTimeUtc,
         .person = userName(),
         .framework = asked->framework,
         .networkRefused = networkRefused});
    window.show();
    if (asked->samples)
        window.desk()->openSamples();
    else if (!asked->left.isEmpty())
        window.desk()->open(asked->left, asked->right);
    return QApplication::exec();
}
