import { materialLibrary, type Specimen } from '../cell/index.ts';
import { InputError } from '../quantity/index.ts';
import { readCells } from './cell-entry.ts';
import { readLogSettings } from './cell-log/log-settings.ts';
import { type CellLog, readCellLog } from './cell-log/read-cell-log.ts';
import type { LogFile } from './cell-log/read-sheets.ts';
import { cellEntries } from './cell-replicates.ts';
import { decodeRecord } from './decode.ts';
import type { ValueOf } from './field.ts';
import { readMaterials } from './material-entry.ts';
import { readMeasurements } from './measurement-entry.ts';
import type { Missing, Project } from './project.ts';
import { type cellLogFields, projectFields } from './project-fields.ts';
import { projectSettings } from './project-settings.ts';
import { complain, cureFor, type Reading, startReading, throwFirst } from './reading.ts';
import { readClaims, readReported } from './reported-entry.ts';
import { readSpecimens } from './specimen-entry.ts';
import { readYamlTree, type YamlMap } from './yaml-tree.ts';

/**
 * Reads a project file: units, signs, names and references are checked, what is blank is listed in `missing`.
 *
 * @param text the file, YAML 1.2
 * @param file its name, for messages
 * @param log the log of cells that it names, already read; `openProject` does that
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
export function parseProject(text: string, file: string, log?: LogFile): Project {
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
  const cellLog = logOf(record['cell log'], log, specimens, reading);
  missing.push(...(cellLog?.missing ?? []));
  const entries = cellEntries(record.cells, cellLog?.cells ?? new Map(), reading);
  const measured = new Set((record.measurements ?? []).flatMap(({ cell }) => cell ?? []));
  const ofCells = new Map([...entries].map(([name, { entry }]) => [name, entry]));
  const unfinished = new Set([...withoutKind(record.specimens), ...withoutKind(ofCells)]);
  const cells = readCells(entries, specimens, unfinished, measured, missing, reading);
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
    settings: projectSettings(tree),
    ...(cellLog && { cellLog }),
    lines: reading.lines,
  };
  throwFirst(reading);
  return project;
}

/** The cells of the log that a project names. */
function logOf(
  entry: ValueOf<typeof cellLogFields> | undefined,
  log: LogFile | undefined,
  specimens: Readonly<Record<string, Specimen>>,
  reading: Reading,
): CellLog | undefined {
  const settings = entry && readLogSettings(entry, reading);
  if (settings === undefined) return undefined;
  const place = { line: settings.line, field: settings.path };
  if (log === undefined) {
    complain(reading, `the log ${settings.file} is not at hand`, 'open the project with its folder', place);
    return undefined;
  }
  const membranes = Object.values(specimens).flatMap(({ kind, name }) => (kind === 'membrane' ? [name] : []));
  if (settings.membrane !== undefined && !membranes.includes(settings.membrane))
    complain(reading, `no membrane is called "${settings.membrane}"`, cureFor(settings.membrane, membranes), {
      ...place,
      field: `${settings.path}.membrane`,
    });
  // What is wrong with the project file itself comes first: its columns may be.
  throwFirst(reading);
  return readCellLog(log, settings, specimens, reading.file);
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
