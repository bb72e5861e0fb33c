import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks, runChecks, trackReads } from '../packages/interphase/src/audit/index.ts';
import type { Facts } from '../packages/interphase/src/audit/index.ts';
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

describe('what a check reads', () => {
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
