import { z } from 'zod';
import { quantitySchema } from './json-schema.ts';
import type { ProjectPlans } from './plan-project.ts';
import { quantityJson } from './to-json.ts';

/** What `plan --json` prints. */
export const planSchema = z.strictObject({
  plans: z.array(
    z.strictObject({
      quantity: z.string().describe('what is to be measured'),
      of: z.string(),
      setups: z
        .array(
          z.strictObject({
            setup: z.string().describe('how it is measured'),
            expected: quantitySchema.describe('as it would come out'),
            identifiable: z.boolean(),
            gates: z
              .array(
                z.strictObject({
                  name: z.string(),
                  verdict: z.enum(['pass', 'caution', 'fail']),
                  value: z.string(),
                  threshold: z.string(),
                  advice: z.string(),
                }),
              )
              .describe('those that would not pass'),
          }),
        )
        .min(1)
        .describe('as planned first, then better ones, the least effort first'),
      advice: z.string(),
      assumptions: z.array(z.string()),
    }),
  ),
  missing: z.array(z.strictObject({ field: z.string(), why: z.string() })),
});

/** Plans as plain JSON, described by `planSchema`. */
export function planJson({ plans, missing }: ProjectPlans): z.infer<typeof planSchema> {
  return {
    plans: plans.map((plan) => ({
      ...plan,
      setups: plan.setups.map((setup) => ({
        ...setup,
        expected: quantityJson(setup.expected),
        gates: [...setup.gates],
      })),
      assumptions: [...plan.assumptions],
    })),
    missing: [...missing],
  };
}
