import { parseArgs } from 'node:util';
import { InputError } from 'interphase/quantity';
import { type Arguments, type Command, sharedFlags } from './command.ts';
import { nearest } from 'interphase/project';

/**
 * Reads the words after a command's name.
 *
 * @throws InputError on an unknown flag (with the nearest known one), a missing value, too few or too many operands
 */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const known = [...command.flags, ...sharedFlags];
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      known.map((flag) => [flag.name, { type: flag.value === undefined ? 'boolean' : 'string' } as const]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const flag = known.find(({ name }) => name === token.name);
    if (!flag) {
      const close = nearest(
        token.name,
        known.map(({ name }) => name),
      );
      throw new InputError(
        `${token.rawName} is no flag of "interphase ${command.name}"`,
        close === undefined ? `interphase ${command.name} --help lists them` : `the nearest is --${close}`,
      );
    }
    if (flag.value !== undefined && (token.value === undefined || token.value === '')) {
      throw new InputError(`--${flag.name} needs a value`, `write --${flag.name} ${flag.value}`);
    }
    if (flag.value === undefined && token.value !== undefined) {
      throw new InputError(`--${flag.name} takes no value`, `write --${flag.name}`);
    }
  }
  const [fewest, most] = command.count;
  if (positionals.length < fewest || positionals.length > most) {
    const given = positionals.length === 0 ? 'nothing is named' : `${positionals.length} are named`;
    throw new InputError(given, `write interphase ${command.name} ${command.operands}`);
  }
  const flags: Record<string, string | true> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' || value === true) flags[name] = value;
  }
  return { operands: positionals, flags };
}
