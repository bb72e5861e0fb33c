import { describe, expect, it } from 'vitest';
import { InputError, inUnit, type Quantity, uncertaintyInUnit } from '../quantity/index.ts';
import { parseProject } from './parse-project.ts';
import { projectSchema } from './project-schema.ts';
import { readYamlTree } from './yaml-tree.ts';

const project = (thickness: string): string =>
  `interphase: 1\nspecimens: {film: {kind: membrane, thickness: ${thickness}}}\n`;

function thicknessOf(text: string): Quantity {
  const film = parseProject(project(text), 'project.yaml').specimens['film'];
  if (film?.kind !== 'membrane' || film.thickness === undefined) throw new Error('no thickness');
  return film.thickness;
}

function message(text: string): string {
  try {
    thicknessOf(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no error';
}

describe('a quantity of a project by how it was evaluated', () => {
  // JCGM 100:2008, 4.2.3 (s/√n), 4.3.7 (a/√3) and 4.3.9 (a/√6).
  it.each([
    ['25.0 µm within ±1 µm', 25, 1 / Math.sqrt(3), 'uniform'],
    ['25.0 within +/- 1 µm', 25, 1 / Math.sqrt(3), 'uniform'],
    ['25.0 µm within ±4 %', 25, 1 / Math.sqrt(3), 'uniform'],
    ['{value: 25.0 µm, within: ±1 µm}', 25, 1 / Math.sqrt(3), 'uniform'],
    ['{value: 25.0 µm, within: 1 µm, distribution: triangular}', 25, 1 / Math.sqrt(6), 'triangular'],
    ['24 … 26 µm', 25, 1 / Math.sqrt(3), 'uniform'],
    ['{low: 24 µm, high: 26 µm, distribution: triangular}', 25, 1 / Math.sqrt(6), 'triangular'],
  ])('of type B between limits: %s', (text, value, u, distribution) => {
    const found = thicknessOf(text);
    expect(inUnit(found, 'µm')).toBeCloseTo(value, 9);
    expect(uncertaintyInUnit(found, 'µm')).toBeCloseTo(u, 9);
    expect(found.distribution).toBe(distribution);
    expect(found.contributions).toMatchObject([{ source: 'specimens.film.thickness', distribution }]);
    expect(found.interval?.coverage).toBe(1);
    expect(found.sources).toEqual(['project.yaml:2']);
  });

  // Readings 24, 25, 26 and 27: s² = 5/3, s/√4 = 0.645.
  it.each([
    ['[24, 25, 26, 27 µm]'],
    ['[24 µm, 25 µm, 0.026 mm, 27 µm]'],
    ['{readings: [24, 25, 26, 27 µm], source: a gauge}'],
  ])('of type A from readings: %s', (text) => {
    const found = thicknessOf(text);
    expect(inUnit(found, 'µm')).toBeCloseTo(25.5, 9);
    expect(uncertaintyInUnit(found, 'µm')).toBeCloseTo(Math.sqrt(5 / 12), 9);
    expect(found.degreesOfFreedom).toBe(3);
    expect(found.contributions).toMatchObject([{ source: 'specimens.film.thickness', degreesOfFreedom: 3 }]);
    expect(found.status).toBe('measured');
  });

  it('keeps a citation and a status that the map states', () => {
    const found = thicknessOf('{readings: [24, 26 µm], source: a gauge, status: reported}');
    expect(found.sources).toEqual(['a gauge', 'project.yaml:2']);
    expect(found.status).toBe('reported');
  });

  it.each([
    ['25 µm within ±1 s', /that is a time/u],
    ['25 µm within ±0 µm', /leaves no room; write half the width/u],
    ['25 µm within', /thickness: /u],
    [
      '{value: 25 µm, within: 1 µm, distribution: square}',
      /"square" is no distribution known here; write uniform or triangular\.$/u,
    ],
    ['[25 µm]', /1 reading has no scatter; give two readings or more/u],
    ['[24 ± 1 µm, 25 µm]', /the reading "24 ± 1 µm" has an uncertainty of its own; write readings bare/u],
    ['[24, 25]', /"24" has no unit/u],
    ['[24 µm, 25 s]', /is a time/u],
    ['[24,8, 25,1 µm]', /"24, 8, 25, 1 µm" lie far apart; write each with a decimal point/u],
    ['{readings: "24, 25 µm"}', /no list of readings/u],
    ['[-24 µm, 25 µm]', /is negative/u],
    ['[[24 µm], 25 µm]', /no list of readings; write numbers, e\.g\. \[24\.8, 25\.1, 25\.3 µm\]\.$/u],
    ['{readings: [24, 25 µm], value: 3 µm}', /readings stand beside value; keep the readings or the value/u],
  ])('refuses %s', (text, expected) => {
    expect(message(text)).toMatch(expected);
    expect(message(text)).toMatch(/^project\.yaml:2 /u);
  });

  it('is described by the schema', () => {
    const schemed = (thickness: unknown): boolean =>
      projectSchema.safeParse({ interphase: 1, specimens: { film: { kind: 'membrane', thickness } } })
        .success;
    expect(readYamlTree(project('[24, 25.0 µm]'), 'p').type).toBe('map');
    expect(schemed([24, '25.0 µm'])).toBe(true);
    expect(schemed('25.0 µm within ±1 µm')).toBe(true);
    expect(schemed({ value: '25 µm', within: '1 µm', distribution: 'triangular' })).toBe(true);
    expect(schemed({ readings: [24, '25 µm'] })).toBe(true);
    expect(schemed({ value: '25 µm', distribution: 'square' })).toBe(false);
  });
});
