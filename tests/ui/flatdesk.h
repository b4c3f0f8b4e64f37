// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testmain.h"
#include "ui/flat/flatcanvas.h"
#include "ui/flat/flatform.h"
#include "ui/flat/flatpage.h"
#include "ui/forms/fieldeditor.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace forja {

/// A page on a session of its own, with few points and small batches.
struct Desk
{
    QTemporaryDir folder;
    Session session{assembleFields()};
    FlatPage page{session};

    Desk()
    {
        page.training()->setRunsFolder(folder.path());
        page.resize(1200, 760);
        page.show();
        type("train.batch", "16");
        type("data.sample_count", "400");
    }
    ~Desk()
    {
        session.training().stop();
        session.training().waitUntilIdle();
    }
    void type(const char *key, const char *text)
    {
        auto *edit = qobject_cast<QLineEdit *>(page.form()->editor(QString::fromLatin1(key))->input());
        edit->setText(QString::fromLatin1(text));
        edit->setModified(true);
        Q_EMIT edit->editingFinished();
    }
    void click(const char *name)
    {
        QTest::mouseClick(page.findChild<QAbstractButton *>(QString::fromLatin1(name)), Qt::LeftButton);
    }
    void pressTool(const char *name)
    {
        page.findChild<QAbstractButton *>(QString::fromLatin1(name))->click();
    }
    Moment at() const { return session.run().progress().at; }
    /// Of what is drawn; -1: nothing is.
    Moment shown() const { return page.canvas()->view() ? page.canvas()->view()->at : Moment{-1, -1, -1}; }
    bool isPaused() const { return session.run().state() == RunState::Paused; }
    /// Steps from no run at all: it begins paused.
    void beginWith(const char *step)
    {
        pressTool(step);
        QTRY_VERIFY_WITH_TIMEOUT(isPaused() && at().dUpdates + at().gUpdates > 0, kTestPatienceMs);
    }
};

} // namespace forja
