import { InputError } from '../quantity/index.ts';

/** What one polarisation of a symmetric Li‖Li cell gives; SI: V, A, Ω. */
export interface Polarisation {
  /** Potential step ΔV, V. */
  readonly potential: number;
  /** Current just after the step, before any concentration gradient, A. */
  readonly initialCurrent: number;
  /** Steady current, A. */
  readonly steadyCurrent: number;
  /** Resistance of both interfaces before the step, Ω. */
  readonly initialInterfaceResistance: number;
  /** Resistance of both interfaces in the steady state, Ω. */
  readonly steadyInterfaceResistance: number;
}

/**
 * Bruce–Vincent–Evans: t₊ = I_ss (ΔV − I_0 R_0) / (I_0 (ΔV − I_ss R_ss)).
 *
 * In a real (not ideally dilute) electrolyte the same number is the current fraction, not t₊. Values outside
 * 0 … 1 are returned as they come. Evans, Vincent, Bruce, Polymer 28 (1987) 2324,
 * doi 10.1016/0032-3861(87)90394-6; Eq. 3 of Liu et al. 2024, doi 10.1002/aenm.202303940.
 *
 * @example
 * ```ts
 * import { classicalTransference } from 'interphase/analysis';
 * const t = classicalTransference({ potential: 0.01, initialCurrent: 17.54e-6, steadyCurrent: 10.78e-6,
 *   initialInterfaceResistance: 243, steadyInterfaceResistance: 250 });
 * Number(t.toFixed(4)); // => 0.4827
 * ```
 */
export function classicalTransference(p: Polarisation): number {
  const initial = p.potential - p.initialCurrent * p.initialInterfaceResistance;
  const steady = p.potential - p.steadyCurrent * p.steadyInterfaceResistance;
  return (p.steadyCurrent * initial) / (p.initialCurrent * steady);
}

/**
 * Bruce–Vincent–Evans corrected for a bulk resistance that changed during the polarisation:
 * t₊ = I_ss R_b,ss (ΔV − I_0 R_0) / (I_0 R_b,0 (ΔV − I_ss R_ss)).
 *
 * Abraham, Jiang, Carroll, Chem. Mater. 9 (1997) 1978, doi 10.1021/cm970075a.
 *
 * @example
 * ```ts
 * import { bulkCorrectedTransference } from 'interphase/analysis';
 * const t = bulkCorrectedTransference({ potential: 0.01, initialCurrent: 50e-6, steadyCurrent: 40e-6,
 *   initialInterfaceResistance: 100, steadyInterfaceResistance: 100,
 *   initialBulkResistance: 100, steadyBulkResistance: 102 });
 * Number(t.toFixed(4)); // => 0.68
 * ```
 */
export function bulkCorrectedTransference(
  p: Polarisation & { readonly initialBulkResistance: number; readonly steadyBulkResistance: number },
): number {
  return (classicalTransference(p) * p.steadyBulkResistance) / p.initialBulkResistance;
}

/**
 * Watanabe: t₊ = R_b / (ΔV/I_ss − R_ss); needs no initial current.
 *
 * The classical formula with I_0 := ΔV/(R_b + R_0) from impedance is the same expression, whatever R_0 is.
 * Watanabe et al., Solid State Ionics 28–30 (1988) 911, doi 10.1016/0167-2738(88)90303-7.
 *
 * @example
 * ```ts
 * import { watanabeTransference } from 'interphase/analysis';
 * watanabeTransference({ potential: 0.01, steadyCurrent: 40e-6, steadyInterfaceResistance: 100, bulkResistance: 90 }); // => 0.6
 * ```
 */
export function watanabeTransference(p: {
  readonly potential: number;
  readonly steadyCurrent: number;
  readonly steadyInterfaceResistance: number;
  readonly bulkResistance: number;
}): number {
  return p.bulkResistance / (p.potential / p.steadyCurrent - p.steadyInterfaceResistance);
}

/**
 * Condition number κ = I_0 R_0 / (ΔV − I_0 R_0) = R_int/R_bulk: the relative error of t₊ is at least κ times that
 * of the interface resistance. Negative when the interfaces alone would drop more than ΔV.
 *
 * @example
 * ```ts
 * import { conditionNumber } from 'interphase/analysis';
 * Number(conditionNumber({ potential: 0.01, initialCurrent: 17.54e-6, initialInterfaceResistance: 243 }).toFixed(4)); // => 0.7428
 * ```
 */
export function conditionNumber(
  p: Pick<Polarisation, 'potential' | 'initialCurrent' | 'initialInterfaceResistance'>,
): number {
  const drop = p.initialCurrent * p.initialInterfaceResistance;
  return drop / (p.potential - drop);
}

/** Resistances (Ω) and current fraction of an ideal symmetric cell under a potential step (V). */
export interface PolarisedCell {
  readonly potential: number;
  readonly bulkResistance: number;
  readonly initialInterfaceResistance: number;
  /** Default: as before the step. */
  readonly steadyInterfaceResistance?: number;
  /** Current fraction, above 0. */
  readonly currentFraction: number;
}

/**
 * The polarisation that a cell would show: I_0 = ΔV/(R_b + R_0), I_ss = ΔV/(R_b/t₊ + R_ss). The inverse of
 * `classicalTransference`; for planning a measurement before it is made.
 *
 * @throws InputError when a resistance or the fraction is not positive.
 *
 * @example
 * ```ts
 * import { expectedPolarisation } from 'interphase/analysis';
 * const thin = expectedPolarisation({ potential: 0.01, bulkResistance: 0.8645, initialInterfaceResistance: 200,
 *   currentFraction: 0.65 });
 * Number((thin.steadyCurrent / thin.initialCurrent).toFixed(4)); // => 0.9977
 * ```
 */
export function expectedPolarisation(cell: PolarisedCell): Polarisation {
  const { potential, bulkResistance, initialInterfaceResistance, currentFraction } = cell;
  const steadyInterfaceResistance = cell.steadyInterfaceResistance ?? initialInterfaceResistance;
  if (!(bulkResistance > 0 && initialInterfaceResistance >= 0 && steadyInterfaceResistance >= 0))
    throw new InputError(
      'a polarised cell has a resistance that is not positive',
      'give the bulk resistance above 0 Ω and interface resistances from 0 Ω',
    );
  if (!(currentFraction > 0))
    throw new InputError(
      `a current fraction of ${currentFraction} passes no current`,
      'give a fraction above 0',
    );
  return {
    potential,
    initialCurrent: potential / (bulkResistance + initialInterfaceResistance),
    steadyCurrent: potential / (bulkResistance / currentFraction + steadyInterfaceResistance),
    initialInterfaceResistance,
    steadyInterfaceResistance,
  };
}

/**
 * Times of salt diffusion through a film of thickness L (m) with salt diffusivity D (m²/s): `full` L²/D and
 * `slowest` L²/(π² D), the decay time of the slowest mode. A current sampled later than that is steady already.
 *
 * @throws InputError when thickness or diffusivity is not positive.
 *
 * @example
 * ```ts
 * import { diffusionTimes } from 'interphase/analysis';
 * Number(diffusionTimes(3e-6, 2.448e-12).full.toFixed(2)); // => 3.68
 * ```
 */
export function diffusionTimes(thickness: number, diffusivity: number): { full: number; slowest: number } {
  if (!(thickness > 0 && diffusivity > 0))
    throw new InputError(
      `a thickness of ${thickness} m with a diffusivity of ${diffusivity} m²/s has no diffusion time`,
      'give both above 0',
    );
  const full = (thickness * thickness) / diffusivity;
  return { full, slowest: full / (Math.PI * Math.PI) };
}
