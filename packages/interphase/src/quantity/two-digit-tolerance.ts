/**
 * Half a unit in the second significant digit of an uncertainty (JCGM 101:2008, 7.9.2): what a number must be good to for
 * two digits of its uncertainty to mean something; 0 for 0.
 *
 * @example
 * ```ts
 * import { twoDigitTolerance } from 'interphase/quantity';
 * twoDigitTolerance(0.0342); // => 0.0005
 * twoDigitTolerance(9.4); // => 0.05
 * ```
 */
export function twoDigitTolerance(uncertainty: number): number {
  if (!(uncertainty > 0)) return 0;
  // Digits as printed, so that a power of ten is not taken for the one below.
  const exponent = Number(uncertainty.toExponential(1).split('e')[1]);
  return 0.5 * 10 ** (exponent - 1);
}
