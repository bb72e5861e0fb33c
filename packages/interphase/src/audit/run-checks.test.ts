import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckResult } from './check.ts';
import { consistentFacts, factsOf, stated, withReported } from './facts.fixture.ts';
import type { Facts } from './facts.ts';
import { quantity } from '../quantity/index.ts';
import { runChecks } from './run-checks.ts';

function result(facts: Facts, id: string): CheckResult {
  const found = runChecks(facts).results.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`${id} is silent`);
  return found;
}

describe('a project whose numbers agree', () => {
  const audit = runChecks(consistentFacts);
  it('evaluates what its facts allow and finds nothing worse than what no data could tell', () => {
    expect(audit.results.length + audit.silent.length).toBe(27);
    expect(Object.fromEntries(audit.results.map(({ id, severity }) => [id, severity]))).toEqual({
      A1: ['consistent'],
      A2: ['consistent'],
      A3: ['consistent'],
      A4: ['consistent'],
      A9: ['consistent'],
      A10: ['consistent'],
      A12: ['consistent'],
      A13: ['not identifiable', 'consistent'],
      A14: ['consistent'],
    });
  });
  it('asks only for what is open', () => {
    expect(new Set(audit.measureNext.flatMap(({ settles }) => settles))).toEqual(new Set(['A13']));
  });
  it('gives no value that is not a number, and a unit with each', () => {
    for (const { values } of audit.results)
      for (const { quantity: found } of values) {
        expect(Number.isFinite(found.value)).toBe(true);
        expect(found.unit).not.toBe('');
      }
  });
});

describe('a project with little in it', () => {
  const facts = factsOf({
    specimens: { separator: { kind: 'membrane', name: 'separator', label: 'Separator' } },
    cells: {
      disc: {
        name: 'disc',
        kind: 'blocking',
        membrane: 'separator',
        films: 1,
        electrodeArea: quantity(1, 'cm²'),
      },
    },
    reported: [
      stated('thickness', 'separator', 25, 'µm'),
      stated('ionic conductivity', 'separator', 1, 'mS/cm'),
      stated('activation energy', 'separator', 0.2, 'eV'),
    ],
  });
  const audit = runChecks(facts);
  it('gets the checks its inputs allow', () => {
    // Worst first: the activation energy stays open.
    expect(audit.results.map(({ id }) => id)).toEqual(['A3', 'A2']);
    expect(audit.results.length + audit.silent.length).toBe(27);
    for (const { needs } of audit.silent) expect(needs.length).toBeGreaterThan(0);
  });
  it('does not judge a low activation energy without a range of temperature', () => {
    expect(result(facts, 'A3').severity).toEqual(['ambiguous']);
  });
  it('is all silent when nothing is stated', () => {
    expect(runChecks(factsOf({})).results).toEqual([]);
  });
});

describe('severity follows from the numbers', () => {
  const severity = (facts: Facts, id: string) => result(facts, id).severity;

  it('A1: more than the densest phase contradicts, more than the mixture conflicts', () => {
    // 100 µm: the densest phase needs 260 g/m², the densest mixture about 160.
    expect(severity(withReported('areal mass', 300, 'g/m²'), 'A1')).toEqual(['contradiction']);
    const conflict = result(withReported('areal mass', 200, 'g/m²'), 'A1');
    expect(conflict.severity).toEqual(['conflict']);
    expect(conflict.conditions).toHaveLength(1);
    expect(severity(withReported('areal mass', 150, 'g/m²'), 'A1')).toEqual(['consistent']);
  });
  it('A1: an excess within its uncertainty, or without composition, is ambiguous', () => {
    const uncertain: Facts = {
      ...withReported('areal mass', 270, 'g/m²', 20),
      reported: withReported('areal mass', 270, 'g/m²', 20).reported.map((reported) =>
        reported.name === 'thickness' ? stated('thickness', 'film', 100, 'µm', { u: 1 }) : reported,
      ),
    };
    expect(severity(uncertain, 'A1')).toEqual(['ambiguous']);
    const bare = {
      ...consistentFacts,
      specimens: { film: { kind: 'membrane', name: 'film', label: 'Film' } },
    } as const;
    expect(severity(bare, 'A1')).toEqual(['ambiguous']);
  });
  it('A2: 0.1 Ω of leads is judged at 5 %', () => {
    // R = L/(σS): 1.9 Ω is 5 % of 2 Ω.
    expect(severity(withReported('thickness', 0.38 * 1.01, 'µm'), 'A2')).toEqual(['consistent']);
    expect(severity(withReported('thickness', 0.38 * 0.99, 'µm'), 'A2')).toEqual(['not identifiable']);
  });
  it('A3: a low energy is open only where a plausible resistance explains it', () => {
    const range = stated('temperature', 'film', 40, '°C');
    const ranged = {
      ...range,
      quantity: { ...range.quantity, interval: { low: 273.15, high: 353.15, coverage: 1 } },
    };
    const low = withReported('activation energy', 0.13, 'eV');
    const thick = { ...low, reported: [...low.reported, ranged] };
    expect(severity(thick, 'A3')).toEqual(['consistent']);
    const thin = {
      ...thick,
      reported: thick.reported.map((reported) =>
        reported.name === 'thickness' ? stated('thickness', 'film', 0.2, 'µm') : reported,
      ),
    };
    expect(severity(thin, 'A3')).toEqual(['not identifiable']);
  });
  it('A4: κu is judged at 0.3, with the stated uncertainty', () => {
    // R_b = 500 Ω.
    expect(severity(withReported('interfacial resistance', 14_900, 'Ω'), 'A4')).toEqual(['consistent']);
    expect(severity(withReported('interfacial resistance', 15_100, 'Ω'), 'A4')).toEqual(['not identifiable']);
    expect(severity(withReported('interfacial resistance', 15_100, 'Ω', 15), 'A4')).toEqual(['consistent']);
    expect(severity(withReported('interfacial resistance', 300, 'Ω', 200), 'A4')).toEqual([
      'not identifiable',
    ]);
  });
  it('A9: a factor of 1.5 in either direction', () => {
    for (const [factor, word] of [
      [1.4, 'consistent'],
      [1.6, 'not identifiable'],
      [1 / 1.4, 'consistent'],
      [1 / 1.6, 'not identifiable'],
    ] as const)
      expect(severity(withReported('exchange current density', 0.08564 * factor, 'mA/cm²'), 'A9')).toEqual([
        word,
      ]);
  });
  it('A9: an area-specific resistance needs no area', () => {
    const facts = {
      ...consistentFacts,
      reported: consistentFacts.reported.map((reported) =>
        reported.name === 'interfacial resistance'
          ? stated('area-specific interfacial resistance', 'film', 600, 'Ω cm²')
          : reported,
      ),
    };
    const one = result(facts, 'A9').values.find(({ name }) => name === 'ratio of exchange currents');
    const other = result(consistentFacts, 'A9').values.find(
      ({ name }) => name === 'ratio of exchange currents',
    );
    expect(one?.quantity.value).toBeCloseTo(other?.quantity.value ?? Number.NaN, 12);
  });
  it('A10: below half the limiting current the claim is not supported', () => {
    // i_lim = 4σt₊RT/(FL) = 0.0308 mA/cm².
    expect(severity(withReported('critical current density', 0.0156, 'mA/cm²'), 'A10')).toEqual([
      'consistent',
    ]);
    expect(severity(withReported('critical current density', 0.0152, 'mA/cm²'), 'A10')).toEqual([
      'claim not supported',
    ]);
  });
  it('A10: silent without the claim, whatever else is claimed', () => {
    const claims = [
      { mechanism: 'better mechanics raise the critical current density', of: 'film', source: 'p. 1' },
    ];
    expect(runChecks({ ...consistentFacts, claims }).silent.map(({ id }) => id)).toContain('A10');
  });
  it('A10: a claim on a cell is about its membrane', () => {
    const claims = [{ mechanism: 'transport sets the critical current density', of: 'foil', source: 'p. 1' }];
    expect(severity({ ...consistentFacts, claims }, 'A10')).toEqual(['consistent']);
  });
  it('A12: less lithium than the cathode moves is ambiguous', () => {
    const { full, ...others } = consistentFacts.cells;
    if (full === undefined) throw new Error('no full cell');
    const facts = {
      ...consistentFacts,
      cells: { ...others, full: { ...full, lithiumThickness: quantity(5, 'µm') } },
    };
    expect(severity(facts, 'A12')).toEqual(['ambiguous']);
  });
  it('A13: without lithium to replace the loss, efficiency and retention must agree', () => {
    const { full, ...others } = consistentFacts.cells;
    if (full === undefined) throw new Error('no full cell');
    const lean = (efficiency: number): Facts => ({
      ...withReported('coulombic efficiency', efficiency, '%'),
      cells: { ...others, full: { ...full, lithiumThickness: quantity(0.1, 'µm') } },
    });
    expect(severity(lean(99.9), 'A13')).toEqual(['consistent', 'consistent']);
    expect(severity(lean(99), 'A13')).toEqual(['not identifiable', 'contradiction']);
    const { lithiumThickness: _, ...unknown } = full;
    const facts = { ...withReported('coulombic efficiency', 99, '%'), cells: { ...others, full: unknown } };
    expect(severity(facts, 'A13')).toEqual(['not identifiable', 'ambiguous']);
  });
  it('A13: at least so much efficiency is at least so much retention and at most so much loss', () => {
    const [cycle] = consistentFacts.reported.flatMap(({ name, at }) =>
      name === 'capacity retention' ? [at.cycle ?? 0] : [],
    );
    const bounded = (bound?: 'lower' | 'upper'): Facts => ({
      ...consistentFacts,
      reported: consistentFacts.reported.map((one) =>
        one.name === 'coulombic efficiency'
          ? stated('coulombic efficiency', 'full', 99.9, '%', { at: one.at, ...(bound && { bound }) })
          : one,
      ),
    });
    const of = (facts: Facts) => runChecks(facts).results.find(({ id }) => id === 'A13');
    const bounds = (facts: Facts) =>
      ['retention from efficiency', 'cumulative loss', 'lithium lost'].map(
        (name) => of(facts)?.values.find((one) => one.name === name && one.at === `cycle ${cycle}`)?.bound,
      );
    expect(bounds(bounded())).toEqual([undefined, undefined, undefined]);
    expect(bounds(bounded('lower'))).toEqual(['lower', 'upper', 'upper']);
    expect(bounds(bounded('upper'))).toEqual(['upper', 'lower', 'lower']);
    expect(of(bounded('lower'))?.result).toMatch(/the at most [\d.]+\smAh\scm⁻² lost/u);
    expect(of(bounded())?.result).not.toMatch(/at most|at least/u);
  });
  it('A14: more than before by more than the tolerance contradicts', () => {
    const recovered = (value: number, u?: number): Facts => ({
      ...consistentFacts,
      reported: consistentFacts.reported.map((reported) =>
        reported.at.after === undefined
          ? reported
          : stated('specific capacity', 'full', value, 'mAh/g', {
              at: reported.at,
              ...(u !== undefined && { u }),
            }),
      ),
    });
    expect(severity(recovered(142), 'A14')).toEqual(['consistent']);
    expect(severity(recovered(144), 'A14')).toEqual(['contradiction']);
    expect(severity(recovered(144, 3), 'A14')).toEqual(['consistent']);
  });
});

describe('uncertainty', () => {
  it('flows where every input states one, with the correlation of shared sources', () => {
    const facts: Facts = {
      ...consistentFacts,
      cells: {
        ...consistentFacts.cells,
        steel: {
          name: 'steel',
          kind: 'blocking',
          membrane: 'film',
          films: 1,
          electrodeArea: quantity(2, 'cm²', { uncertainty: 0.02 }),
        },
      },
      reported: consistentFacts.reported.map((reported) =>
        reported.name === 'thickness'
          ? stated('thickness', 'film', 100, 'µm', { u: 2 })
          : reported.name === 'ionic conductivity'
            ? stated('ionic conductivity', 'film', 1e-5, 'S/cm', { u: 3e-7 })
            : reported,
      ),
    };
    const { values } = result(facts, 'A2');
    const resistance = values.find(({ name }) => name === 'bulk resistance')?.quantity;
    // Relative uncertainties 2, 3 and 1 % in quadrature; the linear answer is good to 5 % of u.
    expect((resistance?.uncertainty ?? 0) / 500).toBeCloseTo(Math.hypot(0.02, 0.03, 0.01), 3);
    expect(resistance?.contributions).toHaveLength(3);
  });
  it('is not printed where one input states none', () => {
    const { values } = result(withReported('thickness', 100, 'µm', 2), 'A2');
    for (const { quantity: found } of values) expect(found.uncertainty).toBeUndefined();
  });
});

describe('any facts', () => {
  it('are judged without an exception, with finite values', () => {
    const factor = fc.constantFrom(1e-3, 0.1, 0.5, 0.999, 1, 1.001, 3, 1e3);
    const uncertainty = fc.constantFrom(undefined, 0, 0.01, 0.5, 3);
    const count = consistentFacts.reported.length;
    fc.assert(
      fc.property(
        fc.array(fc.record({ factor, uncertainty, kept: fc.boolean() }), {
          minLength: count,
          maxLength: count,
        }),
        (changes) => {
          const reported = consistentFacts.reported.flatMap((fact, index) => {
            const change = changes[index];
            if (change === undefined || !change.kept) return [];
            const value = fact.quantity.value * change.factor;
            const { uncertainty: relative } = change;
            if (relative === undefined) return [{ ...fact, quantity: { ...fact.quantity, value } }];
            const u = relative * Math.abs(value);
            const contributions = [{ source: `${fact.name} of ${fact.of}, ${index}`, uncertainty: u }];
            return [{ ...fact, quantity: { ...fact.quantity, value, uncertainty: u, contributions } }];
          });
          for (const { values } of runChecks({ ...consistentFacts, reported }).results)
            for (const { quantity: found } of values) expect(Number.isFinite(found.value)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
