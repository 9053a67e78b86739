// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QToolButton;

namespace clausula {

/**
 * A line of news above what it is about: what happened, to which file, what can be done. It never blocks
 * and stays until it is closed, answered or replaced.
 */
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Note, Warning, Error };

    /** A button on the bar; pressing it closes the bar. */
    struct Choice
    {
        QString text;
        std::function<void()> chosen;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Kind kind, const QString &text, const QList<Choice> &choices = {});
    void dismiss();

    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addChoice(const Choice &choice);
    void placeChoices();
    void colour();

    Kind m_kind = Kind::Note;
    QLabel *m_sign = nullptr;
    QLabel *m_text = nullptr;
    QGridLayout *m_parts = nullptr;
    QWidget *m_choiceBox = nullptr;
    QBoxLayout *m_choices = nullptr;
    bool m_beside = true; ///< the choices stand beside the text
    QToolButton *m_close = nullptr;
};

} // namespace clausula
