import { describe, expect, it } from 'vitest';
import { channelValues } from '../../measurement/index.ts';
import { read, recognise } from '../index.ts';
import { latin1, rows, syntheticSpectrum, utf16, utf8 } from '../spectrum.fixture.ts';

const { f, re, im } = syntheticSpectrum();
const minus = im.map((value) => -value);

describe('headers', () => {
  it.each([
    ["Frequency (Hz),Z' (Ohm),Z'' (Ohm)", im],
    ['freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm', minus],
    ['Freq,Zreal,Zimag', im],
    ['f [Hz],Re [Ohm],Im [Ohm]', im],
    ['Frequency_Hz,Z_real_ohm,Z_imag_ohm', im],
    ['"Frequency (Hz)","Z’ (Ω)","-Z” (Ω)"', minus],
    ['频率(Hz),阻抗实部(Ω),阻抗虚部(Ω)', im],
    ['# Frequency, Re(Z), Im(Z)', im],
  ])('finds frequency and both parts in %s', (header, imaginary) => {
    const [spectrum] = read(utf8(`${header}\n${rows([f, re, imaginary], ',')}\n`), 'a.csv').measurements;
    expect([...channelValues(spectrum!, 'frequency')]).toEqual(f);
    expect([...channelValues(spectrum!, 'impedance real')]).toEqual(re);
    expect([...channelValues(spectrum!, 'impedance imaginary')]).toEqual(im);
  });

  it('converts kHz, kOhm and a line of units', () => {
    const text = `freq\tZ'\tZ''\nkHz\tkOhm\tkOhm\n1\t2\t-1\n0.1\t3\t-2\n0.01\t4\t-3\n`;
    const [spectrum] = read(utf8(text), 'a.txt').measurements;
    expect([...channelValues(spectrum!, 'frequency')]).toEqual([1000, 100, 10]);
    expect([...channelValues(spectrum!, 'impedance imaginary')]).toEqual([-1000, -2000, -3000]);
  });

  it('says which units it assumed', () => {
    const [spectrum] = read(utf8(`Freq,Zreal,Zimag\n${rows([f, re, im], ',')}\n`), 'a.csv').measurements;
    expect(spectrum!.warnings).toEqual([
      { message: 'the header names no unit; assumed "Freq" in Hz, "Zreal" in Ohm, "Zimag" in Ohm' },
    ]);
  });

  it('makes both parts from modulus and phase', () => {
    const text =
      'freq/Hz,|Z|/Ohm,Phase(Z)/deg,loop_index\n100,10,-30,0\n10,20,-60,0\n100,10,-30,1\n10,20,-60,1\n';
    const [spectrum] = read(utf8(text), 'a.csv').measurements;
    // 10·cos 30° and −20·sin 60°
    expect(channelValues(spectrum!, 'impedance real')[0]).toBeCloseTo(5 * Math.sqrt(3), 12);
    expect(channelValues(spectrum!, 'impedance imaginary')[1]).toBeCloseTo(-10 * Math.sqrt(3), 12);
    expect([...channelValues(spectrum!, 'sweep')]).toEqual([0, 0, 1, 1]);
  });

  it('keeps impedance per area raw', () => {
    const [table] = read(
      utf8("Frequency (Hz),Z' (Ohm cm2),Z'' (Ohm cm2)\n10,1,-1\n1,2,-2\n"),
      'a.csv',
    ).measurements;
    expect(table!.technique).toBe('table');
    expect(table!.channels.every(({ raw }) => raw === true)).toBe(true);
  });
});

describe('encodings', () => {
  const text = `频率/Hz,阻抗实部/Ω,阻抗虚部/Ω\n${rows([f, re, im], ',')}\n`;
  // 频率/Hz,阻抗实部/Ω,阻抗虚部/Ω in GB18030.
  const chinese = [
    0xc6, 0xb5, 0xc2, 0xca, 0x2f, 0x48, 0x7a, 0x2c, 0xd7, 0xe8, 0xbf, 0xb9, 0xca, 0xb5, 0xb2, 0xbf, 0x2f,
    0xa6, 0xb8, 0x2c, 0xd7, 0xe8, 0xbf, 0xb9, 0xd0, 0xe9, 0xb2, 0xbf, 0x2f, 0xa6, 0xb8,
  ];
  const gb18030 = Uint8Array.from([...chinese, ...latin1(`\n${rows([f, re, im], ',')}\n`)]);
  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\ufeff${text}`)],
    ['utf-16le', utf16(text, 'le', true)],
    ['utf-16be', utf16(text, 'be', true)],
    ['utf-16le', utf16(`Frequency (Hz),Z' (Ω),Z'' (Ω)\n${rows([f, re, im], ',')}\n`, 'le', false)],
    ['utf-16be', utf16(`Frequency (Hz),Z' (Ω),Z'' (Ω)\n${rows([f, re, im], ',')}\n`, 'be', false)],
    ['gb18030', gb18030],
  ])('%s', (encoding, bytes) => {
    const [spectrum] = read(bytes, 'a.csv').measurements;
    expect(spectrum!.stated['encoding']).toBe(encoding);
    expect([...channelValues(spectrum!, 'impedance imaginary')]).toEqual(im);
  });

  it('takes ° and µ of windows-1252 for what they are', () => {
    const [table] = read(
      latin1('Time (s),Temperature (°C),Current (µA)\n0,25,1\n1,26,2\n2,27,3\n'),
      'a.csv',
    ).measurements;
    expect(table!.stated['encoding']).toBe('windows-1252');
    expect(channelValues(table!, 'temperature')[0]).toBeCloseTo(298.15, 10);
    expect([...channelValues(table!, 'current')]).toEqual([1e-6, 2e-6, 3e-6]);
  });
});

describe('numbers', () => {
  it.each([
    ['\t', ','],
    [';', ','],
    [' ', ','],
    [' ', '.'],
    ['\t', '.'],
  ])('reads three columns without a header, delimiter %j, decimal mark %s', (delimiter, decimal) => {
    const [spectrum] = read(utf8(rows([f, re, im], delimiter, decimal)), 'a.txt').measurements;
    expect([...channelValues(spectrum!, 'frequency')]).toEqual(f);
    expect([...channelValues(spectrum!, 'impedance imaginary')]).toEqual(im);
    expect(spectrum!.warnings[0]!.message).toMatch(/^no header: columns 1–3 taken as/);
    expect(spectrum!.stated['sign of Z″']).toMatch(/^no header; the data are Im Z .*strong/);
  });

  it('finds −Im Z in a headerless file by physics', () => {
    const [spectrum] = read(utf8(rows([f, re, minus], ',')), 'a.csv').measurements;
    expect([...channelValues(spectrum!, 'impedance imaginary')]).toEqual(im);
    expect(spectrum!.stated['sign of Z″']).toMatch(/the data are −Im Z/);
  });

  it('says so when a headerless file cannot tell its sign', () => {
    const resistor = f.map((_, i) => (i % 2 === 0 ? 0.01 : -0.01));
    const flat = f.map(() => 50);
    const [spectrum] = read(utf8(rows([f, flat, resistor], ',')), 'a.csv').measurements;
    expect(spectrum!.warnings.map(({ message }) => message).join()).toMatch(
      /the data cannot tell .* say which it is/,
    );
  });

  it('reads exponents, many digits, signs and missing cells', () => {
    const text = 'Time (s),x\n1E+03,-1.5e-7\n+2,.5\n3.,1234567890123456\n4,NaN\n5,\n6,−2\n7,1e400\n';
    const [table] = read(utf8(text), 'a.csv').measurements;
    expect([...channelValues(table!, 'time')]).toEqual([1000, 2, 3, 4, 5, 6, 7]);
    expect([...channelValues(table!, 'x')].slice(0, 6)).toEqual([
      -1.5e-7,
      0.5,
      1234567890123456,
      Number.NaN,
      Number.NaN,
      -2,
    ]);
  });

  it('turns dates into seconds', () => {
    const text =
      'Time,Voltage (V)\n2024-02-28 23:59:59.5,1\n2024-02-29 00:00:00.25,2\n2024-03-01 00:00:00,3\n';
    const [table] = read(utf8(text), 'a.csv').measurements;
    expect([...channelValues(table!, 'time')]).toEqual([0, 0.75, 86400.5]);
  });
});

describe('what is odd', () => {
  it('leaves out spectrum rows without a number and says where', () => {
    const text = 'freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n100,1,1\n10,OVL,2\n1,3,3\n';
    const [spectrum] = read(utf8(text), 'a.csv').measurements;
    expect([...channelValues(spectrum!, 'frequency')]).toEqual([100, 1]);
    expect(spectrum!.warnings).toContainEqual({
      message: '1 of 3 rows without a number in frequency, impedance real, impedance imaginary left out',
      line: 3,
    });
  });

  it('drops a last line that is cut and keeps what is whole', () => {
    const text = 'freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n100,1,1\n10,2,2\n1,3';
    expect(() => read(utf8(text), 'a.csv')).toThrow(
      'a.csv:4: the last line is cut off; 2 rows are whole; copy or export the whole file again.',
    );
    const [spectrum] = read(utf8(text), 'a.csv', { accept: ['truncated'] }).measurements;
    expect([...channelValues(spectrum!, 'frequency')]).toEqual([100, 10]);
    expect(spectrum!.warnings).toContainEqual({
      message: 'the last line is cut off; 2 rows are whole',
      line: 4,
      fault: 'truncated',
    });
  });

  it('drops a last line whose last number lost its exponent', () => {
    const line = (x: number): string => `${x.toExponential(4)}\t${(2 * x).toExponential(4)}\n`;
    const text = `Time (s)\tCurrent (A)\n${[1, 2, 3, 4, 5, 6].map(line).join('')}`;
    expect(() => read(utf8(text.slice(0, -4)), 'a.txt')).toThrow(
      /^a\.txt:7: the last line is cut off; 5 rows/,
    );
    const [series] = read(utf8(text.slice(0, -4)), 'a.txt', { accept: ['truncated'] }).measurements;
    expect([...channelValues(series!, 'time')]).toEqual([1, 2, 3, 4, 5]);
  });

  it('warns of repeated, unordered, zero and negative frequencies', () => {
    const text = 'freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n100,1,1\n100,1,1\n50,2,2\n70,3,3\n0,0,0\n-5,1,1\n-6,1,1\n';
    const [spectrum] = read(utf8(text), 'a.csv').measurements;
    expect(spectrum!.warnings).toEqual([
      {
        message: '2 rows at a negative frequency, which no instrument applies; no analysis uses them',
        line: 7,
      },
      { message: '1 row at frequency 0, a direct current; no analysis uses them', line: 6 },
      { message: '1 row at a frequency measured before', line: 3 },
      { message: 'the frequencies are not in order', line: 5 },
    ]);
  });

  it('splits a file in which the frequency starts over', () => {
    const [spectrum] = read(
      utf8(
        `freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n${rows(
          [
            [...f, ...f],
            [...re, ...re],
            [...minus, ...minus],
          ],
          ',',
        )}\n`,
      ),
      'a.csv',
    ).measurements;
    expect(new Set(channelValues(spectrum!, 'sweep'))).toEqual(new Set([0, 1]));
    expect(spectrum!.warnings.map(({ message }) => message)).toContain(
      'the frequency starts over 1 times: rows are split into 2 sweeps',
    );
  });
});

describe('two tables of another width', () => {
  it('says that the first is not read', () => {
    const text = `a,b\n1,2\n3,4\n5,6\n\nfreq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n${rows([f, re, minus], ',')}\n`;
    const { measurements, warnings } = read(utf8(text), 'a.csv');
    expect(measurements.length).toBe(1);
    expect(warnings).toEqual([
      { message: '3 lines of numbers above the table have another number of cells and are not read' },
    ]);
  });
});

describe('refusals', () => {
  it.each([
    ['', 'the file is empty'],
    [' \n\n', 'only white space'],
    ['Dear diary,\ntoday I measured nothing.\n', 'no reader knows this file; export the data as text'],
    ["Index;Frequency (Hz);Z' (Ω);-Z'' (Ω)\n", 'header but no rows'],
  ])('refuses %j', (text, message) => {
    expect(() => read(utf8(text), 'a.txt')).toThrow(message);
  });

  it('names the export for a binary file of a known kind', () => {
    const bytes = Uint8Array.from({ length: 200 }, (_, i) => (i * 7) % 256);
    expect(recognise(bytes, 'a.mpr')).toBeUndefined();
    expect(() => read(bytes, 'a.mpr')).toThrow(
      'a.mpr byte 0: no reader knows this file; export it from EC-Lab as text (.mpt).',
    );
  });
});
