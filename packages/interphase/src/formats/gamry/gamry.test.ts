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
OCVCURVE\tTABLE\t2
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
    const cut = latin1(text.slice(0, text.lastIndexOf('\t') - 2));
    expect(() => read(cut, 'a.DTA')).toThrow(/^a\.DTA:49: the last line of ZCURVE is cut off; 29 rows/);
    const [, spectrum] = read(cut, 'a.DTA', { accept: ['truncated'] }).measurements;
    expect(channelValues(spectrum!, 'frequency').length).toBe(f.length - 1);
    expect(spectrum!.warnings[0]!.message).toBe('the last line of ZCURVE is cut off; 29 rows are whole');
  });

  it('says that fewer rows came than were announced', () => {
    const text = file('.').replace('TABLE\t2', 'TABLE\t387');
    expect(read(latin1(text), 'a.DTA').measurements[0]!.warnings[0]).toEqual({
      message: '387 rows of OCVCURVE are announced, the file holds 2: it was stopped, or its end is missing',
      line: 11,
    });
  });

  it('takes an impedance file without impedances for cut, unless it says that it was aborted', () => {
    const whole = file('.');
    for (const end of ['EOC', 'ZCURVE', '\t#\ts\tHz', '\t0\t0\t'])
      expect(() => read(latin1(whole.slice(0, whole.indexOf(end))), 'a.DTA')).toThrow(
        /^a\.DTA:1[4-9]: the file ends before its impedances \(ZCURVE\); copy or export the whole file again\.$/,
      );
    const stopped = `${whole.slice(0, whole.indexOf('ZCURVE'))}EXPERIMENTABORTED\tTOGGLE\tT\tAborted\n`;
    expect(read(latin1(stopped), 'a.DTA').measurements.map(({ technique }) => technique)).toEqual([
      'open circuit',
    ]);
  });

  it('refuses an impedance that is a mass', () => {
    const text = file('.').replace('Hz\tohm', 'Hz\tkg');
    expect(() => read(latin1(text), 'a.DTA')).toThrow(
      'a.DTA:18 column "Zreal": "Zreal" in kg is a mass, no impedance in Ohm; export it again',
    );
    const german = file('.').replace('V vs. Ref.', 'V gegen Ref.');
    expect(read(latin1(german), 'a.DTA').measurements[0]!.technique).toBe('open circuit');
  });

  it('refuses a file that ends before its tables', () => {
    expect(() => read(latin1(file('.').slice(0, 300)), 'a.DTA')).toThrow(
      'a.DTA:13: the Gamry file holds no table of data',
    );
  });
});
