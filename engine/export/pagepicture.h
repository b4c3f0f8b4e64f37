// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace forja {

/// A picture as lossy WebP. `quality`: 0 (small) to 100. At 80 pictures of a training cannot be told from
/// their originals at twice their size. Empty: it has no pixels or too many (16383 a side), or memory is
/// short.
QByteArray lossyWebp(const QImage &picture, int quality);

} // namespace forja
