import { jsonText, toJson } from 'interphase/project';
import type { Command } from '../command.ts';
import { wrapped } from '../layout.ts';
import { openProject } from '../open-project.ts';
import { printFinding } from '../print-finding.ts';

/** `interphase analyse`: all measurements of a project into findings. */
export const analyseCommand: Command = {
  name: 'analyse',
  operands: '[DIR]',
  count: [0, 1],
  does: 'all measurements of a project into findings',
  flags: [],
  run: async ({ operands: [folder = '.'], flags }, terminal) => {
    const { analysis } = await openProject(folder, terminal);
    if (flags['json']) {
      terminal.result(jsonText(toJson(analysis), 2));
      return;
    }
    terminal.result(
      [
        ...analysis.findings.flatMap((finding) => [...printFinding(finding, terminal.ascii), '']),
        ...(analysis.findings.length === 0 ? ['No measurement allows a finding yet.'] : []),
        ...(analysis.missing.length > 0 ? ['Missing, and not guessed:'] : []),
        ...analysis.missing.flatMap(({ field, why }) => wrapped(`  ${field}: ${why}`)),
        ...(analysis.unread.length > 0 ? ['Not read:'] : []),
        ...analysis.unread.flatMap(({ file, why }) => wrapped(`  ${file}: ${why}`)),
      ].join('\n'),
    );
  },
};
