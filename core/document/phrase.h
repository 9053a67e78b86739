// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace clausula {

/** How the words of a phrase are capitalised. */
enum class CaseStyle {
    Capitals, ///< ALL OF THEM
    Title,    ///< The Words That Carry Meaning
    Sentence, ///< The first only
    Lower,    ///< not even the first
    None,     ///< no letters
};

/** What the wording of a short text tells about its being a heading, a sentence or an address. */
struct Phrase
{
    CaseStyle style = CaseStyle::None;
    int words = 0;
    qsizetype length = 0;
    char16_t last = 0;              ///< last character, closing quotes and brackets not counted
    bool asksQuestion = false;      ///< opens with a question word
    bool addressesReader = false;   ///< opens as a sentence does: "We …", "You …", "If …", "This policy …"
    bool saysSomething = false;     ///< a subject and its verb: "we collect", "you may", "are used"
    bool holdsSentences = false;    ///< one ends inside: "No. We never have."
    bool isContact = false;         ///< holds an e-mail address, a link or a telephone number
    bool isPostal = false;          ///< reads like a line of a postal address or a firm's name
    bool isDate = false;            ///< says when something was changed or takes effect
    bool namesTopic = false;        ///< uses a word that policies head their sections with
    bool namesDocument = false;     ///< uses a word that policies call themselves: "Privacy Policy"
    bool announcesContents = false; ///< is what a table of contents is called

    [[nodiscard]] bool isTitled() const { return style == CaseStyle::Title || style == CaseStyle::Capitals; }
    [[nodiscard]] bool readsLikeSentence() const
    {
        return (saysSomething && !asksQuestion) || (addressesReader && !isTitled());
    }
    /** Ends with a period or a colon, as sentences do and some houses write their headings. */
    [[nodiscard]] bool isClosed() const { return last == u'.' || last == u':'; }
};

/** Reads a phrase without its marker. Its cost grows with the length: for short texts only. */
[[nodiscard]] Phrase readPhrase(QStringView text);

} // namespace clausula
