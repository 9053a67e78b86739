// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/requirementpair.h"

#include "core/gap/gaptext.h"
#include "core/gap/sidenames.h"

#include <algorithm>

namespace clausula {

namespace {

using Status = RequirementStatus;

bool isGap(const RequirementResult &result)
{
    return result.status != Status::Met && result.status != Status::NotApplicable;
}

/** The text itself says that the item doesn't concern the company. */
bool rulesOut(const RequirementResult &result)
{
    return result.status == Status::NotApplicable && !result.evidence.isEmpty();
}

/** The text says something of the item, be it that it is of no concern. */
bool settles(const RequirementResult &result)
{
    return speaks(result) || rulesOut(result);
}

/** What is said by \a silent, which doesn't say it, beside \a speaker, which does. */
QString oneSided(const RequirementPair &pair, Side speaker)
{
    const RequirementResult &said = speaker == Side::Left ? pair.left : pair.right;
    const RequirementResult &silent = speaker == Side::Left ? pair.right : pair.left;
    const QString asks = pair.requirement.asks;
    const QString one = sideName(speaker, SentencePlace::Start);
    const QString other = sideName(otherSide(speaker), SentencePlace::Inside);
    if (rulesOut(said)) {
        return GapText::tr("%1 rules out that %2; %3 does not settle it.")
            .arg(one, pair.requirement.condition.text, other);
    }
    if (silent.status == Status::Unclear)
        return GapText::tr("%1 says %2; %3 does not and leaves open whether it has to.")
            .arg(one, asks, other);
    if (said.status == Status::Partly)
        return GapText::tr("%1 says in part %2; %3 says nothing of it.").arg(one, asks, other);
    return GapText::tr("%1 says %2; %3 does not.").arg(one, asks, other);
}

QString saidByNeither(const RequirementPair &pair)
{
    const Requirement &requirement = pair.requirement;
    if (speaks(pair.left))
        return GapText::tr("Both policies say only in part %1.").arg(requirement.asks);
    if (pair.isUnclear()) {
        return GapText::tr("Neither policy settles whether %1; if so, it has to say %2.")
            .arg(requirement.condition.text, requirement.asks);
    }
    for (const Side side : {Side::Left, Side::Right}) {
        const RequirementResult &here = side == Side::Left ? pair.left : pair.right;
        if (here.status == Status::NotApplicable) {
            return GapText::tr("%1 does not say %2; %3 need not.")
                .arg(sideName(otherSide(side), SentencePlace::Start), requirement.asks,
                     sideName(side, SentencePlace::Inside));
        }
    }
    return GapText::tr("Neither policy says %1.").arg(requirement.asks);
}

/** Both say a part of it, but not the same part. */
QString inDifferentParts(const RequirementPair &pair)
{
    const auto lacksAll = [](const QStringList &one, const QStringList &other) {
        return std::ranges::all_of(other, [&one](const QString &element) { return one.contains(element); });
    };
    const QString asks = pair.requirement.asks;
    for (const Side side : {Side::Left, Side::Right}) {
        const QStringList &here = (side == Side::Left ? pair.left : pair.right).missingElements;
        const QStringList &there = (side == Side::Left ? pair.right : pair.left).missingElements;
        if (lacksAll(here, there)) {
            return GapText::tr("Both policies say only in part %1, %2 less of it than the other.")
                .arg(asks, sideName(side, SentencePlace::Inside));
        }
    }
    return GapText::tr("Both policies say only in part %1, each another part.").arg(asks);
}

QString saidDifferently(const RequirementPair &pair)
{
    const QString asks = pair.requirement.asks;
    if (pair.left.status == pair.right.status)
        return inDifferentParts(pair);
    const Side weaker = pair.left.status == Status::Partly ? Side::Left : Side::Right;
    const RequirementResult &better = weaker == Side::Left ? pair.right : pair.left;
    const QString one = sideName(otherSide(weaker), SentencePlace::Start);
    const QString other = sideName(weaker, SentencePlace::Inside);
    if (better.status == Status::NotApplicable) {
        return GapText::tr("%1 says only in part %2; %3 need not.")
            .arg(sideName(weaker, SentencePlace::Start), asks,
                 sideName(otherSide(weaker), SentencePlace::Inside));
    }
    return GapText::tr("%1 says %2; %3 says it only in part.").arg(one, asks, other);
}

} // namespace

bool speaks(const RequirementResult &result)
{
    return result.status == Status::Met || result.status == Status::Partly;
}

std::optional<Finding::Kind> RequirementPair::kind() const
{
    if (!isGap(left) && !isGap(right))
        return std::nullopt;
    if (speaks(left) && speaks(right)) {
        const bool same = left.status == right.status && left.missingElements == right.missingElements;
        return same ? Finding::Kind::InNeither : Finding::Kind::Differs;
    }
    if (!settles(left) && !settles(right))
        return Finding::Kind::InNeither;
    if (settles(left) && isGap(right) && !speaks(right))
        return Finding::Kind::OnlyLeft;
    if (settles(right) && isGap(left) && !speaks(left))
        return Finding::Kind::OnlyRight;
    return Finding::Kind::Differs;
}

bool RequirementPair::isUnclear() const
{
    const auto settled = [](const RequirementResult &result) {
        return result.status != Status::Missing && result.status != Status::Partly;
    };
    return settled(left) && settled(right) &&
           (left.status == Status::Unclear || right.status == Status::Unclear);
}

Importance RequirementPair::importance() const
{
    Importance most = Importance::Note;
    for (const RequirementResult *result : {&left, &right}) {
        if (isGap(*result))
            most = std::max(most, result->importance);
    }
    return most;
}

QString RequirementPair::applies() const
{
    return isGap(left) ? left.applies : right.applies;
}

QString RequirementPair::message() const
{
    switch (kind().value_or(Finding::Kind::Differs)) {
    case Finding::Kind::OnlyLeft:
        return oneSided(*this, Side::Left);
    case Finding::Kind::OnlyRight:
        return oneSided(*this, Side::Right);
    case Finding::Kind::InNeither:
        return saidByNeither(*this);
    case Finding::Kind::Differs:
        break;
    }
    return saidDifferently(*this);
}

} // namespace clausula
