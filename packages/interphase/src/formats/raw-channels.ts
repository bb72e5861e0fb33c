import type { Channel, Warning } from '../measurement/index.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import type { RoleColumns } from './role-columns.ts';
import { selectRows } from './row-selection.ts';
import type { KeptRows } from './row-selection.ts';
import type { TextTable } from './text-table.ts';

/**
 * The columns that no role took, under their own headers and units; columns of text are summed up in
 * `stated`, since a channel holds numbers.
 */
export function rawChannels(
  table: TextTable,
  meanings: readonly ColumnMeaning[],
  roles: RoleColumns,
  keep: KeptRows,
  warnings: Warning[],
  stated: Record<string, string>,
): Channel[] {
  const used = new Set([...roles.values()].map(({ column }) => column));
  const names = new Set<string>(roles.keys());
  const channels: Channel[] = [];
  table.columns.forEach((column, index) => {
    if (used.has(index)) return;
    const numbers = column.values.reduce((sum, value) => sum + (value === value ? 1 : 0), 0);
    const name = freshName(column.header === '' ? `column ${index + 1}` : column.header, names);
    if (column.texts !== undefined) {
      if (numbers === 0) {
        stated[name] = textSummary(column.texts, table.rowCount);
        return;
      }
      const [row, text] = column.texts.entries().next().value ?? [0, ''];
      warnings.push({
        message: `${column.texts.size} cells of "${name}" are no numbers, the first "${text.slice(0, 40)}"`,
        line: table.lines[row]!,
      });
    }
    if (numbers === 0) return;
    names.add(name);
    channels.push({
      name,
      unit: column.unit ?? meanings[index]!.unitText,
      values: selectRows(column.values, keep),
      raw: true,
    });
  });
  return channels;
}

function freshName(name: string, taken: ReadonlySet<string>): string {
  let fresh = name;
  for (let n = 2; taken.has(fresh); n++) fresh = `${name} (${n})`;
  return fresh;
}

/** The commonest texts of a column and how often they stand there. */
function textSummary(texts: ReadonlyMap<number, string>, rows: number): string {
  const counts = new Map<string, number>();
  for (const text of texts.values()) counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.size === 1 && texts.size === rows) return [...counts.keys()][0]!;
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const shown = sorted.slice(0, 3).map(([text, n]) => `${text} (${n} rows)`);
  const rest = sorted.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} others` : shown.join(', ');
}
