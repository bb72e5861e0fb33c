import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  apparentActivationEnergy,
  classicalTransference,
  conditionNumber,
  expectedPolarisation,
} from '../packages/interphase/src/analysis/index.ts';
import type { Polarisation } from '../packages/interphase/src/analysis/index.ts';
import {
  bulkResistance,
  conductivityDeficit,
  geometricCapacitance,
  ionPathResistance,
  limitingCurrentFromDiffusion,
  runChecks,
  sweepIntercept,
} from '../packages/interphase/src/audit/index.ts';
import type { Audit, Facts, MeasuredSetup } from '../packages/interphase/src/audit/index.ts';
import {
  constants,
  inUnit,
  printQuantity,
  propagate,
  quantity,
} from '../packages/interphase/src/quantity/index.ts';
import type { Interval, Quantity } from '../packages/interphase/src/quantity/index.ts';
import { parseProject } from '../packages/interphase/src/project/index.ts';
import { furtherRows, type Row, type ValueOfCheck } from './paper-audit-rows.ts';
import { describeWithShared } from './shared-folder.ts';

/**
 * The paper's project through the whole audit, against numbers worked out independently. A row either is a value of a
 * check (it is determined by what the paper states) or a scenario: the same functions called with the inputs in its name.
 */
const paper = parseProject(
  readFileSync(new URL('../papers/liu-2024/project.yaml', import.meta.url), 'utf8'),
  'papers/liu-2024/project.yaml',
);
const facts: Facts = { ...paper, measured: paper.measurements.flatMap(setupOf) };
const audit = runChecks(facts);

/** The reference takes 2.0 g/cm³ for the coating; the library has 2.04. */
const lighterCoating = runChecks({
  ...facts,
  materials: {
    ...facts.materials,
    'lithiated Nafion': { name: 'lithiated Nafion', density: quantity(2, 'g/cm³') },
  },
});
const cathode = {
  thickness: ofPath('thickness without pores'),
  fraction: ofPath('volume fraction of the coating'),
};
/** 0.1C, A/m². */
const slowCurrent = 0.4;
/** A film of 9 nm and 10⁻⁷ S/cm across its thickness, Ω m². */
const acrossFilm = 9e-9 / 1e-5;

/** Values the paper states, in SI, for the scenarios. */
const film = { thickness: 3e-6, conductivity: 0.0177, area: (Math.PI / 4) * 0.0158 ** 2 };
const bulk = bulkResistance(film);
const temperatures = [0, 10, 20, 25, 30, 40, 50, 60, 70, 80].map((celsius) => celsius + 273.15);

/** Both ends of an interval are rows of their own; each is drawn once. */
const intervals = new Map<string, Interval>();

const so3li = 'so3li';
const labels = { SO3Li: 'so3li', SiO2: 'sio2', SPE: 'spe' } as const;
const polymerBasis = /of the polymer/u;

const rows: Readonly<Record<string, readonly Row[]>> = {
  ...furtherRows,
  A1: [
    [/^apparent density$/u, { name: 'apparent density', of: so3li }],
    [/^substrate areal mass$/u, { name: 'substrate areal mass', of: so3li }],
    [/^SPE areal mass$/u, { name: 'electrolyte areal mass', of: so3li }],
    ...(['1.25', '1.35', '1.45'] as const).flatMap((density): Row[] => [
      [
        new RegExp(`^dense thickness, filler 0.2:1, SPE density ${density}$`, 'u'),
        { name: 'dense thickness', of: so3li, at: new RegExp(`polymer, electrolyte ${density}`, 'u') },
      ],
      [
        new RegExp(`^dense thickness, filler 20 wt% of solids, SPE density ${density}$`, 'u'),
        { name: 'dense thickness', of: so3li, at: new RegExp(`solids, electrolyte ${density}`, 'u') },
      ],
    ]),
    [/^mean density, filler 0.2:1$/u, { name: 'dense mean density', of: so3li, at: polymerBasis }],
    [/^thickness ratio$/u, { name: 'thickness ratio', of: so3li, at: polymerBasis }],
    [/^mass of a dense 3 um film$/u, { name: 'areal mass of a dense film', of: so3li, at: polymerBasis }],
    [/^sigma if thickness is dense$/u, { name: 'ionic conductivity', of: so3li, at: polymerBasis }],
  ],
  A2: [
    ...Object.entries(labels).flatMap(([label, of]): Row[] => [
      [new RegExp(`^bulk resistance, ${label}$`, 'u'), { name: 'bulk resistance', of }],
      [new RegExp(`^bulk ASR, ${label}$`, 'u'), { name: 'area-specific bulk resistance', of }],
    ]),
    [/^geometric capacitance, eps_r 10$/u, { name: 'geometric capacitance', of: so3li, at: /10$/u }],
    [/^relaxation frequency$/u, { name: 'relaxation frequency', of: so3li }],
    [
      /^sigma too low by, lead 0.10 ohm$/u,
      { name: 'conductivity too low by', of: so3li, at: /^0\.1\sΩ of leads$/u },
    ],
    [
      /^sigma too low by, lead (\S+) ohm$/u,
      ([seriesResistance = Number.NaN]) => conductivityDeficit({ bulkResistance: bulk, seriesResistance }),
    ],
    [/^sweep: Re at 1 MHz, no series element/u, () => sweep(0, 0).resistance],
    [
      /^sweep: Re at Im = 0, R_s (\S+) ohm, L (\S+) uH$/u,
      ([series, inductance]) => sweep(series, inductance).resistance,
    ],
    [
      /^sweep: apparent sigma, R_s (\S+) ohm, L (\S+) uH$/u,
      ([series, inductance]) => film.thickness / (film.area * sweep(series, inductance).resistance),
    ],
  ],
  A3: [
    [/^sigma\(80\)\/sigma\(0\) at 0.13 eV$/u, { name: 'conductivity ratio', of: so3li }],
    [/^Ea$/u, { name: 'activation energy', of: so3li, note: /per mole/u }],
    [/^sigma\(80 C\)$/u, { name: 'ionic conductivity', of: so3li, at: /^80\s°C$/u }],
    [/^Ea times ln 10$/u, { name: 'activation energy', of: so3li, note: /ln 10/u }],
    [/^Ea of the same line as ln\(sigma T\)$/u, { name: 'activation energy', of: so3li, note: /ln\(σT\)/u }],
    [
      /^apparent Ea \(true Ea (\S+) eV, R_s (\S+) ohm\)$/u,
      ([energy, series]) => behindSeries(energy, series).activationEnergy * constants.elementaryCharge,
    ],
    [
      /^R2 \(true Ea (\S+) eV, R_s (\S+) ohm\)$/u,
      ([energy, series]) => behindSeries(energy, series).rSquared,
    ],
    [
      /^true sigma25 \(true Ea (\S+) eV, R_s (\S+) ohm\)$/u,
      ([energy, series]) => film.thickness / (film.area * behindSeries(energy, series).bulkResistance),
    ],
  ],
  A4: [
    [
      /^I_0 at R_int 200 ohm$/u,
      { name: 'initial current', of: so3li, at: /^interfacial resistance 200\sΩ$/u },
    ],
    [/^dV - I_0 R_0 at R_int 200 ohm$/u, { name: 'voltage across the bulk', of: so3li }],
    [/^kappa at R_int 200 ohm$/u, { name: 'condition number', of: so3li }],
    [/^I_0 at R_int (\S+) ohm$/u, ([resistance]) => polarised(resistance).initialCurrent],
    [/^dV - I_0 R_0 at R_int (\S+) ohm$/u, ([resistance]) => voltageLeft(polarised(resistance))],
    [/^kappa at R_int (\S+) ohm$/u, ([resistance]) => conditionNumber(polarised(resistance))],
    [/^I_ss\/I_0 at 200 ohm, t\+ 0.65$/u, { name: 'steady over initial current', of: so3li }],
    [
      /^kappa\*u at 200 ohm, u 1 % \(refused\)$/u,
      { name: 'condition number times relative uncertainty', of: so3li, at: /^u 1\s%$/u },
    ],
    [
      /^kappa\*u at 200 ohm, u 0.1 % \(not refused\)$/u,
      { name: 'condition number times relative uncertainty', of: so3li, at: /^u 0\.1\s%$/u },
    ],
    [/^refusal limit of kappa\*u$/u, { name: 'refusal limit', of: so3li }],
    [/^L2\/D_s$/u, { name: 'diffusion time', of: so3li, at: /per solvent/u }],
    [/^L2\/\(pi2 D_s\)$/u, { name: 'gradient time', of: so3li, at: /per solvent/u }],
    [
      /^T 16 %, L (\S+) um, R_int (\S+) ohm, u (\S+)$/u,
      ([thickness, resistance, u]) => transferenceInterval(thickness, resistance, u).low,
    ],
    [
      /^T 84 %, L (\S+) um, R_int (\S+) ohm, u (\S+)$/u,
      ([thickness, resistance, u]) => transferenceInterval(thickness, resistance, u).high,
    ],
  ],
  A9: [
    ...(
      [
        ['0.046', 'so3li'],
        ['0.021', 'sio2'],
        ['0.012', 'spe'],
      ] as const
    ).flatMap(([current, of]): Row[] => [
      [
        new RegExp(`^R_ct per electrode, i0 ${current}$`, 'u'),
        { name: 'charge-transfer resistance', of, at: /^one electrode$/u },
      ],
      [
        new RegExp(`^two electrodes on 1.9607 cm2, i0 ${current}$`, 'u'),
        { name: 'charge-transfer resistance', of, at: /^two electrodes of 1\.96\scm²$/u },
      ],
    ]),
    [/^200 ohm as ASR, two electrodes$/u, { name: 'area-specific interfacial resistance', of: so3li }],
    [/^i0 from 200 ohm$/u, { name: 'exchange current density', of: so3li }],
    [/^ratio$/u, { name: 'ratio of exchange currents', of: so3li }],
  ],
  A10: [
    ...Object.entries(labels).flatMap(([label, of]): Row[] => [
      [new RegExp(`^i_lim ${label}$`, 'u'), { name: 'limiting current density', of }],
      [new RegExp(`^CCD/i_lim ${label}$`, 'u'), { name: 'critical over limiting current density', of }],
    ]),
    [
      /^Sand time at 1 mA\/cm2, 0.876 M/u,
      { name: 'Sand time', of: so3li, at: /per solvent/u, note: /not applicable/u },
    ],
    [/^Sand time at 1 mA\/cm2, 1 M$/u, { name: 'Sand time', of: so3li, at: /per solution/u }],
    [/^bulk drop at 1 mA\/cm2$/u, { name: 'bulk voltage drop', of: so3li }],
    [/^Butler-Volmer drop per electrode at 1 mA\/cm2$/u, { name: 'interface overpotential', of: so3li }],
    [
      /^i_lim with D (\S+) cm2\/s, 1 M$/u,
      ([diffusion = Number.NaN]) =>
        limitingCurrentFromDiffusion({
          diffusionCoefficient: diffusion * 1e-4,
          concentration: 1000,
          transferenceNumber: 0.65,
          thickness: film.thickness,
        }),
    ],
  ],
  A12: [
    [/^40 um Li$/u, { name: 'lithium areal capacity', of: 'pouch' }],
    [/^N\/P at 0.441 mAh\/cm2$/u, ratioOf('pouch', /^220\.7/u, false)],
    [/^N\/P at 0.433 mAh\/cm2$/u, ratioOf('pouch', /^216\.7/u, false)],
    [/^N\/P at 0.373 mAh\/cm2$/u, ratioOf('coin', /^186\.7/u, false)],
    [/^N\/P at 1.508 mAh\/cm2$/u, ratioOf('coin-high-loading', /^185/u, false)],
    [/^N\/P by whole areas$/u, ratioOf('pouch', /^220\.7/u, true)],
  ],
  A13: [
    [/^CE\^n, 0.9992, n 100$/u, { name: 'retention from efficiency', of: 'coin', at: /100$/u }],
    [/^CE\^n, 0.9992, n 200$/u, { name: 'retention from efficiency', of: 'coin', at: /200$/u }],
    [/^CE\^n, 0.9978, n 100$/u, { name: 'retention from efficiency', of: 'pouch', at: /100$/u }],
    [/^z$/u, { name: 'fade exponent', of: 'coin' }],
    [/^a$/u, { name: 'fade coefficient', of: 'coin' }],
    [/^cycles to 80 %$/u, { name: 'cycles to 80 %', of: 'coin' }],
    [/^retention per cycle 0-100$/u, { name: 'retention per cycle', of: 'coin', at: /0–100$/u }],
    [/^retention per cycle 100-200$/u, { name: 'retention per cycle', of: 'coin', at: /100–200$/u }],
    [/^cumulative coin loss$/u, { name: 'cumulative loss', of: 'coin' }],
    [/^cumulative coin loss as Li$/u, { name: 'lithium lost', of: 'coin' }],
  ],
  A17: [
    [/^solid density$/u, { name: 'density of the solids', of: 'ncm-ln' }],
    [/^dense cathode thickness$/u, { name: 'thickness without pores', of: 'ncm-ln' }],
    [/^LN volume fraction$/u, () => cathode.fraction],
    [/^ASR times sigma_LN$/u, () => ionPathResistance({ ...cathode, conductivity: 1 })],
    [
      /^ASR at sigma_LN (1\.0e\S+)$/u,
      ([sigma = Number.NaN]) => ofPath('area-specific resistance of the path', sigma),
    ],
    [
      /^ASR at sigma_LN (\S+)$/u,
      ([sigma = Number.NaN]) => ionPathResistance({ ...cathode, conductivity: 100 * sigma }),
    ],
    [
      /^drop at 0.04 mA\/cm2, sigma_LN (1\.0e\S+)$/u,
      ([sigma = Number.NaN]) => ofPath('voltage drop at 0.1C', sigma),
    ],
    [
      /^drop at 0.04 mA\/cm2, sigma_LN (\S+)$/u,
      ([sigma = Number.NaN]) => slowCurrent * ionPathResistance({ ...cathode, conductivity: 100 * sigma }),
    ],
    [/^film ASR per particle area$/u, () => acrossFilm],
    [/^particle area per electrode area$/u, { name: 'particle area per electrode area', of: 'ncm-ln' }],
    [/^film ASR per electrode area$/u, () => acrossFilm / ofPath('particle area per electrode area')],
  ],
  A14: [
    [
      /^recovered over 0.2C before$/u,
      { name: 'recovered over earlier capacity', of: 'pouch', at: /^0\.2C$/u },
    ],
    [
      /^recovered over 0.1C$/u,
      { name: 'recovered over capacity at another rate', of: 'pouch', at: /^0\.1C$/u },
    ],
    [/^0.1C capacities apart$/u, { name: 'spread of initial capacities', of: 'pouch', at: /^0\.1C$/u }],
    [/^0.1C kept after 100 cycles$/u, { name: 'capacity kept', of: 'pouch', at: /^0\.1C, cycle 100$/u }],
    [/^share of the 0.2C fade recovered$/u, { name: 'share of the fade recovered', of: 'pouch' }],
  ],
};

interface ExpectedCheck {
  readonly id: string;
  readonly severity: readonly string[];
  readonly conditions?: readonly string[];
  readonly values: readonly { name: string; value: number; unit: string; tolerance: number }[];
}

describeWithShared('the audit of the paper', (shared) => {
  const reference: { readonly checks: readonly ExpectedCheck[] } = JSON.parse(
    readFileSync(`${shared}reference-data/audit/expected.json`, 'utf8'),
  );
  const expected = reference.checks.filter(({ id }) => id in rows);

  it('covers every check that can be evaluated', () => {
    expect(Object.keys(rows)).toHaveLength(23);
    expect(expected.map(({ id }) => id).toSorted()).toEqual(Object.keys(rows).toSorted());
  });

  for (const { id, severity, conditions = [], values } of expected) {
    it(`${id} has the severity of the reference`, () => {
      const result = resultOf(audit, id);
      expect(result.severity).toEqual(severity);
      expect(result.conditions).toHaveLength(conditions.length);
    });
    it.each(values)(`${id} $name`, ({ name, value, unit, tolerance }) => {
      const row = rows[id]?.find(([pattern]) => pattern.test(name));
      if (row === undefined) throw new Error(`no source for ${id} "${name}"`);
      const [pattern, source] = row;
      const found =
        typeof source === 'function'
          ? inUnit(si(source((pattern.exec(name) ?? []).slice(1).map(Number)), unit), unit)
          : inUnit(valueOf(audit, id, source), unit);
      expect(Math.abs(found - value)).toBeLessThanOrEqual(tolerance);
    });
  }
});

describe('the project of the paper', () => {
  it('leaves only waiting checks silent and ranks stacked films first', () => {
    expect(audit.silent.map(({ id }) => id)).toEqual(['A15', 'A21', 'A22', 'A25']);
    for (const { waitsFor } of audit.silent) expect(waitsFor).toMatch(/room|simulator/u);
    expect(audit.measureNext[0]?.settles.toSorted()).toEqual(['A1', 'A2', 'A3', 'A5']);
  });

  it('states every value with its place', () => {
    expect(paper.reported.length).toBeGreaterThan(100);
    for (const { source } of [...paper.reported, ...paper.claims])
      expect(source).not.toMatch(/project\.yaml/u);
  });

  it('marks every measurement simulated', () => {
    expect(paper.measurements.length).toBeGreaterThan(30);
    for (const { file, simulate } of paper.measurements) {
      expect(file).toMatch(/^simulated\//u);
      expect(simulate).toBeDefined();
    }
  });

  it('prints no uncertainty, as the paper states none', () => {
    for (const { values } of audit.results)
      for (const { quantity: found } of values) expect(found.uncertainty ?? 0).toBe(0);
  });
});

describe('changing one reported value of the paper', () => {
  /** Checks whose result differs from that of the paper as it is. */
  function changedBy(name: string, of: string, factor: number): string[] {
    const changed = runChecks({
      ...facts,
      reported: facts.reported.map((reported) =>
        reported.name === name && reported.of === of
          ? { ...reported, quantity: scaled(reported.quantity, factor) }
          : reported,
      ),
    });
    return audit.results
      .filter((result) => JSON.stringify(result) !== JSON.stringify(resultOf(changed, result.id)))
      .map(({ id }) => id)
      .toSorted();
  }

  it.each([
    ['thickness', 'so3li', ['A1', 'A10', 'A11', 'A2', 'A3', 'A4']],
    ['areal mass', 'so3li', ['A1']],
    ['precursor uptake', 'so3li', ['A1', 'A5', 'A6']],
    ['activation energy', 'so3li', ['A3']],
    ['ionic conductivity', 'so3li', ['A1', 'A10', 'A2', 'A3', 'A4', 'A5']],
    ['ionic conductivity', 'spe', ['A10', 'A2', 'A5']],
    ['transference number', 'so3li', ['A10', 'A4', 'A5', 'A6']],
    ['salt concentration', 'so3li', ['A10', 'A4', 'A6', 'A7']],
    ['interfacial resistance', 'so3li', ['A4', 'A9']],
    ['exchange current density', 'so3li', ['A10', 'A9']],
    ['critical current density', 'sio2', ['A10']],
    ['lithium thickness', 'pouch', ['A12', 'A13']],
    ['active loading', 'coin', ['A11', 'A12', 'A13', 'A17', 'A20']],
    ['coulombic efficiency', 'coin', ['A13']],
    ['BET area', 'silica-so3li', ['A6', 'A7', 'A8']],
    ['zeta potential', 'silica', ['A8']],
    ['pulse duration', 'half-ncm-ln', ['A19']],
    ['mass fraction added', 'ncm-ln-powder', ['A17', 'A18']],
    ['voltage window upper', 'pouch', ['A16']],
    ['tensile strength', 'so3li', []],
  ])('%s of %s changes what follows from it and nothing else', (name, of, checks) => {
    expect(changedBy(name, of, 0.97)).toEqual(checks);
  });
});

describe('measuring what the audit asks for', () => {
  const real = (films: number, more: Partial<MeasuredSetup> = {}): MeasuredSetup => ({
    technique: 'impedance',
    cell: 'ss-so3li-1',
    membrane: 'so3li',
    films,
    fixtureCorrected: false,
    simulated: false,
    ...more,
  });
  const severities = (measured: readonly MeasuredSetup[]) => {
    const changed = runChecks({ ...facts, measured });
    return ['A2', 'A3', 'A4'].map((id) => resultOf(changed, id).severity[0]);
  };

  it('settles conductivity and activation energy by three real stacks', () => {
    expect(severities([real(1), real(2), real(3)])).toEqual(['consistent', 'consistent', 'not identifiable']);
  });
  it('does not by two stacks or by simulated ones', () => {
    const open = ['not identifiable', 'not identifiable', 'not identifiable'];
    expect(severities([real(1), real(2)])).toEqual(open);
    expect(severities([1, 2, 3].map((films) => real(films, { simulated: true })))).toEqual(open);
  });
  it('settles the conductivity, not its activation energy, by a measured fixture', () => {
    expect(severities([real(1, { fixtureCorrected: true })])).toEqual([
      'consistent',
      'not identifiable',
      'not identifiable',
    ]);
  });
  it('settles the transference number by polarising a thick stack', () => {
    const setup = real(40, { technique: 'chronoamperometry', cell: 'lili-so3li' });
    expect(severities([setup])[2]).toBe('consistent');
  });
});

function setupOf({ cell, simulate }: (typeof paper.measurements)[number]): MeasuredSetup[] {
  const found = cell === undefined ? undefined : paper.cells[cell];
  if (found?.membrane === undefined) return [];
  const technique = simulate?.instrument === 'polarisation' ? 'chronoamperometry' : 'impedance';
  const { name, membrane, films } = found;
  return [
    { technique, cell: name, membrane, films, fixtureCorrected: false, simulated: simulate !== undefined },
  ];
}

function ratioOf(of: string, at: RegExp, whole: boolean): ValueOfCheck {
  const name = 'negative-to-positive capacity ratio';
  return { name, of, at, note: whole ? /by whole areas/u : /^$/u };
}

function resultOf({ results }: Audit, id: string): Audit['results'][number] {
  const result = results.find((candidate) => candidate.id === id);
  if (result === undefined) throw new Error(`check ${id} is silent`);
  return result;
}

/** The one value that fits; several are a mistake of the mapping. */
function valueOf(of: Audit, id: string, wanted: ValueOfCheck): Quantity {
  const fitting = resultOf(of, id).values.filter(
    ({ name, of: owner, at = '', note = '' }) =>
      name === wanted.name &&
      owner === wanted.of &&
      (wanted.at?.test(at) ?? true) &&
      (wanted.note?.test(note) ?? true),
  );
  const [first] = fitting;
  if (first === undefined || fitting.length > 1)
    throw new Error(`${fitting.length} values of ${id} fit ${wanted.name} of ${wanted.of}`);
  return first.quantity;
}

function si(value: number, unit: string): Quantity {
  return { value, unit, status: 'derived', sources: [], contributions: [] };
}

function scaled(reported: Quantity, factor: number): Quantity {
  const { resolution: _, ...rest } = reported;
  return { ...rest, value: reported.value * factor };
}

function sweep(seriesResistance = Number.NaN, microhenries = Number.NaN) {
  const capacitance = geometricCapacitance({ permittivity: 10, ...film });
  const cell = { bulkResistance: bulk, capacitance, electrodeAdmittance: 2e-5, electrodeExponent: 0.9 };
  return sweepIntercept(
    { ...cell, seriesResistance, inductance: microhenries * 1e-6 },
    { highest: 1e6, lowest: 0.1 },
  );
}

function behindSeries(activationEnergy = Number.NaN, seriesResistance = Number.NaN) {
  return apparentActivationEnergy({
    activationEnergy,
    seriesResistance,
    totalResistance: bulk,
    temperatures,
  });
}

/** The polarisation that a film of the stated conductivity and transference number shows under 10 mV. */
function polarised(initialInterfaceResistance = Number.NaN, thickness = film.thickness): Polarisation {
  return expectedPolarisation({
    potential: 0.01,
    bulkResistance: bulkResistance({ ...film, thickness }),
    initialInterfaceResistance,
    currentFraction: 0.65,
  });
}

function voltageLeft({ potential, initialCurrent, initialInterfaceResistance }: Polarisation): number {
  return potential - initialCurrent * initialInterfaceResistance;
}

/** 16–84 % of Bruce–Vincent–Evans with independent relative uncertainties on both currents and both resistances. */
function transferenceInterval(micrometres = Number.NaN, resistance = Number.NaN, u = Number.NaN): Interval {
  const key = `${micrometres} ${resistance} ${u}`;
  const known = intervals.get(key);
  if (known !== undefined) return known;
  const truth = polarised(resistance, micrometres * 1e-6);
  const root = (value: number, unit: string): Quantity =>
    quantity(value, unit, { uncertainty: u * value, status: 'simulated' });
  const { interval } = propagate(
    (x) =>
      classicalTransference({
        potential: truth.potential,
        initialCurrent: x.initialCurrent,
        steadyCurrent: x.steadyCurrent,
        initialInterfaceResistance: x.initialInterfaceResistance,
        steadyInterfaceResistance: x.steadyInterfaceResistance,
      }),
    {
      initialCurrent: root(truth.initialCurrent, 'A'),
      steadyCurrent: root(truth.steadyCurrent, 'A'),
      initialInterfaceResistance: root(resistance, 'Ω'),
      steadyInterfaceResistance: root(resistance, 'Ω'),
    },
    { unit: '1', method: 'Monte Carlo', seed: 1, draws: 100_000 },
  );
  if (interval === undefined) throw new Error('Monte Carlo gave no interval');
  intervals.set(key, interval);
  return interval;
}

/** Of the cathode's ion path with the lighter coating, SI; at a conductivity of the coating in S/cm. */
function ofPath(name: string, conductivity?: number): number {
  const at = conductivity === undefined ? {} : { at: atConductivity(conductivity) };
  return valueOf(lighterCoating, 'A17', { name, of: 'ncm-ln', ...at }).value;
}

/** Words such as `10⁻⁶ S/cm in the coating`. */
function atConductivity(conductivity: number): RegExp {
  const shown = printQuantity(quantity(conductivity, 'S/cm'), { style: 'sentence' });
  return new RegExp(`^${shown} in the coating$`, 'u');
}
