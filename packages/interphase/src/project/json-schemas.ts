import { diffSchema } from './diff-json.ts';
import {
  analysisSchema,
  auditSchema,
  checkResultSchema,
  findingSchema,
  initSchema,
  jsonSchemaOf,
  quantitySchema,
  readSchema,
  reportSchema,
} from './json-schema.ts';
import { planSchema } from './plan-json.ts';
import { projectSchema } from './project-schema.ts';

/**
 * The JSON Schemas (2020-12) that Interphase publishes, by the name of what they describe: the project file, what
 * each command prints with `--json`, and the nouns inside.
 *
 * @example
 * ```ts
 * import { jsonSchemas } from 'interphase/project';
 * Object.keys(jsonSchemas()).slice(0, 3); // => ['project', 'analyse', 'audit']
 * ```
 */
export function jsonSchemas(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return {
    project: jsonSchemaOf(projectSchema),
    analyse: jsonSchemaOf(analysisSchema),
    audit: jsonSchemaOf(auditSchema),
    read: jsonSchemaOf(readSchema),
    init: jsonSchemaOf(initSchema),
    report: jsonSchemaOf(reportSchema),
    diff: jsonSchemaOf(diffSchema),
    plan: jsonSchemaOf(planSchema),
    quantity: jsonSchemaOf(quantitySchema),
    finding: jsonSchemaOf(findingSchema),
    'check-result': jsonSchemaOf(checkResultSchema),
  };
}
