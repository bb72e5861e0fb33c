import { z } from 'zod';
import { InputError } from '../quantity/index.ts';
import { filesOf, type ProjectState, stateOfFindings } from './project-state.ts';

const quantity = z.object({
  value: z.number(),
  unit: z.string(),
  uncertainty: z.number().min(0).optional(),
  interval: z.object({ low: z.number(), high: z.number(), coverage: z.number() }).optional(),
  degreesOfFreedom: z.number().positive().optional(),
  status: z.enum(['measured', 'derived', 'assumed', 'simulated', 'reported', 'not identifiable']),
  contributions: z
    .array(
      z.object({
        source: z.string(),
        uncertainty: z.number(),
        degreesOfFreedom: z.number().positive().optional(),
        estimate: z.string().optional(),
      }),
    )
    .default([]),
});

const named = z.object({
  name: z.string(),
  of: z.string(),
  at: z.string().optional(),
  note: z.string().optional(),
  principal: z.boolean(),
  quantity,
});

/** The parts of `results/report.json` that a comparison needs; anything else may be there. */
const report = z.object({
  findings: z.array(
    z.object({
      id: z.string(),
      method: z.object({ name: z.string() }),
      quantities: z.array(named),
      gates: z.array(z.object({ name: z.string(), verdict: z.enum(['pass', 'caution', 'fail']) })),
    }),
  ),
  checks: z.array(
    z.object({
      id: z.string(),
      topic: z.string(),
      of: z.array(z.string()),
      severity: z.array(
        z.enum([
          'contradiction',
          'conflict',
          'claim not supported',
          'not identifiable',
          'ambiguous',
          'consistent',
        ]),
      ),
    }),
  ),
  provenance: z.array(z.object({ file: z.string(), sha256: z.string(), rows: z.number() })),
  settings: z.record(z.string(), z.string()).optional(),
});

/**
 * The state that a report was written of, from the text of its `report.json`.
 *
 * @param file its name, for messages
 * @throws InputError when it is no such file
 */
export function stateOfReport(text: string, file: string): ProjectState {
  const parsed = report.safeParse(jsonOf(text, file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.map(String).join('.') ?? '';
    throw new InputError('this is no report.json of Interphase', 'interphase report writes one', {
      file,
      ...(field !== '' && { field }),
    });
  }
  const { findings, checks, provenance, settings } = parsed.data;
  return {
    files: filesOf(provenance),
    ...(settings && { settings }),
    ...stateOfFindings(
      findings.map((finding) => ({ ...finding, quantities: finding.quantities.map(namedQuantity) })),
    ),
    checks,
  };
}

function namedQuantity({ at, note, quantity: found, ...rest }: z.infer<typeof named>) {
  const { uncertainty, interval, degreesOfFreedom, contributions, ...known } = found;
  return {
    ...rest,
    ...(at !== undefined && { at }),
    ...(note !== undefined && { note }),
    quantity: {
      ...known,
      ...(uncertainty !== undefined && { uncertainty }),
      ...(interval && { interval }),
      ...(degreesOfFreedom !== undefined && { degreesOfFreedom }),
      sources: [],
      contributions: contributions.map(({ source, uncertainty: part, degreesOfFreedom: free, estimate }) => ({
        source,
        uncertainty: part,
        ...(free !== undefined && { degreesOfFreedom: free }),
        ...(estimate !== undefined && { estimate }),
      })),
    },
  };
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError('this is no JSON', 'name a project folder or its results/report.json', { file });
  }
}
