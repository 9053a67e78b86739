// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/wording.h"

#include <QCoreApplication>

namespace clausula::wording {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

} // namespace

QString of(CoverageStatus status)
{
    switch (status) {
    case CoverageStatus::Present:
        return tr(QT_TRANSLATE_NOOP("Wording", "present"));
    case CoverageStatus::Partial:
        return tr(QT_TRANSLATE_NOOP("Wording", "partial"));
    case CoverageStatus::Missing:
        return tr(QT_TRANSLATE_NOOP("Wording", "missing"));
    case CoverageStatus::Unsure:
        return tr(QT_TRANSLATE_NOOP("Wording", "unsure"));
    case CoverageStatus::NotApplicable:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Wording", "not applicable"));
}

QString of(RequirementStatus status)
{
    switch (status) {
    case RequirementStatus::Met:
        return tr(QT_TRANSLATE_NOOP("Wording", "met"));
    case RequirementStatus::Partly:
        return tr(QT_TRANSLATE_NOOP("Wording", "partly met"));
    case RequirementStatus::Missing:
        return tr(QT_TRANSLATE_NOOP("Wording", "missing"));
    case RequirementStatus::Unclear:
        return tr(QT_TRANSLATE_NOOP("Wording", "unclear"));
    case RequirementStatus::NotApplicable:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Wording", "not applicable"));
}

QString of(Importance importance)
{
    switch (importance) {
    case Importance::High:
        return tr(QT_TRANSLATE_NOOP("Wording", "High"));
    case Importance::Medium:
        return tr(QT_TRANSLATE_NOOP("Wording", "Medium"));
    case Importance::Low:
        return tr(QT_TRANSLATE_NOOP("Wording", "Low"));
    case Importance::Note:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Wording", "Note"));
}

QString of(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::OnlyLeft:
        return tr(QT_TRANSLATE_NOOP("Wording", "Only left"));
    case Finding::Kind::OnlyRight:
        return tr(QT_TRANSLATE_NOOP("Wording", "Only right"));
    case Finding::Kind::Differs:
        return tr(QT_TRANSLATE_NOOP("Wording", "Differs"));
    case Finding::Kind::InNeither:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Wording", "In neither"));
}

QString of(ClauseGroup group)
{
    switch (group) {
    case ClauseGroup::About:
        return tr(QT_TRANSLATE_NOOP("Wording", "About the policy and its author"));
    case ClauseGroup::Collection:
        return tr(QT_TRANSLATE_NOOP("Wording", "Collection"));
    case ClauseGroup::Use:
        return tr(QT_TRANSLATE_NOOP("Wording", "Use and legal basis"));
    case ClauseGroup::Sharing:
        return tr(QT_TRANSLATE_NOOP("Wording", "Sharing"));
    case ClauseGroup::Transfers:
        return tr(QT_TRANSLATE_NOOP("Wording", "Transfers, keeping and security"));
    case ClauseGroup::Rights:
        return tr(QT_TRANSLATE_NOOP("Wording", "Rights and choices"));
    case ClauseGroup::Special:
        return tr(QT_TRANSLATE_NOOP("Wording", "Special people and data"));
    case ClauseGroup::Legal:
        return tr(QT_TRANSLATE_NOOP("Wording", "Legal and changes"));
    case ClauseGroup::None:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Wording", "No clause"));
}

QChar mark(CoverageStatus status)
{
    switch (status) {
    case CoverageStatus::Present:
        return u'●';
    case CoverageStatus::Partial:
        return u'◐';
    case CoverageStatus::Missing:
        return u'○';
    case CoverageStatus::Unsure:
        return u'?';
    case CoverageStatus::NotApplicable:
        break;
    }
    return u'–';
}

QChar mark(RequirementStatus status)
{
    switch (status) {
    case RequirementStatus::Met:
        return u'●';
    case RequirementStatus::Partly:
        return u'◐';
    case RequirementStatus::Missing:
        return u'○';
    case RequirementStatus::Unclear:
        return u'?';
    case RequirementStatus::NotApplicable:
        break;
    }
    return u'–';
}

QString definition(RequirementStatus status)
{
    switch (status) {
    case RequirementStatus::Met:
        return tr(QT_TRANSLATE_NOOP(
            "Wording", "Every element that the item asks for was found; the passages are quoted."));
    case RequirementStatus::Partly:
        return tr(QT_TRANSLATE_NOOP(
            "Wording", "Some of its elements were found, others were not, or only vague wording was."));
    case RequirementStatus::Missing:
        return tr(QT_TRANSLATE_NOOP(
            "Wording",
            "The whole text was searched and no element was found; the nearest passages are shown."));
    case RequirementStatus::Unclear:
        return tr(QT_TRANSLATE_NOOP("Wording", "The text does not settle whether the item applies, or "
                                               "recognition was not sure enough. A person has to decide."));
    case RequirementStatus::NotApplicable:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Wording", "The text says that the case the item is about does not arise."));
}

} // namespace clausula::wording
