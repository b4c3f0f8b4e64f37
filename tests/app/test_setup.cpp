// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// ./run on machines that lack something. Machine and network are played by small scripts; the checkout has a
/// space in its path.
class TestSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesTheCommandToAskForWithoutAdministrator();
    void listsThePackagesWithoutApt();
    void installsWhatIsMissingThenStartsTheDemo();
    void secondStartLooksAtNothingAgain();
    void interruptedDownloadLeavesNothingBehind();
    void ownLibTorchIsNotBroughtAgain();
    void cudaBuildBringsNoGigabytesWithoutACard();
    void cudaBuildBringsAllItsLibrariesWithACard();
    void fullDiskIsNoticedBeforeTheDownload();

private:
    struct End
    {
        int exitCode = -1;
        QString out;
        QString err;
    };

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void play(const QString &program, const QByteArray &script);
    /// pip brings a torch that requires this.
    void playPip(const QByteArray &required);
    QStringList pipCalls() const;
    End run(const QStringList &arguments, const QString &prefixPath = {});
    QString called() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSetup::play(const QString &program, const QByteArray &script)
{
    const QString file = path(u"machine/"_s + program);
    QFile::remove(file);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("#!/bin/bash\n" + script + '\n');
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestSetup::playPip(const QByteArray &required)
{
    play(u"python3"_s,
         "[[ $3 == --version ]] && exit 0\n"
         "required='"
             + required
             + "'\n"
               "[[ \" $* \" == *' --dry-run '* ]] && { echo \"[$required]\"; exit 0; }\n"
               "echo \"${0##*/} $*\" >> '"
             + path(u"called"_s).toUtf8()
             + "'\n"
               "[[ ${!#} == torch==* ]] || exit 0\n"
               "while [[ $1 != --target ]]; do shift; done\n"
               "mkdir -p \"$2/torch/lib\" \"$2/torch-2.13.0.dist-info\"\n"
               ": > \"$2/torch/lib/libtorch_cpu.so\"\n"
               "[[ -z $required ]] || : > \"$2/torch/lib/libtorch_cuda.so\"\n"
               "echo \"Requires-Dist: $required\" > \"$2/torch-2.13.0.dist-info/METADATA\"");
}

/// A user's machine with a compiler and nothing else, whose apt, pip and CMake write down that they were
/// called.
void TestSetup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const QString &folder : {u"machine"_s, u"check out/scripts"_s})
        QVERIFY(QDir().mkpath(path(folder)));
    for (const QString &file : {u"run"_s, u"scripts/setup.sh"_s, u"CMakePresets.json"_s})
        QVERIFY(QFile::copy(QFINDTESTDATA(u"../../"_s + file), path(u"check out/"_s + file)));
    for (const QString &tool :
         {u"bash"_s,     u"env"_s,  u"cat"_s,   u"sed"_s,  u"cut"_s,   u"sha256sum"_s, u"dirname"_s,
          u"readlink"_s, u"sort"_s, u"head"_s,  u"tail"_s, u"flock"_s, u"mkdir"_s,     u"rm"_s,
          u"mv"_s,       u"df"_s,   u"nproc"_s, u"tr"_s,   u"grep"_s,  u"awk"_s})
        QVERIFY2(QFile::link(QStandardPaths::findExecutable(tool), path(u"machine/"_s + tool)),
                 qPrintable(tool));
    const QByteArray log = "echo \"${0##*/} $*\" >> '" + path(u"called"_s).toUtf8() + "'\n";
    play(u"id"_s, "echo 1000");
    play(u"g++"_s, "");
    play(u"ninja"_s, "");
    play(u"dpkg-query"_s, "echo 'installed qt6-base-dev'; echo 'config-files libcli11-dev'");
    play(u"apt-cache"_s, "[[ ${!#} != libqt6opengl6-dev ]] && echo \"Package: ${!#}\"");
    play(u"apt-get"_s, log);
    playPip({});
    play(u"cmake"_s,
         "[[ $1 == --version ]] && { echo 'cmake version 3.25.1'; exit 0; }\n" + log
             + "mkdir -p build/bin; : > build/build.ninja; printf '#!/bin/bash\\necho started \"$@\"' > "
               "build/bin/forja-cli; "
               "/bin/chmod +x build/bin/forja-cli");
}

TestSetup::End TestSetup::run(const QStringList &arguments, const QString &prefixPath)
{
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, path(u"machine"_s));
    environment.insert(u"FORJA_SYS"_s, path(u"sys"_s));
    if (!prefixPath.isEmpty())
        environment.insert(u"CMAKE_PREFIX_PATH"_s, prefixPath);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(u"/"_s);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(path(u"check out/run"_s), arguments);
    process.waitForFinished();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString TestSetup::called() const
{
    QFile file(path(u"called"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList TestSetup::pipCalls() const
{
    return called().split(u'\n').filter(u"-m pip install"_s);
}

void TestSetup::namesTheCommandToAskForWithoutAdministrator()
{
    const End end = run({u"--headless"_s});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(
        end.err.contains(
            u"\nforja:   apt-get install --no-install-recommends ccache qt6-charts-dev qt6-svg-dev "
            u"qt6-tools-dev qt6-tools-dev-tools "
            "qt6-l10n-tools qt6-image-formats-plugins qt6-translations-l10n libgl1-mesa-dev libcli11-dev libarchive-dev libwebp-dev locales\n"_s),
        qPrintable(end.err));
    QVERIFY(called().isEmpty());
}

void TestSetup::listsThePackagesWithoutApt()
{
    QVERIFY(QFile::remove(path(u"machine/apt-get"_s)));
    const End end = run({u"--headless"_s});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.err.contains(u"This machine has no apt."_s) && end.err.contains(u"qt6-charts-dev"_s),
             qPrintable(end.err));
}

void TestSetup::installsWhatIsMissingThenStartsTheDemo()
{
    play(u"sudo"_s, "[[ $1 == -n ]] && shift; exec \"$@\"");
    const End end = run({u"--headless"_s, u"--out"_s, u"a folder"_s});
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    QCOMPARE(end.out, u"started demo --out a folder\n"_s);
    QVERIFY2(end.err.contains(u"Missing packages: ccache qt6-charts-dev"_s), qPrintable(end.err));
    const QStringList calls = called().split(u'\n');
    QVERIFY(calls.at(0).startsWith(u"apt-get "_s) && calls.at(0).endsWith(u" update"_s));
    QVERIFY2(calls.at(1).contains(u"install -y"_s) && calls.at(1).contains(u"libcli11-dev"_s),
             qPrintable(calls.at(1)));
    QVERIFY2(calls.at(2).contains(u"-m pip install"_s) && calls.at(2).endsWith(u"torch==2.13.0"_s),
             qPrintable(calls.at(2)));
    QVERIFY(QFile::exists(path(u"check out/.deps/libtorch/torch/lib/libtorch_cpu.so"_s)));
    QCOMPARE(QDir(path(u"check out/.deps"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
             QStringList{u"libtorch"_s});
}

void TestSetup::secondStartLooksAtNothingAgain()
{
    play(u"sudo"_s, "[[ $1 == -n ]] && shift; exec \"$@\"");
    QCOMPARE(run({u"--headless"_s}).exitCode, 0);
    QVERIFY(QFile::remove(path(u"called"_s)));
    QCOMPARE(run({u"--headless"_s}).out, u"started demo\n"_s);
    QVERIFY2(called().startsWith(u"cmake --build"_s) && called().count(u'\n') == 1, qPrintable(called()));
}

void TestSetup::interruptedDownloadLeavesNothingBehind()
{
    play(u"sudo"_s, "[[ $1 == -n ]] && shift; exec \"$@\"");
    play(u"python3"_s,
         "[[ $3 == --version ]] && exit 0\n[[ $4 == --dry-run ]] && exit 2\nwhile [[ $1 != --target ]]; do "
         "shift; done; mkdir -p \"$2/torch/lib\"; exit 1");
    const End end = run({u"--headless"_s});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.err.contains(u"pip could not bring LibTorch"_s) && end.err.contains(u"Torch_DIR"_s),
             qPrintable(end.err));
    QVERIFY(QDir(path(u"check out/.deps"_s)).isEmpty());
}

void TestSetup::ownLibTorchIsNotBroughtAgain()
{
    play(u"sudo"_s, "[[ $1 == -n ]] && shift; exec \"$@\"");
    QVERIFY(QDir().mkpath(path(u"own torch/lib"_s)));
    QFile library(path(u"own torch/lib/libtorch_cpu.so"_s));
    QVERIFY(library.open(QIODevice::WriteOnly));
    const End end = run({u"--headless"_s}, u"/usr:"_s + path(u"own torch"_s));
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    QVERIFY2(!called().contains(u"pip"_s), qPrintable(called()));
    QVERIFY2(called().contains(u"-DCMAKE_PREFIX_PATH=/usr;"_s + path(u"own torch"_s)), qPrintable(called()));
}

/// What PyTorch's package for CUDA 13 asks for, besides Python's own packages.
static const QByteArray kCudaPackages = "sympy>=1.13.3, cuda-toolkit[cublas,cudart,cufft,cupti]==13.0.3; "
                                        "nvidia-cudnn-cu13==9.20.0.48; nvidia-nccl-cu13==2.29.7";

void TestSetup::cudaBuildBringsNoGigabytesWithoutACard()
{
    play(u"sudo"_s, "[[ $1 == -n ]] && shift; exec \"$@\"");
    playPip(kCudaPackages);
    play(u"readelf"_s,
         "for name in libc10.so libgomp.so.1 libcupti.so.13 libcudart.so.13; do echo \" 0x1 (NEEDED)  Shared "
         "library: [$name]\"; done");
    const End end = run({u"--headless"_s});
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    QVERIFY2(end.err.contains(u"this machine has no NVIDIA card: a download of about 0.6 GB"_s),
             qPrintable(end.err));
    QCOMPARE(pipCalls().size(), 2);
    QVERIFY2(pipCalls().at(0).endsWith(u"--no-deps torch==2.13.0"_s), qPrintable(pipCalls().at(0)));
    QVERIFY2(pipCalls().at(1).endsWith(u" cuda-toolkit[cupti,cudart]==13.0.3"_s),
             qPrintable(pipCalls().at(1)));
    // What is for the card only, and would not load without its libraries, is not kept.
    QVERIFY(!QFile::exists(path(u"check out/.deps/libtorch/torch/lib/libtorch_cuda.so"_s)));
}

void TestSetup::cudaBuildBringsAllItsLibrariesWithACard()
{
    play(u"sudo"_s, "[[ $1 == -n ]] && shift; exec \"$@\"");
    playPip(kCudaPackages);
    QVERIFY(QDir().mkpath(path(u"sys/bus/pci/devices/0000:01:00.0"_s)));
    for (const auto &[name, text] :
         {std::pair{u"vendor"_s, "0x10de\n"}, std::pair{u"class"_s, "0x030000\n"}}) {
        QFile file(path(u"sys/bus/pci/devices/0000:01:00.0/"_s + name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }
    const End end = run({u"--headless"_s});
    QVERIFY2(end.exitCode == 0, qPrintable(end.err));
    QVERIFY2(end.err.contains(u"this machine has an NVIDIA card: a download of about 3 GB"_s),
             qPrintable(end.err));
    QCOMPARE(pipCalls().size(), 2);
    QVERIFY2(
        pipCalls().at(1).endsWith(
            u" cuda-toolkit[cublas,cudart,cufft,cupti]==13.0.3 nvidia-cudnn-cu13==9.20.0.48 nvidia-nccl-cu13==2.29.7"_s),
        qPrintable(pipCalls().at(1)));
    QVERIFY(QFile::exists(path(u"check out/.deps/libtorch/torch/lib/libtorch_cuda.so"_s)));
}

void TestSetup::fullDiskIsNoticedBeforeTheDownload()
{
    play(u"sudo"_s, "[[ $1 == -n ]] && shift; exec \"$@\"");
    play(u"df"_s, "echo Filesystem; echo /dev/disk 100000 99300 700 99% /");
    const End end = run({u"--headless"_s});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.err.contains(u"has 700 MB left and LibTorch needs 1500 MB"_s), qPrintable(end.err));
    QVERIFY2(pipCalls().isEmpty(), qPrintable(called()));
}

FORJA_TEST(TestSetup)
#include "test_setup.moc"
