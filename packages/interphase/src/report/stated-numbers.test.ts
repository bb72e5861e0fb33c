import { describe, expect, it } from 'vitest';
import { parseProject } from '../project/index.ts';
import { quantity } from '../quantity/index.ts';
import { exampleReport } from './report.fixture.ts';
import { reportHtml, reportTables } from './index.ts';
import { comparedWithStated } from './stated-comparison.ts';
import { statedText } from './stated-text.ts';

const { reported } = parseProject(
  `interphase: 1
specimens:
  film: {kind: membrane}
  powder: {kind: powder}
cells:
  a: {kind: symmetric, membrane: film}
reported:
  - {quantity: temperature, of: film, value: 0 … 80 °C, source: a}
  - {quantity: frequency, of: film, value: 0.1 Hz … 1 MHz, source: b}
  - {quantity: voltage, of: a, value: {low: 4.0 V, high: 4.9 V}, source: c}
  - {quantity: ionic conductivity, of: film, value: 1e-8 … 1e-6 S/cm, source: d}
  - {quantity: time to short, of: a, value: '> 2000 h', source: e}
  - {quantity: coating thickness, of: powder, value: ≈ 9 nm, source: f}
  - {quantity: thickness, of: film, value: {value: 5 µm, low: 3 µm, high: 12 µm}, source: g}
  - {quantity: activation energy, of: film, value: '>= 0.30 eV', source: h}
  - {quantity: areal mass, of: film, value: 11.7 g/m², at: 20 … 30 °C, source: i}
  - {quantity: transference number, of: film, value: {value: '0.6', bound: upper}, source: j}
`,
  'project.yaml',
);
const report = { ...exampleReport(), findings: [], checks: [], reported };

describe('a stated number', () => {
  it('stands in the table as it is stated: a range by its ends, a bound by its sign', async () => {
    const page = await reportHtml(report);
    const table = page.slice(page.indexOf('<table'), page.indexOf('</table'));
    const cells = [
      ...table.matchAll(/<td class="number"[^>]*>(.*?)<\/td><td class="unit">(.*?)<\/td>/gu),
    ].map(([, number = '', unit = '']) =>
      `${number.replaceAll(/<[^>]*>/gu, '')} ${unit}`
        .replaceAll('\u202f', ' ')
        .replaceAll('&gt;', '>')
        .trim(),
    );
    expect(cells).toEqual([
      '0 … 80 °C',
      '0.1 Hz … 1 MHz',
      '4.0 … 4.9 V',
      '1 × 10⁻⁸ … 1 × 10⁻⁶ S cm⁻¹',
      '> 2000 h',
      '≈ 9 nm',
      '5 (3 … 12) µm',
      '≥ 0.30 eV',
      '11.7 g m⁻²',
      '≤ 0.6',
    ]);
    expect(table.replaceAll('\u202f', ' ')).toContain('20 … 30 °C');
  });

  it('has no value in the CSV where none is stated', () => {
    const table = reportTables(report).find(({ name }) => name === 'stated');
    const columns = ['value', 'standard uncertainty', 'low', 'high', 'coverage', 'sign'];
    const rows = table?.rows.map((row) => columns.map((column) => row[table.columns.indexOf(column)]));
    expect(rows).toEqual([
      [null, null, 0, 80, null, null],
      [null, null, 1e-7, 1, null, null],
      [null, null, 4, 4.9, null, null],
      [null, null, 1e-8, 1e-6, null, null],
      [null, null, 2000, null, null, '>'],
      [9, null, null, null, null, '≈'],
      [null, null, 3, 12, null, null],
      [null, null, 0.3, null, null, '≥'],
      [11.7, null, null, null, null, null],
      [null, null, null, 0.6, null, '≤'],
    ]);
  });

  it('stands so in the statement of a check', () => {
    const texts = reported.map((one) =>
      statedText({ text: `film: ${one.name} ${one.text}`, source: one.source }, reported).replaceAll(
        '\u202f',
        ' ',
      ),
    );
    expect(texts.slice(0, 6)).toEqual([
      'film: temperature 0 … 80 °C',
      'film: frequency 0.1 Hz … 1 MHz',
      'film: voltage 4.0 … 4.9 V',
      'film: ionic conductivity 1 × 10⁻⁸ … 1 × 10⁻⁶ S cm⁻¹',
      'film: time to short > 2000 h',
      'film: coating thickness ≈ 9 nm',
    ]);
  });

  it('is compared with what was found only where it is a value', () => {
    const [, , , , , approximate, , atLeast] = reported;
    expect(
      approximate && comparedWithStated(quantity(8, 'nm', { uncertainty: 0.1 }), approximate),
    ).toBeUndefined();
    expect(
      atLeast && comparedWithStated(quantity(0.2, 'eV', { uncertainty: 0.01 }), atLeast),
    ).toBeUndefined();
  });
});
