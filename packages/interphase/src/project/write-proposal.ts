import type { LogProposal } from './cell-log/propose-log-columns.ts';
import { extendProjectText } from './extend-project-text.ts';
import { newProjectText } from './new-project-text.ts';
import type { Recognised } from './recognise-folder.ts';

/**
 * The text of a project file for a folder: files with what they hold, proposals marked as such, and blanks for what
 * only a person knows. With an existing text, adds only files that it does not mention and keeps every existing line
 * byte for byte.
 *
 * @param log what a log of cells holds; the project file will name it
 * @throws InputError when the existing text is not a YAML map
 *
 * @example
 * ```ts
 * import { parseProject, writeProposal } from 'interphase/project';
 * const text = writeProposal([
 *   { path: 'eis-25C.txt', bytes: 900, reader: 'delimited text', techniques: ['impedance'], rows: 71, warnings: [], faults: [],
 *     name: { temperature: '25 °C', stem: 'eis' }, cellKind: { kind: 'blocking', because: 'the phase is −85°' } },
 * ]);
 * const project = parseProject(text, 'project.yaml');
 * project.measurements[0]?.cell; // => 'eis'
 * project.missing.map((each) => each.field); // => ['specimens.membrane-1.thickness', 'cells.eis.electrode diameter']
 * ```
 */
export function writeProposal(
  recognised: readonly Recognised[],
  existingText?: string,
  log?: LogProposal,
): string {
  const files = recognised.filter(({ path }) => path !== log?.file);
  return existingText === undefined || existingText.trim() === ''
    ? newProjectText(files, log)
    : extendProjectText(files, existingText, log);
}
