import type { RecognisedFile, UnreadFile } from './recognise-folder.ts';

/** One entry of `measurements`, without indentation: `- {file: …}  # what it holds`. */
export function measurementLine(file: RecognisedFile, cell: string | undefined): string {
  const { temperature, role } = file.name;
  const fixture = role === 'fixture short' || role === 'fixture open';
  const fields = [`file: ${yamlText(file.path)}`];
  if (fixture) fields.push('of cells: []');
  else fields.push(cell === undefined ? 'cell:' : `cell: ${yamlText(cell)}`);
  if (role) fields.push(`role: ${role}`);
  if (temperature !== undefined) fields.push(`temperature: ${temperature}`);
  else if (!fixture) fields.push('temperature:');
  return `- {${fields.join(', ')}}  # ${remark(file, cell, fixture)}`;
}

/** The comment that lists a file no reader knows. */
export function unreadLine(file: UnreadFile): string {
  return `${unreadMark(file.path)} (${oneLine(file.unread)})`;
}

/** Beginning of that comment, by which a later run finds it. */
export function unreadMark(path: string): string {
  return `# no reader knows: ${JSON.stringify(path)}`;
}

/** The comment that names a file which holds the numbers of another. */
export function sameDataLine(path: string, as: string): string {
  return `${sameDataMark(path)} (the same as in ${JSON.stringify(as)}: one measurement, entered once)`;
}

/** Beginning of that comment, by which a later run finds it. */
export function sameDataMark(path: string): string {
  return `# the same data, so left out: ${JSON.stringify(path)}`;
}

/** A scalar as YAML reads it back: plain where that is safe in a flow map, else in double quotes. */
export function yamlText(text: string): string {
  const plain = /^[\p{L}\p{N}_./][\p{L}\p{N}_./+-]*$/u.test(text) && !/^(?:null|~)$/u.test(text);
  return plain ? text : JSON.stringify(text).replace(/[\u2028\u2029\u0085\ufeff\u007f-\u009f]/gu, escaped);
}

export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029\ufeff]+/gu, ' ').trim();
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function remark(file: RecognisedFile, cell: string | undefined, fixture: boolean): string {
  const holds = [...new Set(file.techniques)].join(' and ');
  const parts = [`${file.reader}: ${holds}, ${file.rows} rows`];
  const proposals = [
    ...(cell === undefined ? [] : ['cell']),
    ...(file.name.role ? ['role'] : []),
    ...(file.name.temperature === undefined ? [] : ['temperature']),
  ];
  if (proposals.length > 0) parts.push(`${proposals.join(', ')} proposed from the name`);
  const asked = [
    ...(cell === undefined ? [fixture ? 'of cells' : 'cell'] : []),
    ...(file.name.temperature === undefined && !fixture ? ['temperature'] : []),
  ];
  for (const { fault, message, line } of file.faults)
    parts.push(
      `${line === undefined ? '' : `line ${line}: `}${message}: export it again, or add accept: [{fault: ${fault}, because: why}]`,
    );
  if (asked.length > 0) parts.push(`? ${asked.join(', ')}`);
  return oneLine(parts.join('; '));
}
