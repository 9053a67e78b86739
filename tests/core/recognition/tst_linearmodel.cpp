// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/linearmodel.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestLinearModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTypesApart();
    void learnsAllTypesOfOneText();
    void givesTheSameModelAgain();
    void survivesHavingNothingToLearn();
    void weighsRareTypesUp();
};

namespace {

struct Lesson
{
    Vocabulary vocabulary;
    std::vector<Example> examples;

    [[nodiscard]] std::vector<float> judge(const LinearModel &model, const QString &text) const
    {
        return model.margins(vocabulary.vectorOf(readTerms(text)));
    }
    [[nodiscard]] LinearModel model(int types) const { return {examples, types, vocabulary.size()}; }
};

Lesson lessonOf(const QList<std::pair<int, QString>> &texts)
{
    std::vector<std::vector<Term>> terms;
    for (const auto &[type, text] : texts)
        terms.push_back(readTerms(text));
    Lesson lesson{Vocabulary(terms), {}};
    for (size_t i = 0; i < terms.size(); ++i)
        lesson.examples.push_back({lesson.vocabulary.vectorOf(terms[i]), texts[qsizetype(i)].first});
    return lesson;
}

const QList<std::pair<int, QString>> someTexts{
    {0, u"we keep records for seven years"_s},      {0, u"files are kept until the account is closed"_s},
    {1, u"cookies remember your language"_s},       {1, u"a cookie is a small file in your browser"_s},
    {2, u"write to our data protection officer"_s}, {2, u"the officer answers questions"_s},
};

} // namespace

void TestLinearModel::tellsTypesApart()
{
    const Lesson lesson = lessonOf(someTexts);
    const LinearModel model = lesson.model(3);
    const auto kept = lesson.judge(model, u"how long records are kept, in years"_s);
    QVERIFY(kept[0] > kept[1] && kept[0] > kept[2]);
    const auto cookies = lesson.judge(model, u"Your browser may refuse cookies"_s);
    QVERIFY(cookies[1] > cookies[0] && cookies[1] > cookies[2]);
    QVERIFY2(cookies[1] > 0 && cookies[0] < 0, "margins have the sign of the answer");
}

void TestLinearModel::learnsAllTypesOfOneText()
{
    QList<std::pair<int, QString>> texts = someTexts;
    texts.append({0, u"backups vanish after a month"_s});
    Lesson lesson = lessonOf(texts);
    const auto alone = lesson.judge(lesson.model(3), u"backups vanish"_s);
    QVERIFY(alone[0] > 0 && alone[2] < 0);
    lesson.examples.back().also = {2};
    const auto shared = lesson.judge(lesson.model(3), u"backups vanish"_s);
    QVERIFY(shared[0] > 0 && shared[1] < 0 && shared[2] > 0);
}

void TestLinearModel::givesTheSameModelAgain()
{
    const Lesson lesson = lessonOf(someTexts);
    const LinearModel one = lesson.model(3);
    const LinearModel other = lesson.model(3);
    for (int feature = 0; feature < lesson.vocabulary.size(); ++feature) {
        for (int type = 0; type < 3; ++type)
            QCOMPARE(one.weight(feature, type), other.weight(feature, type));
    }
}

void TestLinearModel::survivesHavingNothingToLearn()
{
    const Lesson nothing = lessonOf({});
    QCOMPARE(nothing.judge(nothing.model(0), u"anything"_s).size(), size_t(0));
    const Lesson oneType = lessonOf({{0, u"some text"_s}});
    QCOMPARE(oneType.judge(oneType.model(2), u"some text"_s).size(), size_t(2));
}

void TestLinearModel::weighsRareTypesUp()
{
    QList<std::pair<int, QString>> texts = someTexts;
    for (int i = 0; i < 40; ++i)
        texts.append({0, u"records are kept for %1 years"_s.arg(i)});
    const Lesson lesson = lessonOf(texts);
    const auto officer = lesson.judge(lesson.model(3), u"ask the officer"_s);
    QVERIFY(officer[2] > officer[0]);
}

QTEST_GUILESS_MAIN(TestLinearModel)
#include "tst_linearmodel.moc"
