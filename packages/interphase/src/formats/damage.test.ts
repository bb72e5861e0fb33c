import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeWithShared } from '../../../../tests/shared-folder.ts';
import { findChannel } from '../measurement/index.ts';
import { InputError } from '../quantity/index.ts';
import { everyFault, FaultyFile, type ReadResult, read, recognise, writeNova, writeZview } from './index.ts';
import { latin1, rows, syntheticSpectrum, utf16, utf8 } from './spectrum.fixture.ts';

const { f, re, im } = syntheticSpectrum();
const tabbed = rows([f, re, im, f], '\t');
const spectrum = read(utf8(rows([f, re, im], ',')), 'a.csv').measurements[0]!;

/** Synthetic files of every family. */
const fixtures: readonly [string, Uint8Array][] = [
  ['nova.txt', writeNova({ ...spectrum, provenance: { ...spectrum.provenance, simulated: true } })],
  ['zview.z', writeZview(spectrum)],
  ['headerless.csv', utf8(rows([f, re, im], ','))],
  ['wide.txt', utf16(`Frequency (Hz)\tZ' (Ω)\tZ'' (Ω)\tTime (s)\n${tabbed}\n`, 'le', true)],
  [
    'eclab.mpt',
    latin1(
      `EC-Lab ASCII FILE\nNb header lines : 5\n\nImpedance\nfreq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\ttime/s\n${tabbed}\n`,
    ),
  ],
  [
    'gamry.DTA',
    latin1(
      `EXPLAIN\nTAG\tEISPOT\nAREA\tQUANT\t1,0\tArea\nZCURVE\tTABLE\t9\n\tFreq\tZreal\tZimag\tTime\n\tHz\tohm\tohm\ts\n\t${tabbed.replaceAll('\n', '\n\t')}\n`,
    ),
  ],
];

/** A small linear congruential generator (Numerical Recipes) is random enough to break files. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Everything that is wrong with the outcome of reading damaged bytes; nothing when it is as promised. */
function defects(bytes: Uint8Array, name: string): string[] {
  try {
    const { measurements } = read(bytes, name, { accept: everyFault });
    return measurements.flatMap((measurement) => {
      const length = measurement.channels[0]?.values.length ?? 0;
      return measurement.channels.flatMap((channel) => [
        ...(channel.values.length === length ? [] : [`${name}: ${channel.name} has another length`]),
        ...(channel.raw !== true && channel.values.some((value) => !Number.isFinite(value))
          ? [`${name}: ${channel.name} holds no number`]
          : []),
      ]);
    });
  } catch (error) {
    if (error instanceof InputError && !error.message.includes('\n')) return [];
    return [`${name}: ${String(error)}`];
  }
}

describe('damaged files give measurements or one line of advice', () => {
  it.each([1, 2, 3])('bits flipped and ends cut, seed %i', (seed) => {
    const random = generator(seed);
    const found: string[] = [];
    for (let run = 0; run < 300; run++) {
      const [name, whole] = fixtures[run % fixtures.length]!;
      const bytes = whole.slice(0, random() < 0.5 ? whole.length : Math.floor(random() * whole.length));
      const flips = Math.floor(random() * 8);
      for (let i = 0; i < flips && bytes.length > 0; i++)
        bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
      found.push(...defects(bytes, name));
    }
    expect(found).toEqual([]);
  });

  it.each(fixtures)(
    '%s cut at every tenth byte keeps only rows that stand in the whole file',
    (name, whole) => {
      const frequencies = new Set(f);
      const invented: number[] = [];
      for (let end = 10; end < whole.length; end += 10) {
        if (recognise(whole.subarray(0, end), name) === undefined) continue;
        try {
          const [measurement] = read(whole.subarray(0, end), name, { accept: everyFault }).measurements;
          const values = measurement!.channels.find((channel) => channel.name === 'frequency')?.values ?? [];
          for (const value of values) if (!frequencies.has(value)) invented.push(value);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }
      expect(invented).toEqual([]);
    },
  );
});

/**
 * What reading the beginning of a file makes of numbers that the whole file holds otherwise. Of a file that was not
 * refused, the last number of all may have lost digits that nobody can miss; a column may be unnamed yet, and the
 * sign of Z″ unsettled, where only the first rows are there.
 */
function invented(part: ReadResult, whole: ReadResult): string[] {
  return part.measurements.flatMap(({ channels }, index) => {
    const complete = whole.measurements[index];
    if (complete === undefined) return [`measurement ${index} is not in the whole file`];
    return channels.flatMap(({ name, values }) => {
      const right = findChannel(complete, name)?.values;
      if (right === undefined) return [];
      const same = (a: number, b: number | undefined): boolean =>
        Object.is(a, b) || (name === 'impedance imaginary' && b !== undefined && a === -b);
      const wrong = values.findIndex((value, row) => !same(value, right[row]));
      return wrong < 0 || wrong === values.length - 1 ? [] : [`${name}, row ${wrong}`];
    });
  });
}

/** How a file cut at this byte is taken: with one line of advice, or as what it holds. */
function cutAt(bytes: Uint8Array, end: number, name: string): { how: string; part?: ReadResult } {
  const cut = bytes.subarray(0, end);
  try {
    return { how: 'read', part: read(cut, name) };
  } catch (error) {
    if (!(error instanceof InputError) || error.message.includes('\n')) throw error;
    if (!(error instanceof FaultyFile)) return { how: 'refused' };
    return { how: 'faulty', part: read(cut, name, { accept: error.faults }) };
  }
}

describe('a synthetic file cut at any byte', () => {
  it.each(fixtures)('%s is refused, or holds the rows of the whole file', (name, bytes) => {
    const whole = read(bytes, name);
    const wrong: string[] = [];
    const counts: Record<string, number> = {};
    for (let end = 1; end < bytes.length - 2; end += 3) {
      const { how, part } = cutAt(bytes, end, name);
      counts[how] = (counts[how] ?? 0) + 1;
      if (part) wrong.push(...invented(part, whole).map((what) => `byte ${end}: ${what}`));
    }
    expect(wrong).toEqual([]);
    // Most cuts fall inside a row; what falls between two rows leaves a whole file of fewer rows.
    expect(counts['faulty']!).toBeGreaterThan(2 * counts['read']!);
  });
});

describeWithShared('real files', (shared) => {
  const samples = `${shared}samples/`;
  const index = readFileSync(`${samples}INDEX.tsv`, 'utf8').trim().split('\n').slice(1);
  const paths = index.map((line) => line.split('\t')[0]!);

  it('none of the samples is taken for faulty', () => {
    const faulty: string[] = [];
    let known = 0;
    for (const path of paths) {
      const bytes = new Uint8Array(readFileSync(samples + path));
      if (recognise(bytes, path) === undefined) continue;
      known += 1;
      try {
        read(bytes, path);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        if (error instanceof FaultyFile) faulty.push(error.message);
      }
    }
    expect(faulty).toEqual([]);
    expect(known).toBeGreaterThan(60);
  });

  const folders = ['eis_real', 'eis_csv', 'zplot_zview', 'gamry_dta', 'biologic_mpt'];
  const supported = folders.flatMap((folder) =>
    readdirSync(samples + folder).map((name) => `${folder}/${name}`),
  );
  it.each(supported)('%s cut anywhere is refused in one line, or holds rows of the whole file', (path) => {
    const bytes = new Uint8Array(readFileSync(samples + path));
    if (recognise(bytes, path) === undefined) {
      expect(() => read(bytes.subarray(0, bytes.length / 2), path)).toThrow(InputError);
      return;
    }
    let whole: ReadResult;
    try {
      whole = read(bytes, path);
    } catch (error) {
      // An excerpt without data.
      expect(error).toBeInstanceOf(InputError);
      return;
    }
    const random = generator(11);
    const wrong: string[] = [];
    for (let run = 0; run < 12; run++) {
      const end = Math.floor(random() * bytes.length);
      const { part } = cutAt(bytes, end, path);
      if (part) wrong.push(...invented(part, whole).map((what) => `byte ${end}: ${what}`));
    }
    expect(wrong).toEqual([]);
  });
});

describe('what is no text', () => {
  it('refuses 10 MB of random bytes within a second', () => {
    const random = generator(7);
    const bytes = new Uint8Array(10_000_000);
    for (let i = 0; i < bytes.length; i++) bytes[i] = 256 * random();
    const start = performance.now();
    expect(recognise(bytes, 'random.dat')).toBeUndefined();
    expect(() => read(bytes, 'random.dat')).toThrow('no reader knows this file');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it.each([
    ['a UTF-16 mark and noise', [0xff, 0xfe]],
    ['a UTF-8 mark and noise', [0xef, 0xbb, 0xbf]],
  ])('refuses %s', (_, mark) => {
    const random = generator(8);
    const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => mark[i] ?? 256 * random());
    expect(() => read(bytes, 'random.dat')).toThrow('no reader knows this file');
  });

  it('is not slowed down by cells of 60 000 characters', () => {
    const start = performance.now();
    for (const cell of ['1', ' ', '(', '1.', 'Z ', 'é', '-'])
      for (const row of [
        `${cell.repeat(60_000 / cell.length)}x,1,2`,
        `${cell.repeat(60_000 / cell.length)}\t1\t2`,
      ])
        expect(defects(utf8(`${row}\n1,2,3\n4,5,6\n1\t2\t3\n${row}`), 'long.csv')).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('reads one line of three million commas or digits without hanging', () => {
    const start = performance.now();
    for (const letter of [44, 49, 9, 34, 32, 10])
      expect(defects(new Uint8Array(3_000_000).fill(letter), 'long.csv')).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
