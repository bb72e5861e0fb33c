import { InputError } from '../quantity/index.ts';

/** Largest systematic error of the short-time formula that leaves a value, as a share of D. */
export const tolerableTitrationBias = 0.2;

/**
 * By what factor the diffusion coefficient of a sphere from a galvanostatic titration is wrong when read with the short-time
 * formula D = (4/9π)(r²/τ)(ΔE_s/ΔE_t)², for a linear open-circuit curve and iR left out: D_app/D as a function of
 * θ = Dτ/r². It tends to 1 for short pulses and to (4/9π)/θ for long ones, where D_app says nothing of D.
 *
 * The surface concentration under a constant flux: Crank, The Mathematics of Diffusion, 2nd ed. 1975, eq. 6.45; the
 * formula: Weppner, Huggins, J. Electrochem. Soc. 124 (1977) 1569, doi 10.1149/1.2133112.
 *
 * @param theta Dτ/r², dimensionless, above 0
 * @throws InputError for a ratio that is not positive
 *
 * @example
 * ```ts
 * import { titrationBias } from 'interphase/analysis';
 * Math.round(titrationBias(1) * 1000) / 1000; // => 0.124
 * Math.round(titrationBias(0.01) * 1000) / 1000; // => 0.833
 * ```
 */
export function titrationBias(theta: number): number {
  if (!(theta > 0 && Number.isFinite(theta))) {
    throw new InputError(
      `a pulse of Dτ/r² = ${theta}`,
      'give a diffusion coefficient, pulse and radius above 0',
    );
  }
  const change = (3 * theta) / surfaceRise(theta);
  return (4 / (9 * Math.PI * theta)) * change * change;
}

/** (c_surface − c_0) D/(j r) after the time θ. */
function surfaceRise(theta: number): number {
  // Short times, before the centre notices: exp θ (1 + erf √θ) − 1 in powers of √θ, to 1e-8 of itself below this.
  if (theta < 2e-4) {
    const root = Math.sqrt(theta);
    return (2 * root + (4 / 3) * root * theta) / Math.sqrt(Math.PI) + theta + 0.5 * theta * theta;
  }
  let sum = 0;
  for (let n = 1; n < 10_000; n++) {
    const root = sphereRoot(n);
    const term = Math.exp(-root * root * theta) / (root * root);
    sum += term;
    if (term < 1e-16 * sum) break;
  }
  return 3 * theta + 0.2 - 2 * sum;
}

/** n-th positive root of tan x = x, by Newton from its asymptote. */
function sphereRoot(n: number): number {
  const q = (n + 0.5) * Math.PI;
  let x = q - 1 / q;
  for (let i = 0; i < 6; i++) x -= (Math.sin(x) - x * Math.cos(x)) / (x * Math.sin(x));
  return x;
}
