import { z } from 'zod';
import type { Field } from './field.ts';
import { datePattern } from './date-text.ts';
import { projectFields } from './project-fields.ts';

const readings = z
  .array(z.union([z.string(), z.number()]))
  .describe('repeated readings; the last has the unit, the mean and s/√n are used');

const quantityText = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.strictObject({
    value: z.union([z.string(), z.number()]).optional(),
    uncertainty: z.string().optional(),
    within: z.string().optional(),
    low: z.string().optional(),
    high: z.string().optional(),
    distribution: z.enum(['uniform', 'triangular']).optional(),
    readings: readings.optional(),
    bound: z.enum(['lower', 'upper']).optional(),
    status: z.enum(['measured', 'derived', 'assumed', 'simulated', 'reported']).optional(),
    source: z.string().optional(),
  }),
  readings,
]);

/**
 * The project file as a zod schema, made from the same table of fields that the reader uses; for editors and for
 * the published JSON Schema (`z.toJSONSchema(projectSchema)`). The reader itself also knows units, signs and
 * names, and says where an error is.
 */
export const projectSchema: z.ZodType = schemaOf(projectFields);

function schemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'quantity':
      return quantityText.describe(`${field.note} (${field.unit})`);
    case 'text':
      return z.union([z.string(), z.number(), z.boolean(), z.null()]).describe(field.note);
    case 'date':
      return z.union([z.string().regex(datePattern), z.null()]).describe(field.note);
    case 'word':
      return z
        .enum([...field.words])
        .nullable()
        .describe(field.note);
    case 'count':
      return z.int().min(field.least).nullable().describe(field.note);
    case 'open':
      return z
        .union([z.string(), z.number(), z.null(), z.record(z.string(), z.union([z.string(), z.number()]))])
        .describe(field.note);
    case 'record': {
      const shape = Object.entries(field.fields).map(([key, child]): [string, z.ZodType] => {
        const schema = schemaOf(child);
        return [key, field.required.includes(key) ? schema : schema.optional()];
      });
      return z.strictObject(Object.fromEntries(shape)).nullable().describe(field.note);
    }
    case 'named':
      return z.record(z.string(), schemaOf(field.each)).nullable().describe(field.note);
    case 'list':
      return z.array(schemaOf(field.each)).nullable().describe(field.note);
    default:
      return z.never();
  }
}
