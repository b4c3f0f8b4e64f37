# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What ./run and ./test share: packages, LibTorch, build. Sourced; the caller sets `set -euo pipefail`.
#
#   FORJA_SKIP_PACKAGES=1   trusts that the packages are there (another distribution, or no apt)
#   Torch_DIR, CMAKE_PREFIX_PATH   a LibTorch (2.6 or later) of your own; nothing is downloaded then
#   FORJA_JOBS=N            compiles N files at a time

forjaRoot="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)"
forjaTorchVersion=2.13.0
forjaTorch="$forjaRoot/.deps/libtorch"
forjaBuild="$forjaRoot/build"
forjaStamp="$forjaBuild/.setup"

# One line for each thing needed: other names of the same package stand after "|"; a "?" marks what is taken only where apt knows it.
forjaPackages=(
    'g++'
    'cmake'
    'ninja-build'
    'ccache'
    'python3'
    'qt6-base-dev'
    'qt6-charts-dev|libqt6charts6-dev'
    'libqt6opengl6-dev?'
    'qt6-svg-dev|libqt6svg6-dev'
    'qt6-tools-dev'
    'qt6-tools-dev-tools'
    'qt6-l10n-tools'
    'qt6-image-formats-plugins'
    'qt6-translations-l10n?'
    'libgl1-mesa-dev'
    'libcli11-dev'
    'libarchive-dev'
    'libwebp-dev'
    'locales?'
)

say() { printf '%s\n' "forja: $*" >&2; }

die() {
    say "$@"
    exit 1
}

# Without the stamp, or after a change of these files or settings, everything is looked at anew.
setupKey() {
    {
        cat -- "$forjaRoot/scripts/setup.sh" "$forjaRoot/CMakePresets.json"
        printf '%s\n' "$forjaRoot" "${Torch_DIR:-}" "${CMAKE_PREFIX_PATH:-}" "${CXX:-}"
    } | sha256sum | cut -d' ' -f1
}

isPresent() {
    case $1 in
        g++) [[ -n ${CXX:-} ]] || command -v g++ >/dev/null ;;
        cmake) command -v cmake >/dev/null && cmakeIsNewEnough ;;
        ninja-build) command -v ninja >/dev/null ;;
        ccache) command -v ccache >/dev/null ;;
        python3) command -v python3 >/dev/null ;;
        *) [[ $installedPackages == *$'\n'"$1"$'\n'* ]] ;;
    esac
}

cmakeIsNewEnough() {
    local version
    version="$(cmake --version | sed -n '1s/[^0-9]*//p')"
    [[ "$(printf '%s\n' 3.22 "$version" | sort -V | head -n 1)" == 3.22 ]]
}

# Fills `missing` with the packages to install; one look at dpkg's list is enough.
findMissingPackages() {
    local entry name names found
    missing=()
    installedPackages=$'\n'"$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' || true)"$'\n'
    for entry in "${forjaPackages[@]}"; do
        IFS='|' read -r -a names <<<"${entry%\?}"
        found=no
        for name in "${names[@]}"; do
            if isPresent "$name"; then found=yes; fi
        done
        if [[ $found == no ]]; then missing+=("$entry"); fi
    done
    if torchIsMissing && ! python3 -m pip --version >/dev/null 2>&1; then missing+=('python3-pip'); fi
}

aptKnows() { [[ -n "$(apt-cache show --no-all-versions "$1" 2>/dev/null)" ]]; }

# Fills `wanted` with the names that this distribution uses for what is missing.
nameMissingPackages() {
    local entry name names chosen
    wanted=()
    for entry in "${missing[@]}"; do
        IFS='|' read -r -a names <<<"${entry%\?}"
        chosen=
        for name in "${names[@]}"; do
            if [[ -z $chosen ]] && aptKnows "$name"; then chosen=$name; fi
        done
        if [[ -n $chosen ]]; then
            wanted+=("$chosen")
        elif [[ $entry != *\? ]]; then
            wanted+=("${names[0]}")
        fi
    done
}

installPackages() {
    local asRoot=() wanted missing needed
    [[ -z ${FORJA_SKIP_PACKAGES:-} ]] || return 0
    findMissingPackages
    needed=()
    local entry
    for entry in "${missing[@]}"; do
        if [[ $entry != *\? ]]; then needed+=("${entry%%|*}"); fi
    done
    if ! command -v apt-get >/dev/null; then
        [[ ${#needed[@]} -gt 0 ]] || return 0
        say "This machine has no apt. Install what these Debian packages hold, then start again with FORJA_SKIP_PACKAGES=1:"
        die "  ${needed[*]}"
    fi
    nameMissingPackages
    [[ ${#wanted[@]} -gt 0 ]] || return 0

    say "Missing packages: ${wanted[*]}"
    if [[ $(id -u) -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            # What is only nice to have is no reason to stop.
            [[ ${#needed[@]} -gt 0 ]] || return 0
            say "Installing them needs an administrator. Ask for this, then start again:"
            die "  apt-get install --no-install-recommends ${wanted[*]}"
        fi
        asRoot=(sudo)
        # Without a terminal nobody can type a password.
        if [[ ! -t 0 ]]; then asRoot+=(-n); fi
    fi
    say "Installing them with apt."
    local apt=("${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
    "${apt[@]}" -qq update >&2 || say "apt's lists could not be renewed; going on with those that are here."
    # Fresh lists may know names that were unknown before.
    nameMissingPackages
    if ! "${apt[@]}" install -y -qq --no-install-recommends "${wanted[@]}" >&2; then
        if [[ ${#needed[@]} -eq 0 ]]; then
            say "apt could not install them; its message is above. They are not needed, so it goes on without."
            return 0
        fi
        say "apt could not install them; its message is above. Run this yourself to see why, then start again:"
        die "  ${asRoot[*]} apt-get install --no-install-recommends ${wanted[*]}"
    fi
}

# A LibTorch of the person's own, in Torch_DIR or CMAKE_PREFIX_PATH.
hasOwnTorch() {
    [[ -z ${Torch_DIR:-} ]] || return 0
    local prefixes prefix
    IFS=':;' read -r -a prefixes <<<"${CMAKE_PREFIX_PATH:-}"
    for prefix in "${prefixes[@]}"; do
        if [[ -n $prefix && -n "$(compgen -G "${prefix// /\\ }/lib*/libtorch_cpu.*" || true)" ]]; then return 0; fi
    done
    return 1
}

torchIsMissing() { [[ ! -e "$forjaTorch/torch/lib/libtorch_cpu.so" ]] && ! hasOwnTorch; }

# A card of NVIDIA's, whether or not its driver is installed.
hasNvidiaCard() {
    local device
    for device in "${FORJA_SYS:-/sys}"/bus/pci/devices/*; do
        # 0x03…: a display controller.
        if [[ "$(cat -- "$device/vendor" 2>/dev/null || true)" == 0x10de && "$(cat -- "$device/class" 2>/dev/null || true)" == 0x03* ]]; then return 0; fi
    done
    [[ -e "${FORJA_SYS:-}/proc/driver/nvidia/version" ]]
}

# pip with the person's own settings (index, proxy, cache), which unpacks beside its target: TMPDIR is often too small for a CUDA build.
pipFor() {
    TMPDIR="$forjaTorch.tmp" PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0 PIP_ROOT_USER_ACTION=ignore PIP_DISABLE_PIP_VERSION_CHECK=1 "$forjaPython" -m pip "$@"
}

# pipInstall REQUIREMENT…: into the folder that becomes .deps/libtorch.
pipInstall() { pipFor install --ignore-installed --only-binary :all: --target "$forjaTorch.part" "$@" >&2; }

# What pip would take, as its report says it (pip 22.2 or later); nothing where it cannot tell.
reportOfTorch() {
    pipFor install --dry-run --quiet --no-deps --ignore-installed --only-binary :all: --report - "torch==$forjaTorchVersion" 2>/dev/null || true
}

# The CUDA packages that a report or a METADATA file names, one a line: "nvidia-nccl-cu13==2.29.7", "cuda-toolkit[cudart,cupti]==13.0.3".
cudaPackages() { sed 's/ *(==\([^)]*\))/==\1/' | grep -oE '\b(nvidia-[a-z0-9-]+|cuda-toolkit)(\[[a-z,]+\])?==[0-9.]+' | sort -u || true; }

# cudaPackagesFor LIBRARY < packages: those that hold the libraries which LIBRARY needs and no folder of LibTorch's has.
cudaPackagesFor() {
    local packages needed stem extras=
    packages="$(cat)"
    needed="$(LC_ALL=C readelf -d "$1" | sed -n 's/.*(NEEDED).*\[lib\(.*\)\.so.*/\1/p')"
    for stem in $needed; do
        if [[ -n "$(compgen -G "$(dirname -- "$1" | sed 's/[][*?\\]/\\&/g')/lib$stem.so*" || true)" ]]; then continue; fi
        # CUDA 13's packages are extras of one, each named after its library; CUDA 12's are packages of their own.
        if grep -qE "^cuda-toolkit\[([a-z]+,)*$stem[],]" <<<"$packages"; then
            extras+="${extras:+,}$stem"
        elif [[ $stem == cudart ]]; then
            grep -E '^nvidia-cuda-runtime' <<<"$packages" || true
        else
            grep -iE "^nvidia-(cuda-)?$stem(-|=)" <<<"$packages" || true
        fi
    done
    if [[ -n $extras ]]; then sed -n "s/^cuda-toolkit\[[a-z,]*\]/cuda-toolkit[$extras]/p" <<<"$packages"; fi
}

# Dies before the download where the disk has less than MEGABYTES.
wantRoom() {
    local free
    free="$(df -Pm -- "$forjaRoot/.deps" | awk 'NR == 2 { print $4 }')"
    if [[ $free =~ ^[0-9]+$ ]] && (( free < $1 )); then
        rm -rf -- "$forjaTorch.part" "$forjaTorch.tmp"
        die "$forjaRoot/.deps has $free MB left and LibTorch needs $1 MB while it is unpacked. Make room, or set Torch_DIR to a LibTorch that you have. Then start again."
    fi
}

cannotBring() {
    rm -rf -- "$forjaTorch.part" "$forjaTorch.tmp"
    say "pip could not bring LibTorch; its message is above. Check the network, pip's index (pip config list), Python's version"
    die "and the free disk space here ($(df -h --output=avail "$forjaRoot" | tail -n 1 | tr -d ' ')), or set Torch_DIR to a LibTorch that you have. Then start again."
}

# Into a folder beside it first, so that an interrupted download is done again. Forja needs LibTorch alone, so what the package asks for on Python's behalf
# stays away; of a CUDA build's own packages all come where there is a card, and else only those without which it would not load.
# The sizes are those of torch 2.13.
bringTorch() {
    torchIsMissing || return 0
    local report packages="" room=1500
    forjaPython=python3
    if ! python3 -m pip --version >/dev/null 2>&1; then forjaPython=/usr/bin/python3; fi
    rm -rf -- "$forjaTorch.part" "$forjaTorch" "$forjaTorch.tmp"
    mkdir -p -- "$forjaTorch.part" "$forjaTorch.tmp"
    say "Bringing LibTorch $forjaTorchVersion (pip's package torch) into .deps/libtorch; the system's Python is not touched."
    report="$(reportOfTorch)"
    packages="$(cudaPackages <<<"$report")"
    if [[ -z $report ]]; then
        say "This pip cannot say beforehand which build it takes: 0.2 GB if it is a CPU build, 0.5 GB to 3 GB if it is a CUDA build."
    elif [[ -z $packages ]]; then
        say "It is a CPU build: a download of about 0.2 GB, 0.8 GB on the disk."
    elif hasNvidiaCard; then
        room=12000
        say "It is a CUDA build, and this machine has an NVIDIA card: a download of about 3 GB with CUDA's libraries, 6 GB on the disk."
    else
        room=3000
        say "It is a CUDA build, and this machine has no NVIDIA card: a download of about 0.6 GB, 0.7 GB on the disk; CUDA's own libraries stay away."
        say "For the smaller CPU build, stop and point pip (PIP_INDEX_URL) at the index of CPU builds that PyTorch documents."
    fi
    wantRoom "$room"
    pipInstall --no-deps "torch==$forjaTorchVersion" || cannotBring
    packages="$(cat -- "$forjaTorch.part"/torch-*.dist-info/METADATA 2>/dev/null | cudaPackages)"
    if [[ -n $packages ]] && ! hasNvidiaCard; then
        # Without its libraries the part for the card could not be linked.
        rm -f -- "$forjaTorch.part"/torch/lib/lib*cuda*.so "$forjaTorch.part"/torch/lib/lib*nv[rs]*.so
        packages="$(cudaPackagesFor "$forjaTorch.part/torch/lib/libtorch_cpu.so" <<<"$packages")"
    fi
    if [[ -n $packages ]]; then
        # shellcheck disable=SC2086  # one package a word
        pipInstall $packages || cannotBring
    fi
    rm -rf -- "$forjaTorch.tmp"
    mv -T -- "$forjaTorch.part" "$forjaTorch"
}

configureBuild() {
    local options=()
    if command -v ccache >/dev/null; then options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
    if [[ -n ${Torch_DIR:-} ]]; then options+=("-DTorch_DIR=$Torch_DIR"); fi
    if [[ -n ${CMAKE_PREFIX_PATH:-} ]]; then options+=("-DCMAKE_PREFIX_PATH=${CMAKE_PREFIX_PATH//:/;}"); fi
    # What an earlier set-up found may be somewhere else now.
    rm -f -- "$forjaBuild/CMakeCache.txt"
    say "Configuring (release)."
    if ! (cd -- "$forjaRoot" && cmake --preset release "${options[@]}" >"$forjaBuild/configure.log" 2>&1); then
        cat -- "$forjaBuild/configure.log" >&2
        die "CMake could not configure the build; its message is above. Mend what it names, then start again."
    fi
}

# A file with LibTorch's headers takes 1.5 GB to compile: no more of them at a time than memory holds.
buildJobs() {
    local cores memoryKb jobs
    cores="$(nproc)"
    memoryKb="$(sed -n 's/^MemAvailable: *\([0-9]*\).*/\1/p' /proc/meminfo 2>/dev/null || true)"
    jobs=$(( ${memoryKb:-4000000} / 1500000 ))
    if (( jobs > cores )); then jobs=$cores; fi
    if (( jobs < 1 )); then jobs=1; fi
    printf '%s' "${FORJA_JOBS:-$jobs}"
}

# setUp TARGET…: everything up to the finished targets.
setUp() {
    mkdir -p -- "$forjaBuild" "$forjaRoot/.deps"
    # A second ./run beside this one waits for its turn.
    exec {setupLock}>"$forjaBuild/.setup-lock"
    flock "$setupLock"
    local key
    key="$(setupKey)"
    if [[ ! -e "$forjaBuild/build.ninja" || "$(cat -- "$forjaStamp" 2>/dev/null || true)" != "$key" ]] || torchIsMissing; then
        rm -f -- "$forjaStamp"
        installPackages
        bringTorch
        configureBuild
        printf '%s\n' "$key" >"$forjaStamp"
    fi
    if ! (cd -- "$forjaRoot" && cmake --build --preset release -j "$(buildJobs)" --target "$@" >&2); then
        rm -f -- "$forjaStamp"
        die "The build failed; the first message above that says 'error' tells why. Mend it, then start again."
    fi
    exec {setupLock}>&-
}
