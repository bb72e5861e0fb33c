/** Power of ten of the first digit: −4 for 1.77e-4. Not for 0. */
export function leadingPlace(x: number): number {
  return Number(x.toExponential(14).split('e')[1]);
}

/**
 * How many units of 10^place are nearest to |x|, halves away from zero. Digits beyond the fifteenth are dropped first: they are
 * noise of unit conversion, and 2.675 means 2.675.
 */
export function countAt(x: number, place: number): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(x).toExponential(14).split('e');
  return Math.round(Number(`${mantissa}e${Number(exponent) - place}`));
}

/**
 * Place of the last digit shown for a standard uncertainty: two digits when the first is 1 or 2, else one. The rule is applied to what is shown, so
 * 0.0996 is 0.10 and 0.2996 is 0.3.
 */
export function uncertaintyPlace(u: number): number {
  const leading = leadingPlace(u);
  const twoDigits = countAt(u, leading - 1);
  if (twoDigits < 30) return leading - 1;
  const oneDigit = countAt(u, leading);
  return oneDigit === 30 ? leading + 1 : leading;
}

/** `count × 10^place` as digits with a point, without exponent. */
export function fixedDigits(count: number, place: number): string {
  const digits = count.toFixed(0);
  if (place >= 0) return count === 0 ? '0' : digits + '0'.repeat(place);
  const padded = digits.padStart(1 - place, '0');
  return `${padded.slice(0, place)}.${padded.slice(place)}`;
}
