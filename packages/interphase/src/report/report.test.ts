import { describe, expect, it } from 'vitest';
import { comparison } from '../figure/index.ts';
import { quantity } from '../quantity/index.ts';
import { csv } from './csv.ts';
import { reportFiles, reportHtml, reportTables, summaryText, yamlLines } from './index.ts';
import { escapeText } from './markup.ts';
import { methodsParagraph } from './methods-paragraph.ts';
import { nextSteps } from './next-steps.ts';
import { printed } from './printed.ts';
import type { ReportInput } from './report-input.ts';
import { exampleReport } from './report.fixture.ts';

const nothing: ReportInput = {
  title: 'Nothing yet',
  given: { reported: 0, claims: 0, measured: 0, simulated: 0 },
  findings: [],
  reported: [],
  checks: [],
  silent: [],
  measureNext: [],
  missing: [],
  unread: [],
  provenance: [],
  version: '0.1.0',
};

const examplePage = reportHtml(exampleReport());

/** The example with `evil` before every text of a person, and one figure with it in title, caption and labels. */
function attackedReport(evil: string): ReportInput {
  const evilFigure = comparison({
    id: evil,
    title: `${evil}title`,
    caption: `${evil}caption`,
    width: 174,
    quantity: `${evil}quantity`,
    unit: '1',
    rows: [{ label: `${evil}label`, kind: 'measured', value: 1, word: `${evil}word` }],
  });
  const example = exampleReport();
  const figures = new Map(example.findings.map(({ id }, index) => [id, index === 0 ? [evilFigure] : []]));
  const attacked: ReportInput = JSON.parse(
    JSON.stringify(example, (key, one: unknown) => {
      if (key === 'figures') return [];
      return typeof one === 'string' && !fixedWords.has(key) && !/^\d+$/u.test(key) ? `${evil}${one}` : one;
    }),
  );
  const findings = attacked.findings.map((finding) =>
    Object.assign({}, finding, { figures: figures.get(finding.id) ?? [] }),
  );
  return { ...attacked, findings };
}
/** Keys whose values are words of ours, not texts of a person. */
const fixedWords = new Set(['unit', 'status', 'verdict', 'id', 'doi', 'equation']);

describe('reportHtml', () => {
  it('gives the same bytes for the same input and does not change it', async () => {
    const input = exampleReport();
    const before = JSON.stringify(input);
    const page = await reportHtml(input);
    expect(await examplePage).toBe(page);
    expect(JSON.stringify(input)).toBe(before);
  });

  it('asks the network for nothing', async () => {
    const page = await examplePage;
    expect(page).not.toMatch(/<(?:img|iframe|object|embed|base|form)\b/u);
    expect(page).not.toMatch(/@import|url\((?!#)/u);
    for (const [, href] of page.matchAll(/\b(?:href|src)="([^"]*)"/gu))
      expect(href).toMatch(/^(?:#|https:\/\/doi\.org\/|data:,$)/u);
  });

  it('has unique identities, targets for all links and headings in order', async () => {
    const page = await examplePage;
    const ids = Array.from(page.matchAll(/ id="([^"]*)"/gu), ([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/gu)) expect(ids).toContain(target);
    let level = 0;
    for (const [, digit] of page.matchAll(/<h([1-6])/gu)) {
      expect(Number(digit)).toBeLessThanOrEqual(level + 1);
      level = Number(digit);
    }
    expect(page.match(/<h1/gu)).toHaveLength(1);
  });

  it('puts the worst first and the consistent last', async () => {
    const page = await examplePage;
    const places = ['check-A1"', 'check-A14"', 'check-A5"', 'check-A2"', 'check-A12"'].map((id) =>
      page.indexOf(`id="${id}`),
    );
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('says simulated on every line of what rests on simulated files', async () => {
    const page = await examplePage;
    const answer = page.slice(
      page.indexOf('aria-label="Quantities"'),
      page.indexOf('Stated, not measured here'),
    );
    const lines = answer.split('<tr>').slice(2);
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line.includes('simulated')).toBe(!line.includes('alumina'));
  });

  it('never shows a bare value of what is not identifiable', async () => {
    const page = await examplePage;
    expect(page.replaceAll('\u202f', ' ')).toContain('.13 … 0.30 (68 %)');
    expect(page).not.toMatch(/\b0\.21\b/u);
  });

  it('escapes every text', async () => {
    const tags = (page: string): number | undefined => page.match(/<[a-z]/gu)?.length;
    for (const evil of [
      '<script>alert(1)</script>',
      '"><img src=x>',
      "'--></style>",
      '<svg/onload=alert(1)>',
    ]) {
      const page = await reportHtml(attackedReport(evil));
      const clean = await reportHtml(attackedReport('x'.repeat(evil.length)));
      expect(tags(page)).toBe(tags(clean));
      expect(page.match(/<\/(?:style|script)/gu)).toHaveLength(2);
      expect(page.split(escapeText(evil)).length).toBeGreaterThan(100);
      expect(page).not.toContain(evil);
    }
  });

  it('links no DOI that is none', async () => {
    const input = exampleReport();
    const [finding] = input.findings;
    const method = { ...finding!.method, citations: [{ text: 'X', doi: 'javascript:alert(1)' }] };
    const page = await reportHtml({ ...input, findings: [{ ...finding!, method }] });
    expect(page).not.toContain('href="javascript');
    expect(page).not.toContain('doi.org/javascript');
  });

  it('stands without anything in it', async () => {
    const page = await reportHtml(nothing);
    expect(page).toContain('There is nothing to conclude yet.');
    expect(page).toContain('No raw file was read.');
  });
});

describe('reportTables and reportFiles', () => {
  it('writes every table and every figure once, under names that differ in more than case', async () => {
    const files = await reportFiles(exampleReport());
    const paths = files.map(({ path }) => path);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    for (const path of paths)
      expect(path).toMatch(/^(?:figures\/|tables\/)?[\p{L}\p{N}_-]+\.(?:html|svg|vl\.json|csv|json)$/u);
    expect(paths.filter((path) => path.endsWith('.svg'))).toHaveLength(7);
    expect(paths.filter((path) => path.endsWith('.csv'))).toHaveLength(11 + 7);
    const json = files.filter(({ path }) => path.endsWith('.json'));
    expect(json.length).toBeGreaterThan(20);
    for (const { text } of json) expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(await reportFiles(exampleReport())).toEqual(files);
  });

  it('gives figures of one identity names of their own', async () => {
    const input = exampleReport();
    const [first] = input.findings;
    const paths = (await reportFiles({ ...input, findings: [first!, { ...first!, id: 'again' }] })).map(
      ({ path }) => path,
    );
    expect(paths).toContain('figures/nyquist-blocking.svg');
    expect(paths).toContain('figures/nyquist-blocking-2.svg');
    expect(paths).toContain('tables/figure-nyquist-blocking-2.csv');
  });

  it('gives all digits in the unit shown, and only the interval of what is not identifiable', () => {
    const answer = reportTables(exampleReport()).find(({ name }) => name === 'answer');
    expect(answer?.rows[0]?.slice(0, 5)).toEqual(['ionic conductivity', 'so3li', '25 °C', 1.76e-4, 2.4e-5]);
    const [, activation] = answer!.rows;
    expect(activation?.slice(3, 5)).toEqual([null, null]);
    expect(activation?.[5]).toBeCloseTo(0.132, 9);
    expect(activation?.[6]).toBeCloseTo(0.304, 9);
  });

  it('makes CSV that no spreadsheet runs', () => {
    const text = csv(
      ['a'],
      [['=HYPERLINK("x")'], ['+1e3'], ['-2'], ['@SUM(A1)'], ['-cmd'], ['a\nb'], [-3.5], [null]],
    );
    expect(text).toBe(
      'a\r\n"\'=HYPERLINK(""x"")"\r\n+1e3\r\n-2\r\n\'@SUM(A1)\r\n\'-cmd\r\n"a\nb"\r\n-3.5\r\n\r\n',
    );
  });
});

describe('summaryText', () => {
  for (const ascii of [false, true])
    for (const width of [40, 80])
      it(`fits a screen of ${width} columns ${ascii ? 'in ASCII' : 'in Unicode'}`, () => {
        const example = exampleReport();
        const long = 'a very long word-'.repeat(20);
        const crowded: ReportInput = {
          ...example,
          title: `${long} \u001b[31m red`,
          findings: [...example.findings, ...example.findings, ...example.findings],
          checks: [...example.checks, ...example.checks, ...example.checks],
        };
        for (const input of [example, crowded, nothing]) {
          const lines = summaryText(input, { ascii, width }).split('\n');
          expect(lines.length).toBeLessThanOrEqual(41);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
          expect(lines.join('')).not.toMatch(/\p{Cc}/u);
          expect(/^\p{ASCII}*$/u.test(lines.join('')) || !ascii).toBe(true);
        }
      });

  it('says the numbers, what fails and what is simulated', () => {
    const text = summaryText(exampleReport(), { ascii: true });
    expect(text).toContain('(1.76 +/- 0.24)e-4 S/cm  n=3  simulated  X fail: share of the leads');
    expect(text).toContain('X A1 areal mass against thickness: contradiction\n    Together they need');
    expect(text).not.toMatch(/\w \.\.\.$/mu);
    expect(text).toContain('Measure next\n  1. Measure the resistance');
  });
});

describe('parts', () => {
  it('a quantity is split at the decimal sign and before its unit', () => {
    const plain = (q: Parameters<typeof printed>[0]): string[] => {
      const { whole, rest, unit } = printed(q);
      return [whole, rest, unit].map((part) => part.replaceAll('\u202f', ' '));
    };
    expect(plain(quantity(1.77e-4, 'S/cm', { uncertainty: 5e-6 }))).toEqual(['1', '.77(5) × 10⁻⁴', 'S cm⁻¹']);
    expect(plain(quantity(-12.5, '°C', { uncertainty: 0.3 }))).toEqual(['−12', '.5(3)', '°C']);
    expect(plain(quantity(231, '1', { status: 'derived' }))).toEqual(['231', '', '']);
    const interval = {
      ...quantity(50, '%', { status: 'not identifiable' }),
      interval: { low: 0.1, high: 0.9, coverage: 0.68 },
    };
    expect(plain(interval)).toEqual(['10', ' … 90 (68 %)', '%']);
  });

  it('the methods paragraph numbers each reference once', () => {
    const { paragraph, references } = methodsParagraph(exampleReport().findings);
    expect(references).toHaveLength(3);
    expect(paragraph).toContain('stacked films [1]. Arrhenius');
    expect(paragraph).toContain('rest on simulated files');
  });

  it('advice that the audit gives too is one step', () => {
    const steps = nextSteps(exampleReport());
    expect(steps[0]?.checks).toEqual(['A2', 'A5']);
    expect(steps[0]?.findings.map(({ id }) => id)).toEqual(['ionic-conductivity-so3li']);
    expect(new Set(steps.map(({ action }) => action)).size).toBe(steps.length);
  });

  it('fields that are missing for one reason are asked for together', async () => {
    const page = await reportHtml({
      ...nothing,
      missing: [
        { field: 'cells.a.kind', why: 'A kind says it.' },
        { field: 'specimens.film.thickness', why: 'A thickness does.' },
        { field: 'cells.b.kind', why: 'A kind says it.' },
      ],
    });
    expect(page.match(/A kind says it\./gu)).toHaveLength(1);
    expect(page).toContain('cells:\n  a:\n    kind: …\n  b:\n    kind: …<');
  });

  it('a missing field is asked for as lines of the project file', () => {
    expect(yamlLines('cells.ss-1.electrode diameter')).toBe('cells:\n  ss-1:\n    electrode diameter: … mm');
    expect(yamlLines('measurements[3].temperature')).toBe('measurements: # entry 4\n  temperature: … °C');
  });
});
