// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/interviewdialog.h"
#include "tests/support/eventually.h"
#include "tests/support/madereport.h"
#include "tests/support/windowfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QList<ApplicabilityQuestion> two{{u"transfers"_s, u"Does data leave?"_s},
                                       {u"children"_s, u"Is it for children?"_s}};

} // namespace

class TestInterviewDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnswersByKeyboard();
    void leavesOpenWhatIsNotAnswered();
    void canLeaveAllOpen();
    void namesEachChoiceByItsQuestion();
    void judgesAnewByTheAnswers();
    void cancelChangesNothing();
};

void TestInterviewDialog::takesAnswersByKeyboard()
{
    InterviewDialog dialog(two, {});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClicks(dialog.focusWidget(), u"y"_s);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(dialog.focusWidget(), u"n"_s);
    QCOMPARE(dialog.answers(), (Answers{{u"transfers"_s, true}, {u"children"_s, false}}));
}

void TestInterviewDialog::leavesOpenWhatIsNotAnswered()
{
    const InterviewDialog dialog(two, {{u"children"_s, true}});
    QCOMPARE(dialog.answers(), (Answers{{u"children"_s, true}}));
}

void TestInterviewDialog::canLeaveAllOpen()
{
    InterviewDialog dialog(two, {{u"children"_s, true}, {u"transfers"_s, false}});
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == "&Leave All Open"_L1)
            button->click();
    }
    QVERIFY(dialog.answers().isEmpty());
}

void TestInterviewDialog::namesEachChoiceByItsQuestion()
{
    InterviewDialog dialog(two, {});
    QStringList names;
    for (QComboBox *choice : dialog.findChildren<QComboBox *>())
        names.append(choice->accessibleName());
    QCOMPARE(names, (QStringList{two[0].text, two[1].text}));
}

void TestInterviewDialog::judgesAnewByTheAnswers()
{
    WindowFixture fixture(madeEngine());
    QVERIFY(fixture.openAndWait(fixture.write(u"a.txt"_s, "Data is kept.\n")));
    fixture.trigger(Command::WhatApplies);
    auto *dialog = qobject_cast<InterviewDialog *>(QApplication::activeModalWidget());
    QVERIFY(dialog);
    QVERIFY(dialog->answers().isEmpty());
    dialog->findChild<QComboBox *>()->setCurrentIndex(1);
    const Answers given = dialog->answers();
    QCOMPARE(given.size(), 1);
    dialog->accept();
    QCOMPARE(fixture.window().controller()->answers(), given);
    QVERIFY(fixture.waitForAnalysis());
    QVERIFY(eventually([] { return QApplication::activeModalWidget() == nullptr; }));
    fixture.trigger(Command::WhatApplies);
    QCOMPARE(qobject_cast<InterviewDialog *>(QApplication::activeModalWidget())->answers(), given);
    QApplication::activeModalWidget()->close();
}

void TestInterviewDialog::cancelChangesNothing()
{
    WindowFixture fixture(madeEngine());
    QVERIFY(fixture.openAndWait(fixture.write(u"a.txt"_s, "Data is kept.\n")));
    fixture.trigger(Command::WhatApplies);
    auto *dialog = qobject_cast<InterviewDialog *>(QApplication::activeModalWidget());
    dialog->findChild<QComboBox *>()->setCurrentIndex(2);
    dialog->reject();
    QVERIFY(fixture.window().controller()->answers().isEmpty());
}

QTEST_MAIN(TestInterviewDialog)
#include "tst_interviewdialog.moc"
