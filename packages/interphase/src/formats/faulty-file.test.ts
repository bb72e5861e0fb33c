import { describe, expect, it } from 'vitest';
import { channelValues, type Fault } from '../measurement/index.ts';
import { FaultyFile, faultsOf, read } from './index.ts';
import { latin1, rows, syntheticSpectrum, utf8 } from './spectrum.fixture.ts';

const { f, re, im } = syntheticSpectrum(45);
const minus = im.map((value) => -value);
const n = f.map((_, i) => i);
/** Writes as fixed-width instruments do. */
const exponents = (values: readonly number[]): string[] => values.map((value) => value.toExponential(7));
const decimals = (values: readonly number[]): string[] => values.map((value) => value.toFixed(4));

const eclab = (columns: string, table: string): string =>
  `EC-Lab ASCII FILE\nNb header lines : 5\n\nImpedance\n${columns}\n${table}`;
const gamry = (units: string, table: string): string =>
  `EXPLAIN\nTAG\tEISPOT\nZCURVE\tTABLE\n\tFreq\tZreal\tZimag\tTime\n\t${units}\n${table}`;

function faultsOfText(text: string, name = 'a.txt'): (Fault | undefined)[] {
  return faultsOf(read(latin1(text), name, { accept: ['truncated', 'wrong unit'] })).map(
    ({ fault }) => fault,
  );
}

describe('what is no fault', () => {
  const spectrum = rows([exponents(f), exponents(re), exponents(minus)], '\t');
  it.each([
    ['no line end', `freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\n${spectrum}`],
    ['Nova without a line end', `Frequency (Hz)\tZ' (Ω)\t-Z'' (Ω)\n${spectrum}`.replaceAll('Ω', 'Ohm')],
    ['EC-Lab without a line end', eclab('freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm', spectrum)],
    [
      'numbers of several lengths',
      `freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n${rows([f, re, minus.map(Math.round)], ',')}`,
    ],
    ['decimals of several lengths', `freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n${rows([f, re, minus], ',')}`],
    ['all rows shorter than the header', `freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm,I/A,Q\n${rows([f, re, minus], ',')}`],
    ['a remark at the end', `freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n${rows([f, re, minus], ',')}\n3 sweeps, by hand`],
    ['a sweep that was stopped', gamry('Hz\tohm\tohm\ts', '\t1e5\t1\t-1\t0\n\t1e4\t2\t-2\t1\n')],
    ['impedance per area', `freq/Hz,Re(Z)/Ohm.cm2,-Im(Z)/Ohm.cm2\n${rows([f, re, minus], ',')}\n`],
    ['wave numbers', `Frequency (cm-1),Transmittance (%)\n4000,90\n3998,91\n3996,92\n`],
    ['current per area', `time/s,current (mA/cm2),voltage/V\n0,1,2\n1,1,2\n2,1,2\n`],
    ['a thermometer in V', `time/s,I/mA,Ewe/V,Temperature (V)\n0,1,2,1\n1,1,2,1\n`],
    ["ZView's letters", `Freq(Hz)\tZ'(a)\tZ''(b)\n${rows([f, re, im], '\t')}\n`],
    ['lock-in voltages', `Frequency (Hz),Real (V),Imag (V)\n1,2,3\n2,3,4\n`],
  ])('%s', (_, text) => {
    expect(faultsOfText(text)).toEqual([]);
  });
});

describe('a file that is cut off', () => {
  const table = rows([exponents(f), exponents(re), exponents(im), exponents(n)], '\t');
  const whole: readonly [string, string][] = [
    ['Nova', `Frequency (Hz)\tZ' (Ohm)\t-Z'' (Ohm)\tTime (s)\n${table}\n`],
    ['delimited', `freq,re,im,time\n${rows([f, re, im, n], ',')}\n`],
    ['EC-Lab', eclab('freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\ttime/s', `${table}\n`)],
    ['Gamry', gamry('Hz\tohm\tohm\ts', `\t${table.replaceAll('\n', '\n\t')}\n`)],
    ['ZView', `ZPLOT2 ASCII\nEnd Comments\n${rows([f, n, n, n, re, im, n, n, n], '\t')}\n`],
  ];

  it.each(whole)('%s: in its last row', (_, text) => {
    const name = 'cut.txt';
    const cut = latin1(
      text.slice(0, text.lastIndexOf('\t') >= 0 ? text.lastIndexOf('\t') : text.lastIndexOf(',')),
    );
    const lines = text.split('\n').length - 1;
    const error = refusal(cut, name);
    expect(error.place).toEqual({ file: name, line: lines });
    expect(error.faults).toEqual(['truncated']);
    expect(error.message).toMatch(/is cut off; 44 rows are whole; copy or export the whole file again\.$/);
    expect(error.orElse('read it with --flag').message).toMatch(/again, or read it with --flag\.$/);
    expect(() => read(cut, name, { accept: ['wrong unit'] })).toThrow(FaultyFile);
    const [spectrum] = read(cut, name, { accept: ['truncated'] }).measurements;
    const [complete] = read(latin1(text), name).measurements;
    for (const { name: channel, values } of spectrum!.channels)
      expect([...values]).toEqual([...channelValues(complete!, channel).subarray(0, 44)]);
  });

  it.each([
    ['an exponent', exponents(im), 2],
    ['decimals of one length', decimals(im), 2],
  ])('within %s of the last number', (_, last, digits) => {
    const text = `freq/Hz\tRe(Z)/Ohm\tIm(Z)/Ohm\n${rows([f, re, last], '\t')}`;
    expect(faultsOfText(text)).toEqual([]);
    expect(faultsOfText(text.slice(0, -digits))).toEqual(['truncated']);
  });

  it('within the first row is refused with or without acceptance', () => {
    for (const accept of [[], ['truncated']] as const)
      expect(() => read(utf8('freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n100,1'), 'a.csv', { accept })).toThrow(
        /^a\.csv:1: the file names its columns and holds no data rows; export it again/,
      );
  });

  it('within the header of EC-Lab', () => {
    const text = 'EC-Lab ASCII FILE\nNb header lines : 61\n\nImpedance\nUser : x\n';
    expect(() => read(latin1(text), 'a.mpt')).toThrow(
      'a.mpt:6: the file ends inside its header, 6 of 61 lines; copy or export the whole file again.',
    );
  });
});

describe('a unit that contradicts its column', () => {
  const table = `${rows([f, re, minus, n], '\t')}\n`;
  it.each([
    [
      'Re(Z)/kg',
      `freq/Hz\tRe(Z)/kg\t-Im(Z)/Ohm\ttime/s\n${table}`,
      /^a\.txt:1 column "Re\(Z\)\/kg": "Re\(Z\)" in kg is a mass, no impedance in Ohm; export it again with the unit that the values have\.$/,
    ],
    [
      'freq/V',
      `freq/V\tRe(Z)/Ohm\t-Im(Z)/Ohm\ttime/s\n${table}`,
      /^a\.txt:1 column "freq\/V": .* is a voltage, no frequency in Hz/,
    ],
    [
      'Nova in kg',
      `\nFrequency (Hz)\tZ' (kg)\t-Z'' (Ohm)\tTime (s)\n${table}`,
      /^a\.txt:2 column "Z' \(kg\)": /,
    ],
    [
      'EC-Lab in kg',
      eclab('freq/Hz\tRe(Z)/kg\t-Im(Z)/Ohm\ttime/s', table),
      /^a\.txt:5 column "Re\(Z\)\/kg": /,
    ],
    [
      'a line of units',
      `freq\tRe(Z)\t-Im(Z)\ttime\nHz\tm\tm\ts\n${table}`,
      /^a\.txt:1 column "Re\(Z\)": "Re\(Z\)" in m is a length/,
    ],
    ['modulus in V', `freq/Hz,|Z|/V,Phase/deg\n1,2,3\n2,3,4\n`, /^a\.txt:1 column "\|Z\|\/V": /],
    [
      'time in V',
      `time/V,current/A,voltage/V\n0,1,2\n1,1,2\n`,
      /^a\.txt:1 column "time\/V": .* is a voltage, no time in s/,
    ],
  ])('%s', (_, text, message) => {
    const error = refusal(latin1(text), 'a.txt');
    expect(error.message).toMatch(message);
    expect(error.faults).toEqual(['wrong unit']);
    const [kept] = read(latin1(text), 'a.txt', { accept: ['wrong unit'] }).measurements;
    expect(kept!.channels[0]!.values.length).toBeGreaterThan(1);
    expect(kept!.technique).not.toBe('impedance');
  });

  it('advises division by the area only for an impedance times an area', () => {
    const said = (unit: string): string =>
      read(utf8(`freq/Hz,Z' (${unit}),Z'' (${unit})\n10,1,-1\n1,2,-2\n`), 'a.csv').measurements[0]!
        .warnings[0]!.message;
    expect(said('Ohm cm2')).toBe(
      '"Z\'" in Ohm cm2 is no impedance in Ohm and is kept raw; divide by the area first',
    );
    expect(said('Ohm/cm2')).toMatch(/multiply by the area first$/);
    expect(said('Ohm cm')).toMatch(/is kept raw$/);
    expect(said('furlong')).toMatch(/is kept raw$/);
  });
});

describe('a header without rows', () => {
  it.each(['freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm', 'a\n\nTime (s);Current (A)\n', 'time/s\tEwe/V\tI/mA\tx\n'])(
    'is told from a file no reader knows: %j',
    (text) => {
      expect(() => read(utf8(text), 'a.csv')).toThrow('names its columns and holds no data rows');
    },
  );

  it('with one row is read', () => {
    const [spectrum] = read(utf8('freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n10,1,2\n'), 'a.csv').measurements;
    expect(spectrum!.technique).toBe('impedance');
    expect([...channelValues(spectrum!, 'impedance imaginary')]).toEqual([-2]);
  });
});

function refusal(bytes: Uint8Array, name: string): FaultyFile {
  try {
    read(bytes, name);
  } catch (error) {
    if (error instanceof FaultyFile) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
