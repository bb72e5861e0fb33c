import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks, runChecks, trackReads } from '../packages/interphase/src/audit/index.ts';
import type { Evaluation, Facts } from '../packages/interphase/src/audit/index.ts';
import type { NamedQuantity } from '../packages/interphase/src/finding/index.ts';
import { parseProject } from '../packages/interphase/src/project/index.ts';
import { quantity } from '../packages/interphase/src/quantity/index.ts';

/** What rests on a value of the paper's project: by what the checks read, held against what they in fact change with. */
const file = 'papers/liu-2024/project.yaml';
const paper = parseProject(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'), file);
const facts: Facts = { ...paper, measured: [] };
const audit = runChecks(facts);

function affectedBy(id: string) {
  const affected = audit.affected.find((each) => each.id === id);
  if (affected === undefined) throw new Error(`nothing is affected by ${id}`);
  return affected;
}

describe('a value of the paper at odds', () => {
  it('is followed from the thickness to every check that uses it', () => {
    const { checks: ids, statements, sentence } = affectedBy('A1');
    expect(ids).toEqual(['A2', 'A3', 'A4', 'A10', 'A11']);
    expect(statements.map(({ text }) => text)).toEqual([expect.stringMatching(/thickness 3 µm$/u)]);
    expect(sentence).toMatch(
      /^A1 calls in question: .*thickness 3 µm; A2, A3, A4, A10 and A11 rest on it\.$/u,
    );
  });
  it('is followed from the capacity to the retention', () => {
    expect(affectedBy('A14').checks).toEqual(['A13']);
  });
  it('stands as a doubt on each check it is followed to', () => {
    for (const { id, checks: ids } of audit.affected)
      for (const dependant of ids)
        expect(
          audit.results.find((result) => result.id === dependant)?.doubts?.map((doubt) => doubt.id),
        ).toContain(id);
  });
  it('marks a number beside a verdict, not the verdict', () => {
    const byMass = audit.results.find(({ id }) => id === 'A1');
    expect(byMass?.doubts).toBeUndefined();
    const marked = byMass?.values.filter(({ doubts }) => doubts !== undefined);
    expect(marked?.map(({ name, doubts }) => [name, doubts?.map(({ id }) => id)])).toEqual([
      ['ionic conductivity', ['A5']],
    ]);
  });
  it('ends where nothing contradicts', () => {
    const lighter = facts.reported.map((reported) =>
      reported.name === 'areal mass'
        ? { ...reported, quantity: { ...reported.quantity, value: reported.quantity.value / 3 } }
        : reported,
    );
    const changed = runChecks({ ...facts, reported: lighter });
    expect(changed.affected.map(({ id }) => id)).not.toContain('A1');
  });
});

describe('the claim that anions are trapped', () => {
  it('is judged on its own membrane, however much electrolyte that holds', () => {
    const drier = facts.reported.map((reported) =>
      reported.name === 'precursor uptake' && reported.of === 'so3li'
        ? { ...reported, quantity: { ...reported.quantity, value: reported.quantity.value / 2 } }
        : reported,
    );
    const judged = (given: Facts) =>
      runChecks(given)
        .results.filter(({ id }) => id === 'A5')
        .map(({ of, result }) => ({ of, result }));
    expect(judged(facts).map(({ of }) => of)).toEqual([['so3li']]);
    expect(judged({ ...facts, reported: drier })).toEqual(judged(facts));
    const other = facts.claims.map((claim) =>
      claim.mechanism.includes('trapping') ? { ...claim, of: 'sio2' } : claim,
    );
    expect(judged({ ...facts, claims: other }).map(({ of }) => of)).toEqual([['sio2']]);
    const ofReference = facts.claims.map((claim) =>
      claim.mechanism.includes('trapping') ? { ...claim, of: 'spe' } : claim,
    );
    expect(judged({ ...facts, claims: ofReference })).toEqual([]);
  });
});

describe('a finding', () => {
  const thickness = paper.specimens['so3li'];
  if (thickness?.kind !== 'membrane' || !thickness.thickness) throw new Error('no thickness');
  const conductivity = (sources: readonly string[]): NamedQuantity => ({
    name: 'ionic conductivity',
    of: 'so3li',
    quantity: quantity(1e-4, 'S/cm', { sources: [...sources, 'spectrum.txt'] }),
    principal: true,
  });
  const resting = { id: 'from-described-thickness', quantities: [conductivity(thickness.thickness.sources)] };
  const other = { id: 'from-elsewhere', quantities: [conductivity(['another drawing'])] };

  it('is marked when the doubtful thickness went into it, and not when another did', () => {
    const { affected } = runChecks(facts, [resting, other]);
    const byMass = affected.find(({ id }) => id === 'A1');
    expect(byMass?.findings).toEqual(['from-described-thickness']);
    expect(byMass?.sentence).toMatch(/A11 and the finding from-described-thickness rest on it\.$/u);
  });
});

it('a value that two membranes are judged by is stated once', () => {
  for (const { id, statements } of audit.results)
    expect(new Set(statements.map(({ text, source }) => `${text} ${source}`)).size, id).toBe(
      statements.length,
    );
  const texts = audit.results.find(({ id }) => id === 'A6')?.statements.map(({ text }) => text);
  expect(texts?.filter((text) => text.includes('BET area'))).toHaveLength(1);
});

describe('what a check reads', () => {
  it('for a value beside the verdict alone changes nothing else', () => {
    const verdictOf = (result: Evaluation | undefined): unknown => [
      result?.severity,
      result?.conditions,
      result?.result,
      result?.values.filter(({ principal }) => principal),
    ];
    const tracked = trackReads(facts);
    let asides = 0;
    for (const check of checks) {
      const found = check.evaluate(tracked.facts);
      const before = JSON.stringify(verdictOf(found));
      for (const { reads } of found?.asides ?? []) {
        const index = tracked.facts.reported.findIndex((reported) => reported.quantity === reads);
        const reported = facts.reported[index];
        if (reported === undefined) throw new Error(`${check.id} reads aside what is not reported`);
        asides += 1;
        for (const factor of [0.1, 0.97, 10]) {
          const value = reported.quantity.value * factor;
          const changed = facts.reported.with(index, {
            ...reported,
            quantity: { ...reported.quantity, value },
          });
          expect(JSON.stringify(verdictOf(check.evaluate({ ...facts, reported: changed }))), check.id).toBe(
            before,
          );
        }
      }
    }
    expect(asides).toBeGreaterThan(0);
  });

  it('holds every reported value that changes its result', () => {
    const tracked = trackReads(facts);
    const quantities = tracked.facts.reported.map((reported) => reported.quantity);
    let changing = 0;
    for (const check of checks) {
      const { result, reads } = tracked.during(() => check.evaluate(tracked.facts));
      if (result === undefined) continue;
      const before = JSON.stringify(result);
      for (const [index, reported] of facts.reported.entries()) {
        const value = reported.quantity.value * 0.97;
        const changed = facts.reported.with(index, {
          ...reported,
          quantity: { ...reported.quantity, value },
        });
        if (JSON.stringify(check.evaluate({ ...facts, reported: changed })) === before) continue;
        changing += 1;
        const read = quantities[index];
        expect(read && reads.has(read), `${check.id} reads ${reported.name} of ${reported.of}`).toBe(true);
      }
    }
    expect(changing).toBeGreaterThan(80);
  });
});
