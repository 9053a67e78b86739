// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recognition/features.h"

#include <algorithm>
#include <span>
#include <vector>

namespace clausula {

/** A text the model learns from. */
struct Example
{
    FeatureVector features;
    int type = 0;               ///< what it is an example of
    std::vector<int> also = {}; ///< the other types it is an example of
    bool isFurther = false;     ///< learned after all others, whose order it leaves as it is without it

    [[nodiscard]] bool isOf(int which) const { return type == which || std::ranges::contains(also, which); }
};

/** How much an example counts for a type, above 0 for one of the type and below 0 for others. */
struct Coefficient
{
    int example = 0;
    float value = 0;

    friend bool operator==(const Coefficient &, const Coefficient &) = default;
};

/** Those of one type, by ascending example; an example that has none has no say. */
using Coefficients = std::vector<Coefficient>;

/**
 * One linear support vector machine a clause type, each telling its type from all others. Trained by dual
 * coordinate descent (Hsieh, Chang, Keerthi, Sundararajan, Lin: A dual coordinate descent method for
 * large-scale linear SVM, ICML 2008) with the squared hinge loss, classes balanced by weight. Examples are
 * taken in a fixed shuffled order: the same examples give the same model. Further ones come last, for a
 * new order alone moves what lies on a border.
 *
 * Training ends with a coefficient for each example that counts; the weights are summed from them. So whoever
 * has the examples and the coefficients has the model, without the work of training.
 */
class LinearModel
{
public:
    /** \a workers: see inParallel(). */
    LinearModel(std::span<const Example> examples, int typeCount, int featureCount, int workers = 0);
    /** The model that was trained on \a examples with the result \a coefficients, a list for each type. */
    LinearModel(std::span<const Example> examples, std::vector<Coefficients> coefficients, int featureCount);

    [[nodiscard]] int typeCount() const { return int(m_coefficients.size()); }
    [[nodiscard]] const std::vector<Coefficients> &coefficients() const { return m_coefficients; }
    /** Margins of all types: about 1 for a typical text of the type, about -1 for any other. */
    [[nodiscard]] std::vector<float> margins(const FeatureVector &features) const;
    /** How much a feature of value 1 speaks for \a type. */
    [[nodiscard]] float weight(int feature, int type) const
    {
        return m_weights[size_t(feature) * m_stride + size_t(type)];
    }

private:
    std::vector<Coefficients> m_coefficients;
    size_t m_stride = 0;          ///< floats a feature in m_weights
    std::vector<float> m_weights; ///< feature by feature, so that scoring reads whole rows; the bias last
};

} // namespace clausula
