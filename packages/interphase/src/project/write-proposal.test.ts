import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProject } from './parse-project.ts';
import type { Recognised } from './recognise-folder.ts';
import { recognisedFiles, recognisedSpectrum } from './recognised.fixture.ts';
import { writeProposal } from './write-proposal.ts';

const filesIn = (text: string): string[] =>
  parseProject(text, 'project.yaml').measurements.map(({ file }) => file);

/** True when every line of `before` is in `after`, unchanged and in order. */
function keepsLines(before: string, after: string): boolean {
  let at = 0;
  const lines = after.split('\n');
  return before
    .replace(/\n$/u, '')
    .split('\n')
    .every((line) => {
      const found = lines.indexOf(line, at);
      at = found + 1;
      return found !== -1;
    });
}

describe('proposal for a new folder', () => {
  it('can be read back, lists every readable file once and says what no reader knows', () => {
    fc.assert(
      fc.property(recognisedFiles, (files) => {
        const text = writeProposal(files);
        const readable = files.filter((file) => 'reader' in file).map(({ path }) => path);
        expect(filesIn(text)).toEqual(readable);
        const unread = files.filter((file) => 'unread' in file).map(({ path }) => path);
        expect(unread.filter((path) => !text.includes(JSON.stringify(path)))).toEqual([]);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('asks for thickness and area, and proposes cell, kind and temperature', () => {
    const text = writeProposal([recognisedSpectrum('eis_0C.txt'), recognisedSpectrum('eis_25C.txt')]);
    const project = parseProject(text, 'project.yaml');
    expect(project.cells).toMatchObject({ eis: { kind: 'blocking', films: 1, membrane: 'membrane-1' } });
    expect(project.measurements.map(({ temperature }) => temperature?.value)).toEqual([273.15, 298.15]);
    expect(project.missing.map(({ field }) => field)).toEqual([
      'specimens.membrane-1.thickness',
      'cells.eis.electrode diameter',
    ]);
    expect(text).toMatchSnapshot();
  });

  it('does not put fixture measurements on a cell', () => {
    const project = parseProject(writeProposal([recognisedSpectrum('short.txt')]), 'project.yaml');
    expect(project.cells).toEqual({});
    expect(project.measurements[0]).toMatchObject({ role: 'fixture short', ofCells: [] });
  });
});

describe('proposal for a folder that has a project file', () => {
  const written = [
    '# my project',
    'interphase:   1',
    'cells:',
    "  'a':   {kind: blocking}  # mine",
    'measurements:',
    '  - {file: old.txt, cell: a,   temperature: 20 °C}   # do not touch',
    '',
    '  # a trailing remark',
    'title:   odd   spacing',
  ].join('\n');

  const spectra = (...paths: string[]): Recognised[] => paths.map(recognisedSpectrum);
  const withoutComments = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => line.replace(/ *#.*$/u, ''))
      .filter((line) => line !== '');

  it('proposes for what is new what a first init would', () => {
    const both = spectra('eis_0C.txt', 'LIB_data.txt', 'eis_25C.txt');
    const first = writeProposal(spectra('eis_0C.txt', 'eis_25C.txt'));
    const second = writeProposal(both, first);
    expect(keepsLines(first, second)).toBe(true);
    const project = parseProject(second, 'project.yaml');
    const once = parseProject(writeProposal(both), 'project.yaml');
    expect(project.cells['LIB_data']).toBeDefined();
    expect(project.cells['LIB_data']).toEqual(once.cells['LIB_data']);
    expect(project.measurements.map(({ file, cell }) => [file, cell])).toEqual([
      ['eis_0C.txt', 'eis'],
      ['eis_25C.txt', 'eis'],
      ['LIB_data.txt', 'LIB_data'],
    ]);
    expect(project.missing.map(({ field }) => field)).toContain('cells.LIB_data.electrode diameter');
    expect(writeProposal(both, second)).toBe(second);
  });

  it('proposes all that a first init would where a person wrote only a title', () => {
    const files = spectra('eis_25C.txt');
    const text = writeProposal(files, 'interphase: 1\ntitle: mine');
    const wanted = writeProposal(files).replace('title:', 'title: mine');
    expect(withoutComments(text).toSorted()).toEqual(withoutComments(wanted).toSorted());
  });

  it.each([
    ['wide', 'cells:\n    a:\n        kind: blocking\n\n        # mine\nspecimens: {f: {kind: membrane}}\n'],
    [
      'in one line each',
      'specimens: {f: {kind: membrane}}\ncells:\n  a: {kind: blocking} # mine\n  c: {kind: symmetric}\n',
    ],
    ['left blank', 'cells: # none yet\nspecimens: {f: {kind: membrane}}\n'],
    ['absent', 'specimens:\n  f: {kind: membrane}\nmeasurements:\n  - {file: a.txt}'],
  ])('puts a new cell below cells %s', (_, rest) => {
    const before = `interphase: 1\n${rest}`;
    const text = writeProposal(spectra('b_25C.txt'), before);
    expect(keepsLines(before, text)).toBe(true);
    const { cells, measurements, specimens, missing } = parseProject(text, 'project.yaml');
    expect(Object.keys(specimens)).toEqual(['f']);
    expect(cells['b']).toMatchObject({ kind: 'blocking', films: 1 });
    expect(measurements.at(-1)).toMatchObject({ file: 'b_25C.txt', cell: 'b' });
    const isOnly = Object.keys(cells).length === 1;
    expect(cells['b']?.membrane).toBe(isOnly ? 'f' : undefined);
    expect(missing.map(({ field }) => field)).toContain('cells.b.electrode diameter');
  });

  it('describes no cell where it cannot, and none twice', () => {
    const inBrackets = 'interphase: 1\ncells: {a: {kind: blocking}}\n';
    expect(filesIn(writeProposal(spectra('b.txt'), inBrackets))).toEqual(['b.txt']);
    expect(Object.keys(parseProject(writeProposal(spectra('b.txt'), inBrackets), 'p').cells)).toEqual(['a']);
    const replicated =
      'interphase: 1\nspecimens: {f: {kind: membrane}}\ncells:\n  ss: {kind: blocking, replicates: 2}\n';
    const { cells, measurements } = parseProject(writeProposal(spectra('SS2_25C.txt'), replicated), 'p');
    expect(Object.keys(cells)).toEqual(['ss-1', 'ss-2']);
    expect(measurements[0]?.cell).toBe('ss-2');
  });

  it('puts new files after the last measurement and keeps every line', () => {
    const text = writeProposal([recognisedSpectrum('old.txt'), recognisedSpectrum('a_25C.txt')], written);
    expect(keepsLines(written, text)).toBe(true);
    expect(filesIn(text)).toEqual(['old.txt', 'a_25C.txt']);
    expect(parseProject(text, 'project.yaml').measurements[1]?.cell).toBe('a');
  });

  it.each([
    ['at the margin', 'interphase: 1\nmeasurements:\n- {file: a.txt}\n'],
    [
      'in block style',
      'interphase: 1\nmeasurements:\n    - file: a.txt\n      temperature:   # ? unknown\n# end\n',
    ],
    [
      'with a long note',
      'interphase: 1\nmeasurements:\n  - file: a.txt\n    note: |\n      two\n      lines\ntitle: x\n',
    ],
    ['left blank', 'interphase: 1\nmeasurements:   # none yet\ntitle: x\n'],
    ['absent', 'interphase: 1\ntitle: x'],
    ['with Windows line ends', 'interphase: 1\r\nmeasurements:\r\n  - {file: a.txt}\r\ntitle: x\r\n'],
    ['ending without a newline', 'interphase: 1\nmeasurements:\n  - {file: a.txt}'],
  ])('extends a list %s', (_, before) => {
    const text = writeProposal([recognisedSpectrum('b.txt')], before);
    expect(keepsLines(before, text)).toBe(true);
    expect(filesIn(text)).toContain('b.txt');
  });

  it('falls back to comments where a list in brackets leaves no room', () => {
    const before = 'interphase: 1\nmeasurements: [{file: a.txt}]\n';
    const text = writeProposal([recognisedSpectrum('b.txt')], before);
    expect(text.startsWith(before)).toBe(true);
    expect(filesIn(text)).toEqual(['a.txt']);
    expect(text).toContain('#   - {file: b.txt');
    expect(writeProposal([recognisedSpectrum('b.txt')], text)).toBe(text);
  });

  it('adds nothing the second time', () => {
    fc.assert(
      fc.property(recognisedFiles, (files) => {
        const text = writeProposal(files);
        expect(writeProposal(files, text)).toBe(text);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('keeps every line of any first proposal when files are added', () => {
    fc.assert(
      fc.property(recognisedFiles, recognisedFiles, fc.boolean(), (first, second, unended) => {
        const before = unended ? writeProposal(first).replace(/\n$/u, '') : writeProposal(first);
        const after = writeProposal(second, before);
        expect(keepsLines(before, after)).toBe(true);
        const listed = new Set(filesIn(after));
        const readable = [...first, ...second].filter((file) => 'reader' in file);
        expect(readable.filter(({ path }) => !listed.has(path))).toEqual([]);
        expect(writeProposal(second, after)).toBe(after);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('leaves out files that are ignored', () => {
    const before = 'interphase: 1\nignored: [{file: b.txt, because: wrong cell}]\n';
    expect(writeProposal([recognisedSpectrum('b.txt')], before)).toBe(before);
  });

  describe('a spectrum that is there twice', () => {
    const [first, again] = [recognisedSpectrum('a.txt'), { ...recognisedSpectrum('b.txt'), sameAs: 'a.txt' }];
    const files = (text: string): string[] =>
      parseProject(text, 'project.yaml').measurements.map(({ file }) => file);

    it('is proposed as one measurement of one cell, with the second file named', () => {
      const text = writeProposal([first, again]);
      expect(files(text)).toEqual(['a.txt']);
      expect(Object.keys(parseProject(text, 'project.yaml').cells)).toEqual(['a']);
      expect(text).toContain('# the same data, so left out: "b.txt" (the same as in "a.txt"');
      expect(writeProposal([first, again], text)).toBe(text);
    });

    it.each([
      [first, again],
      [again, first],
    ])('is added to what a person wrote as a remark, whichever file came first', (known, fresh) => {
      const written = writeProposal([
        { ...known, ...('reader' in known && { sameAs: undefined }) } as typeof first,
      ]);
      const text = writeProposal([first, again], written);
      expect(files(text)).toEqual([known.path]);
      expect(text.startsWith(written)).toBe(true);
      expect(text).toContain(`# the same data, so left out: "${fresh.path}" (the same as in "${known.path}"`);
      expect(writeProposal([first, again], text)).toBe(text);
    });
  });
});
