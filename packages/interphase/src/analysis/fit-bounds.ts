import type { BlockingModel } from './blocking-models.ts';

/** Parameters of the circuits of a blocking cell that somebody may keep within bounds. */
export const boundedParameters = {
  inductance: 'H',
  'lead resistance': 'Ω',
  'arc exponent': '1',
  'tail exponent': '1',
} as const;

export type BoundedParameter = keyof typeof boundedParameters;

/** Limits of one parameter in a fit, SI; one end may be open. */
export interface FitBound {
  readonly parameter: BoundedParameter;
  readonly from?: number;
  readonly to?: number;
}

/** Index of a parameter in a circuit; undefined where the circuit has none. The lead resistance stands before an arc. */
export function boundedIndex(
  { resistances, inductance, exponents, tailExponent }: BlockingModel,
  parameter: BoundedParameter,
): number | undefined {
  if (parameter === 'inductance') return inductance;
  if (parameter === 'tail exponent') return tailExponent;
  if (parameter === 'lead resistance') return resistances.length > 1 ? resistances[0] : undefined;
  return exponents.find((index) => index !== tailExponent);
}
