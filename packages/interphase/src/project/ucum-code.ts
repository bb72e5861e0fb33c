import { InputError, parseUnit } from '../quantity/index.ts';

/**
 * The code of a unit in the Unified Code for Units of Measure; undefined for a unit that only the file knows.
 *
 * @example
 * ```ts
 * import { ucumCode } from 'interphase/project';
 * ucumCode('mAh/cm²'); // => 'mA.h.cm-2'
 * ucumCode('clicks'); // => undefined
 * ```
 */
export function ucumCode(unit: string): string | undefined {
  if (unit.trim() === '') return undefined;
  try {
    return parseUnit(unit).ucum;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
