#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Forja does in two of its trainings, written in PyTorch as an expert would: something to be measured beside.

  flat  the flat world: two MLPs with two hidden layers of 64, batches of 150 points
  r1    DCGAN at 32 pixels, width 16, batch 32, with R1 at every update of D (Mescheder et al. 2018), taken twice differentiated

Adam fused, no gradients for D's weights in G's update, D's pictures of the same update used again for G. --mode compile puts torch.compile on both nets
(flat only: it cannot differentiate twice). The last line says how many images a second.
"""
import argparse
import statistics
import time

import torch
from torch import nn
from torch.nn import functional as F


def mlp(inputs, outputs, activation):
    return nn.Sequential(nn.Linear(inputs, 64), activation(), nn.Linear(64, 64), activation(), nn.Linear(64, outputs))


def dcgan_generator(width=16, latent=64):
    return nn.Sequential(
        nn.ConvTranspose2d(latent, 4 * width, 4, 1, 0, bias=False), nn.BatchNorm2d(4 * width), nn.ReLU(True),
        nn.ConvTranspose2d(4 * width, 2 * width, 4, 2, 1, bias=False), nn.BatchNorm2d(2 * width), nn.ReLU(True),
        nn.ConvTranspose2d(2 * width, width, 4, 2, 1, bias=False), nn.BatchNorm2d(width), nn.ReLU(True),
        nn.ConvTranspose2d(width, 3, 4, 2, 1), nn.Tanh())


def dcgan_discriminator(width=16):
    return nn.Sequential(
        nn.Conv2d(3, width, 4, 2, 1), nn.LeakyReLU(0.2),
        nn.Conv2d(width, 2 * width, 4, 2, 1), nn.LeakyReLU(0.2),
        nn.Conv2d(2 * width, 4 * width, 4, 2, 1), nn.LeakyReLU(0.2),
        nn.Conv2d(4 * width, 1, 4, 1, 0))


class Twin:
    def __init__(self, case, mode):
        torch.manual_seed(0)
        self.is_flat = case == "flat"
        if self.is_flat:
            self.batch, self.latent = 150, (2,)
            self.g, self.d = mlp(2, 2, nn.ReLU), mlp(2, 1, lambda: nn.LeakyReLU(0.2))
            self.real = torch.randn(self.batch, 2)
        else:
            self.batch, self.latent = 32, (64, 1, 1)
            layout = torch.channels_last
            self.g, self.d = dcgan_generator().to(memory_format=layout), dcgan_discriminator().to(memory_format=layout)
            self.real = (torch.rand(self.batch, 3, 32, 32) * 2 - 1).contiguous(memory_format=layout)
        adam = dict(lr=1e-3, betas=(0.5, 0.999), fused=True)
        self.opt_g, self.opt_d = torch.optim.Adam(self.g.parameters(), **adam), torch.optim.Adam(self.d.parameters(), **adam)
        compiled = mode == "compile"
        self.run_g, self.run_d = (torch.compile(self.g), torch.compile(self.d)) if compiled else (self.g, self.d)

    def step(self):
        self.opt_d.zero_grad(set_to_none=True)
        fake = self.run_g(torch.randn(self.batch, *self.latent))
        real = self.real if self.is_flat else self.real.detach().requires_grad_(True)
        on_real, on_fake = self.run_d(real), self.run_d(fake.detach())
        loss = F.softplus(-on_real).mean() + F.softplus(on_fake).mean()
        if not self.is_flat:
            slope, = torch.autograd.grad(on_real.sum(), real, create_graph=True)
            loss = loss + 0.5 * slope.square().flatten(1).sum(1).mean()
        loss.backward()
        self.opt_d.step()

        self.opt_g.zero_grad(set_to_none=True)
        self.d.requires_grad_(False)
        F.softplus(-self.run_d(fake)).mean().backward()
        self.d.requires_grad_(True)
        self.opt_g.step()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", choices=["flat", "r1"])
    parser.add_argument("--mode", choices=["tuned", "compile"], default="tuned")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=5)
    arguments = parser.parse_args()
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    twin = Twin(arguments.case, arguments.mode)
    for _ in range(20):
        twin.step()
    times = []
    end = time.perf_counter() + arguments.seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        twin.step()
        times.append(time.perf_counter() - start)
    median = statistics.median(times)
    print(f"torch {torch.__version__} {arguments.case} {arguments.mode} threads {torch.get_num_threads()}: "
          f"{twin.batch / median:.1f} images/s ({1e3 * median:.2f} ms an update)")


if __name__ == "__main__":
    main()
