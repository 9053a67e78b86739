// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/wordclasses.h"

#include <QHash>

namespace clausula {
namespace {

struct Vocabulary
{
    WordClass wordClass;
    QStringView words;
};

constexpr Vocabulary vocabularies[] = {
    {WordClass::Small, // keep their small letter in a title
     u"a an and as at by for from in into is it its nor of on onto or our per s the that to via "
     u"vs we with you your us are be do than through within under about how what when who this "
     u"these"},
    {WordClass::Question,
     u"what why how who whom whose when where which do does did is are can may will should must "
     u"could have has"},
    {WordClass::Opener, // open a sentence far more often than a heading
     u"we we'll we've you if this these it they please when some any all there for in as where "
     u"such to by the each under on at you'll unless although however once after before i no "
     u"note"},
    {WordClass::Subject, u"we you they it that which who i"},
    {WordClass::Auxiliary, // make a statement of a subject
     u"is are was were will may can must shall should have has had could would might does do "
     u"cannot don't won't can't applies means refers includes describes explains"},
    {WordClass::Topic, // head the sections of policies
     u"access accuracy advertising age amendments analytics automated basis breach california "
     u"ccpa changes children children's choices collect collection communications complaints "
     u"consent contact contacting controller cookies cookie data definitions deletion disclose "
     u"disclosure disclosures enforcement erasure gdpr general information international "
     u"introduction law legal links location marketing minors notice officer opt-out overview "
     u"personal policy privacy processing processors profiling protection purpose purposes "
     u"questions recipients residents retention rights safeguards scope secure security sell "
     u"services share sharing sources storage store third third-party tracking transfer "
     u"transfers updates use websites transferring retain held affiliates partners providers "
     u"processed collected used"},
    {WordClass::Document, // are what policies call themselves
     u"policy notice statement privacy terms agreement policies addendum disclaimer gdpr ccpa "
     u"cookies cookie disclosure datenschutz"},
    {WordClass::Firm, u"ltd limited inc llc llp gmbh plc corp corporation s.a b.v a.s oy ab ag sarl pty n.v "
                      u"s.r.l"},
    {WordClass::Street,
     u"street st road rd avenue ave lane boulevard blvd suite floor box drive court square row "
     u"building house way quay plaza unit"},
};

QHash<QString, WordClasses> readVocabularies()
{
    QHash<QString, WordClasses> classes;
    for (const Vocabulary &vocabulary : vocabularies) {
        for (const QStringView word : vocabulary.words.tokenize(u' '))
            classes[word.toString()] |= vocabulary.wordClass;
    }
    return classes;
}

} // namespace

WordClasses classesOf(QStringView word)
{
    static const QHash<QString, WordClasses> classes = readVocabularies();
    QString key(word.size(), Qt::Uninitialized);
    for (qsizetype at = 0; at < word.size(); ++at)
        key[at] = word[at] == u'\u2019' ? u'\'' : word[at].toLower();
    return classes.value(key);
}

} // namespace clausula
