import { z } from 'zod';
import type { StateDifference } from './compare-states.ts';
import { quantitySchema } from './json-schema.ts';
import { quantityJson } from './to-json.ts';

const change = <T extends z.ZodType>(side: T) => ({ before: side.optional(), after: side.optional() });
const fileFacts = z.strictObject({ sha256: z.string(), rows: z.number() });
const verdict = z.enum(['pass', 'caution', 'fail']);
const severity = z.enum([
  'contradiction',
  'conflict',
  'claim not supported',
  'not identifiable',
  'ambiguous',
  'consistent',
]);

/** What `diff --json` prints: only what changed; without `before` it is new, without `after` it is gone. */
export const diffSchema = z.strictObject({
  before: z.string().describe('what was compared'),
  after: z.string(),
  same: z.boolean(),
  files: z.array(z.strictObject({ file: z.string(), ...change(fileFacts) })),
  settings: z
    .array(z.strictObject({ field: z.string(), ...change(z.string()) }))
    .optional()
    .describe('absent when a report does not hold them'),
  numbers: z.array(
    z.strictObject({
      method: z.string(),
      name: z.string(),
      of: z.string(),
      at: z.string().optional(),
      note: z.string().optional(),
      principal: z.boolean(),
      ...change(quantitySchema),
      difference: z.number().optional().describe('after less before, SI'),
      inUncertainties: z
        .number()
        .optional()
        .describe(
          'the difference over the standard uncertainty before (after, where none was stated before)',
        ),
      comparison: z
        .strictObject({
          verdict: z.enum(['different', 'not distinguishable']),
          probability: z.number().describe('of a difference this large if there were none, two-sided'),
          interval95: z
            .strictObject({ low: z.number(), high: z.number(), coverage: z.number() })
            .describe('of the difference, SI'),
        })
        .optional()
        .describe('absent where one of them has no uncertainty'),
      printsAlike: z.boolean().describe('true where the change is below the last digit that is printed'),
    }),
  ),
  gates: z.array(z.strictObject({ finding: z.string(), name: z.string(), ...change(verdict) })),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      topic: z.string(),
      of: z.array(z.string()),
      ...change(z.array(severity)),
    }),
  ),
});

export type DiffJson = z.infer<typeof diffSchema>;

/** A difference as plain JSON, described by `diffSchema`. */
export function diffJson(
  before: string,
  after: string,
  same: boolean,
  difference: StateDifference,
): DiffJson {
  const { files, settings, numbers, gates, checks } = difference;
  return {
    before,
    after,
    same,
    files: [...files],
    ...(settings && { settings: [...settings] }),
    numbers: numbers.map((number) => ({
      ...number,
      before: number.before && quantityJson(number.before),
      after: number.after && quantityJson(number.after),
      comparison: number.comparison && {
        verdict: number.comparison.verdict,
        probability: number.comparison.probability,
        interval95: { ...number.comparison.interval95 },
      },
    })),
    gates: [...gates],
    checks: checks.map((check) => ({
      ...check,
      of: [...check.of],
      before: check.before && [...check.before],
      after: check.after && [...check.after],
    })),
  };
}
