import { describe, expect, it } from 'vitest';
import { describeWithShared } from '../../../../tests/shared-folder.ts';
import { inUnit } from '../quantity/index.ts';
import { type Analysis, analyse, auditProject } from './analyse.ts';
import { folderFiles, textFiles } from './folder.fixture.ts';
import { analysisSchema, auditSchema, initSchema, readSchema } from './json-schema.ts';
import { parseProject } from './parse-project.ts';
import type { ProjectFiles } from './project-files.ts';
import { recogniseFolder } from './recognise-folder.ts';
import { auditJson, initJson, readJson, toJson } from './to-json.ts';
import { writeProposal } from './write-proposal.ts';
import { read } from '../formats/index.ts';

const noFiles = textFiles({});
const analysed = (text: string, files: ProjectFiles = noFiles): Promise<Analysis> =>
  analyse(parseProject(text, 'project.yaml'), files);

const cellsOfThreeThicknesses = [1, 2, 4];
const temperatures = [0, 25, 50, 80];

/** Blocking cells of three thicknesses at four temperatures, and a polarised symmetric cell: all simulated. */
const simulated = `interphase: 1
title: a simulated membrane
specimens:
  film: {kind: membrane, label: FILM, thickness: 20.0 ± 0.2 µm}
cells:
${cellsOfThreeThicknesses.map((n) => `  ss-${n}: {kind: blocking, membrane: film, films: ${n}, electrode diameter: 15.80 ± 0.05 mm}`).join('\n')}
  li-1: {kind: symmetric, membrane: film, electrode diameter: 12 mm}
measurements:
${cellsOfThreeThicknesses
  .flatMap((n) =>
    temperatures.map(
      (t) =>
        `  - {file: simulated/ss-${n}-${t}C.txt, cell: ss-${n}, temperature: ${t} °C, simulate: {instrument: blocking spectrum, conductivity: 1e-4 S/cm, activation energy: 0.30 eV, contact resistance: 0.4 ohm, noise: 0.1 %, seed: 1}}`,
    ),
  )
  .join('\n')}
  - {file: simulated/before.txt, cell: li-1, role: before polarisation, temperature: 25 °C, simulate: {instrument: symmetric spectrum, bulk resistance: 100 ohm, interface resistance: 80 ohm, noise: 0.1 %}}
  - {file: simulated/after.txt, cell: li-1, role: after polarisation, temperature: 25 °C, simulate: {instrument: symmetric spectrum, bulk resistance: 100 ohm, interface resistance: 82 ohm, noise: 0.1 %, seed: 2}}
  - {file: simulated/ca.txt, cell: li-1, role: polarisation, potential: 10 mV, temperature: 25 °C, simulate: {instrument: polarisation, potential: 10 mV, bulk resistance: 100 ohm, interface resistance: 80 ohm, steady interface resistance: 82 ohm, transference number: 0.4, diffusion time: 100 s, duration: 4000 s, interval: 1 s, first reading: 0.1 s, noise: 0.1 %}}
`;

describe('analysing a simulated project', () => {
  const once = analysed(simulated);

  it('finds the truth that was put in, by the same path as raw files', async () => {
    const analysis = await once;
    expect(analysis.unread).toEqual([]);
    expect(analysis.warnings).toEqual([]);
    const principal = analysis.findings
      .flatMap(({ quantities }) => quantities)
      .filter((each) => each.principal);
    const conductivity = principal.filter(
      ({ name, at }) => name === 'ionic conductivity' && at?.includes('25 °C'),
    );
    expect(conductivity.length).toBeGreaterThan(0);
    for (const { quantity } of conductivity) {
      const u = quantity.uncertainty ?? 0;
      expect(u).toBeGreaterThan(0);
      expect(Math.abs(quantity.value - 0.01)).toBeLessThan(4 * u);
    }
    const energy = principal.find(({ name }) => name === 'activation energy');
    const ev = energy && inUnit(energy.quantity, 'eV');
    const u = (energy?.quantity.uncertainty ?? 0) / 1.602176634e-19;
    expect(Math.abs((ev ?? 0) - 0.3)).toBeLessThan(4 * u);
    expect(analysis.findings.some(({ method }) => method.name === 'transference number')).toBe(true);
    expect(analysis.findings.every((finding) => finding.simulated)).toBe(true);
    const ids = analysis.findings.map(({ id }) => id);
    const figures = analysis.findings.flatMap((finding) => finding.figures).map(({ id }) => id);
    expect(new Set([...ids, ...figures]).size).toBe(ids.length + figures.length);
  });

  it('returns the files it simulated, which read back as simulated, the same bytes every time', async () => {
    const [first, second] = [await once, await analysed(simulated)];
    expect(first.generated.map(({ path }) => path)).toContain('simulated/ss-1-25C.txt');
    expect(first.generated).toEqual(second.generated);
    expect(JSON.stringify(toJson(first))).toBe(JSON.stringify(toJson(second)));
    const bytes = first.generated[0]?.bytes ?? new Uint8Array();
    expect(read(bytes, 'x.txt').measurements[0]?.provenance.simulated).toBe(true);
    expect(first.measurements.every((record) => record.simulated && record.sha256.length === 64)).toBe(true);
  });

  it('tells the audit how the membrane was measured', async () => {
    const { facts } = await once;
    expect(
      facts.measured.filter(({ technique }) => technique === 'impedance').map(({ films }) => films),
    ).toEqual([1, 2, 4, 1]);
    expect(facts.measured.every((setup) => setup.simulated && !setup.fixtureCorrected)).toBe(true);
  });

  it('gives JSON that its schema describes, without bytes or readings', async () => {
    const analysis = await once;
    const json: unknown = JSON.parse(JSON.stringify(toJson(analysis)));
    expect(analysisSchema.parse(json)).toEqual(json);
    const audit: unknown = JSON.parse(JSON.stringify(auditJson(auditProject(analysis))));
    expect(auditSchema.parse(audit)).toEqual(audit);
  });

  it('says what it is doing and stops when told', async () => {
    const seen: number[] = [];
    await analyse(parseProject(simulated, 'p'), noFiles, { progress: (done) => seen.push(done) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    const signal = { aborted: false };
    const stopped = analyse(parseProject(simulated, 'p'), noFiles, {
      signal,
      progress: (done) => {
        signal.aborted = done >= 2;
      },
    });
    await expect(stopped).rejects.toThrow('the analysis was stopped; start it again.');
  });

  it('names what a virtual instrument lacks and goes on', async () => {
    const text = `interphase: 1
cells: {a: {kind: blocking}}
measurements:
  - {file: s.txt, cell: a, simulate: {instrument: blocking spectrum}}
  - {file: short.txt, role: fixture short, of cells: [a], simulate: {instrument: fixture short, lead resistance: 0.1 ohm}}
`;
    const analysis = await analysed(text);
    expect(analysis.unread).toEqual([
      { file: 's.txt', why: 'the virtual blocking spectrum needs conductivity; give it' },
    ]);
    expect(analysis.generated.map(({ path }) => path)).toEqual(['short.txt']);
  });
});

describe('analysing what is incomplete', () => {
  const spectrum = (cellResistance: number): string =>
    [
      "Frequency (Hz)\tZ' (Ω)\t-Z'' (Ω)",
      ...Array.from({ length: 40 }, (_, i) => {
        const f = 10 ** (5 - i / 8);
        return `${f}\t${cellResistance + 0.02 / f}\t${1e4 / f}`;
      }),
    ].join('\n');

  it('shows a spectrum of an unnamed cell and asks for the cell', async () => {
    const analysis = await analysed(
      'interphase: 1\nmeasurements: [{file: a.txt, cell: }]\n',
      textFiles({ 'a.txt': spectrum(5) }),
    );
    expect(analysis.findings).toHaveLength(1);
    expect(analysis.findings[0]).toMatchObject({
      method: { name: 'impedance spectrum' },
      missing: ['measurements[0].cell', 'measurements[0].temperature'],
      simulated: false,
    });
    expect(analysis.findings[0]?.quantities[0]?.quantity.value).toBeCloseTo(5, 3);
    expect(analysis.missing.map(({ field }) => field)).toEqual([
      'measurements[0].cell',
      'measurements[0].temperature',
    ]);
  });

  it('reads a resistance without thickness and area, and asks for them', async () => {
    const text = `interphase: 1
specimens: {m: {kind: membrane, thickness: }}
cells: {c: {kind: blocking, membrane: m}}
measurements: [{file: a.txt, cell: c, temperature: 25 °C}]
`;
    const analysis = await analysed(text, textFiles({ 'a.txt': spectrum(5) }));
    expect(analysis.findings[0]).toMatchObject({
      method: { name: 'ionic conductivity' },
      missing: [
        'specimens.m.thickness',
        'cells.c.electrode diameter',
        'measurements[0].pressure',
        'measurements[0].dwell',
      ],
    });
  });

  it('lists a file that cannot be read and goes on', async () => {
    const text = 'interphase: 1\nmeasurements: [{file: bad.txt}, {file: a.txt}]\n';
    const analysis = await analysed(text, textFiles({ 'bad.txt': 'Dear diary,\n', 'a.txt': spectrum(5) }));
    expect(analysis.unread.map(({ file }) => file)).toEqual(['bad.txt']);
    expect(analysis.findings).toHaveLength(1);
  });
});

describeWithShared('real folders, from files to findings without a hand edit', (shared) => {
  it.each(['eis_real', 'eis_csv', 'zplot_zview', 'gamry_dta', 'biologic_mpt'])('%s', async (folder) => {
    const files = folderFiles(`${shared}samples/${folder}`);
    const recognised = await recogniseFolder(files);
    const text = writeProposal(recognised);
    const project = parseProject(text, 'project.yaml');
    const analysis = await analyse(project, files);
    const known = recognised.flatMap((file) => ('reader' in file ? [file] : []));
    // One spectrum in two exports is one measurement; the proposal names the second file and leaves it out.
    const repeated = known.filter(({ sameAs }) => sameAs !== undefined).map(({ path }) => path);
    expect(repeated).toEqual(folder === 'eis_real' ? ['PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt'] : []);
    const readable = known.filter(({ path }) => !repeated.includes(path));
    expect(analysis.unread).toEqual([]);
    expect(new Set(analysis.measurements.map(({ file }) => file))).toEqual(
      new Set(readable.map(({ path }) => path)),
    );
    // Every file with a spectrum ends in a finding, and what is missing is asked for.
    const withSpectrum = readable
      .filter(({ techniques }) => techniques.includes('impedance'))
      .map(({ path }) => path);
    const found = new Set(analysis.findings.flatMap((finding) => finding.files.map(({ file }) => file)));
    const refused = new Set(analysis.warnings.map(({ file }) => file));
    expect(withSpectrum.filter((file) => !found.has(file) && !refused.has(file))).toEqual([]);
    expect(analysis.missing.length).toBeGreaterThan(0);
    expect(writeProposal(recognised, text)).toBe(text);
    const json: unknown = JSON.parse(JSON.stringify(toJson(analysis)));
    expect(analysisSchema.parse(json)).toEqual(json);
    const init: unknown = JSON.parse(JSON.stringify(initJson('project.yaml', true, recognised, project)));
    expect(initSchema.parse(init)).toEqual(init);
    for (const { path } of known) {
      const one: unknown = JSON.parse(
        JSON.stringify(readJson([{ file: path, result: read(await files.read(path), path) }])),
      );
      expect(readSchema.parse(one)).toEqual(one);
    }
  });
});
