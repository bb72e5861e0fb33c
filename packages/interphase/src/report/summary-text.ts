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
import { wrapText } from './wrap-text.ts';

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
  const page: Page = { width: Math.max(40, options.width ?? 80), ascii: options.ascii ?? false };
  const share = { answers: 5, checks: 4, steps: 3 };
  let lines = linesOf(input, page, share);
  while (lines.length > mostLines && share.answers + share.checks + share.steps > 3) {
    const { answers, checks, steps } = share;
    if (answers >= checks && answers >= steps) share.answers -= 1;
    else if (checks >= steps) share.checks -= 1;
    else share.steps -= 1;
    lines = linesOf(input, page, share);
  }
  return `${lines.slice(0, mostLines).join('\n')}\n`;
}

const mostLines = 40;

interface Page {
  readonly width: number;
  readonly ascii: boolean;
}

/** How many of each are shown. */
interface Share {
  readonly answers: number;
  readonly checks: number;
  readonly steps: number;
}

function linesOf(input: ReportInput, page: Page, share: Share): string[] {
  const asked = [
    input.missing.length === 0 ? '' : `${input.missing.length} missing, asked for in the report`,
    input.unread.length === 0 ? '' : `${input.unread.length} not read`,
  ].filter((part) => part !== '');
  return [
    ...wrap(page, input.title, '', '', 2),
    ...wrap(page, givenLine(input), '', '', 2),
    ...answerLines(input, page, share.answers),
    ...checkLines(input, page, share.checks),
    ...stepLines(input, page, share.steps),
    ...(asked.length > 0 ? ['', ...wrap(page, capital(asked.join('; ')), '', '', 1)] : []),
  ];
}

function answerLines(input: ReportInput, page: Page, most: number): string[] {
  const answers = answerRows(input);
  const lines = ['', 'The answer'];
  if (answers.length === 0) lines.push('  no measurement gave a quantity');
  for (const { quantity, judgement, simulated } of answers.slice(0, most)) {
    const { name, of, at, n } = quantity;
    const about = [capital(name), input.labels?.[of] ?? of, at].filter((part) => part !== undefined);
    lines.push(...wrap(page, about.join(', '), '  ', '    ', 1));
    const found = [
      printQuantity(quantity.quantity, page.ascii ? { style: 'plain' } : {}),
      n === undefined ? '' : `n=${n}`,
      simulated ? 'simulated' : '',
      `${markOf(judgement, page.ascii)} ${judgement.word}`,
    ];
    lines.push(...wrap(page, found.filter((part) => part !== '').join('  '), '    ', '      ', 2));
  }
  return [...lines, ...more(answers.length - most)];
}

/** The verdict on a line of its own, so that the result has room for its numbers. */
function checkLines({ checks }: ReportInput, page: Page, most: number): string[] {
  const disagree = worstFirst(checks).filter((check) => !isConsistent(check));
  const lines = ['', 'What does not agree'];
  if (disagree.length === 0)
    lines.push(checks.length === 0 ? '  no check had its facts' : '  nothing disagrees');
  for (const { id, topic, severity, result } of disagree.slice(0, most)) {
    const mark = markOf(judgementOfSeverity(severity[0] ?? 'ambiguous'), page.ascii);
    lines.push(...wrap(page, `${mark} ${id} ${topic}: ${severity.join(', ')}`, '  ', '    ', 2));
    lines.push(...wrap(page, result, '    ', '    ', 2));
  }
  return [...lines, ...more(disagree.length - most)];
}

function stepLines(input: ReportInput, page: Page, most: number): string[] {
  const steps = nextSteps(input);
  if (steps.length === 0) return [];
  const lines = ['', 'Measure next'];
  for (const [index, { action, checks }] of steps.slice(0, most).entries()) {
    const others = checks.length - mostNamed;
    const named = [...checks.slice(0, mostNamed), ...(others > 0 ? [`${others} more`] : [])];
    const settles = named.length === 0 ? '' : ` (${named.join(', ')})`;
    lines.push(...wrap(page, `${index + 1}. ${action}${settles}`, '  ', '     ', 3));
  }
  return [...lines, ...more(steps.length - most)];
}

/** Checks named behind a step; more are counted. */
const mostNamed = 4;

function wrap({ width, ascii }: Page, text: string, first: string, rest: string, most: number): string[] {
  const plain = clean(text);
  const set = ascii ? toAscii(plain) : plain.replaceAll(/[\u202f\u00a0]/gu, ' ');
  return wrapText(set, { first, rest }, width, most);
}

function more(count: number): string[] {
  return count > 0 ? [`  and ${count} more in the report`] : [];
}

const asciiMarks: Readonly<Record<Judgement['mark'], string>> = {
  '●': '+',
  '▲': '!',
  '■': 'X',
  '◇': '?',
  '◐': '~',
  '–': '-',
};

function markOf({ mark }: Judgement, ascii: boolean): string {
  return ascii ? asciiMarks[mark] : mark;
}

/** Without control characters, which a terminal would obey. */
function clean(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
