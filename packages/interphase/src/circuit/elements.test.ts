import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { describeWithShared } from '../../../../tests/shared-folder.ts';
import { impedance } from './impedance.ts';
import { parseCircuit } from './parse-circuit.ts';

const reference = z.object({
  elements: z.array(
    z.object({
      element: z.string(),
      parameters: z.record(z.string(), z.string()),
      f_Hz_Zre_Zim: z.array(z.tuple([z.string(), z.string(), z.string()])),
    }),
  ),
});

/** Circuit string for a name of the reference file; those not listed are elements we do not have. */
const circuitOf: Readonly<Record<string, string>> = {
  R: 'R0',
  C: 'C0',
  L: 'L0',
  CPE: 'CPE0',
  W: 'W0',
  Wo: 'Wo0',
  Ws: 'Ws0',
  'p(R,CPE)': 'p(R0,CPE0)',
  'p(C,R-p(R,CPE))': 'p(C0,R0-p(R1,CPE1))',
};

describeWithShared('circuit elements against values of 30 digits', (folder) => {
  const text = readFileSync(`${folder}reference-data/impedance/elements.json`, 'utf8');
  const { elements: cases } = reference.parse(JSON.parse(text));
  const ours = cases.filter(({ element }) => element in circuitOf);

  it('finds a case for every circuit', () => {
    expect(new Set(ours.map(({ element }) => element)).size).toBe(Object.keys(circuitOf).length);
  });

  it.each(ours.map((found) => [`${found.element} ${JSON.stringify(found.parameters)}`, found] as const))(
    '%s',
    (_name, found) => {
      const rows = found.f_Hz_Zre_Zim.map((row) => row.map(Number));
      const { real, imaginary } = impedance(
        parseCircuit(circuitOf[found.element]!),
        Object.values(found.parameters).map(Number),
        rows.map((row) => row[0]!),
      );
      rows.forEach(([, re, im], i) => {
        const modulus = Math.hypot(re!, im!);
        expect(Math.hypot(real[i]! - re!, imaginary[i]! - im!) / modulus).toBeLessThan(1e-12);
        // a part far below the modulus only needs to be as good as the modulus
        expect(Math.abs(real[i]! - re!) / Math.max(Math.abs(re!), 1e-3 * modulus)).toBeLessThan(1e-12);
        expect(Math.abs(imaginary[i]! - im!) / Math.max(Math.abs(im!), 1e-3 * modulus)).toBeLessThan(1e-12);
      });
    },
  );
});
