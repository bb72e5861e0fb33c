import type { Facts } from '../audit/index.ts';
import { type Audit, runChecks } from '../audit/index.ts';
import type { Finding, Gate } from '../finding/index.ts';
import type { Technique } from '../measurement/index.ts';
import { InputError, type Quantity } from '../quantity/index.ts';
import { mistakeText } from './cell-log/log-mistake.ts';
import type { CellLog } from './cell-log/read-cell-log.ts';
import { type GeneratedFile, type LoadedEntry, loadMeasurements, type Unread } from './load-measurements.ts';
import { measuredSetups } from './measured-setups.ts';
import { askedOnce, type MissingCondition, missingConditions } from './missing-conditions.ts';
import type { MeasurementConditions, MeasurementRole, Missing, Project } from './project.ts';
import type { ProjectFiles } from './project-files.ts';
import { type AnalysisWarning, runAnalyses } from './run-analyses.ts';

export interface AnalyseOptions {
  /** Called before each piece of work: how much of how much is done, and what comes. */
  readonly progress?: (done: number, total: number, what: string) => void;
  /** Looked at before each piece of work. */
  readonly signal?: { readonly aborted: boolean };
}

/** One table of a raw file, with what the project says of it. */
export interface MeasurementRecord extends MeasurementConditions {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly reader: string;
  readonly instrument?: string;
  readonly recorded?: string;
  readonly technique: Technique;
  readonly rows: number;
  /** Rows that the project leaves out, in words with the reason. */
  readonly leftOut?: readonly string[];
  /** Faults of the file that the project accepts, in words with the reason. */
  readonly accepted?: readonly string[];
  readonly channels: readonly { readonly name: string; readonly unit: string }[];
  readonly cell?: string;
  readonly role?: MeasurementRole;
  readonly temperature?: Quantity;
  readonly simulated: boolean;
  readonly warnings: readonly string[];
}

export interface ProjectSummary {
  readonly file: string;
  readonly title?: string;
  readonly date?: string;
  readonly operator?: string;
  readonly note?: string;
  readonly specimens: number;
  readonly cells: number;
  readonly measurements: number;
  readonly reported: number;
  readonly claims: number;
}

/** Everything the measurements of a project tell. */
export interface Analysis {
  readonly project: ProjectSummary;
  /** Every field of the project file as written, by path. */
  readonly settings: Readonly<Record<string, string>>;
  readonly measurements: readonly MeasurementRecord[];
  readonly findings: readonly Finding[];
  readonly facts: Facts;
  /** What only a person knows and nobody said. */
  readonly missing: readonly Missing[];
  readonly unread: readonly Unread[];
  /** Simulated raw files, to be written where their paths say. */
  readonly generated: readonly GeneratedFile[];
  readonly warnings: readonly AnalysisWarning[];
}

/**
 * Reads all measurements of a project, applies every method they allow and collects the facts for the audit. What
 * cannot be read or analysed is listed with its reason; the rest goes on.
 *
 * @throws InputError when `signal` says so.
 */
export async function analyse(
  project: Project,
  files: ProjectFiles,
  options: AnalyseOptions = {},
): Promise<Analysis> {
  const { progress, signal } = options;
  const count = project.measurements.length;
  const report = (done: number, total: number, what: string): void => {
    if (signal?.aborted) throw new InputError('the analysis was stopped', 'start it again');
    progress?.(done, total, what);
  };
  const { loaded, unread, generated, warnings } = await loadMeasurements(project, files, (file, done) =>
    report(done, count, file),
  );
  const asked = missingConditions(project, loaded);
  const run = runAnalyses(project, loaded, (name, done, of) => report(count + done, count + of, name));
  return {
    project: summary(project),
    settings: project.settings,
    measurements: [...loaded.flatMap(records), ...(project.cellLog ? [logRecord(project.cellLog)] : [])],
    findings: run.findings.map((finding) =>
      withAccepted(withSelection(withAsked(finding, asked), loaded), loaded),
    ),
    facts: {
      reported: project.reported,
      claims: project.claims,
      specimens: project.specimens,
      cells: project.cells,
      materials: project.materials,
      measured: measuredSetups(project, loaded),
    },
    missing: [
      ...project.missing.filter(({ field }) => !loaded.some((each) => answers(each, field))),
      ...askedOnce(asked).filter(({ field }) => !project.missing.some((known) => known.field === field)),
    ],
    unread,
    generated,
    warnings: [...warnings, ...run.warnings],
  };
}

/** The consistency checks on what a project reports and has measured. */
export function auditProject(analysis: Analysis): Audit {
  return runChecks(analysis.facts);
}

/** A finding with the conditions its method asks for. */
function withAsked(finding: Finding, asked: readonly MissingCondition[]): Finding {
  const fields = asked
    .filter(({ method, of }) => method === finding.method.name && of === finding.of)
    .map(({ field }) => field);
  return fields.length === 0
    ? finding
    : { ...finding, missing: [...new Set([...finding.missing, ...fields])] };
}

/** A finding that says which rows of its files were left out, and why. */
function withSelection(finding: Finding, loaded: readonly LoadedEntry[]): Finding {
  const files = new Set(finding.files.map(({ file }) => file));
  const leftOut = loaded.filter(({ entry }) => files.has(entry.file)).flatMap((each) => each.leftOut);
  if (leftOut.length === 0) return finding;
  return { ...finding, assumptions: [...finding.assumptions, ...new Set(leftOut)] };
}

/** A finding that rests on a file with a fault shows it as a gate, whoever accepted it. */
function withAccepted(finding: Finding, loaded: readonly LoadedEntry[]): Finding {
  const files = new Set(finding.files.map(({ file }) => file));
  const gates = loaded
    .filter(({ entry }) => files.has(entry.file))
    .flatMap(({ accepted }) => accepted)
    .map(
      ({ what, because }): Gate => ({
        name: 'raw file',
        verdict: 'caution',
        value: what,
        threshold: 'whole, with the units of its columns',
        advice: `Accepted because ${because}; export the file again where that is possible.`,
      }),
    );
  return gates.length === 0 ? finding : { ...finding, gates: [...finding.gates, ...gates] };
}

/** True when a raw file itself states what the project leaves blank. */
function answers({ entry, temperature }: LoadedEntry, field: string): boolean {
  return temperature !== undefined && field === `${entry.path}.temperature`;
}

/** The log of cells among the files that results rest on; its mistakes are its warnings. */
function logRecord({ file, sha256, bytes, rows, mistakes }: CellLog): MeasurementRecord {
  return {
    file,
    sha256,
    bytes,
    reader: 'log of cells',
    technique: 'table',
    rows,
    channels: [],
    simulated: false,
    warnings: mistakes.map(mistakeText),
  };
}

function summary(project: Project): ProjectSummary {
  const { file, title, date, operator, note } = project;
  return {
    file,
    specimens: Object.keys(project.specimens).length,
    cells: Object.keys(project.cells).length,
    measurements: project.measurements.length,
    reported: project.reported.length,
    claims: project.claims.length,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(operator !== undefined && { operator }),
    ...(note !== undefined && { note }),
  };
}

function records({
  entry,
  measurements,
  temperature,
  leftOut,
  accepted,
  rows,
}: LoadedEntry): MeasurementRecord[] {
  const { pressure, dwell, humidity, operator, date } = entry;
  return measurements.map(({ technique, channels, provenance, warnings }, index) => ({
    file: provenance.file,
    sha256: provenance.sha256,
    bytes: provenance.bytes,
    reader: provenance.reader,
    technique,
    rows: rows[index] ?? 0,
    channels: channels.map(({ name, unit }) => ({ name, unit })),
    simulated: provenance.simulated,
    warnings: warnings.map(({ message, line }) =>
      line === undefined ? message : `line ${line}: ${message}`,
    ),
    ...(provenance.instrument !== undefined && { instrument: provenance.instrument }),
    ...(provenance.recorded !== undefined && { recorded: provenance.recorded }),
    ...(entry.cell !== undefined && { cell: entry.cell }),
    ...(entry.role && { role: entry.role }),
    ...(temperature && { temperature }),
    ...(pressure && { pressure }),
    ...(dwell && { dwell }),
    ...(humidity && { humidity }),
    ...(operator !== undefined && { operator }),
    ...(date !== undefined && { date }),
    ...(leftOut.length > 0 && { leftOut }),
    ...(accepted.length > 0 && {
      accepted: accepted.map(({ what, because }) => `${what}; accepted: ${because}`),
    }),
  }));
}
