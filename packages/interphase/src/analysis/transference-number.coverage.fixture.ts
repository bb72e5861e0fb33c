import type { Quantity } from '../quantity/index.ts';
import { randomStream } from '../numerics/index.ts';
import { simulatePolarisation, simulateSymmetricSpectrum } from '../simulation/index.ts';
import { type Coverage, coverageOf } from './coverage.fixture.ts';
import { polarisationNumbers } from './transference-measurements.ts';
import { type TransferenceRoute, transferenceRoutes } from './transference-routes.ts';

const gainUncertainty = 0.005;

/**
 * Simulated, well-conditioned polarisations: films of 100–500 µm (R_b 29–144 Ω), interfaces as large as the bulk within a
 * factor of two, t₊ 0.2–0.8, a charging spike, 0.1–0.5 % noise on currents, 0.2–0.5 % on both spectra, and a gain of
 * impedance against direct current that is off by a normal 0.5 % in each set-up; read from the raw channels by the
 * classical route.
 */
export function coverageOfTransferenceNumber(seed: number, count: number): Coverage {
  const random = randomStream(seed);
  const pairs: { found: Quantity; truth: number }[] = [];
  for (let trial = 0; trial < count; trial++) {
    const truth = 0.2 + 0.6 * random.uniform();
    const bulkResistance = 29 + 115 * random.uniform();
    const before = bulkResistance * (0.5 + 1.5 * random.uniform());
    const after = before * (1 + 0.1 * random.uniform());
    const noise = 0.002 + 0.003 * random.uniform();
    const currentNoise = 0.001 + 0.004 * random.uniform();
    const stream = 3 * trial;
    const gain = 1 + gainUncertainty * random.normal();
    const spectrum = (interfaceResistance: number, number: number) =>
      simulateSymmetricSpectrum({
        bulkResistance: gain * bulkResistance,
        interfaceResistance: gain * interfaceResistance,
        noise,
        seed,
        stream: stream + number,
      });
    const transient = simulatePolarisation({
      potential: 0.01,
      bulkResistance,
      initialInterfaceResistance: before,
      steadyInterfaceResistance: after,
      transferenceNumber: truth,
      diffusionTime: 150,
      noise: currentNoise,
      seed,
      stream: stream + 3,
      spike: { amplitude: 0.01 / bulkResistance, time: 0.1 },
      sampling: { first: 0.2, interval: 1, duration: 2500 },
    });
    const { numbers } = polarisationNumbers({
      of: 'm',
      label: 'M',
      cell: 'c',
      transient,
      before: spectrum(before, 1),
      after: spectrum(after, 2),
      gainUncertainty,
      // 4000 draws place the ends of the 68 % interval to 2 % of its half-width; a seed a trial keeps that of no one sign.
      draws: 4000,
      drawSeed: trial + 1,
    });
    pairs.push({ found: transferenceRoutes(numbers)[0]!.quantity, truth });
  }
  return coverageOf(pairs);
}

/**
 * The routes of `count` films of 3 µm (R_b 0.864 Ω) behind 200 Ω with t₊ 0.65, sampled from 1 s on, long after the 0.37 s of salt
 * diffusion; 0.2 % noise on the spectra, 0.1 % on the current, gains off by a normal 0.5 %.
 */
export function routesOfThinFilm(seed: number, count: number): TransferenceRoute[][] {
  const random = randomStream(seed);
  const film = { bulkResistance: 0.864, interfaceResistance: 200, noise: 0.002, seed };
  return Array.from({ length: count }, (_, trial) => {
    const gain = 1 + gainUncertainty * random.normal();
    const spectrum = (stream: number) =>
      simulateSymmetricSpectrum({
        ...film,
        bulkResistance: gain * film.bulkResistance,
        interfaceResistance: gain * film.interfaceResistance,
        stream,
      });
    const transient = simulatePolarisation({
      potential: 0.01,
      bulkResistance: film.bulkResistance,
      initialInterfaceResistance: film.interfaceResistance,
      steadyInterfaceResistance: film.interfaceResistance,
      transferenceNumber: thinFilmTruth,
      diffusionTime: 0.37,
      noise: 0.001,
      seed,
      stream: 3 * trial + 3,
      sampling: { first: 1, interval: 10, duration: 10_800 },
    });
    const [before, after] = [spectrum(3 * trial + 1), spectrum(3 * trial + 2)];
    const input = { of: 'm', label: 'M', cell: 'c', transient, before, after, gainUncertainty };
    const drawing = { draws: 4000, drawSeed: trial + 1 };
    return transferenceRoutes(polarisationNumbers({ ...input, ...drawing }).numbers);
  });
}

export const thinFilmTruth = 0.65;
