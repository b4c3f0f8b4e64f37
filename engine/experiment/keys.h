// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// What the settings of every experiment are called, in files and on the command line: part of the format,
/// never change one. Those of an architecture stand in its own file.
namespace forja::key {

// The pictures.
inline constexpr QLatin1StringView dataFolder("data.folder");
inline constexpr QLatin1StringView dataWidth("data.width");
inline constexpr QLatin1StringView dataHeight("data.height");
inline constexpr QLatin1StringView dataChannels("data.channels");
inline constexpr QLatin1StringView dataBackground("data.background");
inline constexpr QLatin1StringView dataFit("data.fit");
inline constexpr QLatin1StringView dataClasses("data.classes");
inline constexpr QLatin1StringView dataMirror("data.mirror");
inline constexpr QLatin1StringView dataHeldOut("data.held_out");
inline constexpr QLatin1StringView dataMostMegapixels("data.most_megapixels");
inline constexpr QLatin1StringView dataMostMegabytes("data.most_megabytes");
inline constexpr QLatin1StringView dataExcluded("data.excluded");
inline constexpr QLatin1StringView dataSampleCount("data.sample_count");
inline constexpr QLatin1StringView dataSampleSeed("data.sample_seed");

// The generator.
inline constexpr QLatin1StringView gNet("g.net");
inline constexpr QLatin1StringView gLatent("g.latent");
inline constexpr QLatin1StringView gClasses("g.classes");
inline constexpr QLatin1StringView gOptimiser("g.optimiser");
inline constexpr QLatin1StringView gRate("g.rate");
inline constexpr QLatin1StringView gUpdates("g.updates");
inline constexpr QLatin1StringView gSignal("g.signal");
inline constexpr QLatin1StringView gEma("g.ema");

// The discriminator.
inline constexpr QLatin1StringView dNet("d.net");
inline constexpr QLatin1StringView dOptimiser("d.optimiser");
inline constexpr QLatin1StringView dRate("d.rate");
inline constexpr QLatin1StringView dUpdates("d.updates");
inline constexpr QLatin1StringView dFirst("d.first");
inline constexpr QLatin1StringView dFreezeAt("d.freeze_at");
inline constexpr QLatin1StringView dFrozen("d.frozen");

// The loss.
inline constexpr QLatin1StringView lossKind("loss.kind");
inline constexpr QLatin1StringView lossLabelNoise("loss.label_noise");

// How it trains.
inline constexpr QLatin1StringView trainBatch("train.batch");
inline constexpr QLatin1StringView trainAccumulate("train.accumulate");
inline constexpr QLatin1StringView trainStartFrom("train.start_from");
inline constexpr QLatin1StringView trainSeed("train.seed");
inline constexpr QLatin1StringView trainParts("train.parts");
inline constexpr QLatin1StringView trainThreads("train.threads");
inline constexpr QLatin1StringView trainDevice("train.device");
inline constexpr QLatin1StringView trainPrecision("train.precision");
inline constexpr QLatin1StringView trainLayout("train.layout");

// Length, records, what is kept.
inline constexpr QLatin1StringView runMinutes("run.minutes");
inline constexpr QLatin1StringView runUpdates("run.updates");
inline constexpr QLatin1StringView runKimg("run.kimg");
inline constexpr QLatin1StringView runPatience("run.patience");
inline constexpr QLatin1StringView runOneSided("run.one_sided");
inline constexpr QLatin1StringView runDoctorStop("run.doctor_stop");
inline constexpr QLatin1StringView runTick("run.tick");
inline constexpr QLatin1StringView runDistance("run.distance");
inline constexpr QLatin1StringView runMeasureTicks("run.measure_ticks");
inline constexpr QLatin1StringView runCheckpointMinutes("run.checkpoint_minutes");
inline constexpr QLatin1StringView runCheckpointUpdates("run.checkpoint_updates");
inline constexpr QLatin1StringView runSheetTiles("run.sheet_tiles");
inline constexpr QLatin1StringView runLatentSeed("run.latent_seed");
inline constexpr QLatin1StringView runKeepSheets("run.keep_sheets");
inline constexpr QLatin1StringView runKeepGenerators("run.keep_generators");
inline constexpr QLatin1StringView runKeepCheckpoints("run.keep_checkpoints");

} // namespace forja::key
