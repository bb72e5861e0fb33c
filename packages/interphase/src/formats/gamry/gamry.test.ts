import { describe, expect, it } from 'vitest';
import { channelValues } from '../../measurement/index.ts';
import { read } from '../index.ts';
import { latin1, rows, syntheticSpectrum } from '../spectrum.fixture.ts';

const { f, re, im } = syntheticSpectrum();
const n = f.map((_, i) => i);

/** Synthetic; the real samples are compared in oracle.test.ts. */
function file(decimal: string, end = ''): string {
  const table = rows([f.map(() => ''), n, n, f, re, im, f.map(() => 7), f.map(() => 8)], '\t', decimal);
  return `EXPLAIN
TAG\tEISPOT
TITLE\tLABEL\tPotentiostatic EIS\tTest &Identifier
DATE\tLABEL\t1/2/2024\tDate
NOTES\tNOTES\t1\t&Notes...
\tdry cell
PSTAT\tPSTAT\tREF600\tPotentiostat
VDC\tPOTEN\t${`0.1`.replace('.', decimal)}\tT\tDC &Voltage (V)
VAC\tQUANT\t${'1.00000E+001'.replace('.', decimal)}\tAC &Voltage (mV rms)
AREA\tQUANT\t${'2.5'.replace('.', decimal)}\t&Area (cm^2)
OCVCURVE\tTABLE\t500
\tPt\tT\tVf\tOver
\t#\ts\tV vs. Ref.\tbits
\t0\t${'0.5'.replace('.', decimal)}\t${'0.25'.replace('.', decimal)}\t...........
\t1\t${'1.5'.replace('.', decimal)}\t${'0.26'.replace('.', decimal)}\t.....i.....
EOC\tQUANT\t${'0.26'.replace('.', decimal)}\tOpen Circuit (V)
ZCURVE\tTABLE
\tPt\tTime\tFreq\tZreal\tZimag\tZrealDrCor\tZimagDrCor
\t#\ts\tHz\tohm\tohm\tohm\tohm
${table}
${end}`;
}

describe('Gamry DTA', () => {
  it.each(['.', ','])('reads every table, decimal mark %s', (decimal) => {
    const { measurements } = read(latin1(file(decimal)), 'a.DTA');
    expect(measurements.map(({ technique }) => technique)).toEqual(['open circuit', 'impedance']);
    const [open, spectrum] = measurements;
    expect([...channelValues(open!, 'time')]).toEqual([0.5, 1.5]);
    expect([...channelValues(open!, 'voltage')]).toEqual([0.25, 0.26]);
    expect(open!.warnings).toEqual([{ message: '1 of 2 rows carry overload flags (i)', line: 15 }]);
    expect([...channelValues(spectrum!, 'frequency')]).toEqual(f);
    expect([...channelValues(spectrum!, 'impedance imaginary')]).toEqual(im);
    expect(new Set(channelValues(spectrum!, 'ZimagDrCor'))).toEqual(new Set([8]));
    expect(spectrum!.stated['notes']).toBe('dry cell');
  });

  it('adds the open-circuit potential to a DC potential stated against it', () => {
    const [, spectrum] = read(latin1(file('.')), 'a.DTA').measurements;
    expect(spectrum!.conditions['dc potential']!.value).toBeCloseTo(0.36, 12);
    expect(spectrum!.conditions['amplitude']!.value).toBeCloseTo(0.01, 12);
    expect(spectrum!.stated).toMatchObject({ area: '2.5 cm²', 'dc potential': '0.1 V vs. open circuit' });
  });

  it('says that an experiment was aborted', () => {
    const [, spectrum] = read(
      latin1(file('.', 'EXPERIMENTABORTED\tTOGGLE\tT\tAborted\n')),
      'a.DTA',
    ).measurements;
    expect(spectrum!.warnings).toEqual([{ message: 'the experiment was aborted' }]);
  });

  it('leaves out a last line that is cut', () => {
    const text = file('.').trimEnd();
    const [, spectrum] = read(latin1(text.slice(0, text.lastIndexOf('\t') - 2)), 'a.DTA').measurements;
    expect(channelValues(spectrum!, 'frequency').length).toBe(f.length - 1);
    expect(spectrum!.warnings[0]!.message).toBe('the last line of ZCURVE is cut off and left out');
  });

  it('refuses a file that ends before its tables', () => {
    expect(() => read(latin1(file('.').slice(0, 300)), 'a.DTA')).toThrow(
      'a.DTA:13: the Gamry file holds no table of data',
    );
  });
});
