import type { CheckResult } from 'interphase/audit';
import { auditJson, auditProject, jsonText } from 'interphase/project';
import type { Command } from '../command.ts';
import { wrapped } from '../layout.ts';
import { marked } from '../marks.ts';
import { openProject } from '../open-project.ts';
import type { Terminal } from '../terminal.ts';

/** `interphase audit`: the consistency checks. */
export const auditCommand: Command = {
  name: 'audit',
  operands: '[DIR]',
  count: [0, 1],
  does: 'the consistency checks on measured and reported quantities',
  flags: [],
  run: async ({ operands: [folder = '.'], flags }, terminal) => {
    const { analysis } = await openProject(folder, terminal);
    const audit = auditProject(analysis);
    if (flags['json']) {
      terminal.result(jsonText(auditJson(audit), 2));
      return;
    }
    terminal.result(
      [
        ...audit.results.flatMap((result) => [...printCheck(result, terminal), '']),
        ...(audit.measureNext.length > 0 ? ['Measure next'] : []),
        ...audit.measureNext.flatMap(({ action, settles }, index) =>
          wrapped(`  ${index + 1}. ${action} (settles ${settles.join(', ')})`),
        ),
        '',
        ...audit.silent.flatMap(({ id, topic, needs, waitsFor }) =>
          wrapped(
            `${id} ${topic}: silent; it needs ${needs.join(', ')}${waitsFor === undefined ? '' : ` and waits for ${waitsFor}`}`,
          ),
        ),
      ].join('\n'),
    );
  },
};

function printCheck(result: CheckResult, { ascii }: Terminal): string[] {
  return [
    ...wrapped(
      `${result.severity.map((word) => marked(word, ascii)).join(' / ')} · ${result.id} ${result.topic}`,
    ),
    ...result.statements.flatMap(({ text, source }) => wrapped(`  stated: ${text} (${source})`)),
    ...wrapped(`  ${result.result}`),
    ...result.conditions.flatMap((condition) => wrapped(`  on condition: ${condition}`)),
    ...(result.doubts ?? []).flatMap(({ id, statement }) => wrapped(`  ${id} doubts: ${statement.text}`)),
    ...result.arithmetic.flatMap((line) => wrapped(`    ${line}`)),
    ...result.measureNext.flatMap((line) => wrapped(`  next: ${line}`)),
  ];
}
