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
