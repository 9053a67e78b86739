// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/interviewdialog.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace clausula {

namespace {

enum Answer { Open, Yes, No };

constexpr QSize preferred(680, 620); // pixels
constexpr QSize frame(20, 60);       // what a window manager may put around it

/** A choice that the wheel doesn't change: it scrolls the questions. */
class SteadyChoice : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

InterviewDialog::InterviewDialog(const QList<ApplicabilityQuestion> &questions, const Answers &answers,
                                 QWidget *parent)
    : QDialog(parent), m_questions(questions), m_count(new QLabel(this))
{
    setWindowTitle(tr("What Applies"));
    resize(preferred.boundedTo(screen()->availableSize() - frame));
    auto *introduction = new QLabel(
        tr("Your answers decide which items of a statute apply, and are printed in the report as the reason. "
           "What you leave open is judged by what the texts say."),
        this);
    introduction->setWordWrap(true);
    auto *page = new QWidget(this);
    new QGridLayout(page);
    for (const ApplicabilityQuestion &question : m_questions)
        m_choices.push_back(addQuestion(page, question, answers));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *reset = buttons->addButton(tr("&Leave All Open"), QDialogButtonBox::ResetRole);
    connect(reset, &QPushButton::clicked, this, &InterviewDialog::clear);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(introduction);
    column->addWidget(scroll, 1);
    column->addWidget(m_count);
    column->addWidget(buttons);
    showCount();
}

Answers InterviewDialog::answers() const
{
    Answers given;
    for (size_t i = 0; i < m_choices.size(); ++i) {
        if (const int answer = m_choices[i]->currentIndex(); answer != Open)
            given.insert(m_questions.at(static_cast<qsizetype>(i)).id, answer == Yes);
    }
    return given;
}

QComboBox *InterviewDialog::addQuestion(QWidget *page, const ApplicabilityQuestion &question,
                                        const Answers &answers)
{
    auto *words = new QLabel(question.text, page);
    words->setWordWrap(true);
    auto *choice = new SteadyChoice(page);
    choice->addItems({tr("Left open"), tr("Yes"), tr("No")});
    choice->setAccessibleName(question.text);
    choice->view()->setAccessibleName(question.text);
    if (const auto given = answers.constFind(question.id); given != answers.constEnd())
        choice->setCurrentIndex(*given ? Yes : No);
    connect(choice, &QComboBox::currentIndexChanged, this, &InterviewDialog::showCount);
    auto *rows = static_cast<QGridLayout *>(page->layout());
    const int row = rows->rowCount();
    rows->addWidget(words, row, 0);
    rows->addWidget(choice, row, 1);
    rows->setColumnStretch(0, 1);
    return choice;
}

void InterviewDialog::clear()
{
    for (QComboBox *choice : m_choices)
        choice->setCurrentIndex(Open);
}

void InterviewDialog::showCount()
{
    const auto open = std::ranges::count(m_choices, int(Open), &QComboBox::currentIndex);
    m_count->setText(tr("%1 of %2 questions answered")
                         .arg(static_cast<qsizetype>(m_choices.size()) - open)
                         .arg(m_choices.size()));
}

} // namespace clausula
