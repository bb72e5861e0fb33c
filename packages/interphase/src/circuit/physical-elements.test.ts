import { describe, expect, it } from 'vitest';
import { impedance } from './impedance.ts';
import { parseCircuit } from './parse-circuit.ts';

type Complex = readonly [number, number];

/** Half segments at the ends, so that the ladder converges with the square of their number. */
const segments = 4000;

describe('elements of this system against networks of small pieces', () => {
  const frequencies = [0.01, 0.3, 10, 400];

  it.each([
    ['Tlmno0', [90, 30, 2e-3, 0.9], 'open'],
    ['Tlmns0', [90, 30, 2e-3, 0.9], 'short'],
    ['TLMQ0', [90, 2e-3, 0.9], 'open'],
    ['Tlmbs0', [90, 2e-3, 0.9], 'short'],
  ] as const)('%s is a ladder of resistances and walls', (text, parameters, end) => {
    const [resistance, ...wall] = parameters;
    frequencies.forEach((frequency) => {
      const ours = at(text, parameters, frequency);
      const blocking = at('CPE0', wall.slice(-2), frequency);
      const y = reciprocal(blocking);
      const admittance: Complex = [y[0] + (wall.length === 3 ? 1 / wall[0] : 0), y[1]];
      const piece = resistance / segments;
      const shunt: Complex = [admittance[0] / segments, admittance[1] / segments];
      // from the far end: half a piece, a shunt, a piece, …
      let toEnd: Complex = [end === 'open' ? Infinity : piece / 2, 0];
      for (let i = 0; i < segments; i += 1) {
        const beyond: Complex = toEnd[0] === Infinity ? [0, 0] : reciprocal(toEnd);
        const node = reciprocal([shunt[0] + beyond[0], shunt[1] + beyond[1]]);
        toEnd = [node[0] + (i === segments - 1 ? piece / 2 : piece), node[1]];
      }
      expect(distance(ours, toEnd)).toBeLessThan(1e-5);
    });
  });

  it('Dsph is diffusion through shells', () => {
    const [scale, time] = [20, 5];
    frequencies.slice(0, 3).forEach((frequency) => {
      const omega = 2 * Math.PI * frequency;
      // Z₀ = 1 on the unit sphere: resistance of a shell ∫dr/r², capacitance τ·∫r²dr
      const width = 1 / segments;
      let admittance: Complex = [0, 0];
      for (let i = 0; i < segments; i += 1) {
        const [inner, outer] = [i * width, (i + 1) * width];
        const middle = inner + width / 2;
        const stored = (omega * time * (outer ** 3 - inner ** 3)) / 3;
        const sum: Complex = [admittance[0], admittance[1] + stored];
        const outward = i === segments - 1 ? outer : middle + width;
        const resistance = 1 / middle - 1 / outward;
        const [re, im] = reciprocal(sum);
        admittance = reciprocal([re + resistance, im]);
      }
      const [re, im] = reciprocal(admittance);
      expect(distance(at('Dsph0', [scale, time], frequency), [scale * re, scale * im])).toBeLessThan(1e-5);
    });
  });

  it('Dsym has the top of its arc where salt diffusion has it', () => {
    const [resistance, newman, time] = [4, 0.5, 90];
    // f = 1.6174 D/ℓ², height 0.41723 of R Ne: analysed apart from this code
    const top = at('Dsym0', [resistance, newman, time], 1.6174 / time);
    expect(-top[1] / (resistance * newman)).toBeCloseTo(0.41723, 5);
    for (const factor of [0.99, 1.01])
      expect(-at('Dsym0', [resistance, newman, time], (factor * 1.6174) / time)[1]).toBeLessThan(-top[1]);
    expect(at('Dsym0', [resistance, newman, time], 1e-9)[0]).toBeCloseTo(resistance * (1 + newman), 9);
    expect(at('Dsym0', [resistance, newman, time], 1e12)[0]).toBeCloseTo(resistance, 4);
  });

  it('Pcat becomes a charge-transfer line when electrons, coat and particles are fast', () => {
    for (const frequency of frequencies) {
      const line = at('Tlmno0', [90, 30, 2e-3, 0.9], frequency);
      const cathode = at('Pcat0', [90, 1e-9, 1e-9, 30, 2e-3, 0.9, 1e-9, 5], frequency);
      expect(distance(cathode, line)).toBeLessThan(1e-8);
    }
  });

  it('Pcat is its wall when both lines conduct well, and does not tell them apart', () => {
    const particles = [3, 30, 2e-3, 0.9, 15, 5] as const;
    const [coat, transfer, q, alpha, diffusion, time] = particles;
    for (const frequency of frequencies) {
      const wall = at('R0-p(R1-Dsph1,CPE1)', [coat, transfer, diffusion, time, q, alpha], frequency);
      expect(distance(at('Pcat0', [1e-6, 1e-6, ...particles], frequency), wall)).toBeLessThan(1e-6);
      expect(
        distance(
          at('Pcat0', [7, 60, ...particles], frequency),
          at('Pcat0', [60, 7, ...particles], frequency),
        ),
      ).toBeLessThan(1e-14);
    }
  });
});

function at(text: string, parameters: readonly number[], frequency: number): Complex {
  const { real, imaginary } = impedance(parseCircuit(text), parameters, [frequency]);
  return [real[0]!, imaginary[0]!];
}

function reciprocal([re, im]: Complex): Complex {
  const square = re * re + im * im;
  return [re / square, -im / square];
}

function distance(a: Complex, b: Complex): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) / Math.hypot(...b);
}
