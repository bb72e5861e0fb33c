import { z } from 'zod';

const status = z
  .enum(['measured', 'derived', 'assumed', 'simulated', 'reported', 'not identifiable'])
  .describe('how the number came to be');

/** A quantity as JSON: SI numbers, and the same as a person reads it. */
export const quantitySchema = z
  .strictObject({
    value: z.number().describe('SI value'),
    unit: z.string().describe('unit in which it is shown'),
    ucum: z.string().describe('code of that unit in the Unified Code for Units of Measure: `S.cm-1`'),
    shown: z.number().describe('value in that unit'),
    text: z.string().describe('as printed in tables: 1.77(5) × 10⁻⁴ S cm⁻¹'),
    uncertainty: z
      .number()
      .min(0)
      .optional()
      .describe('standard uncertainty, SI; absent when nobody stated it'),
    degreesOfFreedom: z.number().positive().optional().describe('absent means infinitely many'),
    distribution: z.enum(['normal', 'uniform', 'triangular', 't']).optional(),
    interval: z
      .strictObject({ low: z.number(), high: z.number(), coverage: z.number().min(0).max(1) })
      .optional()
      .describe('coverage interval, SI'),
    status,
    sources: z.array(z.string()),
    contributions: z
      .array(
        z.strictObject({
          source: z.string(),
          uncertainty: z.number().describe('signed, SI'),
          degreesOfFreedom: z.number().positive().optional(),
        }),
      )
      .describe('what the uncertainty consists of; quantities that share a source are correlated'),
  })
  .describe('a value with its uncertainty, status and sources');

const namedQuantity = z.strictObject({
  name: z.string(),
  of: z.string(),
  at: z.string().optional(),
  quantity: quantitySchema,
  n: z.number().optional(),
  principal: z.boolean(),
  bound: z
    .enum(['lower', 'upper'])
    .optional()
    .describe('lower: at least this; upper: at most this; absent for a value'),
  note: z.string().optional(),
});

const cellValue = z.union([z.number(), z.string(), z.null()]);

/** A finding as JSON; of a figure its words and its table. */
export const findingSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    of: z.string(),
    method: z.strictObject({
      name: z.string(),
      sentence: z.string(),
      equation: z.string(),
      citations: z.array(z.strictObject({ text: z.string(), doi: z.string().optional() })),
    }),
    quantities: z.array(namedQuantity),
    gates: z.array(
      z.strictObject({
        name: z.string(),
        verdict: z.enum(['pass', 'caution', 'fail']),
        value: z.string(),
        threshold: z.string(),
        advice: z.string(),
      }),
    ),
    assumptions: z.array(z.string()),
    advice: z.array(z.string()),
    missing: z.array(z.string()),
    figures: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        caption: z.string(),
        table: z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(cellValue)) }),
      }),
    ),
    files: z.array(z.strictObject({ file: z.string(), sha256: z.string(), simulated: z.boolean() })),
    simulated: z.boolean(),
  })
  .describe('what a method concludes from measurements');

const severity = z.enum([
  'contradiction',
  'conflict',
  'claim not supported',
  'not identifiable',
  'ambiguous',
  'consistent',
]);

const doubts = z
  .array(
    z.strictObject({
      id: z.string(),
      statement: z.strictObject({ text: z.string(), source: z.string() }),
    }),
  )
  .optional();

/** What a consistency check found, as JSON. */
export const checkResultSchema = z
  .strictObject({
    id: z.string(),
    topic: z.string(),
    of: z.array(z.string()),
    severity: z.array(severity).min(1),
    conditions: z.array(z.string()),
    statements: z.array(z.strictObject({ text: z.string(), source: z.string() })),
    values: z.array(
      namedQuantity.extend({
        doubts: doubts.describe('statements that this value rests on and the severity does not'),
      }),
    ),
    formulas: z.array(z.string()).describe('in symbols, plain text'),
    arithmetic: z.array(z.string()),
    result: z.string(),
    assumptions: z.array(z.string()),
    measureNext: z.array(z.string()),
    doubts: doubts.describe(
      'statements behind the severity that another check found in contradiction or conflict',
    ),
  })
  .describe('what a consistency check found');

const channelUnit = {
  name: z.string(),
  unit: z.string(),
  ucum: z.string().optional().describe('UCUM code; absent where the file’s own unit is not known'),
};

const measurement = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  reader: z.string(),
  instrument: z.string().optional(),
  recorded: z.string().optional(),
  technique: z.string(),
  rows: z.number(),
  channels: z.array(z.strictObject(channelUnit)),
  cell: z.string().optional(),
  role: z.string().optional(),
  temperature: quantitySchema.optional(),
  pressure: quantitySchema.optional(),
  dwell: quantitySchema.optional().describe('time at the temperature before the measurement'),
  humidity: quantitySchema.optional(),
  operator: z.string().optional(),
  date: z.string().optional(),
  leftOut: z.array(z.string()).optional().describe('rows that the project leaves out, with the reason'),
  accepted: z
    .array(z.string())
    .optional()
    .describe('faults of the file that the project accepts, with the reason'),
  simulated: z.boolean(),
  warnings: z.array(z.string()),
});

const fault = z.strictObject({
  fault: z.enum(['truncated', 'wrong unit']),
  line: z.number().optional(),
  message: z.string(),
});

const fileMessage = z.strictObject({ file: z.string(), message: z.string() });
const unread = z.strictObject({ file: z.string(), why: z.string() });
const missing = z.strictObject({ field: z.string(), why: z.string() });
const nextMeasurement = z.strictObject({ action: z.string(), settles: z.array(z.string()), why: z.string() });

/** What `analyse --json` prints. */
export const analysisSchema = z.strictObject({
  project: z.strictObject({
    file: z.string(),
    title: z.string().optional(),
    date: z.string().optional(),
    operator: z.string().optional(),
    note: z.string().optional(),
    specimens: z.number(),
    cells: z.number(),
    measurements: z.number(),
    reported: z.number(),
    claims: z.number(),
  }),
  measurements: z.array(measurement),
  findings: z.array(findingSchema),
  missing: z.array(missing),
  unread: z.array(unread),
  generated: z.array(z.strictObject({ path: z.string(), bytes: z.number() })),
  warnings: z.array(fileMessage),
});

/** What `audit --json` prints. */
export const auditSchema = z.strictObject({
  results: z.array(checkResultSchema),
  silent: z.array(
    z.strictObject({
      id: z.string(),
      topic: z.string(),
      needs: z.array(z.string()),
      waitsFor: z.string().optional().describe('what this program must first be able to do'),
    }),
  ),
  measureNext: z.array(nextMeasurement),
});

/** What `read --json` prints. */
export const readSchema = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      faults: z.array(fault).describe('what is wrong with the file; empty unless --keep-whole takes it so'),
      warnings: z.array(z.string()),
      measurements: z.array(
        z.strictObject({
          technique: z.string(),
          reader: z.string(),
          sha256: z.string(),
          bytes: z.number(),
          instrument: z.string().optional(),
          recorded: z.string().optional(),
          simulated: z.boolean(),
          rows: z.number(),
          channels: z.array(
            z.strictObject({
              ...channelUnit,
              raw: z.boolean(),
              first: z.number().nullable(),
              last: z.number().nullable(),
              smallest: z.number().nullable(),
              largest: z.number().nullable(),
            }),
          ),
          conditions: z.record(z.string(), quantitySchema),
          stated: z.record(z.string(), z.string()),
          warnings: z.array(z.string()),
        }),
      ),
    }),
  ),
});

/** What `init --json` prints. */
export const initSchema = z.strictObject({
  file: z.string(),
  written: z.boolean().describe('false when there was nothing new'),
  recognised: z.array(
    z.strictObject({
      path: z.string(),
      bytes: z.number(),
      reader: z.string(),
      techniques: z.array(z.string()),
      rows: z.number(),
      warnings: z.array(z.string()),
      faults: z.array(fault).describe('what is wrong with the file: no analysis before somebody decides'),
      name: z.strictObject({
        stem: z.string(),
        temperature: z.string().optional(),
        cell: z.string().optional(),
        role: z.string().optional(),
      }),
      cellKind: z
        .strictObject({ kind: z.enum(['blocking', 'not blocking']), because: z.string() })
        .optional(),
      sameAs: z.string().optional().describe('the first file whose spectrum has the same numbers'),
    }),
  ),
  unread: z.array(unread),
  missing: z.array(missing),
  cellLog: z
    .strictObject({
      file: z.string(),
      rows: z.number(),
      cells: z.number(),
      mistakes: z.array(
        z.strictObject({
          rows: z.array(z.number()).min(1).describe('as the spreadsheet counts them'),
          column: z.string().optional(),
          text: z.string(),
          why: z.string(),
          used: z.boolean().describe('false when the value is left out'),
        }),
      ),
    })
    .optional()
    .describe('the log of cells that the project names'),
});

/** What `report --json` prints. */
export const reportSchema = z.strictObject({
  files: z.array(z.string()).describe('what was written, from the project folder'),
  analysis: analysisSchema,
  audit: auditSchema,
});

/** JSON Schema of what a command prints with `--json`, and of the project file's parts it speaks of. */
export function jsonSchemaOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { target: 'draft-2020-12' });
}
