import { describe, expect, it } from 'vitest';
import { parseProject } from './parse-project.ts';
import { planJson, planSchema } from './plan-json.ts';
import { planProject } from './plan-project.ts';

const head = `interphase: 1
specimens:
  film: {kind: membrane, label: film, thickness: 3.0 ± 0.1 µm}
cells:
  ss-1: {kind: blocking, membrane: film, electrode diameter: 15.8 ± 0.1 mm}
`;

function factsOf(text: string): Parameters<typeof planProject>[0] {
  const project = parseProject(text, 'project.yaml');
  return { ...project, measured: [] };
}

describe('plans of a project', () => {
  it('follow from what is described and expected', () => {
    const facts = factsOf(`${head}
reported:
  - {quantity: ionic conductivity, of: film, value: 1.77e-4 S/cm, at: 25 °C, source: expected}
  - {quantity: coulombic efficiency, of: ss-1, value: 99.5 %, source: expected}
`);
    const found = planProject(facts);
    expect(found.plans.map(({ quantity }) => quantity)).toEqual([
      'ionic conductivity',
      'coulombic efficiency',
    ]);
    expect(found.plans[0]?.advice).toMatch(/not identifiable as planned; it is with/);
    expect(found.missing).toEqual([]);
    expect(() => planSchema.parse(JSON.parse(JSON.stringify(planJson(found))))).not.toThrow();
  });

  it('plan a titration from particle, window and rate, and ask for the rest', () => {
    const cathode = `interphase: 1
specimens:
  grains: {kind: powder, label: grains, material: NCM811}
  sheet: {kind: electrode, label: sheet, material: NCM811}
cells:
  half: {kind: half, cathode: sheet}
reported:
  - {quantity: particle diameter, of: grains, value: 3 µm, source: expected}
  - {quantity: pulse duration, of: half, value: 1 h, at: {rate: 0.1C}, source: expected}
  - {quantity: voltage window lower, of: half, value: 3 V, source: expected}
  - {quantity: voltage window upper, of: half, value: 4.3 V, source: expected}
`;
    expect(planProject(factsOf(cathode)).missing.map(({ field }) => field)).toEqual([
      'reported: diffusion coefficient of half',
    ]);
    const known = `${cathode}  - {quantity: diffusion coefficient, of: half, value: 1e-11 cm²/s, source: expected}\n`;
    const [plan] = planProject(factsOf(known), { voltageNoise: 1e-5 }).plans;
    // Audit A19: r²/D is 2250 s, so that pulses of an hour fail; those of 0.0148 r²/D hold.
    expect(plan?.setups.map(({ setup, identifiable }) => [setup, identifiable])).toEqual([
      ['pulses of 1 h', false],
      [expect.stringMatching(/^pulses of \d+ s$/u), true],
    ]);
  });

  it('ask for what they need', () => {
    const found = planProject(factsOf(head));
    expect(found.plans).toEqual([]);
    expect(found.missing.map(({ field }) => field)).toEqual(['reported: ionic conductivity of film']);
  });

  it('are the same again', () => {
    const facts = factsOf(`${head}
reported:
  - {quantity: ionic conductivity, of: film, value: 1.77e-4 S/cm, at: 25 °C, source: expected}
`);
    expect(JSON.stringify(planJson(planProject(facts)))).toBe(JSON.stringify(planJson(planProject(facts))));
  });
});
