import { describe, expect, it } from 'vitest';
import { checks } from '../audit/index.ts';
import { InputError } from '../quantity/index.ts';
import { formulaMarkup, mathOf } from './formula.ts';
import { exampleReport } from './report.fixture.ts';

/** MathML without what stands for no mark on paper, to compare with what a person would write. */
const set = (text: string): string =>
  mathOf(text).html.trim().replaceAll('<mo>&#x2062;</mo>', '').replaceAll('<mo>&#x2061;</mo>', '@');

describe('a formula as MathML', () => {
  it.each([
    ['R/L', '<mfrac><mrow><mi>R</mi></mrow><mrow><mi>L</mi></mrow></mfrac>'],
    ['L/(σ S)', '<mfrac><mrow><mi>L</mi></mrow><mrow><mi>σ</mi><mi>S</mi></mrow></mfrac>'],
    [
      '(a + b) c/d',
      '<mfrac><mrow><mrow><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo></mrow><mi>c</mi></mrow><mrow><mi>d</mi></mrow></mfrac>',
    ],
    ['x = −1', '<mi>x</mi><mo>=</mo><mo>−</mo><mn>1</mn>'],
    ['I_0 R_ss', '<msub><mi>I</mi><mn>0</mn></msub><msub><mi>R</mi><mtext>ss</mtext></msub>'],
    ['t₊ F²', '<msub><mi>t</mi><mo>+</mo></msub><msup><mi>F</mi><mn>2</mn></msup>'],
    ['φ^1.5', '<msup><mrow><mi>φ</mi></mrow><mrow><mn>1.5</mn></mrow></msup>'],
    ['ΔV', '<mrow><mi mathvariant="normal">Δ</mi><mi>V</mi></mrow>'],
    ['√(a b)', '<msqrt><mi>a</mi><mi>b</mi></msqrt>'],
    ['R(T)', '<mi>R</mi>@<mrow><mo>(</mo><mi>T</mi><mo>)</mo></mrow>'],
    ['R (T)', '<mi>R</mi><mrow><mo>(</mo><mi>T</mi><mo>)</mo></mrow>'],
    ['ln σ', '<mi>ln</mi>@<mspace width="0.17em"/><mi>σ</mi>'],
    ['298.15 K', '<mn>298.15</mn><mspace width="0.17em"/><mi mathvariant="normal">K</mi>'],
    // The sum takes the whole fraction, not its numerator.
    [
      'Σ m_i/ρ',
      '<mo>∑</mo><mfrac><mrow><msub><mi>m</mi><mi>i</mi></msub></mrow><mrow><mi>ρ</mi></mrow></mfrac>',
    ],
  ])('%s', (text, expected) => {
    expect(set(text)).toBe(`<math displaystyle="true" alttext="${text}">${expected}</math>`);
  });

  it('sets several formulas apart, each with its plain text', () => {
    const { html } = mathOf('a < b; c = d');
    expect(Array.from(html.matchAll(/alttext="([^"]*)"/gu), ([, text]) => text)).toEqual([
      'a &lt; b',
      'c = d',
    ]);
    expect(html).toContain('<mo>&lt;</mo>');
  });

  it.each(['a/b c', 'a/b/c', 'RT/F', '(a', 'a)', 'a =', '', 'a [b)', 'a # b', '<script>', 'a ^'])(
    'refuses what it cannot read or could read in two ways: %s',
    (text) => {
      expect(() => mathOf(text)).toThrow(InputError);
      const shown = formulaMarkup(text).html;
      expect(shown).toContain('(as text: ');
      expect(shown).not.toContain('<math');
      expect(shown).not.toContain('<script');
    },
  );

  const declared = checks.flatMap(({ id, formulas = [] }) => formulas.map((text) => [id, text] as const));
  it.each(declared)('sets what check %s calculates: %s', (_, text) => {
    expect(mathOf(text).html).toMatch(/^<math displaystyle="true" alttext="[^"]+">.*<\/math> $/u);
  });

  it('is declared by every check that calculates', () => {
    const without = checks.filter(({ formulas = [] }) => formulas.length === 0).map(({ id }) => id);
    // Verdicts on a claim alone, and checks that wait.
    expect(without).toEqual(['A15', 'A21', 'A22', 'A23', 'A24', 'A25', 'A26', 'A27']);
  });

  it.each(exampleReport().findings.map(({ method }) => method.equation))('sets a method: %s', (text) => {
    expect(mathOf(text).html).toContain('</math>');
  });
});
