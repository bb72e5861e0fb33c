import { describe, expect, it } from 'vitest';
import { exact, InputError, printQuantity, quantity, toUnit } from './index.ts';

describe('quantity', () => {
  it('takes an uncertainty in °C for a difference, an interval and a value for places on the scale', () => {
    const temperature = quantity(25, '°C', {
      uncertainty: 2,
      interval: { low: 20, high: 30, coverage: 0.95 },
      resolution: 1,
    });
    expect(temperature).toMatchObject({ value: 298.15, uncertainty: 2, resolution: 1 });
    expect(temperature.interval).toEqual({ low: 293.15, high: 303.15, coverage: 0.95 });
  });

  it('tells exact from not stated', () => {
    expect(exact(3, 'V').uncertainty).toBe(0);
    expect(quantity(3, 'V')).not.toHaveProperty('uncertainty');
  });

  it.each([
    [{ uncertainty: -1 }, 'the uncertainty -1 V is negative; write 1 V.'],
    [{ uncertainty: Number.NaN }, 'the uncertainty NaN (V) is not a finite number'],
    [{ degreesOfFreedom: 0 }, '0 degrees of freedom are none'],
    [{ resolution: 0 }, 'the last digit cannot stand for 0 V'],
    [{ resolution: Number.NaN }, 'the last digit cannot stand for NaN V'],
    [{ interval: { low: 2, high: 1, coverage: 0.95 } }, 'the interval 2 … 1 V is upside down'],
    [{ interval: { low: Number.NaN, high: 1, coverage: 0.95 } }, 'is not a finite number'],
    [{ interval: { low: 0, high: 1, coverage: 95 } }, '95 is no coverage of an interval'],
    [{ interval: { low: 0, high: 1, coverage: 0 } }, '0 is no coverage of an interval'],
  ])('refuses %o', (options, message) => {
    expect(() => quantity(1, 'V', options)).toThrow(message);
    expect(() => quantity(1, 'V', options)).toThrow(InputError);
  });

  it('is not shown in a unit in which it is too large a number', () => {
    expect(() => toUnit(quantity(1e300, 'm'), 'pm')).toThrow(
      '1e+300 (SI) is too large a number in pm; take a larger unit.',
    );
    expect(() => quantity(1e308, 'km')).toThrow(InputError);
  });

  it('prints an exact number of °C without the rounding of its kelvins', () => {
    expect(printQuantity(exact(0.001, '°C'), { style: 'plain' })).toBe('0.001 degC (exact)');
    expect(printQuantity(exact(-20.125, '°C'), { style: 'plain' })).toBe('-20.125 degC (exact)');
  });
});
