import { constants } from '../../quantity/index.ts';

/**
 * Share of the anions that must be immobile for a transference number t, with the ratio r = D₊/D₋ of the free electrolyte and
 * x mobile counter-ions of fixed charges per salt molecule: f = 1 − r(1 + x)(1 − t)/t. Dimensionless.
 *
 * @example
 * ```ts
 * import { trappedFraction } from 'interphase/audit';
 * trappedFraction({ diffusionRatio: 0.5, fixedCharge: 0, transferenceNumber: 0.5 }); // => 0.5
 * ```
 */
export function trappedFraction(input: {
  diffusionRatio: number;
  fixedCharge: number;
  transferenceNumber: number;
}): number {
  const { diffusionRatio, fixedCharge, transferenceNumber } = input;
  return 1 - (diffusionRatio * (1 + fixedCharge) * (1 - transferenceNumber)) / transferenceNumber;
}

/**
 * Transference number with the share f of the anions immobile and x fixed charges per salt molecule:
 * t = r(1 + x)/(r(1 + x) + 1 − f).
 *
 * @example
 * ```ts
 * import { transferenceWithFixedCharge } from 'interphase/audit';
 * transferenceWithFixedCharge({ diffusionRatio: 0.5, fixedCharge: 1, trapped: 0 }); // => 0.5
 * ```
 */
export function transferenceWithFixedCharge(input: {
  diffusionRatio: number;
  fixedCharge: number;
  trapped: number;
}): number {
  const cation = input.diffusionRatio * (1 + input.fixedCharge);
  return cation / (cation + 1 - input.trapped);
}

/**
 * Anions in a full monolayer, mol/m², from the area one covers (m²).
 *
 * @example
 * ```ts
 * import { monolayer } from 'interphase/audit';
 * Math.round(monolayer(0.4e-18) * 1e8) / 1e8; // => 0.00000415
 * ```
 */
export function monolayer(footprint: number): number {
  return 1 / (constants.avogadro * footprint);
}

/**
 * Ratio D₊/D₋ that a transference number needs with fixed charge x and trapped share f: t(1 − f)/((1 − t)(1 + x)).
 *
 * @example
 * ```ts
 * import { diffusionRatioNeeded } from 'interphase/audit';
 * diffusionRatioNeeded({ transferenceNumber: 0.5, fixedCharge: 1, trapped: 0 }); // => 0.5
 * ```
 */
export function diffusionRatioNeeded(input: {
  transferenceNumber: number;
  fixedCharge: number;
  trapped: number;
}): number {
  const { transferenceNumber, fixedCharge, trapped } = input;
  return (transferenceNumber * (1 - trapped)) / ((1 - transferenceNumber) * (1 + fixedCharge));
}
