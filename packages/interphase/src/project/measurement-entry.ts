import type { ValueOf } from './field.ts';
import type { MeasurementEntry, Missing } from './project.ts';
import type { cellFields, measurementFields } from './project-fields.ts';
import { complain, cureFor, type Reading } from './reading.ts';

type Entry = ValueOf<typeof measurementFields>;
type CellEntries = ReadonlyMap<string, ValueOf<typeof cellFields>> | undefined;

/** The measurements of a project; a cell or temperature left blank is asked for. */
export function readMeasurements(
  entries: readonly Entry[] | undefined,
  cells: CellEntries,
  missing: Missing[],
  reading: Reading,
): MeasurementEntry[] {
  const seen = new Set<string>();
  const measurements: MeasurementEntry[] = [];
  for (const entry of entries ?? []) {
    const file = entry.file ?? '';
    checkPath(file, entry, reading);
    const identity = JSON.stringify([file, entry.cell, entry.role]);
    if (seen.has(identity))
      complain(reading, `the file "${file}" is listed twice`, 'keep one of the entries', {
        line: entry.line,
        field: entry.path,
      });
    seen.add(identity);
    const fixture = entry.role === 'fixture short' || entry.role === 'fixture open';
    for (const name of [...(entry.cell === undefined ? [] : [entry.cell]), ...(entry['of cells'] ?? [])])
      checkCell(name, cells, entry, reading);
    if (fixture && entry.cell === undefined && (entry['of cells'] ?? []).length === 0)
      missing.push({
        field: `${entry.path}.of cells`,
        why: `${file} corrects only the cells it is said to belong to.`,
      });
    if (entry.cell === undefined && !fixture)
      missing.push({
        field: `${entry.path}.cell`,
        why: `Which cell ${file} was measured on decides what it can tell.`,
      });
    if (entry.temperature === undefined && !fixture)
      missing.push({
        field: `${entry.path}.temperature`,
        why: `${file} has a meaning only at a temperature.`,
      });
    measurements.push({
      file,
      ofCells: entry['of cells'] ?? [],
      path: entry.path,
      line: entry.line,
      ...(entry.cell !== undefined && { cell: entry.cell }),
      ...(entry.role && { role: entry.role }),
      ...(entry.temperature && { temperature: entry.temperature }),
      ...(entry.potential && { potential: entry.potential }),
      ...(entry.simulate && { simulate: entry.simulate }),
      ...(entry.note !== undefined && { note: entry.note }),
    });
  }
  return measurements;
}

/** Files are those of the project folder: nothing else is read or written on behalf of a project file. */
function checkPath(file: string, entry: Entry, reading: Reading): void {
  const place = { line: entry.line, field: `${entry.path}.file` };
  if (file === '') complain(reading, 'the file is blank', 'write its path from the project folder', place);
  else if (/^(?:[/\\]|[a-zA-Z]:)/u.test(file) || file.split(/[/\\]/u).includes('..'))
    complain(
      reading,
      `"${file}" lies outside the project folder`,
      'move the file into it and write its path from there',
      place,
    );
}

function checkCell(name: string, cells: CellEntries, entry: Entry, reading: Reading): void {
  if (cells?.has(name)) return;
  const field = entry.cell === name ? `${entry.path}.cell` : `${entry.path}.of cells`;
  complain(reading, `no cell is called "${name}"`, cureFor(name, [...(cells?.keys() ?? [])]), {
    line: reading.lines.get(field) ?? entry.line,
    field,
  });
}
