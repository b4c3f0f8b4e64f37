// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/exploring.h"

#include <QObject>

namespace forja {

/// Where a person is in latent space, and the way back.
class ExploreState : public QObject
{
    Q_OBJECT

public:
    /// A direction with a slider.
    struct Way
    {
        QString method; ///< "sefa", "pca", "random"
        int number = 0; ///< among the method's, from 1
        QString name; ///< a person's; empty: none
        qint64 update = 0; ///< of the G it was found in
        Latent vector = {};
        double share = 0; ///< 0: not known
    };

    explicit ExploreState(QObject *parent = nullptr) : QObject(parent) { }

    /// Begins anew: nothing to go back to.
    void reset(const LatentPlace &start);
    bool isEmpty() const { return m_now.base.empty(); }
    /// The place that is shown: base, sliders and truncation together.
    LatentPlace place() const;
    /// Without the truncation.
    Latent untruncated() const { return untruncated(m_now); }
    int classIndex() const { return m_now.classIndex; }
    double truncation() const { return m_now.truncation; }
    double amount(qsizetype way) const { return m_now.amounts.value(way, 0); }
    const QList<Way> &ways() const { return m_ways; }
    /// Other sliders: what those before had set becomes part of the place.
    void setWays(const QList<Way> &ways);

    /// What follows is one step to go back; with the same `what` as the last one, it is part of that.
    void beginStep(const QString &what = {});
    void goTo(const LatentPlace &place);
    void setBase(const Latent &base);
    void setAmount(qsizetype way, double amount);
    void setTruncation(double factor);
    void setClassIndex(int index);

    bool canGoBack() const { return !m_past.isEmpty(); }
    bool canGoForward() const { return !m_future.isEmpty(); }
    void goBack();
    void goForward();

Q_SIGNALS:
    void changed();

private:
    struct Position
    {
        Latent base = {};
        QList<double> amounts = {};
        double truncation = 1;
        int classIndex = 0;
        bool operator==(const Position &) const = default;
    };
    Latent untruncated(const Position &position) const;
    void swapWith(QList<Position> &from, QList<Position> &to);

    QList<Way> m_ways;
    Position m_now;
    QList<Position> m_past, m_future;
    QString m_step;
};

} // namespace forja
