import { describe, expect, it } from 'vitest';
import { planSchema } from '../packages/interphase/src/project/index.ts';
import { run } from './command.ts';

const paper = run(['plan', 'papers/liu-2024', '--json']);
const { plans, missing } = planSchema.parse(JSON.parse(paper.result));

/** Plan of a quantity of the paper's membrane. */
function planOf(name: string) {
  return plans.find(({ quantity, of }) => quantity === name && of === 'so3li')!;
}

describe('interphase plan on the numbers of the paper', () => {
  // Audit A2: 0.1 Ω of leads take a tenth of the conductivity of one film; measure R against L of three stacks or more.
  it('advises three stacks, or the shorted fixture, for the conductivity', () => {
    const { setups, advice } = planOf('ionic conductivity');
    expect(setups.map(({ setup, identifiable }) => [setup, identifiable])).toEqual([
      ['one film', false],
      ['one film and the shorted fixture', true],
      ['one, two and three stacked films', true],
    ]);
    expect(setups[0]!.gates.find(({ name }) => name === 'share of the leads')?.value).toMatch(/^10 %/u);
    expect(advice).toContain(
      'it is with one film and the shorted fixture, or with one, two and three stacked films',
    );
  });

  // Audit A3: a series resistance and a low activation energy look alike; σ(T) on three thicknesses or more.
  it('advises three thicknesses for the activation energy', () => {
    const { setups, advice } = planOf('activation energy');
    expect(setups.map(({ identifiable }) => identifiable)).toEqual([false, true]);
    expect(advice).toContain('it is with one, two and three stacked films');
  });

  // Audit A4: refused above κu 0.3, κ = R_int/R_bulk = 200 Ω/0.864 Ω = 231 (207 with 0.1 Ω of leads); stack to 100 µm or more.
  it('advises a stack of 100 µm or more for the transference number', () => {
    const { setups, advice } = planOf('transference number');
    const gate = setups[0]!.gates.find(({ name }) => name === 'condition number')!;
    const [, found] = /^κ (\d+)/u.exec(gate.value)!;
    expect(Math.abs(Number(found) / (200 / (0.864458 + 0.1)) - 1)).toBeLessThan(0.02);
    expect(setups[0]!.identifiable).toBe(false);
    const [, thickness] = /stacked films \((\d+) µm\)/u.exec(advice)!;
    expect(Number(thickness)).toBeGreaterThanOrEqual(100);
    expect(Number(thickness)).toBeLessThan(103);
  });

  it('asks for what a titration plan needs', () => {
    expect(missing.map(({ field }) => field)).toContain('reported: diffusion coefficient of half-ncm-ln');
  });

  it('takes the accuracy of the instruments', () => {
    const exact = run([
      'plan',
      'papers/liu-2024',
      '--json',
      '--lead-resistance',
      '1 mΩ',
      '--charge-uncertainty',
      '0.01%',
    ]);
    const found = planSchema.parse(JSON.parse(exact.result)).plans;
    const efficiency = found.find(
      ({ quantity, of }) => quantity === 'coulombic efficiency' && of === 'coin',
    )!;
    expect(efficiency.setups[0]!.identifiable).toBe(true);
    expect(found[0]!.assumptions[0]).toContain('0.001 Ω');
    const wrong = run(['plan', 'papers/liu-2024', '--lead-resistance', '1 mH']);
    expect(wrong.code).toBe(2);
    expect(wrong.notes).toContain('--lead-resistance');
  });
});
