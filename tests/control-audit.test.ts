import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../packages/interphase/src/audit/index.ts';
import { parseProject } from '../packages/interphase/src/project/index.ts';

/**
 * A synthetic project in which every check has its inputs and agrees. Breaking one input shows that a check fires when, and
 * only when, what it rests on is broken.
 */
const control = readFileSync(new URL('../papers/control/project.yaml', import.meta.url), 'utf8');
const waiting = ['A15', 'A21', 'A22', 'A25'];

function auditOf(text: string) {
  return runChecks({ ...parseProject(text, 'papers/control/project.yaml'), measured: [] });
}

describe('the audit of the control', () => {
  const audit = auditOf(control);

  it('evaluates every check that waits for no other room', () => {
    expect(audit.results).toHaveLength(23);
    expect(audit.silent.map(({ id }) => id)).toEqual(waiting);
  });
  it('finds all of them consistent and nothing in doubt', () => {
    for (const { id, severity, doubts } of audit.results)
      expect({ id, severity: new Set(severity), doubts }).toEqual({ id, severity: new Set(['consistent']) });
  });
});

type Mutation = readonly [of: string, from: string, to: string, fires: readonly string[]];

/** One broken input each, with the checks it fires: the one it is about and those that read the same value. */
const mutations: readonly Mutation[] = [
  ['an areal mass too high for the thickness', 'value: 140 g/m²', 'value: 300 g/m²', ['A1']],
  [
    'a film too thin for its mass',
    'thickness, of: filled, value: 100 µm',
    'thickness, of: filled, value: 3 µm',
    ['A1', 'A10', 'A11', 'A2', 'A4'],
  ],
  [
    'electrodes too large to show the film',
    'kind: blocking, membrane: filled, electrode area: 2',
    'kind: blocking, membrane: filled, electrode area: 200',
    ['A2'],
  ],
  ['an activation energy that 1 Ω explains', 'value: 0.5 eV', 'value: 0.28 eV', ['A3']],
  ['interfaces that hide the film', 'value: 10 Ω', 'value: 2000 Ω', ['A4', 'A9']],
  ['anions trapped, yet the film conducts better', '1.0e-3 S/cm', '0.3e-3 S/cm', ['A5']],
  ['more salt than the filler can trap', 'value: 1.0 mol/L', 'value: 10 mol/L', ['A6']],
  ['pores too narrow for their volume', 'value: 16 nm', 'value: 4 nm', ['A7']],
  ['more sites than the zeta potential shows', 'value: 0.0012 mmol/g', 'value: 1.2 mmol/g', ['A8']],
  ['exchange current against impedance', 'value: 2.57 mA/cm²', 'value: 0.5 mA/cm²', ['A9']],
  ['a critical current far from the limiting one', 'value: 2.0 mA/cm²', 'value: 0.4 mA/cm²', ['A10']],
  ['a critical current below that of the cell', 'value: 2.0 mA/cm²', 'value: 0.1 mA/cm²', ['A10', 'A20']],
  ['more lithium plated than the film is thick', 'value: 0.5 h', 'value: 50 h', ['A11']],
  ['less lithium than the cathode holds', 'lithium thickness: 1.5 µm', 'lithium thickness: 0.5 µm', ['A12']],
  ['losses that lithium in excess covers', 'lithium thickness: 1.5 µm', 'lithium thickness: 150 µm', ['A13']],
  ['more capacity recovered than there was', 'value: 140 mAh/g', 'value: 30 mAh/g', ['A14']],
  ['more capacity than the oxide holds', 'value: 150 mAh/g', 'value: 300 mAh/g', ['A12', 'A16']],
  ['a coating without enough ionomer', '\n    value: 40 %', '\n    value: 4 %', ['A17', 'A18']],
  ['a coating too thin for its mass', 'value: 400 nm', 'value: 40 nm', ['A18']],
  ['a pulse longer than diffusion takes', 'value: 10 s', 'value: 7200 s', ['A19']],
  ['a press far from the transition', 'value: 152 °C', 'value: 200 °C', ['A23']],
  [
    'a shift without a diffusion coefficient',
    'of: filled\n    value: 2e-8',
    'of: plain\n    value: 2e-8',
    ['A24'],
  ],
  ['volatiles left', 'value: 0.3 %', 'value: 5 %', ['A26']],
  ['a limit without a threshold', ', at: { threshold: 10 µA/cm² }', '', ['A27']],
];

describe('breaking one input of the control', () => {
  it.each(mutations)('%s fires its check and what depends on it, no other', (_, from, to, fires) => {
    expect(control.split(from)).toHaveLength(2);
    const { results, silent } = auditOf(control.replace(from, to));
    const fired = results.filter(({ severity }) => severity.some((word) => word !== 'consistent'));
    expect(fired.map(({ id }) => id).toSorted()).toEqual(fires);
    expect(silent.map(({ id }) => id)).toEqual(waiting);
  });

  it('is done to every check that is evaluated', () => {
    const fired = new Set(mutations.flatMap(([, , , fires]) => fires));
    expect([...fired].toSorted()).toEqual(
      auditOf(control)
        .results.map(({ id }) => id)
        .toSorted(),
    );
  });

  it('marks what rests on a statement in contradiction', () => {
    const { results, affected } = auditOf(control.replace('value: 140 g/m²', 'value: 300 g/m²'));
    expect(affected.map(({ id, checks }) => [id, checks])).toEqual([['A1', ['A2', 'A4', 'A10', 'A11']]]);
    const doubted = results.filter(({ doubts }) => doubts?.some(({ id }) => id === 'A1'));
    expect(doubted.map(({ id }) => id).toSorted()).toEqual(['A10', 'A11', 'A2', 'A4']);
  });
});
