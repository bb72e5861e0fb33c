import { describe, expect, it } from 'vitest';
import { channelValues } from '../../measurement/index.ts';
import type { Measurement } from '../../measurement/index.ts';
import { read, recognise, writeNova } from '../index.ts';
import { latin1, rows, syntheticSpectrum, utf8 } from '../spectrum.fixture.ts';

const { f, re, im } = syntheticSpectrum();
const index = f.map((_, row) => row + 1);
const minus = im.map((value) => -value);

/** Synthetic files in the layout of Nova's export; no vendor file may be shipped. */
function impedanceFile(delimiter: string, decimal: string, unit = 'Ω'): string {
  const header = ['Index', 'Frequency (Hz)', `Z' (${unit})`, `-Z'' (${unit})`].join(delimiter);
  return `${header}\n${rows([index, f, re, minus], delimiter, decimal)}\n`;
}

describe('Nova impedance', () => {
  it.each([
    ['tab, point, UTF-8 with mark', utf8(`\ufeff${impedanceFile('\t', '.')}`)],
    ['tab, comma', utf8(impedanceFile('\t', ','))],
    ['semicolon, comma, Latin-1', latin1(impedanceFile(';', ',', 'Ohm').replace('Index', 'Indexµ'))],
    ['semicolon, point', utf8(impedanceFile(';', '.'))],
    ['comma, point', utf8(impedanceFile(',', '.'))],
    ['two blanks, point', utf8(impedanceFile('  ', '.'))],
    ['one blank, comma', utf8(impedanceFile(' ', ','))],
    ['CR LF line ends', utf8(impedanceFile(';', '.').replaceAll('\n', '\r\n'))],
  ])('reads %s', (_, bytes) => {
    expect(recognise(bytes, 'a.txt')).toEqual({ reader: 'Metrohm Nova ASCII' });
    const [spectrum, ...others] = read(bytes, 'a.txt').measurements;
    expect(others).toEqual([]);
    expect([...channelValues(spectrum!, 'frequency')]).toEqual(f);
    expect([...channelValues(spectrum!, 'impedance real')]).toEqual(re);
    expect([...channelValues(spectrum!, 'impedance imaginary')]).toEqual(im);
    expect(spectrum!.stated['sign of Z″']).toMatch(/^the header says −Z″; the data agree/);
    expect(spectrum!.provenance.simulated).toBe(false);
  });

  it('reads the full set of columns and keeps modulus and phase raw', () => {
    const text =
      "Index;Frequency (Hz);Z' (Ω);-Z'' (Ω);Z (Ω);-Phase (°);Time (s)\n1;1000;3;4;5;53,13;0,5\n2;100;6;8;10;53,13;1,5\n";
    const [spectrum] = read(utf8(text), 'a.csv').measurements;
    expect(spectrum!.channels.map(({ name, unit, raw }) => [name, unit, raw ?? false])).toEqual([
      ['frequency', 'Hz', false],
      ['impedance real', 'Ohm', false],
      ['impedance imaginary', 'Ohm', false],
      ['time', 's', false],
      ['Index', '', true],
      ['Z (Ω)', 'Ω', true],
      ['-Phase (°)', '°', true],
    ]);
    expect([...channelValues(spectrum!, 'time')]).toEqual([0.5, 1.5]);
  });

  it('gives one measurement for each repeated header', () => {
    const { measurements } = read(utf8(impedanceFile(';', '.') + impedanceFile(';', '.')), 'a.txt');
    expect(measurements.map(({ channels }) => channels[0]!.values.length)).toEqual([f.length, f.length]);
  });

  it('keeps rows on both sides of a remark', () => {
    const text = "Index;Frequency (Hz);Z' (Ω);-Z'' (Ω)\n1;100;1;1\nremark: cell moved\n2;10;2;2\n3;1;3;3\n";
    const [spectrum] = read(utf8(text), 'a.txt').measurements;
    expect([...channelValues(spectrum!, 'frequency')]).toEqual([100, 10, 1]);
    expect(spectrum!.warnings).toEqual([
      { message: '1 line without data left out, the first "remark: cell moved"', line: 3 },
    ]);
  });

  it('keeps a short measurement that stands before a long one', () => {
    const header = "Index;Frequency (Hz);Z' (Ω);-Z'' (Ω)\n";
    const { measurements } = read(utf8(`${header}1;100;1;1\n2;10;2;2\n${impedanceFile(';', '.')}`), 'a.txt');
    expect(measurements.map(({ channels }) => channels[0]!.values.length)).toEqual([2, f.length]);
  });

  it('follows the data where they contradict the header, and says so', () => {
    const text = impedanceFile(';', '.').replace("-Z''", "Z''").replace("Z''", "-Z''");
    const wrong = text.replace(rows([index, f, re, minus], ';'), rows([index, f, re, im], ';'));
    const [spectrum] = read(utf8(wrong), 'a.txt').measurements;
    expect([...channelValues(spectrum!, 'impedance imaginary')]).toEqual(im);
    expect(spectrum!.warnings.map(({ message }) => message).join()).toMatch(
      /but the data are Im Z .* strong/,
    );
  });
});

describe('Nova time series', () => {
  const time = [0, 0.1, 0.2, 0.3];
  const current = [1e-5, 9e-6, 8.5e-6, 8.2e-6];

  it('reads chronoamperometry at a held potential', () => {
    const header = 'Time (s)\tCorrected time (s)\tWE(1).Current (A)\tWE(1).Potential (V)\n';
    const text = header + rows([time, time, current, [0.01, 0.01, 0.01, 0.0101]], '\t');
    const [series] = read(utf8(text), 'ca.txt').measurements;
    expect(series!.technique).toBe('chronoamperometry');
    expect([...channelValues(series!, 'current')]).toEqual(current);
    expect(series!.channels.map(({ name }) => name)).toEqual([
      'time',
      'current',
      'voltage',
      'Corrected time (s)',
    ]);
  });

  it('keeps names of several words together where blanks separate', () => {
    const text = `Potential applied (V) Time (s) WE(1).Current (A) Scan\n${rows([time, time, current, time], ' ')}\n`;
    const [series] = read(utf8(text), 'cv.txt').measurements;
    expect(series!.channels.map(({ name }) => name)).toEqual([
      'time',
      'current',
      'Potential applied (V)',
      'Scan',
    ]);
  });

  it('reads a scan as voltammetry', () => {
    const header = 'Potential applied (V);Time (s);WE(1).Current (A);WE(1).Potential (V);Scan;Index;Q+;Q-\n';
    const text = header + rows([time, time, current, time, [1, 1, 1, 1], time, time, time], ';', ',');
    const [series] = read(utf8(text), 'cv.txt').measurements;
    expect(series!.technique).toBe('voltammetry');
    expect([...channelValues(series!, 'voltage')]).toEqual(time);
  });
});

describe('writeNova', () => {
  const channel = (name: string, unit: string, values: readonly number[]) => ({
    name,
    unit,
    values: Float64Array.from(values),
  });
  const simulated: Measurement = {
    technique: 'impedance',
    channels: [
      channel('frequency', 'Hz', f),
      channel('impedance real', 'Ohm', re),
      channel('impedance imaginary', 'Ohm', im),
      channel('time', 's', index),
    ],
    conditions: {},
    stated: {},
    provenance: { file: '', sha256: '', bytes: 0, reader: 'virtual impedance analyser', simulated: true },
    warnings: [],
  };

  it.each([[{}], [{ separator: '\t', decimal: ',' }], [{ separator: ',' }]] as const)(
    'is read back to the same numbers with %j',
    (options) => {
      const [again] = read(writeNova(simulated, options), 'sim.txt').measurements;
      for (const { name, values } of simulated.channels)
        expect([...channelValues(again!, name)]).toEqual([...values]);
      expect(again!.provenance.simulated).toBe(true);
      expect(again!.provenance.reader).toBe('Metrohm Nova ASCII');
      expect(again!.stated['Remark']).toBe('simulated');
    },
  );

  it('carries a transient', () => {
    const transient: Measurement = {
      ...simulated,
      technique: 'chronoamperometry',
      channels: [
        channel('time', 's', [0, 1, 2.5]),
        channel('current', 'A', [1e-5, 1 / 3e5, 3e-6]),
        channel('voltage', 'V', [0.01, 0.01, 0.01]),
      ],
    };
    const [again] = read(writeNova(transient), 'sim.txt').measurements;
    for (const { name, values } of transient.channels)
      expect([...channelValues(again!, name)]).toEqual([...values]);
    expect(again!.technique).toBe('chronoamperometry');
    expect(again!.provenance.simulated).toBe(true);
  });

  it('writes no remark for what an instrument measured', () => {
    const measured = { ...simulated, provenance: { ...simulated.provenance, simulated: false } };
    expect(new TextDecoder().decode(writeNova(measured))).not.toContain('emark');
  });

  it('refuses a table and a comma for two things', () => {
    expect(() => writeNova({ ...simulated, technique: 'table', channels: [] })).toThrow('not table');
    expect(() => writeNova(simulated, { separator: ',', decimal: ',' })).toThrow('choose another separator');
  });
});
