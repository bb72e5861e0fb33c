import type { Channel, Measurement, Technique, Warning } from '../measurement/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { ColumnMeaning, Role } from './column-meaning.ts';
import type { StatedSign } from './impedance-sign.ts';
import { impedanceColumns } from './impedance-columns.ts';
import { rawChannels } from './raw-channels.ts';
import { assumedUnits, roleColumns } from './role-columns.ts';
import type { RoleColumns } from './role-columns.ts';
import { keepWholeRows, selectRows } from './row-selection.ts';
import type { SourceFile } from './source-file.ts';
import { sweepChannel } from './sweep-channel.ts';
import { frequencyWarnings } from './frequency-warnings.ts';
import { techniqueOf } from './technique.ts';
import type { TextTable } from './text-table.ts';
import { unfitUnits } from './unfit-units.ts';

/** What a family knows about a table beyond its columns. */
interface TableContext {
  readonly reader: string;
  /** One per column of the table. */
  readonly meanings: readonly ColumnMeaning[];
  /** Technique the file names; otherwise it follows from the columns. */
  readonly technique?: Technique;
  /** Sign of Z″ by format where no header says it. */
  readonly sign?: { readonly stated: StatedSign; readonly says: string };
  /** Units are SI by format where a header names none; without it that is a warning. */
  readonly unitsByFormat?: boolean;
  readonly conditions?: Readonly<Record<string, Quantity>>;
  readonly stated?: Readonly<Record<string, string>>;
  readonly instrument?: string;
  readonly recorded?: string;
  readonly simulated?: boolean;
  readonly warnings?: readonly Warning[];
}

/** Order of the canonical channels. */
const order: readonly Role[] = [
  'frequency',
  'impedance real',
  'impedance imaginary',
  'time',
  'current',
  'voltage',
  'temperature',
  'sweep',
];

/** Turns a table with meanings into a Measurement: SI channels, the sign of Z″, whole rows, warnings. */
export function measure(file: SourceFile, table: TextTable, context: TableContext): Measurement {
  const warnings: Warning[] = [...table.warnings, ...(context.warnings ?? [])];
  const stated: Record<string, string> = { ...context.stated };
  const roles: RoleColumns = roleColumns(table, context.meanings, context.unitsByFormat === true, warnings);
  const impedance = impedanceColumns(roles, context.sign, warnings, stated);
  unfitUnits(table, file.text, context.meanings, roles, warnings);
  assumedUnits(roles, warnings);
  const keep = keepWholeRows(
    table,
    roles,
    impedance ? ['frequency', 'impedance real', 'impedance imaginary'] : ['time', 'current', 'voltage'],
    warnings,
  );
  const lines = selectRows(table.lines, keep);
  if (impedance) sweepChannel(roles, context.meanings, table, keep, warnings);
  const channels: Channel[] = [];
  for (const role of order) {
    const column = roles.get(role);
    if (column === undefined) continue;
    channels.push({ name: role, unit: column.unit, values: selectRows(column.values, keep) });
  }
  const frequency = channels.find((channel) => channel.name === 'frequency');
  if (impedance && frequency !== undefined)
    frequencyWarnings(
      frequency.values,
      channels.find(({ name }) => name === 'sweep')?.values,
      lines,
      warnings,
    );
  // A spectrum without its impedances is none, whatever the file calls it.
  const statedTechnique = context.technique === 'impedance' ? undefined : context.technique;
  channels.push(...rawChannels(table, context.meanings, roles, keep, warnings, stated));
  return {
    technique: impedance ? 'impedance' : (statedTechnique ?? techniqueOf(channels)),
    channels,
    conditions: context.conditions ?? {},
    stated,
    provenance: {
      file: file.name,
      sha256: file.sha256(),
      bytes: file.bytes.length,
      reader: context.reader,
      ...(context.instrument === undefined ? {} : { instrument: context.instrument }),
      ...(context.recorded === undefined ? {} : { recorded: context.recorded }),
      simulated: context.simulated ?? false,
    },
    warnings,
  };
}
