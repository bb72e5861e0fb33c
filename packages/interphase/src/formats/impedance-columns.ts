import type { Warning } from '../measurement/index.ts';
import { settleSign } from './impedance-sign.ts';
import type { StatedSign } from './impedance-sign.ts';
import type { RoleColumns } from './role-columns.ts';

/**
 * Makes the signed real and imaginary part of a table of impedances, from parts or from modulus and phase,
 * and records how the sign was settled. False when the table holds no impedance.
 */
export function impedanceColumns(
  roles: RoleColumns,
  byFormat: { readonly stated: StatedSign; readonly says: string } | undefined,
  warnings: Warning[],
  stated: Record<string, string>,
): boolean {
  const frequency = roles.get('frequency');
  const modulus = roles.get('modulus');
  const phase = roles.get('phase');
  let real = roles.get('impedance real');
  let imaginary = roles.get('impedance imaginary');
  let what = 'Z″';
  if (frequency !== undefined && (real === undefined || imaginary === undefined) && modulus && phase) {
    const parts = fromPolar(modulus.values, phase.values);
    real = { ...modulus, column: -1, values: parts.real, negated: false };
    imaginary = { column: -1, unit: 'Ohm', values: parts.imaginary, negated: phase.negated };
    what = 'the phase';
  }
  roles.delete('modulus');
  roles.delete('phase');
  if (frequency === undefined || real === undefined || imaginary === undefined) {
    roles.delete('frequency');
    roles.delete('impedance real');
    roles.delete('impedance imaginary');
    return false;
  }
  const says = imaginary.negated
    ? { stated: 'negated' as const, says: `the header says −${what}` }
    : (byFormat ?? { stated: 'signed' as const, says: `the header says ${what}` });
  const sign = settleSign(frequency.values, real.values, imaginary.values, says.stated, says.says);
  const values = imaginary.values.slice();
  if (sign.negate) for (let i = 0; i < values.length; i++) values[i] = 0 - values[i]!;
  roles.set('impedance real', real);
  roles.set('impedance imaginary', { ...imaginary, values });
  stated['sign of Z″'] = sign.statement;
  if (sign.warning !== undefined) warnings.push({ message: sign.warning });
  return true;
}

function fromPolar(
  modulus: Float64Array,
  degrees: Float64Array,
): { real: Float64Array; imaginary: Float64Array } {
  const real = new Float64Array(modulus.length);
  const imaginary = new Float64Array(modulus.length);
  for (let i = 0; i < modulus.length; i++) {
    const angle = (degrees[i]! * Math.PI) / 180;
    real[i] = modulus[i]! * Math.cos(angle);
    imaginary[i] = modulus[i]! * Math.sin(angle);
  }
  return { real, imaginary };
}
