import { describe, expect, it } from 'vitest';
import { quantity } from '../quantity/index.ts';
import { statedText } from './stated-text.ts';
import { withSubscripts, withSubscriptsInSvg } from './with-subscripts.ts';

describe('withSubscripts', () => {
  it('sets indices of symbols low', () => {
    expect(withSubscripts('I_0 = ΔV/(R_b + R_0)').html).toBe(
      'I<sub>0</sub> = ΔV/(R<sub>b</sub> + R<sub>0</sub>)',
    );
    expect(withSubscripts('R_int/R_bulk.').html).toBe('R<sub>int</sub>/R<sub>bulk</sub>.');
    expect(withSubscripts('i_lim, D_app and R_ct').html).toBe(
      'i<sub>lim</sub>, D<sub>app</sub> and R<sub>ct</sub>',
    );
  });

  it('leaves names of files and words alone and escapes', () => {
    for (const text of ['raw/a_b.txt', 'cell_1', 'x_y_z', 'R_b-1', 'simulated/ss_1.csv'])
      expect(withSubscripts(text).html).toBe(text);
    expect(withSubscripts('<R_b>').html).toBe('&lt;R<sub>b</sub>&gt;');
  });
});

it('sets an index low in a text of SVG, and what follows it back on the line', () => {
  expect(withSubscriptsInSvg('I_ss')).toBe('I<tspan dy="2" font-size="75%">ss</tspan>');
  expect(withSubscriptsInSvg('sampled I_0, A')).toBe(
    'sampled I<tspan dy="2" font-size="75%">0</tspan><tspan dy="-2">, A</tspan>',
  );
  expect(withSubscriptsInSvg('raw_1.txt')).toBe('raw_1.txt');
});

describe('statedText', () => {
  const areal = {
    name: 'areal mass',
    of: 'film',
    quantity: quantity(11.7, 'g/m²', { status: 'reported' }),
    at: {},
    source: '§2.1',
    text: '11.7 g/m2',
  };
  const statement = { text: 'film: areal mass 11.7 g/m2 (25 °C)', source: '§2.1' };

  it('prints a quoted value in the style of the page', () => {
    expect(statedText(statement, [areal]).replaceAll('\u202f', ' ')).toBe(
      'film: areal mass 11.7 g m⁻² (25 °C)',
    );
  });

  it('says a bound by its sign, and leaves other places and words as typed', () => {
    expect(statedText(statement, [{ ...areal, bound: 'lower' }]).replaceAll('\u202f', ' ')).toBe(
      'film: areal mass ≥ 11.7 g m⁻² (25 °C)',
    );
    expect(statedText({ ...statement, source: '§3' }, [areal])).toBe(statement.text);
    expect(statedText({ text: 'a thin film', source: '§2.1' }, [areal])).toBe('a thin film');
  });
});
