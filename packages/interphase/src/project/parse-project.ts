import { materialLibrary } from '../cell/index.ts';
import { InputError } from '../quantity/index.ts';
import { readCells } from './cell-entry.ts';
import { cellEntries } from './cell-replicates.ts';
import { decodeRecord } from './decode.ts';
import { readMaterials } from './material-entry.ts';
import { readMeasurements } from './measurement-entry.ts';
import type { Missing, Project } from './project.ts';
import { projectFields } from './project-fields.ts';
import { complain, type Reading, startReading, throwFirst } from './reading.ts';
import { readClaims, readReported } from './reported-entry.ts';
import { readSpecimens } from './specimen-entry.ts';
import { readYamlTree, type YamlMap } from './yaml-tree.ts';

/**
 * Reads a project file: units, signs, names and references are checked, what is blank is listed in `missing`.
 *
 * @param text the file, YAML 1.2
 * @param file its name, for messages
 * @throws InputError for the first thing wrong in the file, with the number of further ones.
 *
 * @example
 * ```ts
 * import { parseProject } from 'interphase/project';
 * const project = parseProject(`
 * interphase: 1
 * specimens:
 *   film: {kind: membrane, thickness: 20 ± 1 µm}
 * cells:
 *   a: {kind: blocking, membrane: film, electrode diameter:}
 * `, 'project.yaml');
 * project.specimens['film']?.kind; // => 'membrane'
 * project.missing[0]?.field; // => 'cells.a.electrode diameter'
 * ```
 */
export function parseProject(text: string, file: string): Project {
  if (text.trim() === '')
    throw new InputError('this project file is empty', 'run `interphase init` on the folder', { file });
  const reading = startReading(file);
  const tree = readYamlTree(text, file);
  if (tree.type !== 'map')
    throw new InputError('this is no project file', 'begin with `interphase: 1`', { file, line: tree.line });
  const record = decodeRecord(tree, projectFields, '', reading);
  checkVersion(record.interphase, tree, reading);
  const missing: Missing[] = [];
  const materials = { ...materialLibrary, ...readMaterials(record.materials) };
  const specimens = readSpecimens(record.specimens, materials, missing, reading);
  const entries = cellEntries(record.cells, reading);
  const ofCells = new Map([...entries].map(([name, { entry }]) => [name, entry]));
  const unfinished = new Set([...withoutKind(record.specimens), ...withoutKind(ofCells)]);
  const cells = readCells(entries, specimens, unfinished, missing, reading);
  const names = { specimens, cells, materials, unfinished };
  const project: Project = {
    file,
    ...(record.title !== undefined && { title: record.title }),
    ...(record.date !== undefined && { date: record.date }),
    ...(record.operator !== undefined && { operator: record.operator }),
    ...(record.note !== undefined && { note: record.note }),
    materials,
    specimens,
    cells,
    measurements: readMeasurements(
      record.measurements,
      record.conditions,
      new Set(entries.keys()),
      missing,
      reading,
    ),
    reported: readReported(record.reported, names, reading),
    claims: readClaims(record.claims, names, reading),
    ignored: (record.ignored ?? []).map((entry) => ({
      file: entry.file ?? '',
      because: entry.because ?? '',
    })),
    missing,
    lines: reading.lines,
  };
  throwFirst(reading);
  return project;
}

/** Names whose kind is still blank: they may be referred to, but nothing is known of them. */
function withoutKind(
  entries: ReadonlyMap<string, { readonly kind?: string | undefined }> | undefined,
): string[] {
  return [...(entries ?? [])].flatMap(([name, { kind }]) => (kind === undefined ? [name] : []));
}

function checkVersion(version: number | undefined, tree: YamlMap, reading: Reading): void {
  const entry = tree.entries.get('interphase');
  if (version === 1 || entry === undefined || (version === undefined && entry.value.type !== 'blank')) return;
  const what = version === undefined ? 'the layout is blank' : `layout ${version} is not known`;
  complain(reading, what, 'write `interphase: 1`', { line: entry.keyLine, field: 'interphase' });
}
