import type { z } from 'zod';
import type { Audit, CheckResult } from '../audit/index.ts';
import type { Finding, NamedQuantity } from '../finding/index.ts';
import { faultsOf, type ReadResult } from '../formats/index.ts';
import type { Channel, Warning } from '../measurement/index.ts';
import { inUnit, parseUnit, printQuantity, type Quantity } from '../quantity/index.ts';
import type { Analysis } from './analyse.ts';
import type {
  analysisSchema,
  auditSchema,
  checkResultSchema,
  findingSchema,
  initSchema,
  quantitySchema,
  readSchema,
} from './json-schema.ts';
import type { Project } from './project.ts';
import type { Recognised } from './recognise-folder.ts';
import { ucumCode } from './ucum-code.ts';

export type QuantityJson = z.infer<typeof quantitySchema>;
export type FindingJson = z.infer<typeof findingSchema>;
export type CheckResultJson = z.infer<typeof checkResultSchema>;
export type AnalysisJson = z.infer<typeof analysisSchema>;
export type AuditJson = z.infer<typeof auditSchema>;
export type ReadJson = z.infer<typeof readSchema>;
export type InitJson = z.infer<typeof initSchema>;

/** An analysis as plain JSON: no bytes, no arrays of readings; figures as their tables. Described by `analysisSchema`. */
export function toJson(analysis: Analysis): AnalysisJson {
  return {
    project: { ...analysis.project },
    measurements: analysis.measurements.map((record) => ({
      ...record,
      channels: record.channels.map(({ name, unit }) => ({ name, unit, ucum: ucumCode(unit) })),
      warnings: [...record.warnings],
      leftOut: record.leftOut && [...record.leftOut],
      accepted: record.accepted && [...record.accepted],
      temperature: record.temperature && quantityJson(record.temperature),
      pressure: record.pressure && quantityJson(record.pressure),
      dwell: record.dwell && quantityJson(record.dwell),
      humidity: record.humidity && quantityJson(record.humidity),
    })),
    findings: analysis.findings.map(findingJson),
    missing: [...analysis.missing],
    unread: [...analysis.unread],
    generated: analysis.generated.map(({ path, bytes }) => ({ path, bytes: bytes.length })),
    warnings: [...analysis.warnings],
  };
}

/** An audit as plain JSON, described by `auditSchema`. */
export function auditJson(audit: Audit): AuditJson {
  return {
    results: audit.results.map(checkResultJson),
    silent: audit.silent.map(({ id, topic, needs, waitsFor }) => ({
      id,
      topic,
      needs: [...needs],
      waitsFor,
    })),
    measureNext: audit.measureNext.map(({ action, settles, why }) => ({
      action,
      settles: [...settles],
      why,
    })),
  };
}

/** What was read from files as plain JSON, each column by its ends and extremes. Described by `readSchema`. */
export function readJson(files: readonly { readonly file: string; readonly result: ReadResult }[]): ReadJson {
  return {
    files: files.map(({ file, result }) => ({
      file,
      faults: faultsOf(result).map(({ fault, line, message }) => ({ fault, line, message })),
      warnings: result.warnings.map(warningText),
      measurements: result.measurements.map(
        ({ technique, channels, conditions, stated, provenance, warnings }) => ({
          technique,
          reader: provenance.reader,
          sha256: provenance.sha256,
          bytes: provenance.bytes,
          instrument: provenance.instrument,
          recorded: provenance.recorded,
          simulated: provenance.simulated,
          rows: channels[0]?.values.length ?? 0,
          channels: channels.map(channelJson),
          conditions: Object.fromEntries(
            Object.entries(conditions).map(([name, each]) => [name, quantityJson(each)]),
          ),
          stated: { ...stated },
          warnings: warnings.map(warningText),
        }),
      ),
    })),
  };
}

/** What `init` recognised as plain JSON, described by `initSchema`. */
export function initJson(
  file: string,
  written: boolean,
  recognised: readonly Recognised[],
  { missing, cellLog }: Pick<Project, 'missing' | 'cellLog'>,
): InitJson {
  return {
    file,
    written,
    recognised: recognised.flatMap((each) =>
      'reader' in each
        ? [
            {
              ...each,
              techniques: [...each.techniques],
              warnings: [...each.warnings],
              faults: each.faults.map(({ fault, line, message }) => ({ fault, line, message })),
              name: { ...each.name },
            },
          ]
        : [],
    ),
    unread: recognised.flatMap((each) => ('unread' in each ? [{ file: each.path, why: each.unread }] : [])),
    missing: [...missing],
    cellLog: cellLog && {
      file: cellLog.file,
      rows: cellLog.rows,
      cells: cellLog.cells.size,
      mistakes: cellLog.mistakes.map((mistake) => ({ ...mistake, rows: [...mistake.rows] })),
    },
  };
}

/** A quantity as plain JSON, described by `quantitySchema`. */
export function quantityJson(quantity: Quantity): QuantityJson {
  const { value, unit, uncertainty, degreesOfFreedom, distribution, interval, status } = quantity;
  return {
    value,
    unit,
    ucum: parseUnit(unit).ucum,
    shown: inUnit(quantity, unit),
    text: printQuantity(quantity),
    uncertainty,
    degreesOfFreedom: finite(degreesOfFreedom),
    distribution,
    interval: interval && { low: interval.low, high: interval.high, coverage: interval.coverage },
    status,
    sources: [...quantity.sources],
    contributions: quantity.contributions.map((each) => ({
      source: each.source,
      uncertainty: each.uncertainty,
      degreesOfFreedom: finite(each.degreesOfFreedom),
    })),
  };
}

/** A finding as plain JSON, described by `findingSchema`. */
export function findingJson(finding: Finding): FindingJson {
  const { method, figures } = finding;
  return {
    ...finding,
    method: { ...method, citations: [...method.citations] },
    quantities: finding.quantities.map(namedJson),
    gates: [...finding.gates],
    assumptions: [...finding.assumptions],
    advice: [...finding.advice],
    missing: [...finding.missing],
    files: [...finding.files],
    figures: figures.map(({ id, title, caption, table }) => ({
      id,
      title,
      caption,
      table: { columns: [...table.columns], rows: table.rows.map((row) => [...row]) },
    })),
  };
}

/** What a check found as plain JSON, described by `checkResultSchema`. */
export function checkResultJson(result: CheckResult): CheckResultJson {
  return {
    ...result,
    of: [...result.of],
    severity: [...result.severity],
    conditions: [...result.conditions],
    statements: [...result.statements],
    values: result.values.map(({ doubts, ...named }) => ({
      ...namedJson(named),
      ...(doubts && { doubts: [...doubts] }),
    })),
    formulas: [...(result.formulas ?? [])],
    arithmetic: [...result.arithmetic],
    assumptions: [...result.assumptions],
    measureNext: [...result.measureNext],
    doubts: result.doubts?.map(({ id, statement }) => ({ id, statement })),
  };
}

function namedJson(named: NamedQuantity): FindingJson['quantities'][number] {
  return { ...named, quantity: quantityJson(named.quantity) };
}

function channelJson({
  name,
  unit,
  values,
  raw,
}: Channel): ReadJson['files'][number]['measurements'][number]['channels'][number] {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  return {
    name,
    unit,
    ucum: ucumCode(unit),
    raw: raw ?? false,
    first: finite(values[0]) ?? null,
    last: finite(values.at(-1)) ?? null,
    smallest: finite(smallest) ?? null,
    largest: finite(largest) ?? null,
  };
}

/** JSON has no infinity and no NaN: absent instead. */
function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function warningText({ message, line }: Warning): string {
  return line === undefined ? message : `line ${line}: ${message}`;
}
