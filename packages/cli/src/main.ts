import { InputError } from 'interphase/quantity';
import { commands, findCommand } from './commands.ts';
import { usage, usageOf, version } from './usage.ts';
import { parseArguments } from './arguments.ts';
import { Interrupted } from './interruptible.ts';
import { processTerminal } from './terminal.ts';

/**
 * Runs one command line.
 *
 * @param words what follows `interphase`
 * @returns the exit code: 0 done (a failed gate is a result), 2 bad input, 1 a defect of ours, 130 and 143 ended by Ctrl-C and `kill` while it wrote
 */
export async function main(words: readonly string[]): Promise<number> {
  const terminal = processTerminal(words.includes('--ascii'));
  // A reader that stops early (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const [name, ...rest] = words;
  try {
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      const asked = rest[0] === undefined ? undefined : findCommand(rest[0]);
      terminal.result(asked ? usageOf(asked) : usage(commands));
      return 0;
    }
    if (name === '--version' || name === '-v') {
      terminal.result(version);
      return 0;
    }
    const command = findCommand(name);
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.result(usageOf(command));
      return 0;
    }
    await command.run(parseArguments(command, rest), terminal);
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return error.code;
    if (error instanceof InputError) {
      terminal.note(error.message);
      return 2;
    }
    const message = error instanceof Error ? error.message : String(error);
    terminal.note(
      `A defect of Interphase ${version}: ${message.split('\n')[0] ?? ''}. INTERPHASE_TRACE=1 shows where.`,
    );
    if (process.env['INTERPHASE_TRACE'] !== undefined && error instanceof Error)
      terminal.note(error.stack ?? '');
    return 1;
  }
}
