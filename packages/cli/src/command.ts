import type { Terminal } from './terminal.ts';

/** A flag of a command: `--json`. */
export interface Flag {
  readonly name: string;
  readonly does: string;
  /** Word for the value in the help, for a flag that takes one: `--to FILE`. */
  readonly value?: string;
}

/** What a person typed, checked against the command's own list. */
export interface Arguments {
  /** Files or folders, in order. */
  readonly operands: readonly string[];
  /** Flags that were given; those with a value carry it. */
  readonly flags: Readonly<Record<string, string | true>>;
}

/** One command: what it takes and does. */
export interface Command {
  readonly name: string;
  /** `DIR`, `FILE…`, `[DIR]`. */
  readonly operands: string;
  /** Fewest and most operands. */
  readonly count: readonly [number, number];
  readonly does: string;
  readonly flags: readonly Flag[];
  readonly run: (given: Arguments, terminal: Terminal) => Promise<void>;
}

/** Flags that every command has. */
export const sharedFlags: readonly Flag[] = [
  { name: 'json', does: 'the result as JSON on stdout' },
  { name: 'ascii', does: 'plain ASCII marks' },
  { name: 'help', does: 'this help' },
];
