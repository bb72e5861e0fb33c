import { describe, expect, it } from 'vitest';
import { checks, runChecks } from '../packages/interphase/src/audit/index.ts';
import { parseProject } from '../packages/interphase/src/project/index.ts';

/**
 * A project about a membrane that does not exist: made up here, with other materials, sizes and statements than any other
 * project of this repository. It shows that checks rest on what a project holds and on nothing else.
 */
const madeUp = `interphase: 1
title: A made-up film of cellulose and alumina
materials:
  cellulose: { density: 1.5 g/cm³ }
  alumina: { density: 3.95 g/cm³ }
  succinonitrile gel: { density: 1.1 g/cm³ }
specimens:
  paper:
    kind: membrane
    label: cellulose–alumina
    composition:
      polymer: cellulose
      filler: alumina
      filler fraction: 30 %
      filler basis: solids
      electrolyte: succinonitrile gel
      precursor uptake: 150 %
cells:
  plates: { kind: blocking, membrane: paper, electrode diameter: 10 mm }
  lithium: { kind: symmetric, membrane: paper, electrode diameter: 10 mm }
  button: { kind: full, membrane: paper, cathode loading: 5 mg/cm², lithium thickness: 20 µm }
reported:
  - { quantity: thickness, of: paper, value: 40 ± 1 µm, source: made up }
  - { quantity: areal mass, of: paper, value: 50 ± 1 g/m², source: made up }
  - { quantity: ionic conductivity, of: paper, value: 2.0e-4 S/cm, at: 30 °C, source: made up }
  - { quantity: transference number, of: paper, value: 0.5, source: made up }
  - { quantity: interfacial resistance, of: lithium, value: 120 Ω, source: made up }
  - { quantity: polarisation voltage, of: paper, value: 10 mV, source: made up }
  - { quantity: specific capacity, of: button, value: 140 mAh/g, at: { rate: 0.5C }, source: made up }
`;

function auditOf(text: string) {
  const audit = runChecks({ ...parseProject(text, 'made-up/project.yaml'), measured: [] });
  return { ...audit, severity: Object.fromEntries(audit.results.map(({ id, severity }) => [id, severity])) };
}

describe('a second project', () => {
  const audit = auditOf(madeUp);

  it('gets the checks its inputs allow, and no other', () => {
    expect(audit.severity).toEqual({
      A1: ['consistent'],
      A2: ['consistent'],
      A4: ['consistent'],
      A12: ['consistent'],
    });
    expect(audit.results.length + audit.silent.length).toBe(checks.length);
    expect(audit.affected).toEqual([]);
  });
  it('is judged by its own materials: 40 µm of 1.5, 3.95 and 1.1 g/cm³', () => {
    // 50 g/m²: 20 of substrate (14 cellulose, 6 alumina), 30 of gel.
    const dense = (14 / 1.5 + 6 / 3.95 + 30 / 1.1) * 1e-6;
    const found = audit.results
      .find(({ id }) => id === 'A1')
      ?.values.find(({ name }) => name === 'thickness ratio');
    expect(found?.quantity.value).toBeCloseTo(dense / 40e-6, 9);
  });
  it('gets a contradiction when it holds one, with what rests on it', () => {
    const { severity, affected, measureNext } = auditOf(madeUp.replace('40 ± 1 µm', '10 ± 1 µm'));
    expect(severity['A1']).toEqual(['contradiction']);
    expect(affected).toEqual([expect.objectContaining({ id: 'A1', checks: ['A2', 'A4'] })]);
    expect(measureNext[0]?.settles).toContain('A1');
  });
  it('gets another check with each input', () => {
    const more = `${madeUp}  - { quantity: exchange current density, of: paper, value: 0.5 mA/cm², source: made up }
  - { quantity: oxidation limit, of: paper, value: 4.4 V, source: made up }
`;
    expect(auditOf(more).severity).toMatchObject({ A9: [expect.any(String)], A27: ['not identifiable'] });
  });
  it('shares no name with another project', () => {
    expect(JSON.stringify(audit)).not.toMatch(/so3li|\bvec\b|pvdf|ncm|\bliu\b/iu);
  });
});
