// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/layer.h"

namespace forja {

LayerSummary Layer::summary(const MapShape &in) const
{
    LayerSummary row{QString::fromStdString(describe().kind), outputOf(in).orThrow().sizes(), 0,
                     multiplyAdds(in), named_parameters().keys()};
    for (const torch::Tensor &parameter : parameters())
        row.parameters += parameter.numel();
    return row;
}

LayerDescription Layer::described(const char *kind,
                                  std::vector<std::pair<std::string, double>> attributes) const
{
    LayerDescription out{kind, std::move(attributes), named_parameters(false).keys(), {}, {}};
    for (const std::string &buffer : named_buffers(false).keys())
        out.tensors.push_back(buffer);
    return out;
}

Problem Layer::misfit(const QString &takes, const MapShape &given) const
{
    return problem("nets.misfit",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1 takes numbers in the shape %2 and is given %3: these layers do not "
                                     "fit. Change the architecture's settings."),
                   {QString::fromStdString(describe().kind), takes, given.text()});
}

Problem misfitWithin(Problem misfit, const std::string &name)
{
    misfit.args.front().prepend(QString::fromStdString(name) + u'.');
    return misfit;
}

} // namespace forja
