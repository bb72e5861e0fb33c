import { readAccepted } from './accepted-entry.ts';
import { readBounds } from './bounds-entry.ts';
import type { ValueOf } from './field.ts';
import type { MeasurementConditions, MeasurementEntry, Missing } from './project.ts';
import type { conditionFields, measurementFields } from './project-fields.ts';
import { isOutside } from './project-path.ts';
import { complain, cureFor, type Reading } from './reading.ts';
import { readSelection } from './selection-entry.ts';

type Entry = ValueOf<typeof measurementFields>;
type Conditions = ValueOf<typeof conditionFields>;

/**
 * The measurements of a project; a cell or temperature left blank is asked for.
 *
 * @param shared conditions where an entry states none
 * @param cells names of all cells, those whose kind is blank included
 */
export function readMeasurements(
  entries: readonly Entry[] | undefined,
  shared: Conditions | undefined,
  cells: ReadonlySet<string>,
  missing: Missing[],
  reading: Reading,
): MeasurementEntry[] {
  const sharedConditions = conditionsOf(shared, reading);
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
    const selection = readSelection(entry, reading);
    const bounds = readBounds(entry, reading);
    measurements.push({
      file,
      ofCells: entry['of cells'] ?? [],
      accepted: readAccepted(entry, reading),
      path: entry.path,
      line: entry.line,
      ...(entry.cell !== undefined && { cell: entry.cell }),
      ...(entry.role && { role: entry.role }),
      ...(entry.temperature && { temperature: entry.temperature }),
      ...sharedConditions,
      ...conditionsOf(entry, reading),
      ...(selection && { selection }),
      ...(bounds.length > 0 && { bounds }),
      ...(entry.potential && { potential: entry.potential }),
      ...(entry.simulate && { simulate: entry.simulate }),
      ...(entry.note !== undefined && { note: entry.note }),
    });
  }
  return measurements;
}

function conditionsOf(entry: Conditions | undefined, reading: Reading): MeasurementConditions {
  if (entry === undefined) return {};
  const { pressure, dwell, humidity, operator, date } = entry;
  if (humidity && humidity.value > 1)
    complain(reading, 'the humidity is above 100 %', 'write e.g. 30 % or 0.5 ppm', {
      line: reading.lines.get(`${entry.path}.humidity`) ?? entry.line,
      field: `${entry.path}.humidity`,
    });
  return {
    ...(pressure && { pressure }),
    ...(dwell && { dwell }),
    ...(humidity && { humidity }),
    ...(operator !== undefined && { operator }),
    ...(date !== undefined && { date }),
  };
}

function checkPath(file: string, entry: Entry, reading: Reading): void {
  const place = { line: entry.line, field: `${entry.path}.file` };
  if (file === '') complain(reading, 'the file is blank', 'write its path from the project folder', place);
  else if (isOutside(file))
    complain(
      reading,
      `"${file}" lies outside the project folder`,
      'move the file into it and write its path from there',
      place,
    );
}

function checkCell(name: string, cells: ReadonlySet<string>, entry: Entry, reading: Reading): void {
  if (cells.has(name)) return;
  const field = entry.cell === name ? `${entry.path}.cell` : `${entry.path}.of cells`;
  complain(reading, `no cell is called "${name}"`, cureFor(name, [...cells]), {
    line: reading.lines.get(field) ?? entry.line,
    field,
  });
}
