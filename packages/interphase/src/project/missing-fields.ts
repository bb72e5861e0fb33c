import type { Project } from './project.ts';

/** What a finding rests on, to tell which blanks concern it. */
export interface Concern {
  readonly cells: readonly string[];
  /** Paths of measurement entries whose own blanks matter. */
  readonly paths: readonly string[];
  /** Fields of those entries that the raw file itself answers. */
  readonly known?: readonly string[];
}

/** The blanks of a project that concern a finding: those of its cells, of their membranes and of its files. */
export function missingFor(project: Project, { cells, paths, known = [] }: Concern): string[] {
  const membranes = cells.flatMap((cell) => project.cells[cell]?.membrane ?? []);
  const owners = [
    ...new Set([
      ...membranes.map((name) => `specimens.${name}`),
      ...cells.map((name) => `cells.${name}`),
      ...paths,
    ]),
  ];
  const answered = paths.flatMap((path) => known.map((field) => `${path}.${field}`));
  return project.missing
    .map(({ field }) => field)
    .filter((field) => owners.some((owner) => field.startsWith(`${owner}.`)) && !answered.includes(field));
}
