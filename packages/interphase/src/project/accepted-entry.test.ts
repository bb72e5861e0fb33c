import { describe, expect, it } from 'vitest';
import { type Analysis, analyse } from './analyse.ts';
import { textFiles } from './folder.fixture.ts';
import { analysisSchema } from './json-schema.ts';
import { parseProject } from './parse-project.ts';
import { blockingText } from './spectrum-text.fixture.ts';
import { toJson } from './to-json.ts';

const whole = blockingText(5);
const cut = whole.slice(0, whole.lastIndexOf('\t'));
const wrongUnit = whole.replace("Z' (Ω)", "Z' (kg)");

/** A project of blocking spectra; each entry with the text of its file and what it says besides. */
function analysed(
  files: Readonly<Record<string, readonly [text: string, says?: string]>>,
): Promise<Analysis> {
  const lines = Object.entries(files).map(
    ([file, [, says = '']]) => `  - {file: ${file}, cell: ${file[0]}, temperature: 25 °C${says}}`,
  );
  const cells = Object.keys(files).map(
    (file) => `  ${file[0]}: {kind: blocking, membrane: film, electrode diameter: 16 mm}`,
  );
  const project = [
    'interphase: 1',
    'specimens: {film: {kind: membrane, thickness: 20.0 ± 0.2 µm}}',
    'cells:',
    ...cells,
    'measurements:',
    ...lines,
  ].join('\n');
  const texts = Object.fromEntries(Object.entries(files).map(([file, [text]]) => [file, text]));
  return analyse(parseProject(project, 'project.yaml'), textFiles(texts));
}

describe('a raw file that is not whole', () => {
  it('stops the analysis until somebody decides, and names the others', async () => {
    await expect(
      analysed({ 'a.txt': [whole], 'b.txt': [cut], 'c.txt': [wrongUnit], 'd.txt': [cut] }),
    ).rejects.toThrow(
      'b.txt:41: the last line is cut off; 39 rows are whole; copy or export the whole file again, or take what is whole by accept: [{fault: truncated, because: …}] in project.yaml:10 (the same decision waits for c.txt, d.txt).',
    );
    await expect(
      analysed({ 'c.txt': [wrongUnit, ', accept: [{fault: truncated, because: x}]'] }),
    ).rejects.toThrow(/^c\.txt:1 column "Z' \(kg\)": .* accept: \[\{fault: wrong unit, because: …\}\]/);
  });

  it('is used as far as it is whole once that is accepted, and every finding on it shows a caution', async () => {
    const accepted = ', accept: [{fault: truncated, because: the disk was full}]';
    const analysis = await analysed({ 'a.txt': [cut, accepted] });
    const rows = whole.split('\n').length - 2;
    const told = 'a.txt is truncated: the last line is cut off; 39 rows are whole';
    expect(rows).toBe(39);
    expect(analysis.measurements).toMatchObject([
      { rows, accepted: [`${told}; accepted: the disk was full`] },
    ]);
    const gates = analysis.findings.map(({ gates }) => gates.filter(({ name }) => name === 'raw file'));
    expect(gates.length).toBeGreaterThan(0);
    for (const found of gates) expect(found).toMatchObject([{ verdict: 'caution', value: told }]);
    expect(analysisSchema.parse(JSON.parse(JSON.stringify(toJson(analysis))))).toBeDefined();
    // The same numbers as from a file that never held the last row.
    const lines = whole.split('\n').slice(0, -1).join('\n');
    const same = await analysed({ 'a.txt': [lines] });
    const values = ({ findings }: Analysis): number[] =>
      findings.flatMap(({ quantities }) => quantities.map(({ quantity }) => quantity.value));
    expect(values(analysis)).toEqual(values(same));
    expect(same.findings.flatMap(({ gates: all }) => all.filter(({ name }) => name === 'raw file'))).toEqual(
      [],
    );
  });

  it('says nothing of an acceptance that its file no longer needs', async () => {
    const analysis = await analysed({ 'a.txt': [whole, ', accept: [{fault: truncated, because: x}]'] });
    expect(analysis.measurements[0]).not.toHaveProperty('accepted');
  });

  it.each([
    ['{fault: truncated}', /because/],
    ['{fault: truncated, because: }', /no reason is given; write why after `because:`/],
    ['{fault: , because: x}', /no fault is named; write truncated or wrong unit/],
    ['{fault: truncatd, because: x}', /truncatd.*truncated/],
  ])('accept: [%s] is refused', (says, message) => {
    const text = `interphase: 1\nmeasurements: [{file: a.txt, accept: [${says}]}]\n`;
    expect(() => parseProject(text, 'project.yaml')).toThrow(message);
  });
});
