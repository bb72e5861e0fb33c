import type { Analysis, MeasurementRecord } from '../project/index.ts';
import type { Audit } from '../audit/index.ts';
import { printQuantity, type Quantity } from '../quantity/index.ts';
import type { ProvenanceRow, ReportInput } from './report-input.ts';

/**
 * What the report of a project shows, from its analysis and its audit.
 *
 * @param version - of Interphase: `0.1.0`
 */
export function reportOfProject(analysis: Analysis, audit: Audit, version: string): ReportInput {
  const { project, settings, measurements, findings, facts, missing, unread } = analysis;
  const files = new Map(measurements.map(({ file, simulated }) => [file, simulated]));
  const labels = Object.fromEntries(
    Object.entries(facts.specimens).map(([name, { label }]) => [name, label]),
  );
  const simulated = [...files.values()].filter(Boolean).length;
  return {
    title: project.title ?? 'Untitled project',
    ...(project.date !== undefined && { date: project.date }),
    given: {
      reported: facts.reported.length,
      claims: facts.claims.length,
      measured: files.size - simulated,
      simulated,
    },
    ...(Object.keys(labels).length > 0 && { labels }),
    findings,
    reported: facts.reported,
    checks: audit.results,
    silent: audit.silent,
    measureNext: audit.measureNext,
    missing,
    unread,
    provenance: measurements.map((record) => provenanceRow(record, analysis)),
    settings,
    version,
  };
}

function provenanceRow(record: MeasurementRecord, { warnings }: Analysis): ProvenanceRow {
  const { file, sha256, bytes, reader, technique, rows, simulated } = record;
  const conditions = conditionsOf(record);
  const ofFile = warnings.filter((warning) => warning.file === file).map(({ message }) => message);
  return {
    file,
    sha256,
    bytes,
    reader,
    technique,
    rows,
    simulated,
    warnings: [...new Set([...record.warnings, ...ofFile, ...(record.accepted ?? [])])],
    ...(conditions.length > 0 && { conditions }),
    ...(record.leftOut && { leftOut: record.leftOut }),
  };
}

/** Under what a file was measured, in the words of the project. */
function conditionsOf({
  cell,
  temperature,
  pressure,
  dwell,
  humidity,
  operator,
  date,
}: MeasurementRecord): string[] {
  const shown = (quantity: Quantity): string => printQuantity(quantity, { style: 'sentence' });
  return [
    ...(cell === undefined ? [] : [cell]),
    ...(temperature ? [shown(temperature)] : []),
    ...(pressure ? [`at ${shown(pressure)}`] : []),
    ...(dwell ? [`after ${shown(dwell)}`] : []),
    ...(humidity ? [`humidity ${shown(humidity)}`] : []),
    ...(operator === undefined ? [] : [`by ${operator}`]),
    ...(date === undefined ? [] : [date]),
  ];
}
