import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compileCircuit } from './compile-circuit.ts';
import { elementOf, elements } from './elements/index.ts';
import { impedance } from './impedance.ts';
import { parseCircuit } from './parse-circuit.ts';

const point = z.tuple([z.number(), z.number()]);
const reference = z
  .object({
    elements: z.array(
      z.object({
        element: z.string(),
        parameters: z.record(z.string(), z.number()),
        /** f/Hz, Re Z, Im Z. */
        rows: z.array(z.tuple([z.number(), z.number(), z.number()])),
      }),
    ),
    /** Element, its parameters, f/Hz, Re Z, Im Z, ∂Z/∂p of each parameter. */
    derivatives: z.array(
      z.tuple([z.string(), z.array(z.number()), z.number(), z.number(), z.number(), z.array(point)]),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('./element-values.json', import.meta.url), 'utf8')));

/** Circuit strings for the names of the table that are not symbols of ours. */
const circuitOf: Readonly<Record<string, string>> = {
  La_doc: 'La0',
  'La_impedance.py_code': 'La0',
  G_finite_tanh: 'Gt0',
  G_alpha: 'Ga0',
  'p(R,CPE)': 'p(R0,CPE0)',
  'p(C,R-p(R,CPE))': 'p(C0,R0-p(R1,CPE1))',
};

describe('elements against values of 30 digits', () => {
  it.each(reference.elements.map((found) => [found.element, found] as const))('%s', (name, found) => {
    const theirs = Object.values(found.parameters);
    const ours = name === 'La_impedance.py_code' ? elementOf('La')!.conventions![0]!.toOurs(theirs) : theirs;
    const { real, imaginary } = impedance(
      parseCircuit(circuitOf[name] ?? `${name}0`),
      ours,
      found.rows.map((row) => row[0]),
    );
    found.rows.forEach(([, re, im], i) => {
      // each part by itself, however far below the other
      if (re === 0) expect(real[i]).toBe(0);
      else expect(Math.abs(real[i]! / re - 1)).toBeLessThan(1e-12);
      if (im === 0) expect(imaginary[i]).toBe(0);
      else expect(Math.abs(imaginary[i]! / im - 1)).toBeLessThan(1e-12);
    });
  });
});

describe('derivatives against values of 50 digits', () => {
  it('has every element', () => {
    const symbols = elements.map(({ symbol }) => symbol);
    expect(new Set(reference.derivatives.map(([symbol]) => symbol))).toEqual(new Set(symbols));
  });

  it.each(reference.derivatives.map((row) => [row[0], row[1].join(' '), row[2], row] as const))(
    '%s %s at %s Hz',
    (_symbol, _parameters, _frequency, [symbol, values, frequency, re, im, slopes]) => {
      const compiled = compileCircuit(parseCircuit(`${symbol}0`));
      const n = compiled.parameterCount;
      const buffer = (length: number) => new Float64Array(length);
      const [real, imaginary, bySlopeReal, bySlopeImaginary] = [buffer(1), buffer(1), buffer(n), buffer(n)];
      compiled.logarithmicJacobian(
        Float64Array.from(values),
        Float64Array.of(frequency),
        real,
        imaginary,
        bySlopeReal,
        bySlopeImaginary,
      );
      const modulus = Math.hypot(re, im);
      expect(Math.hypot(real[0]! - re, imaginary[0]! - im) / modulus).toBeLessThan(1e-12);
      slopes.forEach(([slopeRe, slopeIm], p) => {
        const value = values[p]!;
        const error = Math.hypot(bySlopeReal[p]! - value * slopeRe, bySlopeImaginary[p]! - value * slopeIm);
        // a derivative far below Z itself only needs the digits of Z
        const size = Math.max(value * Math.hypot(slopeRe, slopeIm), 1e-3 * modulus);
        expect(error / size).toBeLessThan(1e-12);
      });
    },
  );
});
