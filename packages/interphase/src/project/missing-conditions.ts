import { type LoadedEntry, spectrumOf } from './load-measurements.ts';
import type { Missing, Project } from './project.ts';
import { byTemperature } from './temperature-text.ts';

/** A condition that a method asks for and nobody stated. */
export interface MissingCondition extends Missing {
  /** How many files lack it. */
  readonly files: number;
  /** Name of the method, as in its findings. */
  readonly method: string;
  /** Membrane, or the cell where its membrane is not known. */
  readonly of: string;
}

type Condition = 'pressure' | 'dwell';

/** What each method needs to know of a measurement, and why; without it there is still a result. */
const required: readonly {
  readonly method: string;
  readonly condition: Condition;
  /** Fewest temperatures from which it matters. */
  readonly temperatures: number;
  readonly why: string;
}[] = [
  {
    method: 'ionic conductivity',
    condition: 'pressure',
    temperatures: 1,
    why: 'Contact and thickness of a soft film follow the pressure on the stack: without it nobody can measure this conductivity again.',
  },
  {
    method: 'activation energy',
    condition: 'dwell',
    temperatures: 3,
    why: 'A cell that has not rested at a temperature is not yet at it, which bends the Arrhenius line.',
  },
];

/**
 * The conditions that methods ask for and the project leaves out, one line for a membrane. Where several files lack
 * it, the place to write it once is `conditions` at the top. Simulated files are not asked: no one was there.
 */
export function missingConditions(project: Project, loaded: readonly LoadedEntry[]): MissingCondition[] {
  const byMembrane = new Map<string, LoadedEntry[]>();
  for (const each of loaded) {
    const { entry } = each;
    const cell = entry.cell === undefined ? undefined : project.cells[entry.cell];
    if (cell?.kind !== 'blocking' || entry.role !== undefined || entry.simulate) continue;
    if (spectrumOf(each)?.provenance.simulated !== false) continue;
    const of = cell.membrane ?? cell.name;
    byMembrane.set(of, [...(byMembrane.get(of) ?? []), each]);
  }
  return [...byMembrane].flatMap(([of, entries]) => {
    const known = entries.filter(({ temperature }) => temperature !== undefined);
    const temperatures = Math.max(1, byTemperature(known).length);
    return required.flatMap(({ method, condition, why, temperatures: fewest }): MissingCondition[] => {
      const lacking = entries.filter(({ entry }) => entry[condition] === undefined);
      const [first] = lacking;
      if (first === undefined || temperatures < fewest) return [];
      const many = lacking.length > 1;
      const owner = many ? 'conditions' : first.entry.path;
      return [{ field: `${owner}.${condition}`, why, files: lacking.length, method, of }];
    });
  });
}

/** One line for every field, whatever the number of membranes that lack it. */
export function askedOnce(asked: readonly MissingCondition[]): Missing[] {
  const fields = new Set(asked.map(({ field }) => field));
  return [...fields].map((field) => {
    const same = asked.filter((each) => each.field === field);
    const files = same.reduce((sum, each) => sum + each.files, 0);
    const owners = [...new Set(same.map(({ of }) => of))].join(', ');
    const words = files > 1 ? ` It is not said for ${files} files of ${owners}.` : '';
    return { field, why: `${same[0]?.why ?? ''}${words}` };
  });
}
