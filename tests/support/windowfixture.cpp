// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowfixture.h"

#include "app/gui/policydesk.h"
#include "tests/support/eventually.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>
#include <QTimeZone>

namespace clausula::test {

using namespace Qt::StringLiterals;

WindowFixture::WindowFixture(ComparisonEngine engine)
    : m_store(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat), m_engine(std::move(engine))
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_poll.setInterval(20);
    QObject::connect(&m_poll, &QTimer::timeout, &m_poll, [this] { answer(); });
    start();
}

WindowFixture::~WindowFixture() = default;

QString WindowFixture::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the fixture");
    return file.fileName();
}

QByteArray WindowFixture::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void WindowFixture::start(const QString &library)
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(
        WindowServices{.store = &m_store,
                       .engine = m_engine,
                       .today = [] { return QDate(2025, 6, 1); },
                       .libraryPath = library.isEmpty() ? path(u"library.sqlite"_s) : library,
                       .stateFolder = path(u"state"_s),
                       .now = [] { return QDateTime(QDate(2025, 6, 1), QTime(10, 30), QTimeZone::UTC); },
                       .person = u"ada"_s,
                       .framework = {},
                       .networkRefused = false});
    m_window->resize(1280, 800);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window did not become active");
}

bool WindowFixture::openAndWait(const QString &left, const QString &right)
{
    m_window->desk()->open(left, right);
    return eventually([this] { return !m_window->desk()->isBusy(); }) && waitForAnalysis();
}

bool WindowFixture::waitForAnalysis() const
{
    return eventually([this] { return m_window->controller()->isCurrent(); });
}

void WindowFixture::answerNextDialog(const QString &button)
{
    m_answers.append(button);
    m_poll.start();
}

void WindowFixture::answer()
{
    QWidget *dialog = QApplication::activeModalWidget();
    if (!dialog || m_answers.isEmpty())
        return;
    for (QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
        if (button->text().remove(u'&') != m_answers.first() || !button->isVisible())
            continue;
        m_answers.removeFirst();
        if (m_answers.isEmpty())
            m_poll.stop();
        button->click();
        return;
    }
}

LoopRecorder::LoopRecorder()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &LoopRecorder::turn);
    reset();
    m_timer.start();
}

void LoopRecorder::reset()
{
    m_longest = 0;
    m_waited = waitedForProcessor();
    m_clock.start();
}

void LoopRecorder::turn()
{
    const qint64 waited = waitedForProcessor();
    m_longest = std::max(m_longest, m_clock.restart() - (waited - std::exchange(m_waited, waited)));
}

/** Milliseconds this thread was ready to run while others had the processors; 0 where Linux doesn't tell. */
qint64 LoopRecorder::waitedForProcessor()
{
    QFile file(u"/proc/thread-self/schedstat"_s);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 0;
    return file.read(64).split(' ').value(1).toLongLong() / 1'000'000;
}

} // namespace clausula::test
