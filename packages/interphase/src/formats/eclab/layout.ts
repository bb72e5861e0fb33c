import { parseDelimited } from '../delimited/layout.ts';
import type { DelimitedFile } from '../delimited/layout.ts';

/** An EC-Lab or BT-Lab text export. */
export interface EclabFile {
  /** Technique as the header names it; empty without a header block. */
  readonly technique: string;
  /** `Key : value` lines of the header block. */
  readonly facts: ReadonlyMap<string, string>;
  /** First sequence of the parameter block in 20-character columns: `Va (mV)` → `14.1`. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly data: DelimitedFile | undefined;
  /** 1-based line of the column names. */
  readonly headerLine: number;
  /** Lines that the header block should have; NaN when it does not say. */
  readonly announced: number;
}

export const eclabTitle = /^(EC-Lab|BT-Lab) ASCII FILE/;

/**
 * Reads the header block, if there is one (line 2 counts its lines), and the table set apart by tabs whose
 * names are on the last line of the block.
 */
export function parseEclab(text: string): EclabFile {
  const facts = new Map<string, string>();
  const parameters = new Map<string, string>();
  if (!eclabTitle.test(text))
    return {
      technique: '',
      facts,
      parameters,
      data: parseDelimited(text),
      headerLine: 1,
      announced: Number.NaN,
    };
  const count = Number(/Nb header lines\s*:\s*(\d+)/i.exec(text.slice(0, 4096))?.[1] ?? Number.NaN);
  const offset = lineOffset(text, count);
  const block = text.slice(0, offset).split('\n');
  for (const line of block.slice(2)) {
    const fact = /^\s*([^:]{1,60}?)\s+:\s*(.*?)\s*$/.exec(line.slice(0, 500));
    if (fact !== null) {
      if (!facts.has(fact[1]!)) facts.set(fact[1]!, fact[2]!);
    } else if (line.length > 20 && line.slice(0, 20).trim() !== '') {
      const name = line.slice(0, 20).trim();
      if (!parameters.has(name)) parameters.set(name, line.slice(20, 40).trim());
    }
  }
  // Blank lines in place of the block keep the line numbers of the file.
  const data = parseDelimited(`${'\n'.repeat(Math.max(block.length - 1, 0))}${text.slice(offset)}`);
  return {
    technique: (block[3] ?? '').trim(),
    facts,
    parameters,
    data,
    headerLine: block.length,
    announced: count,
  };
}

/** Offset of the 1-based line; 0 when the count is missing, the end when the file is shorter. */
function lineOffset(text: string, line: number): number {
  if (!Number.isFinite(line)) return 0;
  let offset = 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf('\n', offset);
    if (next < 0) return text.length;
    offset = next + 1;
  }
  return offset;
}

/** Column names that only EC-Lab and BT-Lab write. */
const own = /^(mode|ox\/red|<?Ewe[>/]|Ecell\/V|freq\/Hz|<I>\/mA|\(Q-Qo\)|-Im\(Z\)\/Ohm|dq\/mA\.h|control\/V)/;

/** Whether the first line is a header of EC-Lab without its header block. */
export function looksLikeBareEclab(text: string): boolean {
  const end = text.indexOf('\n');
  const cells = text.slice(0, end < 0 ? 4096 : Math.min(end, 65_536)).split('\t');
  return cells.length > 2 && cells.filter((cell) => own.test(cell)).length >= 2;
}
