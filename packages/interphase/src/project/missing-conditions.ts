import { findChannel } from '../measurement/index.ts';
import { type LoadedEntry, spectrumOf, transientOf } from './load-measurements.ts';
import type { Missing, Project } from './project.ts';
import { type MeasuredWith, type RequiredCondition, requiredConditions } from './required-conditions.ts';
import { byTemperature } from './temperature-text.ts';

/** A condition that a method asks for and nobody stated. */
export interface MissingCondition extends Missing {
  /** The files that lack it. */
  readonly files: readonly string[];
  /** Name of the method, as in its findings. */
  readonly method: string;
  /** Membrane, or the cell or file where its membrane is not known. */
  readonly of: string;
}

/** Conditions that are written for each file, not once for all. */
const ofEachFile: readonly RequiredCondition[] = ['temperature', 'potential'];

/**
 * The conditions that methods ask for and the project leaves out, by what a finding is about. Where several files lack one,
 * the place to write it once is `conditions` at the top. Simulated files are not asked: no one was there.
 */
export function missingConditions(project: Project, loaded: readonly LoadedEntry[]): MissingCondition[] {
  return requiredConditions.flatMap(({ method, measuredWith, requires, temperatures = 1 }) => {
    const subjects = new Map<string, LoadedEntry[]>();
    for (const each of loaded) {
      if (each.entry.simulate || measuredWithOf(each, project, loaded) !== measuredWith) continue;
      const of = subjectOf(each, project, measuredWith);
      subjects.set(of, [...(subjects.get(of) ?? []), each]);
    }
    return [...subjects].flatMap(([of, entries]) => {
      if (temperatures > 1 && knownTemperatures(entries) < temperatures) return [];
      return requires.flatMap(({ condition, why }) =>
        fieldsOf(
          condition,
          entries.filter((each) => !states(each, condition)),
        ).map(({ field, files }) => ({ field, why, files, method, of })),
      );
    });
  });
}

/** One line for every field, whatever the number of methods and membranes that lack it. */
export function askedOnce(asked: readonly MissingCondition[]): Missing[] {
  const fields = new Set(asked.map(({ field }) => field));
  return [...fields].map((field) => {
    const same = asked.filter((each) => each.field === field);
    const files = [...new Set(same.flatMap((each) => each.files))];
    const owners = [...new Set(same.map(({ of }) => of))].join(', ');
    const lacking = files.length > 1 ? `${files.length} files of ${owners}` : files[0];
    const words = lacking === undefined ? '' : ` It is not said for ${lacking}.`;
    return { field, why: `${same[0]?.why ?? ''}${words}` };
  });
}

/** What a file is to the methods; undefined when none asks for its conditions. */
function measuredWithOf(
  each: LoadedEntry,
  project: Project,
  loaded: readonly LoadedEntry[],
): MeasuredWith | undefined {
  const { cell: name, role } = each.entry;
  const cell = name === undefined ? undefined : project.cells[name];
  if (transientOf(each)?.provenance.simulated === false)
    return cell && (role === 'polarisation' || cell.kind === 'symmetric') ? 'polarisation' : undefined;
  if (spectrumOf(each)?.provenance.simulated !== false || role?.startsWith('fixture')) return undefined;
  if (role === undefined && cell?.kind === 'blocking') return 'blocking spectrum';
  const polarised =
    role !== undefined &&
    loaded.some((other) => other.entry.cell === name && transientOf(other) !== undefined);
  return polarised ? 'spectrum beside a polarisation' : 'spectrum';
}

/** What the finding of a method is about. */
function subjectOf({ entry }: LoadedEntry, project: Project, measuredWith: MeasuredWith): string {
  const cell = entry.cell === undefined ? undefined : project.cells[entry.cell];
  if (cell === undefined || measuredWith === 'spectrum') return entry.cell ?? entry.file;
  return cell.membrane ?? cell.name;
}

function states(each: LoadedEntry, condition: RequiredCondition): boolean {
  if (condition === 'temperature') return each.temperature !== undefined;
  if (condition !== 'potential') return each.entry[condition] !== undefined;
  const transient = transientOf(each);
  return (
    each.entry.potential !== undefined ||
    transient?.conditions['dc potential'] !== undefined ||
    (transient !== undefined && findChannel(transient, 'voltage') !== undefined)
  );
}

function fieldsOf(
  condition: RequiredCondition,
  lacking: readonly LoadedEntry[],
): { readonly field: string; readonly files: readonly string[] }[] {
  if (lacking.length > 1 && !ofEachFile.includes(condition))
    return [{ field: `conditions.${condition}`, files: lacking.map(({ entry }) => entry.file) }];
  return lacking.map(({ entry }) => ({ field: `${entry.path}.${condition}`, files: [entry.file] }));
}

function knownTemperatures(entries: readonly LoadedEntry[]): number {
  return byTemperature(entries.filter(({ temperature }) => temperature !== undefined)).length;
}
