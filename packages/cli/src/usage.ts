import { createRequire } from 'node:module';
import { type Command, sharedFlags } from './command.ts';

const described: unknown = createRequire(import.meta.url)('../package.json');

/** Version of the program. */
export const version: string =
  typeof described === 'object' && described !== null && 'version' in described
    ? String(described.version)
    : '';

/** The commands, a line each. */
export function usage(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => heading(command).length));
  const lines = commands.map((command) => `  interphase ${heading(command).padEnd(width)}  ${command.does}`);
  return [
    `Interphase ${version}: from raw instrument files to numbers with ±, a verdict and what to measure next.`,
    '',
    ...lines,
    '',
    'Every command takes --json and --help. The result goes to stdout, progress to stderr.',
    'Exit code: 0 done (a failed gate is a result), 2 bad input, 1 a defect of ours.',
  ].join('\n');
}

/** One command with its flags. */
export function usageOf(command: Command): string {
  const flags = [...command.flags, ...sharedFlags].map((flag) => ({
    text: flag.value === undefined ? `--${flag.name}` : `--${flag.name} ${flag.value}`,
    does: flag.does,
  }));
  const width = Math.max(...flags.map(({ text }) => text.length));
  return [
    `interphase ${heading(command)}: ${command.does}`,
    '',
    ...flags.map(({ text, does }) => `  ${text.padEnd(width)}  ${does}`),
  ].join('\n');
}

function heading({ name, operands }: Command): string {
  return `${name} ${operands}`;
}
