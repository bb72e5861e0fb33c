import { describe, expect, it } from 'vitest';
import { materialLibrary, materialName } from './material-library.ts';

describe('material library', () => {
  it('cites every value', () => {
    const values = Object.values(materialLibrary).flatMap(({ density, molarMass }) => [density, molarMass]);
    const uncited = values.filter((value) => value !== undefined && value.sources.join('') === '');
    expect(values.length).toBeGreaterThan(10);
    expect(uncited).toEqual([]);
  });

  it('gives the NCM811 molar mass that its formula has', () => {
    const fromFormula = 6.94 + 0.8 * 58.693 + 0.1 * 58.933 + 0.1 * 54.938 + 2 * 15.999;
    expect(materialLibrary['NCM811']?.molarMass?.value).toBeCloseTo(fromFormula / 1000, 5);
  });

  it('gives the NCM811 density of its hexagonal cell', () => {
    const volume = (Math.sqrt(3) / 2) * 2.871e-8 ** 2 * 14.2e-8;
    const density = (3 * 97.28) / (6.02214076e23 * volume);
    expect((materialLibrary['NCM811']?.density?.value ?? 0) / 1000).toBeCloseTo(density, 2);
  });

  it('holds a range as a uniform distribution with its standard deviation', () => {
    const density = materialLibrary['P(VEC-PEGDA)–LiTFSI']?.density;
    expect(density?.interval).toEqual({ low: 1250, high: 1450, coverage: 1 });
    expect(density?.uncertainty).toBeCloseTo(200 / Math.sqrt(12), 9);
  });

  it.each([
    ['P(VEC-PEGDA)-LiTFSI', 'P(VEC-PEGDA)–LiTFSI'],
    ['pvdf-hfp', 'PVDF-HFP'],
    ['SiO₂', 'SiO2'],
    ['copper', 'Cu'],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('knows %s as %s', (written, name) => {
    expect(materialName(written, materialLibrary)).toBe(name);
  });
});
