import { InputError } from '../../quantity/index.ts';
import type { ElementConvention } from '../element.ts';

/** How programs write `tanh` or `coth` of a finite diffusion, under the letters each gives it. */
export function finiteWarburgConventions(
  hyperbolic: 'tanh' | 'coth',
  letters: { readonly boukamp: string; readonly pyimpspec: string; readonly zview: string },
): readonly ElementConvention[] {
  return [
    {
      usedBy: 'Boukamp (EQUIVCRT), Gamry, Nova',
      symbol: letters.boukamp,
      formula: `${hyperbolic}(B√(jω))/(Y₀√(jω))`,
      parameters: ['Y₀', 'B'],
      toOurs: ([admittance, root]) => [root! / admittance!, root! ** 2],
      fromOurs: ([resistance, time]) => [Math.sqrt(time!) / resistance!, Math.sqrt(time!)],
    },
    {
      usedBy: 'pyimpspec, DearEIS',
      symbol: letters.pyimpspec,
      formula: `${hyperbolic}((jωB)^n)/(jωY)^n`,
      parameters: ['Y', 'B', 'n'],
      toOurs: ([admittance, time, exponent]) => {
        requireHalf(letters.pyimpspec, 'n', exponent!);
        return [Math.sqrt(time! / admittance!), time!];
      },
      fromOurs: ([resistance, time]) => [time! / resistance! ** 2, time!, 0.5],
    },
    {
      usedBy: 'ZView',
      symbol: letters.zview,
      formula: `R·${hyperbolic}((jωT)^P)/(jωT)^P`,
      parameters: ['R', 'T', 'P'],
      toOurs: ([resistance, time, exponent]) => {
        requireHalf(letters.zview, 'P', exponent!);
        return [resistance!, time!];
      },
      fromOurs: ([resistance, time]) => [resistance!, time!, 0.5],
    },
  ];
}

/** EC-Lab’s `Ma`, which bends the low-frequency line as well: ours where it does not. */
export const modifiedRestrictedDiffusion: ElementConvention = {
  usedBy: 'EC-Lab',
  symbol: 'Ma',
  formula: 'R coth(γ)/γ, γ = (jωτ)^(α/2)',
  parameters: ['R', 'τ', 'α'],
  toOurs: ([resistance, time, exponent]) => {
    requireHalf('Ma', 'α/2', exponent! / 2);
    return [resistance!, time!];
  },
  fromOurs: ([resistance, time]) => [resistance!, time!, 1],
};

/** With another exponent the element is no longer the diffusion it is named for. */
export function requireHalf(symbol: string, parameter: string, exponent: number): void {
  if (exponent !== 0.5)
    throw new InputError(
      `${symbol} with ${parameter} = ${exponent} is no finite diffusion: ours has the exponent 0.5`,
      `fit it again with ${parameter} fixed at 0.5`,
    );
}
