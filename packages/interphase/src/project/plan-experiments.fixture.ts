import { planDiffusion, planEfficiency } from '../analysis/index.ts';
import { type RandomStream, randomStream } from '../numerics/index.ts';
import { type Quantity, quantity } from '../quantity/index.ts';
import type { Trial } from './plan-agreement.fixture.ts';
import { spread } from './spread.fixture.ts';

/*
 * Methods without an analysis yet: their plans are held against Monte Carlo of experiments simulated and evaluated here, with
 * nothing of the plan in them.
 */

/**
 * A random particle under titration pulses: 0.1–10 µm, 10⁻¹⁵–10⁻¹⁰ cm²/s, 10 s – 1 h, steps of 1–100 mV, noise of 0.01–1 mV. The
 * sphere is solved by finite volumes; four voltages are read (rest, after the jump of iR, end of the pulse, rest) and put
 * into the short-time formula, as an experimenter would.
 */
export function diffusionTrial(random: RandomStream, number: number): Trial {
  const radius = spread(random, 1e-7, 1e-5);
  const known = spread(random, 0.005, 0.1);
  const diffusion = spread(random, 1e-19, 1e-14);
  const pulse = spread(random, 10, 3600);
  const stepVoltage = spread(random, 1e-3, 0.1);
  const noise = spread(random, 1e-5, 1e-3);
  const rise = surfaceOverMean((diffusion * pulse) / radius ** 2);
  return {
    design: `radius ${radius.toExponential(2)} m ± ${(100 * known).toFixed(1)} %, D ${diffusion.toExponential(2)} m²/s, pulse ${pulse.toFixed(0)} s, step ${(1e3 * stepVoltage).toFixed(2)} mV, noise ${(1e3 * noise).toFixed(3)} mV`,
    truth: diffusion,
    plan: () =>
      planDiffusion({
        of: 'particle',
        radius: quantity(radius, 'm', { uncertainty: known * radius, source: 'microscope' }),
        diffusion: quantity(diffusion, 'm²/s'),
        pulse: quantity(pulse, 's'),
        stepVoltage: quantity(stepVoltage, 'V'),
        voltageNoise: quantity(noise, 'V'),
      }).setups[0]!,
    measure: async (trial) => {
      const draw = randomStream(4000 + number, trial);
      const values = Array.from({ length: draws }, () => {
        const voltage = (value: number) => value + noise * draw.normal();
        const jump = 0.01;
        const [before, start] = [voltage(3.6), voltage(3.6 + jump)];
        const [end, after] = [voltage(3.6 + jump + rise * stepVoltage), voltage(3.6 + stepVoltage)];
        const read = radius * (1 + known * draw.normal());
        return (4 / (9 * Math.PI)) * (read ** 2 / pulse) * ((after - before) / (end - start)) ** 2;
      });
      return judged(
        values,
        (centre, half) => half <= 0.3 * centre && Math.abs(centre / diffusion - 1) <= 0.2,
      );
    },
  };
}

/** Surface over mean concentration of a sphere after a constant flux, both from the start, by implicit finite volumes. */
function surfaceOverMean(theta: number): number {
  const [shells, steps] = [400, 2000];
  // Thin shells at the surface, short steps at first: the profile of a short pulse is √θ deep.
  const depth = Math.min(1, 8 * Math.sqrt(theta));
  const edges = Array.from({ length: shells + 1 }, (_, i) => 1 - depth * (1 - i / shells));
  const c = new Float64Array(shells);
  const inner = depth === 1 ? 0 : edges[0]!;
  const volume = edges.slice(1).map((outer, i) => (outer ** 3 - (i === 0 ? inner : edges[i]!) ** 3) / 3);
  const conductance = (i: number): number => edges[i]! ** 2 / (depth / shells);
  let time = 0;
  for (let step = 1; step <= steps; step += 1) {
    const next = theta * (step / steps) ** 2;
    const dt = next - time;
    time = next;
    const [upper, right] = [new Float64Array(shells), new Float64Array(shells)];
    for (let i = 0; i < shells; i += 1) {
      const below = i === 0 ? 0 : conductance(i) * dt;
      const above = i === shells - 1 ? 0 : conductance(i + 1) * dt;
      const source = volume[i]! * c[i]! + (i === shells - 1 ? dt : 0);
      const pivot = volume[i]! + below + above - (i === 0 ? 0 : below * upper[i - 1]!);
      upper[i] = above / pivot;
      right[i] = (source + (i === 0 ? 0 : below * right[i - 1]!)) / pivot;
    }
    for (let i = shells - 1; i >= 0; i -= 1)
      c[i] = right[i]! + (i === shells - 1 ? 0 : upper[i]! * c[i + 1]!);
  }
  // Half a shell outside the last centre, with the gradient of the flux.
  const surface = c[shells - 1]! + depth / shells / 2;
  return surface / (3 * theta);
}

/**
 * Random plating and stripping of lithium: efficiencies of 60–99.97 %, charges known to 0.01–1 %, one to five cells, one cycle
 * or a reservoir cycled 10–100 times. Every charge is drawn step by step and the lithium is counted.
 */
export function efficiencyTrial(random: RandomStream, number: number): Trial {
  const loss = spread(random, 3e-4, 0.4);
  const chargeUncertainty = spread(random, 1e-4, 1e-2);
  const cells = 1 + Math.floor(5 * random.uniform());
  const many = [10, 30, 100][Math.floor(3 * random.uniform())]!;
  // A reservoir of five cycles' charge lasts as long as its losses allow.
  const cycles = number % 2 === 1 && loss * (many + 5) < 4.5 ? many : undefined;
  return {
    design: `CE ${(1 - loss).toFixed(5)}, charges ± ${(100 * chargeUncertainty).toFixed(3)} %, ${cells} cells, ${cycles ?? 'one'} cycles`,
    truth: 1 - loss,
    plan: () =>
      planEfficiency({
        of: 'film',
        efficiency: quantity(1 - loss, '1'),
        chargeUncertainty,
        cells,
        ...(cycles !== undefined && { cycles }),
      }).setups[0]!,
    measure: async (trial) => {
      const draw = randomStream(5000 + number, trial);
      const read = (charge: number) => charge * (1 + chargeUncertainty * draw.normal());
      const values = Array.from({ length: draws }, () => {
        let sum = 0;
        for (let cell = 0; cell < cells; cell += 1) {
          let plated = 0;
          let stripped = 0;
          let lithium = 0;
          const plate = (charge: number): void => {
            plated += read(charge);
            lithium += charge * (1 - loss);
          };
          plate(cycles === undefined ? 1 : 5);
          for (let cycle = 0; cycle < (cycles ?? 0); cycle += 1) {
            stripped += read(1);
            lithium -= 1;
            plate(1);
          }
          stripped += read(lithium);
          sum += stripped / plated;
        }
        return sum / cells;
      });
      return judged(values, (_, half) => half <= 0.3 * loss);
    },
  };
}

/** Simulated experiments of one Monte Carlo: they place the half-width to 2 %. */
const draws = 2000;

/** What so many experiments say: median and central 68 %. */
function judged(values: readonly number[], isKnown: (centre: number, half: number) => boolean): Quantity {
  const ordered = values.toSorted((a, b) => a - b);
  const at = (share: number): number => ordered[Math.round(share * (ordered.length - 1))]!;
  const [low, middle, high] = [at(0.1587), at(0.5), at(0.8413)];
  return {
    ...quantity(middle, '1', {
      status: isKnown(middle, (high - low) / 2) ? 'simulated' : 'not identifiable',
    }),
    interval: { low, high, coverage: 0.68 },
  };
}
