import type { Severity } from 'interphase/audit';
import type { Verdict } from 'interphase/finding';

/** Mark and word of a verdict or a severity, as the report has them. */
export function marked(word: Verdict | Severity, ascii: boolean): string {
  const [mark, plain] = marks[word];
  return `${ascii ? plain : mark} ${word === 'conflict' ? 'conflict if' : word}`;
}

const marks: Readonly<Record<Verdict | Severity, readonly [string, string]>> = {
  pass: ['●', '+'],
  caution: ['▲', '!'],
  fail: ['■', 'X'],
  consistent: ['●', '+'],
  ambiguous: ['▲', '!'],
  contradiction: ['■', 'X'],
  'not identifiable': ['◇', '?'],
  conflict: ['◐', '~'],
  'claim not supported': ['◐', '~'],
};
