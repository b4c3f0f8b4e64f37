# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small classifier, independent of the program, that reads pictures of 32 x 32 pixels and whose features measure how near generated pictures are to real
ones. Needs the Python packages torch and pillow; the program itself needs neither.
"""
import pathlib

import torch
from PIL import Image
from torch import nn
from torch.nn import functional as F


def pixels(files, channels):
    """N files as N x channels x 32 x 32 in [-1, 1]."""
    mode = {1: "L", 3: "RGB"}[channels]
    pictures = [torch.frombuffer(bytearray(Image.open(path).convert(mode).tobytes()), dtype=torch.uint8).view(32, 32, channels) for path in files]
    return torch.stack(pictures).permute(0, 3, 1, 2).float() / 127.5 - 1


def labelled(folder, channels):
    """A folder of class folders as pictures and class numbers, in the order of the folders' names."""
    files = sorted(pathlib.Path(folder).rglob("*.png"))
    names = sorted({path.parent.name for path in files})
    return pixels(files, channels), torch.tensor([names.index(path.parent.name) for path in files])


class Classifier:
    def __init__(self, channels, classes):
        def block(a, b):
            return [nn.Conv2d(a, b, 3, padding=1), nn.BatchNorm2d(b), nn.ReLU(), nn.MaxPool2d(2)]
        torch.manual_seed(0)
        self.body = nn.Sequential(*block(channels, 32), *block(32, 64), *block(64, 64), nn.Flatten(), nn.Linear(1024, 64), nn.ReLU())
        self.head = nn.Sequential(nn.Dropout(0.3), nn.Linear(64, classes))
        self.net = nn.Sequential(self.body, self.head)

    def fit(self, pictures, labels, epochs):
        optimiser = torch.optim.Adam(self.net.parameters(), 1e-3)
        self.net.train()
        for _ in range(epochs):
            for index in torch.randperm(len(pictures)).split(64):
                optimiser.zero_grad()
                F.cross_entropy(self.net(pictures[index]), labels[index]).backward()
                optimiser.step()
        self.net.eval()
        return self

    @torch.no_grad()
    def read(self, pictures):
        """N x classes: the probability of each class."""
        return torch.cat([F.softmax(self.net(part), 1) for part in pictures.split(500)])

    @torch.no_grad()
    def features(self, pictures):
        """N x 64, in double precision."""
        return torch.cat([self.body(part) for part in pictures.split(500)]).double()


def frechet(a, b):
    """Fréchet distance of two sets of features N x d as Gaussians (Heusel et al. 2017), each feature standardised by the second, real, set. A feature that
    real pictures leave (nearly) the same is left out: nothing could be standardised by it."""
    kept = b.std(0) > 0.01 * b.std(0).max()
    a, b = a[:, kept], b[:, kept]
    mean, spread = b.mean(0), b.std(0)
    a, b = (a - mean) / spread, (b - mean) / spread
    first, second = torch.cov(a.T), torch.cov(b.T)
    values, vectors = torch.linalg.eigh(first)
    root = vectors @ torch.diag(values.clamp_min(0).sqrt()) @ vectors.T
    cross = torch.linalg.eigvalsh(root @ second @ root).clamp_min(0).sqrt().sum()
    return ((a.mean(0) - b.mean(0)).square().sum() + first.trace() + second.trace() - 2 * cross).item()
