// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/mainwindow.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace clausula::test {

/** The real window with settings, library and files of its own in a folder that goes with it. */
class WindowFixture
{
public:
    explicit WindowFixture(ComparisonEngine engine);
    ~WindowFixture();

    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] PolicyEditor *editor(Side side) const { return m_window->view()->pane(side)->editor(); }
    /** A file of its own folder. */
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] static QByteArray read(const QString &path);

    /** Makes the window (again, as a next start would) and shows it. \a library: a file instead of a fresh
     * one. */
    void start(const QString &library = {});
    /** Opens files and waits until they are analysed. */
    [[nodiscard]] bool openAndWait(const QString &left, const QString &right = {});
    /** Waits until what is shown belongs to the texts as they are. */
    [[nodiscard]] bool waitForAnalysis() const;
    void trigger(Command command) const { m_window->actions()->action(command)->trigger(); }
    /** Presses a button of the modal dialog that comes up next, by its text without '&'. */
    void answerNextDialog(const QString &button);
    /** Whether every dialog that was to be answered came. */
    [[nodiscard]] bool dialogCame() const { return m_answers.isEmpty(); }

private:
    void answer();

    QTemporaryDir m_folder;
    QSettings m_store;
    ComparisonEngine m_engine;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_answers;
    QTimer m_poll;
};

/**
 * The longest time in which the event loop did not come around: how long the window was dead. What a busy
 * machine gave to other programs meanwhile is not counted.
 */
class LoopRecorder : public QObject
{
public:
    LoopRecorder();
    [[nodiscard]] qint64 longestGap() const { return m_longest; } ///< milliseconds
    void reset();

private:
    void turn();
    [[nodiscard]] static qint64 waitedForProcessor();

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
    qint64 m_waited = 0;
};

} // namespace clausula::test
