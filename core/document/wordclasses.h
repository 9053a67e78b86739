// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QStringView>

namespace clausula {

/** What English words do in headings and sentences of policies; a word may belong to several classes. */
enum class WordClass {
    Small = 1,      ///< "of", "the": small even in a title
    Question = 2,   ///< "what", "do": opens a question
    Opener = 4,     ///< "we", "if", "this": opens a sentence far more often than a heading
    Subject = 8,    ///< "we", "which"
    Auxiliary = 16, ///< "may", "are": makes a statement of a subject
    Topic = 32,     ///< "cookies", "retention": heads a section of a policy
    Document = 64,  ///< "policy", "notice": what policies call themselves
    Firm = 128,     ///< "ltd", "gmbh"
    Street = 256,   ///< "road", "floor"
};
Q_DECLARE_FLAGS(WordClasses, WordClass)

/** The classes of \a word, whatever its case and kind of apostrophe; none for words not known. */
[[nodiscard]] WordClasses classesOf(QStringView word);

} // namespace clausula

Q_DECLARE_OPERATORS_FOR_FLAGS(clausula::WordClasses)
