import { nearest } from 'interphase/project';
import { InputError } from 'interphase/quantity';
import type { Command } from './command.ts';
import { analyseCommand } from './commands/analyse.ts';
import { auditCommand } from './commands/audit.ts';
import { diffCommand } from './commands/diff.ts';
import { initCommand } from './commands/init.ts';
import { planCommand } from './commands/plan.ts';
import { readCommand } from './commands/read.ts';
import { reportCommand } from './commands/report.ts';
import { schemaCommand } from './commands/schema.ts';

/** Every command, in the order a new user meets them. */
export const commands: readonly Command[] = [
  initCommand,
  readCommand,
  analyseCommand,
  auditCommand,
  reportCommand,
  diffCommand,
  planCommand,
  schemaCommand,
];

/**
 * The command of this name.
 *
 * @throws InputError on an unknown name, with the nearest known one
 */
export function findCommand(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const close = nearest(
    name,
    commands.map((command) => command.name),
  );
  throw new InputError(
    `"${name}" is no command`,
    close === undefined ? 'interphase --help lists them' : `the nearest is interphase ${close}`,
  );
}
