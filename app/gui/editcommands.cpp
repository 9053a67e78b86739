// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editcommands.h"

#include <QApplication>
#include <QWidget>

namespace clausula {

namespace {

/** Text widgets share no base class, but these slots by name. */
void callSlot(QWidget *widget, const char *slot)
{
    if (widget && widget->metaObject()->indexOfSlot(QByteArray(slot).append("()").constData()) >= 0)
        QMetaObject::invokeMethod(widget, slot);
}

} // namespace

void connectEditActions(const Actions &actions)
{
    const std::initializer_list<std::pair<Command, const char *>> slotsOf{{Command::Undo, "undo"},
                                                                          {Command::Redo, "redo"},
                                                                          {Command::Cut, "cut"},
                                                                          {Command::Copy, "copy"},
                                                                          {Command::SelectAll, "selectAll"}};
    for (const auto &[command, slot] : slotsOf)
        QObject::connect(actions.action(command), &QAction::triggered, qApp,
                         [slot] { callSlot(QApplication::focusWidget(), slot); });
}

void pasteInto(QWidget *widget)
{
    callSlot(widget, "paste");
}

} // namespace clausula
