import { describe, expect, it } from 'vitest';
import { InputError, inUnit, parseQuantity, uncertaintyInUnit } from './index.ts';

describe('parseQuantity', () => {
  it.each([
    ['3.0 ± 0.1 µm', 3, 0.1, 'µm'],
    ['3.0 +/- 0.1 um', 3, 0.1, 'µm'],
    ['3.0±0.1µm', 3, 0.1, 'µm'],
    ['3.0 µm ± 0.1 µm', 3, 0.1, 'µm'],
    ['3.0 µm ± 100 nm', 3, 0.1, 'µm'],
    ['3.0 µm ± 3 %', 3, 0.09, 'µm'],
    ['3.00(10) µm', 3, 0.1, 'µm'],
    ['1.77e-4 S/cm', 1.77e-4, undefined, 'S/cm'],
    ['(1.77 ± 0.05)×10⁻⁴ S cm⁻¹', 1.77e-4, 5e-6, 'S/cm'],
    ['(1.77 ± 0.05) x 10^-4 S/cm', 1.77e-4, 5e-6, 'S/cm'],
    ['(1.77 +- 0.05)e-4 S/cm', 1.77e-4, 5e-6, 'S/cm'],
    ['1.77(5) × 10⁻⁴ S cm⁻¹', 1.77e-4, 5e-6, 'S/cm'],
    ['1.77(5)\u202f×\u202f10⁻⁴\u202fS\u202fcm⁻¹', 1.77e-4, 5e-6, 'S/cm'],
    ['1.77·10^{-4} S/cm', 1.77e-4, undefined, 'S/cm'],
    ['1.77e-4 ± 5e-6 S/cm', 1.77e-4, 5e-6, 'S/cm'],
    ['10⁻⁴ S/cm', 1e-4, undefined, 'S/cm'],
    ['1.770(51)e-4', 1.77e-4, 5.1e-6, '1'],
    ['0.1 mAh/cm²', 0.1, undefined, 'mAh/cm²'],
    ['25 °C', 25, undefined, '°C'],
    ['25 ± 2 °C', 25, 2, '°C'],
    ['25 °C ± 2 K', 25, 2, '°C'],
    ['−0.12 ± 0.03 V', -0.12, 0.03, 'V'],
    ['46 ± 1 %', 46, 1, '%'],
    ['(0.46 ± 3) %', 0.46, 3, '%'],
    ['12\u202f345 Ω', 12345, undefined, 'Ω'],
    ['12.3(1.5) V', 12.3, 1.5, 'V'],
    ['3eV', 3, undefined, 'eV'],
    ['.5 mm', 0.5, undefined, 'mm'],
  ])('reads %s', (text, value, uncertainty, unit) => {
    const read = parseQuantity(text);
    expect(read.unit).toBe(unit);
    expect(inUnit(read)).toBeCloseTo(value, 12);
    const u = uncertaintyInUnit(read);
    expect(u === undefined).toBe(uncertainty === undefined);
    expect((u ?? 1) / (uncertainty ?? 1)).toBeCloseTo(1, 12);
  });

  it('reads exactly the number that is written', () => {
    expect(parseQuantity('1.77×10⁻⁴ S/cm').value).toBe(0.0177);
    expect(parseQuantity('3.00 µm').value).toBe(3e-6);
  });

  it('keeps the place of the last digit', () => {
    expect(parseQuantity('3.00 µm').resolution).toBeCloseTo(1e-8, 20);
    expect(parseQuantity('1.77e-4 S/cm').resolution).toBeCloseTo(1e-4, 16);
  });

  it.each([
    ['3 parsec', 'µm', '"3 parsec" is a length but no unit we know; write 3 µm.'],
    ['3 V', 'µm', '"3 V" is a voltage; a length is expected, e.g. 3 µm.'],
    ['3', 'µm', '"3" has no unit; a length is expected, e.g. 3 µm.'],
    [
      '0.1 mah/cm2',
      'mAh/cm²',
      '"0.1 mah/cm2" has the unit mah, which is none we know; write mAh instead of mah, e.g. 0.1 mAh/cm².',
    ],
    [
      '150 mAhg-1',
      'mAh/g',
      '"150 mAhg-1" has the unit mAhg, which is none we know; write 150 mAh g-1 if these are two units.',
    ],
    ['1,77 µm', undefined, '"1,77 µm" has a decimal comma; write 1.77 µm.'],
    [
      '1,000 h',
      undefined,
      '"1,000 h" has a comma that can be read in two ways; write 1000 h or, if the comma is decimal, 1.000 h.',
    ],
    ['1.234,5 m', undefined, '"1.234,5 m" has a decimal comma; write 1234.5 m.'],
    ['0,123 µm', undefined, '"0,123 µm" has a decimal comma; write 0.123 µm.'],
    ['3,0 ± 0,1 µm', undefined, '"3,0 ± 0,1 µm" has a decimal comma; write 3.0 ± 0.1 µm.'],
    ['3.0 ± 0,1 µm', undefined, '"3.0 ± 0,1 µm" has a decimal comma; write 3.0 ± 0.1 µm.'],
    ['1,77e-4 S/cm', undefined, '"1,77e-4 S/cm" has a decimal comma; write 1.77e-4 S/cm.'],
    ['1,770(51)e-4', undefined, 'write 1770(51)e-4 or, if the comma is decimal, 1.770(51)e-4.'],
    ['-,5 V', undefined, '"-,5 V" has a decimal comma; write -0.5 V.'],
    ['3，0 µm', undefined, '"3，0 µm" has a decimal comma; write 3.0 µm.'],
    ['1,2,3 V', undefined, '"1,2,3 V" has several commas in one number; write one point.'],
    [
      '0 µm ± 3 %',
      undefined,
      '"0 µm ± 3 %" has an uncertainty relative to 0, which is none; write it in µm.',
    ],
    ['0.46 ± 3 %', undefined, 'write (0.46 ± 3) % for points or 0.46 ± 0.0138 for a part of it.'],
    ['1.0 ± 0.1 e-4 S/cm', undefined, 'write it without a space, e.g. 1.77e-4, or in brackets'],
    ['3.0 ± -0.1 µm', undefined, '"3.0 ± -0.1 µm" has a negative uncertainty; write ± 0.1.'],
    [
      '> 2000 h',
      'h',
      '"> 2000 h" is a bound, not a quantity; write a value and its uncertainty, e.g. 3.0 ± 0.1 h.',
    ],
    [
      '30 kJ/mol',
      'eV',
      '"30 kJ/mol" is an energy per amount of substance; an energy is expected, e.g. 0.311 eV.',
    ],
    [
      '0.3 eV',
      'kJ/mol',
      '"0.3 eV" is an energy; an energy per amount of substance is expected, e.g. 28.9 kJ/mol.',
    ],
    ['-300 °C', 'K', '"-300 °C" is below absolute zero; write a temperature above 0 K.'],
    ['1e999 m', undefined, '"1e999 m" is too large a number; give a number below 1e308.'],
  ])('refuses %s and says how to mend it', (text, expected, message) => {
    expect(() => parseQuantity(text, expected)).toThrow(message);
  });

  it.each([
    'NaN',
    'Infinity V',
    '',
    '   ',
    '3–5 µm',
    '3 to 5 µm',
    '~3 µm',
    '0.46 ± 3 %',
    '46 % ± 1 %',
    '25 °C ± 3 %',
    '1.77 ± 0.05 × 10⁻⁴ S/cm',
    '3 µm ± 1 V',
    '5 x 10 mm',
    '5 mm (k=2)',
    '(3 ± 1',
    '3 ± V',
    '1.5.2 V',
    '1_000 h',
    '__proto__',
    '1e-999 m',
    '3 W/m K',
    '12 345 h',
    '1,234,567 m',
    '± 3 V',
    '3 ± 1 ± 1 V',
    '3\n4 V',
  ])('refuses %s', (text) => {
    expect(() => parseQuantity(text)).toThrow(InputError);
  });

  it('is quick with text made to be slow, and answers in one line', () => {
    const slow = [
      '1'.repeat(300),
      '('.repeat(200),
      '1 '.repeat(100),
      `1${' '.repeat(190)}x`,
      '±'.repeat(200),
      `3 ${'m('.repeat(99)}`,
    ];
    const started = performance.now();
    const answers = slow.map((text) => {
      try {
        return parseQuantity(text);
      } catch (error) {
        return error;
      }
    });
    for (const answer of answers) expect(String(answer)).toMatch(/^InputError: [^\n]+\.$/);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('says where', () => {
    const place = { file: 'project.yaml', line: 14, field: 'specimens.so3li.thickness' };
    expect(() => parseQuantity('3 parsec', 'µm', { place })).toThrow(
      'project.yaml:14 specimens.so3li.thickness: "3 parsec" is a length but no unit we know; write 3 µm.',
    );
  });

  it('gives two texts two sources, and one name one source', () => {
    const [a, b] = [parseQuantity('3 ± 1 V'), parseQuantity('3 ± 1 V')];
    expect(a.contributions[0]?.source).not.toBe(b.contributions[0]?.source);
    expect(parseQuantity('3 ± 1 V', 'V', { source: 'x', status: 'reported' })).toMatchObject({
      status: 'reported',
      contributions: [{ source: 'x', uncertainty: 1 }],
    });
  });
});
