// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/linearmodel.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <utility>

namespace clausula {

namespace {

constexpr double cost = 1.0;   ///< C of the SVM; between 0.3 and 3 results hardly differ
constexpr int mostPasses = 12; ///< over all examples; more fits the exemplars closer and policies no better
constexpr double tolerance = 0.1; ///< largest violation of the optimality conditions at which a type is done

/** The training set as all types share it. */
struct TrainingSet
{
    std::span<const Example> examples;
    std::vector<Feature> features = {}; ///< of all examples in one piece: training reads them over and over
    std::vector<size_t> starts = {};    ///< in features, of each example; the end last
    std::vector<double> squaredLength = {}; ///< of each example, bias included
    std::vector<size_t> order = {};
    int featureCount = 0;

    [[nodiscard]] std::span<const Feature> featuresOf(size_t example) const
    {
        return std::span(features).subspan(starts[example], starts[example + 1] - starts[example]);
    }
};

TrainingSet makeTrainingSet(std::span<const Example> examples, int featureCount)
{
    TrainingSet set{.examples = examples, .featureCount = featureCount};
    for (const Example &example : examples) {
        set.starts.push_back(set.features.size());
        set.features.insert(set.features.end(), example.features.begin(), example.features.end());
        double squares = 1;
        for (const Feature &feature : example.features)
            squares += double(feature.value) * double(feature.value);
        set.squaredLength.push_back(squares);
    }
    set.starts.push_back(set.features.size());
    const auto addToOrder = [&set](bool further) {
        for (size_t i = 0; i < set.examples.size(); ++i) {
            if (set.examples[i].isFurther == further)
                set.order.push_back(i);
        }
    };
    addToOrder(false);
    // std::shuffle is free to differ between standard libraries; the engine's numbers are not.
    std::mt19937 random(42);
    for (size_t i = set.order.size(); i > 1; --i)
        std::swap(set.order[i - 1], set.order[random() % i]);
    addToOrder(true);
    return set;
}

/** Trains the machine of one type. */
class TypeTrainer
{
public:
    TypeTrainer(const TrainingSet &set, int type) : m_set(set)
    {
        for (const Example &example : set.examples)
            m_signs.push_back(example.isOf(type) ? 1.0F : -1.0F);
        const auto count = std::ranges::count(m_signs, 1.0F);
        const double all = double(set.examples.size());
        m_positiveCost = count > 0 ? cost * all / (2.0 * double(count)) : cost;
        m_negativeCost = all > double(count) ? cost * all / (2.0 * (all - double(count))) : cost;
    }

    Coefficients train()
    {
        m_weights.assign(size_t(m_set.featureCount) + 1, 0.0F);
        m_alpha.assign(m_set.examples.size(), 0.0);
        // Examples that are clearly right and don't shape the border are left alone until the others are
        // settled, and then looked at once more (the paper's shrinking).
        std::vector<size_t> active = m_set.order;
        for (int pass = 0; pass < mostPasses; ++pass) {
            const double worst = improveAll(active);
            if (worst >= tolerance)
                continue;
            if (active.size() == m_set.order.size())
                break;
            active = m_set.order;
            m_restUntil = std::numeric_limits<double>::infinity();
        }
        return coefficients();
    }

private:
    [[nodiscard]] Coefficients coefficients() const
    {
        Coefficients found;
        for (size_t example = 0; example < m_alpha.size(); ++example) {
            if (m_alpha[example] > 0)
                found.push_back({int(example), float(m_alpha[example]) * m_signs[example]});
        }
        return found;
    }

    /** One pass over \a active, which loses what can rest; returns the largest violation met. */
    double improveAll(std::vector<size_t> &active)
    {
        double worst = 0;
        size_t kept = 0;
        for (const size_t example : active) {
            const double gradient = improve(example);
            if (m_alpha[example] <= 0 && gradient > m_restUntil)
                continue;
            active[kept++] = example;
            if (m_alpha[example] > 0 || gradient < 0)
                worst = std::max(worst, std::abs(gradient));
        }
        active.resize(kept);
        m_restUntil = worst;
        return worst;
    }

    /** One coordinate step; returns the gradient before it, which is 0 where the example is optimal. */
    double improve(size_t index)
    {
        const std::span<const Feature> features = m_set.featuresOf(index);
        const double sign = double(m_signs[index]);
        const double softness = 0.5 / (sign > 0 ? m_positiveCost : m_negativeCost);
        double margin = double(m_weights.back());
        for (const Feature &feature : features)
            margin += double(m_weights[size_t(feature.id)]) * double(feature.value);
        double &alpha = m_alpha[index];
        const double gradient = sign * margin - 1.0 + softness * alpha;
        if (alpha <= 0 && gradient >= 0)
            return gradient;
        const double old = alpha;
        alpha = std::max(alpha - gradient / (m_set.squaredLength[index] + softness), 0.0);
        const auto step = float((alpha - old) * sign);
        for (const Feature &feature : features)
            m_weights[size_t(feature.id)] += step * feature.value;
        m_weights.back() += step;
        return gradient;
    }

    const TrainingSet &m_set;
    std::vector<float> m_signs; ///< of each example: 1 for one of the type, else -1
    double m_positiveCost = cost;
    double m_negativeCost = cost;
    std::vector<float> m_weights; ///< the bias last
    std::vector<double> m_alpha;
    double m_restUntil =
        std::numeric_limits<double>::infinity(); ///< gradient above which an example may rest
};

std::vector<Coefficients> train(std::span<const Example> examples, int typeCount, int featureCount,
                                int workers)
{
    const TrainingSet set = makeTrainingSet(examples, featureCount);
    std::vector<Coefficients> coefficients(static_cast<size_t>(typeCount));
    inParallel(
        typeCount, [&](int type) { coefficients[size_t(type)] = TypeTrainer(set, type).train(); }, workers);
    return coefficients;
}

void addRow(std::vector<float> &sums, const float *row, float value)
{
    for (size_t type = 0; type < sums.size(); ++type)
        sums[type] += value * row[type];
}

void addRows(std::vector<float> &sums, const float *first, float firstValue, const float *second,
             float secondValue)
{
    for (size_t type = 0; type < sums.size(); ++type)
        sums[type] = (sums[type] + firstValue * first[type]) + secondValue * second[type];
}

} // namespace

LinearModel::LinearModel(std::span<const Example> examples, int typeCount, int featureCount, int workers)
    : LinearModel(examples, train(examples, typeCount, featureCount, workers), featureCount)
{
}

LinearModel::LinearModel(std::span<const Example> examples, std::vector<Coefficients> coefficients,
                         int featureCount)
    : m_coefficients(std::move(coefficients)), m_stride((m_coefficients.size() + 7) / 8 * 8)
{
    m_weights.assign((size_t(featureCount) + 1) * m_stride, 0.0F);
    float *const bias = m_weights.data() + size_t(featureCount) * m_stride;
    // Example by example, so that whole rows are near at hand; each sum grows in the examples' order.
    std::vector<Coefficients::const_iterator> next;
    next.reserve(m_coefficients.size());
    for (const Coefficients &ofType : m_coefficients)
        next.push_back(ofType.begin());
    for (size_t example = 0; example < examples.size(); ++example) {
        for (size_t type = 0; type < next.size(); ++type) {
            if (next[type] == m_coefficients[type].end() || size_t(next[type]->example) != example)
                continue;
            const float value = next[type]++->value;
            for (const Feature &feature : examples[example].features)
                m_weights[size_t(feature.id) * m_stride + type] += value * feature.value;
            bias[type] += value;
        }
    }
}

std::vector<float> LinearModel::margins(const FeatureVector &features) const
{
    const float *bias = m_weights.data() + m_weights.size() - m_stride;
    std::vector<float> sums(bias, bias + m_stride);
    const auto row = [this](const Feature &feature) {
        return m_weights.data() + size_t(feature.id) * m_stride;
    };
    // Two features at a time: half as many loads and stores of the sums. Each sum still grows feature by
    // feature, so that the result is the same to the last bit.
    size_t i = 0;
    for (; i + 1 < features.size(); i += 2)
        addRows(sums, row(features[i]), features[i].value, row(features[i + 1]), features[i + 1].value);
    if (i < features.size())
        addRow(sums, row(features[i]), features[i].value);
    sums.resize(m_coefficients.size());
    return sums;
}

} // namespace clausula
