// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/applicability.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;

namespace clausula {

/** Asks what the statutes' items hang on; what isn't answered is left to the texts. */
class InterviewDialog : public QDialog
{
    Q_OBJECT

public:
    InterviewDialog(const QList<ApplicabilityQuestion> &questions, const Answers &answers,
                    QWidget *parent = nullptr);

    [[nodiscard]] Answers answers() const;

private:
    [[nodiscard]] QComboBox *addQuestion(QWidget *page, const ApplicabilityQuestion &question,
                                         const Answers &answers);
    void clear();
    void showCount();

    QList<ApplicabilityQuestion> m_questions;
    std::vector<QComboBox *> m_choices; ///< one a question
    QLabel *m_count;
};

} // namespace clausula
