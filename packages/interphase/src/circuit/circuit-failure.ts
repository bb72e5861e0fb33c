import { InputError } from '../quantity/index.ts';

/** Deeper nesting than any real circuit has; keeps a hostile string from exhausting the stack. */
export const deepest = 50;

/** What a circuit string has wrong, at which character (given from 0, said from 1), and how to mend it. */
export function circuitFailure(text: string, what: string, where: number, cure: string): InputError {
  return new InputError(`the circuit ${quoted(text)} ${what} at character ${where + 1}`, cure);
}

/** Text in quotes, shortened where it is long. */
export function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}
