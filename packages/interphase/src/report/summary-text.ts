import { printQuantity } from '../quantity/index.ts';
import { answerRows } from './answers.ts';
import { toAscii } from './ascii.ts';
import { givenLine } from './headline.ts';
import { judgementOfSeverity } from './judgement.ts';
import type { Judgement } from './judgement.ts';
import { nextSteps } from './next-steps.ts';
import { capital } from './page-parts.ts';
import type { ReportInput } from './report-input.ts';
import { isConsistent, worstFirst } from './section-checks.ts';

/** How the summary is set. */
export interface SummaryOptions {
  /** Columns of the terminal; 80 unless said, at least 40. */
  readonly width?: number;
  /** Plain ASCII, for dumb terminals. */
  readonly ascii?: boolean;
}

/**
 * A screenful for the terminal: the numbers, what fails, what to measure next. At most 40 lines, none wider than `width`; what does not
 * fit is counted. Ends with a line feed.
 */
export function summaryText(input: ReportInput, options: SummaryOptions = {}): string {
  const width = Math.max(40, options.width ?? 80);
  const ascii = options.ascii ?? false;
  const set = (text: string): string => (ascii ? toAscii(text) : text.replaceAll(/[\u202f\u00a0]/gu, ' '));
  const wrap = (text: string, first: string, rest: string, most: number): string[] =>
    wrapped(set(clean(text)), first, rest, width, most);

  const lines = [...wrap(input.title, '', '', 2), ...wrap(givenLine(input), '', '', 2)];
  const answers = answerRows(input);
  lines.push('', 'The answer');
  if (answers.length === 0) lines.push('  no measurement gave a quantity');
  for (const { quantity, judgement, simulated } of answers.slice(0, 5)) {
    const about = [capital(quantity.name), quantity.of, quantity.at].filter((part) => part !== undefined);
    lines.push(...wrap(about.join(', '), '  ', '    ', 1));
    const found = [
      printQuantity(quantity.quantity, ascii ? { style: 'plain' } : {}),
      quantity.n === undefined ? '' : `n=${quantity.n}`,
      simulated ? 'simulated' : '',
      `${markOf(judgement, ascii)} ${judgement.word}`,
    ];
    lines.push(...wrap(found.filter((part) => part !== '').join('  '), '    ', '    ', 1));
  }
  more(lines, answers.length - 5);

  const disagree = worstFirst(input.checks).filter((check) => !isConsistent(check));
  lines.push('', 'What does not agree');
  if (disagree.length === 0)
    lines.push(input.checks.length === 0 ? '  no check had its facts' : '  nothing disagrees');
  for (const { id, topic, severity, result } of disagree.slice(0, 4)) {
    const judgement = judgementOfSeverity(severity[0] ?? 'ambiguous');
    const text = `${markOf(judgement, ascii)} ${id} ${topic}: ${severity.join(', ')}. ${result}`;
    lines.push(...wrap(text, '  ', '    ', 2));
  }
  more(lines, disagree.length - 4);

  const steps = nextSteps(input);
  if (steps.length > 0) lines.push('', 'Measure next');
  for (const [index, { action, checks }] of steps.slice(0, 3).entries()) {
    const settles = checks.length === 0 ? '' : ` (${checks.join(', ')})`;
    lines.push(...wrap(`${index + 1}. ${action}${settles}`, '  ', '     ', 2));
  }
  more(lines, steps.length - 3);
  const asked = [
    input.missing.length === 0 ? '' : `${input.missing.length} missing, asked for in the report`,
    input.unread.length === 0 ? '' : `${input.unread.length} not read`,
  ].filter((part) => part !== '');
  if (asked.length > 0) lines.push('', ...wrap(capital(asked.join('; ')), '', '', 1));
  return `${lines.join('\n')}\n`;
}

function more(lines: string[], count: number): void {
  if (count > 0) lines.push(`  and ${count} more in the report`);
}

const asciiMarks: Readonly<Record<Judgement['mark'], string>> = {
  '●': '+',
  '▲': '!',
  '■': 'X',
  '◇': '?',
  '◐': '~',
};

function markOf({ mark }: Judgement, ascii: boolean): string {
  return ascii ? asciiMarks[mark] : mark;
}

/** Without control characters, which a terminal would obey. */
function clean(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

/** At most `most` lines; the last ends with dots where text is left. */
function wrapped(text: string, first: string, rest: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    const room = width - line.length;
    if (!empty && word.length + 1 > room) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line);
  const kept = lines
    .slice(0, most)
    .map((one) => (one.length > width ? `${one.slice(0, width - 3)}...` : one));
  const last = kept.at(-1) ?? '';
  if (lines.length > most) {
    const fits = last.length + 4 <= width ? last : last.slice(0, width - 3).replace(/\s+\S*$/u, '');
    kept[kept.length - 1] = `${fits} ...`;
  }
  return kept;
}
