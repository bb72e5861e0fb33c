import { describe, expect, it } from 'vitest';
import { channelValues } from '../../measurement/index.ts';
import { read } from '../index.ts';
import { latin1, rows, syntheticSpectrum, utf8 } from '../spectrum.fixture.ts';

const { f, re, im } = syntheticSpectrum();
const minus = im.map((value) => -value);

/** Synthetic; the real samples are compared in oracle.test.ts. */
function exported(header: readonly string[], names: string, data: string): string {
  const lines = ['EC-Lab ASCII FILE', '', '', ...header];
  lines[1] = `Nb header lines : ${lines.length + 1}`;
  return `${lines.join('\n')}\n${names}\n${data}\n`;
}

const peis = [
  'Potentio Electrochemical Impedance Spectroscopy',
  '',
  'Acquisition started on : 05/15/2025 01:18:45.867',
  'Device : SP-300 (SN 1)',
  'Electrode surface area : 0,001 cm²',
  'Mass of active material : 1,250 mg',
  'E (V)               0,1000              ',
  'vs.                 Ref                 ',
  'Va (mV)             14,1                ',
  '',
];
const names = 'freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\ttime/s\t<Ewe>/V\t<I>/mA\tcycle number\t';

describe('EC-Lab text', () => {
  const ones = f.map(() => 1);
  const data = (cycle: readonly number[]): string =>
    rows([f, re, minus, f.map((_, i) => i), ones, ones, cycle], '\t', ',');

  it('reads decimal commas in header and data, in windows-1252', () => {
    const [spectrum] = read(latin1(exported(peis, names, data(ones))), 'a.mpt').measurements;
    expect(spectrum!.technique).toBe('impedance');
    expect([...channelValues(spectrum!, 'impedance imaginary')]).toEqual(im);
    expect(channelValues(spectrum!, 'current')[0]).toBe(0.001);
    expect(spectrum!.conditions['amplitude']!.value).toBeCloseTo(0.0141, 12);
    expect(spectrum!.conditions['dc potential']!.value).toBe(0.1);
    expect(spectrum!.stated).toMatchObject({
      area: "0,001 cm² (EC-Lab's placeholder, not a measured value)",
      mass: '1,250 mg',
      amplitude: '14,1 mV peak',
    });
    expect(spectrum!.provenance).toMatchObject({
      instrument: 'BioLogic SP-300 (SN 1)',
      recorded: '05/15/2025 01:18:45.867',
    });
    expect(spectrum!.channels.some(({ name }) => name === 'sweep')).toBe(false);
  });

  it('splits sweeps by cycle number', () => {
    const cycles = f.map((_, i) => (i < 10 ? 1 : 2));
    const [spectrum] = read(latin1(exported(peis, names, data(cycles))), 'a.mpt').measurements;
    expect([...channelValues(spectrum!, 'sweep')]).toEqual(cycles.map((cycle) => cycle - 1));
  });

  it('keeps the line numbers of the file in warnings', () => {
    const broken = exported(peis, names, 'x\ty\tz\t1\t1\t1\t1').concat(data(ones), '\n');
    const [spectrum] = read(latin1(broken), 'a.mpt').measurements;
    expect(spectrum!.warnings[0]).toMatchObject({ line: 15 });
  });

  it('reads a file without header block and dates for times', () => {
    const text =
      'mode\ttime/s\tEwe/V\tI/mA\n1\t11/20/2024 11:38:41.707\t3.1\t2\n1\t11/20/2024 11:38:42.707\t3.2\t2\n';
    const [series] = read(utf8(text), 'a.mpt').measurements;
    expect(series!.provenance.reader).toBe('EC-Lab text');
    expect([...channelValues(series!, 'time')]).toEqual([0, 1]);
    expect([...channelValues(series!, 'current')]).toEqual([0.002, 0.002]);
  });

  it('reads <Ewe/V> and a lost degree sign', () => {
    const text = exported(
      ['Modulo Bat', ''],
      'time/s\t<Ewe/V>\tI/mA\tTemperature/\ufffdC',
      '0\t3\t1\t25\n1\t3\t1\t26',
    );
    const [series] = read(utf8(text), 'a.txt').measurements;
    expect(series!.technique).toBe('cycling');
    expect([...channelValues(series!, 'voltage')]).toEqual([3, 3]);
    expect(channelValues(series!, 'temperature')[1]).toBeCloseTo(299.15, 10);
    expect(series!.warnings[0]!.message).toMatch(/signs such as ° and µ were lost/);
  });

  it('refuses a header without rows and says where', () => {
    expect(() => read(latin1(exported(peis, names, '')), 'a.mpt')).toThrow(
      'a.mpt:14: the EC-Lab export holds a header but no rows',
    );
  });
});
