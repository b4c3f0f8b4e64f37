// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/readypart.h"

#include "ui/start/picturestrip.h"
#include "ui/start/startbuttons.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageparts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace forja {

using namespace Qt::StringLiterals;

ReadyPart::ReadyPart(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_doctor(new QPushButton(this))
    , m_strip(new PictureStrip(this))
    , m_plan(startpages::wrapped(this))
    , m_fit(startpages::wrapped(this, "isDim"))
    , m_offers(startpages::wrapped(this, "isDim"))
    , m_complaints(startpages::wrapped(this, "isWarning"))
    , m_buttons(new StartButtons(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 18, 0, 0);
    layout->setSpacing(kMargin);
    layout->addLayout(makeTitle());
    layout->addWidget(m_strip);
    layout->addSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addLayout(makeWords(), 1);
    m_buttons->addTo(row);
    layout->addLayout(row);
    connect(m_doctor, &QPushButton::clicked, this, &ReadyPart::doctorRequested);
    connect(m_offers, &QLabel::linkActivated, this, &ReadyPart::offerTaken);
    // Closed until there are pictures to train on.
    refreshStart();
}

QLayout *ReadyPart::makeTitle()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    m_title->setTextFormat(Qt::RichText);
    m_title->setWordWrap(true);
    row->addWidget(m_title, 1);
    m_doctor->setProperty("isLink", true);
    m_doctor->hide();
    row->addWidget(m_doctor, 0, Qt::AlignTop);
    return row;
}

QLayout *ReadyPart::makeWords()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_plan);
    words->addWidget(m_fit);
    m_fit->hide();
    m_offers->setTextFormat(Qt::RichText);
    m_offers->hide();
    words->addWidget(m_offers);
    words->addWidget(m_complaints);
    return words;
}

void ReadyPart::setDataset(const DatasetReport &report, const QList<QImage> &pictures)
{
    QStringList parts{counted(report.pictures, tr("1 picture"), tr("%1 pictures"))};
    if (!report.classNames.isEmpty())
        parts.append(counted(report.classNames.size(), tr("1 class"), tr("%1 classes")));
    parts.append(tr("%1 held out").arg(groupDigits(report.heldOut)));
    m_title->setText(u"<b>%1</b>&nbsp;&nbsp;<span style=\"color:%2\">%3</span>"_s.arg(
        sourceName(report.source).toHtmlEscaped(), palette().color(QPalette::PlaceholderText).name(),
        parts.join(u" · "_s).toHtmlEscaped()));
    m_strip->setPictures(pictures);
}

void ReadyPart::setDoctor(const QString &sentence)
{
    m_doctor->setText(sentence);
    m_doctor->setVisible(!sentence.isEmpty());
}

void ReadyPart::setPlan(const QString &sentence)
{
    m_plan->setText(sentence);
}

void ReadyPart::setFit(const QString &sentence, bool isWarning)
{
    m_fit->setText(sentence);
    m_fit->setVisible(!sentence.isEmpty());
    if (m_fit->property("isWarning").toBool() == isWarning)
        return;
    m_fit->setProperty("isWarning", isWarning);
    m_fit->setProperty("isDim", !isWarning);
    // A style sheet reads properties only when it is asked to.
    m_fit->style()->polish(m_fit);
}

void ReadyPart::setOffers(const QList<std::pair<QString, QString>> &offers)
{
    QStringList links;
    for (const auto &[name, text] : offers)
        links << u"<a href=\"%1\">%2</a>"_s.arg(name, text.toHtmlEscaped());
    m_offers->setText(links.join(u"&nbsp; · &nbsp;"_s));
    m_offers->setVisible(!links.isEmpty());
}

void ReadyPart::setComplaints(const QStringList &sentences)
{
    m_complaints->setText(sentences.join(QLatin1Char('\n')));
    refreshStart();
}

void ReadyPart::setHasPictures(bool hasPictures)
{
    m_hasPictures = hasPictures;
    refreshStart();
}

void ReadyPart::refreshStart()
{
    const bool isWrong = !m_complaints->text().isEmpty();
    m_complaints->setVisible(isWrong);
    m_buttons->setEnabled(m_hasPictures && !isWrong);
}

QString ReadyPart::plan() const
{
    return m_plan->text();
}

QString ReadyPart::fit() const
{
    return m_fit->text();
}

QString ReadyPart::offers() const
{
    return m_offers->isHidden() ? QString() : m_offers->text();
}

} // namespace forja
