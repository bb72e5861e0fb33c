import { describe, expect, it } from 'vitest';
import { quantity } from '../quantity/index.ts';
import { quantitySchema } from './json-schema.ts';
import { jsonSchemas } from './json-schemas.ts';
import { projectSchema } from './project-schema.ts';
import { quantityJson } from './to-json.ts';
import { ucumCode } from './ucum-code.ts';

describe('JSON', () => {
  it('describes a quantity and its printed form', () => {
    const json = JSON.parse(
      JSON.stringify(quantityJson(quantity(3, 'µm', { uncertainty: 0.5, source: 'SEM' }))),
    );
    expect(quantitySchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({ value: 3e-6, shown: 3, unit: 'µm', uncertainty: 5e-7, status: 'measured' });
    expect(quantitySchema.safeParse({ ...json, status: 'guessed' }).success).toBe(false);
    expect(quantitySchema.safeParse({ ...json, extra: 1 }).success).toBe(false);
  });

  it.each([
    ['S/cm', 'S.cm-1'],
    ['°C', 'Cel'],
    ['Ω cm²', 'Ohm.cm2'],
    ['mAh/g', 'mA.h.g-1'],
    ['µm', 'um'],
    ['1', '1'],
    ['%', '%'],
  ])('gives the UCUM code of %s', (unit, code) => {
    expect(quantityJson(quantity(1, unit)).ucum).toBe(code);
    expect(ucumCode(unit)).toBe(code);
  });

  it('has no UCUM code for the own words of a file', () => {
    expect(ucumCode('counts')).toBeUndefined();
    expect(ucumCode('V vs. Ref.')).toBeUndefined();
    expect(ucumCode('')).toBeUndefined();
  });

  it('is published as JSON Schema 2020-12', () => {
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      expect([name, schema['$schema']]).toEqual([name, 'https://json-schema.org/draft/2020-12/schema']);
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    }
  });

  it('has a schema of the project file that accepts and refuses as the reader does', () => {
    const project = {
      interphase: 1,
      specimens: {
        a: { kind: 'membrane', thickness: '3 µm', 'areal mass': { value: '11.7 g/m²', status: 'reported' } },
      },
      cells: { b: { kind: 'blocking', membrane: 'a', films: 1 } },
      'cell log': { file: 'log.xlsx', columns: { cell: 'Cell', films: { column: 'Films' } } },
      conditions: { pressure: '1 bar' },
      measurements: [
        { file: 'x.txt', cell: null, date: '2026-11-25' },
        {
          file: 'y.txt',
          use: { from: '100 Hz', because: 'drift' },
          exclude: [{ rows: '3-5', because: 'a relay' }],
        },
      ],
      reported: [{ quantity: 'thickness', of: 'a', value: '3 µm', at: { temperature: '25 °C', cycle: 100 } }],
    };
    expect(projectSchema.safeParse(project).success).toBe(true);
    expect(projectSchema.safeParse({ ...project, colour: 'red' }).success).toBe(false);
    const dated = { ...project, measurements: [{ file: 'x.txt', date: '25.11.2026' }] };
    expect(projectSchema.safeParse(dated).success).toBe(false);
    const unexplained = { ...project, measurements: [{ file: 'x.txt', use: { from: '100 Hz' } }] };
    expect(projectSchema.safeParse(unexplained).success).toBe(false);
    expect(projectSchema.safeParse({ ...project, interphase: undefined }).success).toBe(false);
    expect(projectSchema.safeParse({ ...project, specimens: { a: { kind: 'stone' } } }).success).toBe(false);
  });
});
