import { describe, expect, it } from 'vitest';
import { parseQuantity, quantity } from '../quantity/index.ts';
import { comparedWithStated, comparisonText } from './stated-comparison.ts';

const stated = (text: string, bound?: 'lower') => ({
  quantity: parseQuantity(text, 'S/cm'),
  ...(bound && { bound }),
});
const found = quantity(1.0, 'mS/cm', { uncertainty: 0.04 });

describe('a stated value against what was found', () => {
  it('is compared with its own uncertainty', () => {
    // 0.20/√(0.04² + 0.06²) = 2.77 u: p = 0.0055.
    const compared = comparedWithStated(found, stated('1.20 ± 0.06 mS/cm'));
    expect(compared?.normalised).toBeCloseTo(0.2 / Math.hypot(0.04, 0.06), 9);
    expect(compared && comparisonText(compared).replaceAll('\u202f', ' ')).toBe(
      'higher by 0.20(7) mS cm⁻¹: different (p = 0.0055)',
    );
  });
  it('counts its rounding where it states none', () => {
    // Half a last digit, uniform: u = 0.1/√12, together 0.0493: 2.03 u apart.
    const compared = comparedWithStated(found, stated('0.9 mS/cm'));
    expect(compared?.difference.uncertainty).toBeCloseTo(Math.hypot(0.04, 0.1 / Math.sqrt(12)) / 10, 9);
    expect(compared && comparisonText(compared).replaceAll('\u202f', ' ')).toBe(
      'lower by 0.10(5) mS cm⁻¹: different (p = 0.043)',
    );
  });
  it('is not, where it is a limit or one side cannot be told from another', () => {
    expect(comparedWithStated(found, stated('1 mS/cm', 'lower'))).toBeUndefined();
    expect(comparedWithStated(quantity(1, 'mS/cm'), stated('1 mS/cm'))).toBeUndefined();
    expect(comparedWithStated({ ...found, status: 'not identifiable' }, stated('1 mS/cm'))).toBeUndefined();
    expect(comparedWithStated(found, { quantity: quantity(1, 'Ω', { uncertainty: 1 }) })).toBeUndefined();
  });
});
