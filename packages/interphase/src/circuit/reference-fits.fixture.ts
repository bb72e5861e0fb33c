import { readFileSync } from 'node:fs';
import { z } from 'zod';

const numbers = z.array(z.number());

/** Fits of 17 sample spectra made by another program with hundreds of starts. */
export const referenceFits = z
  .object({
    spectra: z.array(
      z.object({
        name: z.string(),
        frequency: numbers,
        real: numbers,
        imaginary: numbers,
        fits: z.array(
          z.object({
            circuit: z.string(),
            weighting: z.enum(['unit', 'modulus']),
            selection: z.enum(['all', 'imag_negative', '1e3<=f<=3.6e6']),
            points: z.number(),
            chi2: z.number(),
            degenerate: z.boolean(),
            exponentLower: z.number(),
            parameters: numbers,
            u: z.array(z.number().nullish()),
          }),
        ),
      }),
    ),
  })
  .parse(read('reference-fits.json')).spectra;

/** 200 noisy spectra of known truth with the lowest minimum found by another program. */
export const syntheticSpectra = z
  .object({
    circuits: z.array(z.object({ circuit: z.string(), frequency: numbers })),
    spectra: z.array(
      z.object({
        id: z.string(),
        circuit: z.number(),
        noise: z.number(),
        truth: numbers,
        real: numbers,
        imaginary: numbers,
        chi2: z.number(),
      }),
    ),
  })
  .parse(read('synthetic-spectra.json'));

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}
