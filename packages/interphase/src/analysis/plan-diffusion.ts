import type { Gate } from '../finding/index.ts';
import { findRoot } from '../numerics/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { printNumber, propagate, quantity } from '../quantity/index.ts';
import type { Plan, PlannedSetup } from './plan.ts';
import { planAdvice } from './plan.ts';
import { titrationBias, tolerableTitrationBias } from './titration-bias.ts';

/** A solid diffusion coefficient that is to be measured by galvanostatic intermittent titration. */
export interface DiffusionDesign {
  readonly of: string;
  /** Radius of the particles. */
  readonly radius: Quantity;
  /** Expected. */
  readonly diffusion: Quantity;
  /** Of one pulse. */
  readonly pulse: Quantity;
  /** Change of the open-circuit voltage that one pulse as planned brings. */
  readonly stepVoltage: Quantity;
  /** Standard deviation of a voltage reading, rest drift included; 1 mV when left out. */
  readonly voltageNoise?: Quantity;
}

/** Largest relative uncertainty for which a value is stated. */
const tolerableUncertainty = 0.3;

/**
 * Will the short-time formula give this diffusion coefficient, and with what pulse? The pulse must be short against r²/D,
 * or the answer saturates whatever D is, and long enough for its voltage step to stand above the noise.
 *
 * @throws InputError for a quantity that is not positive
 *
 * @example
 * ```ts
 * import { planDiffusion } from 'interphase/analysis';
 * import { quantity } from 'interphase/quantity';
 * const plan = planDiffusion({ of: 'NCM', radius: quantity(1.5, 'µm', { uncertainty: 0 }), diffusion: quantity(1e-10, 'cm²/s', { uncertainty: 0 }),
 *   pulse: quantity(1, 'h', { uncertainty: 0 }), stepVoltage: quantity(50, 'mV', { uncertainty: 0 }) });
 * plan.setups[0].identifiable; // => false
 * ```
 */
export function planDiffusion(design: DiffusionDesign): Plan {
  const { radius, diffusion, pulse } = design;
  const setups = [judged(design, pulse.value)];
  if (setups[0]?.identifiable === false) {
    // The longest pulse whose bias is tolerable: shorter than a biased one, longer than one lost in the noise.
    const shortest = 1e-9;
    const theta = findRoot((x) => titrationBias(x) - (1 - tolerableTitrationBias), shortest, 10);
    const time = (0.99 * theta * radius.value ** 2) / diffusion.value;
    setups.push(judged(design, time));
  }
  return {
    quantity: 'diffusion coefficient',
    of: design.of,
    setups,
    advice: planAdvice('diffusion coefficient', setups),
    assumptions: [
      'Spheres of one radius, a linear open-circuit curve over one pulse, iR taken off, full relaxation.',
    ],
  };
}

function judged(design: DiffusionDesign, time: number): PlannedSetup {
  const { radius, diffusion, pulse, stepVoltage } = design;
  const noise = design.voltageNoise ?? quantity(1, 'mV', { uncertainty: 0 });
  const theta = (diffusion.value * time) / radius.value ** 2;
  const bias = titrationBias(theta);
  const step = (stepVoltage.value * time) / pulse.value;
  // ΔE_t follows from the formula itself: D_app = (4/9π)(r²/τ)(ΔE_s/ΔE_t)².
  const transient = step * Math.sqrt(4 / (9 * Math.PI) / (bias * theta));
  const reading = (value: number, source: string): Quantity =>
    quantity(value, 'V', { uncertainty: Math.SQRT2 * noise.value, source, status: 'simulated' });
  const apparent = propagate(
    (x) => (4 / (9 * Math.PI)) * (x.radius ** 2 / time) * (x.step / x.transient) ** 2,
    {
      radius: radius.uncertainty === undefined ? { ...radius, uncertainty: 0 } : radius,
      step: reading(step, 'open-circuit step'),
      transient: reading(transient, 'transient'),
    },
    { unit: 'cm²/s' },
  );
  const relative = (apparent.uncertainty ?? 0) / apparent.value;
  const gates: Gate[] = [];
  if (Math.abs(1 - bias) > tolerableTitrationBias) {
    gates.push({
      name: 'pulse short against r²/D',
      verdict: 'fail',
      value: `Dτ/r² ${printNumber(theta, 2)}, D comes out × ${printNumber(bias, 2)}`,
      threshold: `within ${100 * tolerableTitrationBias} %`,
      advice: 'Shorten the pulse, or fit the solution for a finite sphere to pulse and rest.',
    });
  }
  if (relative > tolerableUncertainty) {
    gates.push({
      name: 'voltage step above the noise',
      verdict: 'fail',
      value: `step ${printNumber(step * 1000, 2)} mV, u(D) ${printNumber(100 * relative, 2)} %`,
      threshold: `≤ ${100 * tolerableUncertainty} %`,
      advice: 'Raise the current, or read voltages with less noise after longer rests.',
    });
  }
  const identifiable = gates.length === 0;
  const { propagation: _, ...plain } = apparent;
  return {
    setup: `pulses of ${duration(time)}`,
    expected: identifiable ? plain : { ...plain, status: 'not identifiable' },
    identifiable,
    gates,
  };
}

function duration(seconds: number): string {
  if (seconds >= 3600) return `${printNumber(seconds / 3600, 2)} h`;
  return seconds >= 60 ? `${printNumber(seconds / 60, 2)} min` : `${printNumber(seconds, 2)} s`;
}
