import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks, runChecks } from '../packages/interphase/src/audit/index.ts';
import { parseProject } from '../packages/interphase/src/project/index.ts';

/**
 * A made-up PEO film with other materials, cells and statements than any other project of this repository: checks rest on
 * what a project holds and on nothing else.
 */
const file = 'papers/peo-example/project.yaml';
const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

function auditOf(project: string) {
  const audit = runChecks({ ...parseProject(project, file), measured: [] });
  return { ...audit, severity: Object.fromEntries(audit.results.map(({ id, severity }) => [id, severity])) };
}

/** The project with one value changed; one that is not there is a mistake of this test. */
function changed(from: string, to: string, project = text): string {
  expect(project).toContain(from);
  return project.replace(from, to);
}

const audit = auditOf(text);

describe('a second project', () => {
  it('gets the checks its inputs allow, judged by its own numbers', () => {
    expect(audit.severity).toEqual({
      A1: ['ambiguous'],
      A2: ['consistent'],
      A3: ['consistent'],
      A4: ['consistent'],
      A12: ['consistent'],
      A14: ['consistent'],
      A16: ['contradiction'],
      A20: ['consistent'],
      A27: ['not identifiable'],
    });
  });

  // What each check that stays silent lacks, and the room some of them wait for.
  it.each([
    ['A5', ['membranes with filler', 'claim'], undefined],
    ['A6', ['with and without filler', 'salt concentration', 'BET area', 'claim'], undefined],
    ['A7', ['BET area', 'pore volume', 'pore diameter'], undefined],
    ['A8', ['zeta potential', 'claim'], undefined],
    ['A9', ['exchange current density'], undefined],
    ['A10', ['claim'], undefined],
    ['A11', ['half-cycle time'], undefined],
    ['A13', ['coulombic efficiency', 'capacity retention'], undefined],
    ['A15', ['three rates'], 'the cell simulator'],
    ['A17', ['mass fractions', 'claim'], undefined],
    ['A18', ['coating thickness', 'particle diameter'], undefined],
    ['A19', ['pulse duration', 'particle diameter'], undefined],
    ['A21', ['filler fraction', 'uptake'], 'the recipe room'],
    ['A22', ['salt concentration', 'recipe'], 'the recipe room'],
    ['A23', ['claim', 'temperature of the press'], undefined],
    ['A24', ['claim'], undefined],
    ['A25', ['areas, loadings and foils'], 'the design room'],
    ['A26', ['claim'], undefined],
  ])('says what %s lacks: %j', (id, lacks, waitsFor) => {
    const silent = audit.silent.find((each) => each.id === id);
    for (const input of lacks) expect(silent?.needs.join('; ')).toContain(input);
    expect(silent?.waitsFor).toBe(waitsFor);
  });
  it('leaves no check out', () => {
    const ids = [...audit.results, ...audit.silent].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(checks.map(({ id }) => id).toSorted());
    expect(audit.silent).toHaveLength(18);
  });

  it('has one contradiction, with what rests on it: more capacity than LiFePO₄ has lithium', () => {
    const found = audit.results.find(({ id }) => id === 'A16');
    // F/M = 96485.33 C/mol / (157.76 g/mol · 3.6 C/mAh) = 169.9 mAh/g: 181 takes 1.065 Li.
    const theoretical = 96485.33 / 157.76 / 3.6;
    expect(found?.arithmetic.join()).toContain(`= ${(181 / theoretical).toFixed(2)}`);
    expect(audit.affected).toEqual([expect.objectContaining({ id: 'A16', checks: ['A12', 'A14', 'A20'] })]);
    expect(audit.measureNext[0]?.settles).toContain('A16');
    expect(auditOf(changed('181 mAh/g', '161 mAh/g')).severity['A16']).not.toEqual(['contradiction']);
  });
  it('carries its own numbers into the arithmetic', () => {
    const values = audit.results.flatMap((result) =>
      result.values.map((value) => ({ ...value, id: result.id })),
    );
    const value = (id: string, name: string) =>
      values.find((one) => one.id === id && one.name === name)?.quantity.value;
    const area = (Math.PI / 4) * 0.016 ** 2;
    const bulk = 50e-6 / (0.06 * area);
    expect(value('A2', 'bulk resistance')).toBeCloseTo(bulk, 6);
    expect(value('A4', 'condition number')).toBeCloseTo(60 / bulk, 6);
  });

  it.each([
    ['a film too thin for the method', { '50 ± 2 µm': '5.0 ± 0.2 µm' }, 'A4', 'not identifiable'],
    [
      'an activation energy that leads explain',
      { '50 ± 2 µm': '5.0 ± 0.2 µm', '0.55 eV': '0.12 eV' },
      'A3',
      'not identifiable',
    ],
    ['a capacity that comes back', { '148 mAh/g': '158 mAh/g' }, 'A14', 'contradiction'],
  ])('fires on %s', (_, changes, id, severity) => {
    const broken = Object.entries(changes).reduce((so, [from, to]) => changed(from, to, so), text);
    expect(auditOf(broken).severity[id]).toEqual([severity]);
    expect(audit.severity[id]).not.toEqual([severity]);
  });
  it('gets another check with each input', () => {
    const more = `${text}  - { quantity: exchange current density, of: film, value: 0.5 mA/cm², source: synthetic }
claims:
  - { mechanism: the cell is all solid, of: coin, source: synthetic }
`;
    expect(Object.keys(auditOf(more).severity)).toEqual(expect.arrayContaining(['A9', 'A26']));
  });
});

/** Names of the paper and of its materials; the library of substances has the latter, with citations. */
const paper = /\bliu(?: et al|[ -]2024)|so3li|aenm|2303940/iu;
const itsMaterials = /ncm\s?811|\bvec\b|pegda|pvdf|nafion/iu;
const library = /cell\/(?:material-data|open-circuit-law)\.ts$/u;

describe('the source of the packages', () => {
  const root = new URL('../packages/', import.meta.url);
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /^[^/]+\/src\/.*\.ts$/u.test(path) && !/\.(?:test|fixture)\.ts$/u.test(path),
  );

  it('is all read', () => {
    expect(sources.length).toBeGreaterThan(400);
    expect(sources.filter((path) => library.test(path))).toHaveLength(2);
  });
  it('knows no paper: its code names neither it nor its materials', () => {
    const named = sources.filter((path) => {
      const code = withoutComments(readFileSync(new URL(path, root), 'utf8'));
      return paper.test(code) || (!library.test(path) && itsMaterials.test(code));
    });
    expect(named).toEqual([]);
  });
  it('is searched as code, not as comments', () => {
    const code = withoutComments("/** of so3li */ const a = 'x'; // so3li\nconst b = 'so3li';");
    expect(code.trim()).toBe("const a = 'x';\nconst b = 'so3li';");
  });
});

/** Comments may cite where a formula is from. */
function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(?:^|\s)\/\/ .*$/gmu, '');
}
