import { biasGate, type Plan, type PlannedInstrument, type PlannedSetup } from 'interphase/analysis';
import { jsonText, openProject, planJson, planProject } from 'interphase/project';
import { InputError, parseQuantity, printQuantity } from 'interphase/quantity';
import type { Arguments, Command, Flag } from '../command.ts';
import { wrapped } from '../layout.ts';
import { marked } from '../marks.ts';
import { projectIn } from '../open-project.ts';

/** What a person may say of the instruments: flag, field, unit. */
const accuracies: readonly {
  readonly flag: Flag;
  readonly field: keyof PlannedInstrument;
  readonly unit: string;
}[] = [
  accuracy('impedance-noise', 'impedanceNoise', '0.3%', 'standard deviation of Re Z and Im Z, of |Z|', '1'),
  accuracy('current-noise', 'currentNoise', '0.1%', 'standard deviation of a current, of itself', '1'),
  accuracy('gain-uncertainty', 'gainUncertainty', '0.5%', 'of impedance against direct current', '1'),
  accuracy('lead-resistance', 'leadResistance', '0.1Ω', 'of leads and contacts', 'Ω'),
  accuracy('lead-inductance', 'leadInductance', '0.2µH', 'of the leads', 'H'),
  accuracy('voltage-noise', 'voltageNoise', '1mV', 'standard deviation of a voltage', 'V'),
  accuracy('charge-uncertainty', 'chargeUncertainty', '0.1%', 'of one measured charge', '1'),
];

function accuracy(
  name: string,
  field: keyof PlannedInstrument,
  value: string,
  does: string,
  unit: string,
): (typeof accuracies)[number] {
  return { flag: { name, value, does: `${does}; ${value} when left out` }, field, unit };
}

/** @throws InputError for a value that is no number of the right dimension or is negative */
function instrumentOf(flags: Arguments['flags']): PlannedInstrument {
  const given = accuracies.flatMap(({ flag: { name, value = '' }, field, unit }) => {
    const text = flags[name];
    if (typeof text !== 'string') return [];
    const read = parseQuantity(text, unit, { place: { field: `--${name}` } });
    if (read.value < 0) {
      throw new InputError(`--${name} ${text} is negative`, `write e.g. --${name} ${value}`);
    }
    return [[field, read.value] as const];
  });
  return Object.fromEntries(given);
}

/** `interphase plan`: before measuring, what will be identifiable and what set-up would make it so. */
export const planCommand: Command = {
  name: 'plan',
  operands: '[DIR]',
  count: [0, 1],
  does: 'before measuring: will this be identifiable, and with what set-up',
  flags: accuracies.map(({ flag }) => flag),
  run: async ({ operands: [folder = '.'], flags }, terminal) => {
    const { files, text, shown } = await projectIn(folder);
    terminal.progress('measuring the planned cells virtually');
    const project = await openProject(text, shown, files);
    const found = planProject({ ...project, measured: [] }, instrumentOf(flags));
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
    ...gates
      .filter(({ name, verdict: word }) => (identifiable ? name === biasGate : word === 'fail'))
      .slice(0, 2)
      .flatMap((gate) => wrapped(`      ${gate.name} ${gate.value} (limit ${gate.threshold})`)),
  ];
}
