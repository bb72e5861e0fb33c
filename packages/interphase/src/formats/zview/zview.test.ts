import { describe, expect, it } from 'vitest';
import { channelValues } from '../../measurement/index.ts';
import { read, writeZview } from '../index.ts';
import { rows, syntheticSpectrum, utf8 } from '../spectrum.fixture.ts';

const { f, re, im } = syntheticSpectrum();
const zeros = f.map(() => 0);
const columns = (delimiter: string): string =>
  rows([f, zeros, zeros, zeros, re, im, zeros, zeros, zeros], delimiter);

/** Synthetic; the real samples are compared in oracle.test.ts. */
const zplot2 = `ZPLOT2 ASCII
  Measured Data, ZPlot:       3.2c
  Experiment Type:            Sweep Frequency, Control Voltage
  Date:                       1-2-2024
  Time:                       11:41:01
  Begin User Comments:        1
    dry cell
  End User Comments:          1
    Potential-AC:             10
    Surface Area:             0.785
  Data Points:                ${f.length}
  Freq(Hz)	Ampl	Bias	Time(Sec)	Z'(a)	Z''(b)	GD	Err	Range
End Comments
${columns('\t')}
`;
const zplotw = `"ZPlotW Data File: Version 3.2c"\n"dry cell"\n""\n0,3,0,1,1000000,0.1\n${f.length}\n"  Freq (Hz)    Ampl     Bias   Time(Sec)   Z'(a)    Z''(b)    GD   Err   Range"\n${columns(',')}\n`;

describe('ZView', () => {
  it.each([
    ['ZPLOT2 ASCII', zplot2],
    ['quoted', zplotw],
    ['with line ends of Windows', zplot2.replaceAll('\n', '\r\n')],
  ])('reads the dialect %s', (_, text) => {
    const [spectrum] = read(utf8(text), 'a.z').measurements;
    expect(spectrum!.provenance.reader).toBe('ZView .z');
    expect([...channelValues(spectrum!, 'frequency')]).toEqual(f);
    expect([...channelValues(spectrum!, 'impedance real')]).toEqual(re);
    expect([...channelValues(spectrum!, 'impedance imaginary')]).toEqual(im);
    expect(spectrum!.warnings).toEqual([]);
  });

  it('carries amplitude, area, date and comments', () => {
    const [spectrum] = read(utf8(zplot2), 'a.z').measurements;
    expect(spectrum!.conditions['amplitude']).toMatchObject({ value: 0.01, unit: 'mV', status: 'reported' });
    expect(spectrum!.stated).toMatchObject({ area: '0.785 cm²', comments: 'dry cell' });
    expect(spectrum!.provenance.recorded).toBe('1-2-2024 11:41:01');
  });

  it('says how many points are missing of an aborted sweep', () => {
    const short = zplot2.split('\n').slice(0, 20).join('\n');
    const [spectrum] = read(utf8(`${short}\n`), 'a.z').measurements;
    expect(spectrum!.warnings[0]!.message).toBe(`the header announces ${f.length} points, the file holds 7`);
  });

  it('refuses a header without rows', () => {
    expect(() => read(utf8(zplot2.slice(0, zplot2.indexOf('End Comments'))), 'a.z')).toThrow(
      'holds no data rows',
    );
  });

  it('writes what it reads back, marked when simulated', () => {
    const [spectrum] = read(utf8(zplot2), 'a.z').measurements;
    const simulated = { ...spectrum!, provenance: { ...spectrum!.provenance, simulated: true } };
    const [again] = read(writeZview(simulated), 'b.z').measurements;
    expect([...channelValues(again!, 'frequency')]).toEqual(f);
    expect([...channelValues(again!, 'impedance imaginary')]).toEqual(im);
    expect(again!.provenance.simulated).toBe(true);
    expect(read(writeZview(spectrum!), 'b.z').measurements[0]!.provenance.simulated).toBe(false);
  });
});
