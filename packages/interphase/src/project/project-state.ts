import type { Audit, Severity } from '../audit/index.ts';
import type { Finding, Verdict } from '../finding/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { Analysis } from './analyse.ts';

/** What a project came to at one time, as far as two times can be compared. */
export interface ProjectState {
  readonly files: readonly StateFile[];
  /** Fields of the project file by path; absent when they are not known. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly numbers: readonly StateNumber[];
  readonly gates: readonly StateGate[];
  readonly checks: readonly StateCheck[];
}

export interface StateFile {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
}

/** A number that a method found. */
export interface StateNumber {
  readonly method: string;
  readonly name: string;
  readonly of: string;
  readonly at?: string;
  readonly note?: string;
  readonly principal: boolean;
  readonly quantity: Quantity;
}

export interface StateGate {
  /** Identity of the finding. */
  readonly finding: string;
  readonly name: string;
  readonly verdict: Verdict;
}

export interface StateCheck {
  readonly id: string;
  readonly topic: string;
  readonly of: readonly string[];
  readonly severity: readonly Severity[];
}

/** The state of a project as it has just been analysed. */
export function stateOfAnalysis({ measurements, findings, settings }: Analysis, audit: Audit): ProjectState {
  return {
    files: filesOf(measurements),
    settings,
    ...stateOfFindings(findings),
    checks: audit.results.map(({ id, topic, of, severity }) => ({ id, topic, of, severity })),
  };
}

/** Files once each; the rows of all tables of a file together. */
export function filesOf(records: readonly StateFile[]): StateFile[] {
  const files = new Map<string, StateFile>();
  for (const { file, sha256, rows } of records)
    files.set(file, { file, sha256, rows: rows + (files.get(file)?.rows ?? 0) });
  return [...files.values()];
}

/** What findings contribute to a state. */
export function stateOfFindings(
  findings: readonly (Pick<Finding, 'id' | 'quantities'> & {
    readonly method: Pick<Finding['method'], 'name'>;
    readonly gates: readonly Pick<Finding['gates'][number], 'name' | 'verdict'>[];
  })[],
): Pick<ProjectState, 'numbers' | 'gates'> {
  return {
    numbers: findings.flatMap(({ method, quantities }) =>
      quantities.map(({ name, of, at, note, principal, quantity }) => ({
        method: method.name,
        name,
        of,
        principal,
        quantity,
        ...(at !== undefined && { at }),
        ...(note !== undefined && { note }),
      })),
    ),
    gates: findings.flatMap(({ id, gates }) =>
      gates.map(({ name, verdict }) => ({ finding: id, name, verdict })),
    ),
  };
}
