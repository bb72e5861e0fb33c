import type { Plan, PlannedSetup } from 'interphase/analysis';
import { jsonText, openProject, planJson, planProject } from 'interphase/project';
import { printQuantity } from 'interphase/quantity';
import type { Command } from '../command.ts';
import { wrapped } from '../layout.ts';
import { marked } from '../marks.ts';
import { projectIn } from '../open-project.ts';

/** `interphase plan`: before measuring, what will be identifiable and what set-up would make it so. */
export const planCommand: Command = {
  name: 'plan',
  operands: '[DIR]',
  count: [0, 1],
  does: 'before measuring: will this be identifiable, and with what set-up',
  flags: [],
  run: async ({ operands: [folder = '.'], flags }, terminal) => {
    const { files, text, shown } = await projectIn(folder);
    terminal.progress('measuring the planned cells virtually');
    const project = await openProject(text, shown, files);
    const found = planProject({ ...project, measured: [] });
    if (flags['json']) {
      terminal.result(jsonText(planJson(found), 2));
      return;
    }
    terminal.result(
      [
        ...found.plans.flatMap((plan) => [...printPlan(plan, terminal.ascii), '']),
        ...(found.missing.length > 0 ? ['Needed for a plan, and not known:'] : []),
        ...found.missing.flatMap(({ field, why }) => wrapped(`  ${field}: ${why}`)),
        ...(found.plans.length + found.missing.length === 0
          ? ['The project describes nothing to plan for.']
          : []),
      ].join('\n'),
    );
  },
};

function printPlan(plan: Plan, ascii: boolean): string[] {
  return [
    ...wrapped(`${plan.of}: ${plan.advice}`),
    ...plan.setups.flatMap((setup) => printSetup(setup, ascii)),
    ...plan.assumptions.flatMap((assumption) => wrapped(`  supposed: ${assumption}`)),
  ];
}

function printSetup({ setup, expected, identifiable, gates }: PlannedSetup, ascii: boolean): string[] {
  const verdict = marked(identifiable ? 'pass' : 'not identifiable', ascii);
  return [
    ...wrapped(`  ${verdict} · ${setup}: ${printQuantity(expected)}`),
    ...(identifiable ? [] : gates.filter(({ verdict: word }) => word === 'fail').slice(0, 2)).flatMap(
      (gate) => wrapped(`      ${gate.name} ${gate.value} (limit ${gate.threshold})`),
    ),
  ];
}
