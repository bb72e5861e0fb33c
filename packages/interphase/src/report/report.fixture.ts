import { exampleFigures } from '../figure/figure-examples.fixture.ts';
import type { Figure } from '../figure/index.ts';
import type { Finding, NamedQuantity } from '../finding/index.ts';
import { quantity } from '../quantity/index.ts';
import type { Status } from '../quantity/index.ts';
import type { ReportInput } from './report-input.ts';

/** A report with everything in it; all numbers are synthetic. */
export function exampleReport(): ReportInput {
  return {
    title: '3 µm hybrid membrane, synthetic example',
    date: '2026-11-25',
    given: { reported: 6, claims: 4, measured: 2, simulated: 9 },
    findings: [conductivity(), activation(), transference(), alumina()],
    reported: [
      reported('ionic conductivity', 'so3li', '1.77e-4', 'S/cm', 'abstract', 25),
      reported('activation energy', 'so3li', '0.13', 'eV', '§2.2'),
      reported('transference number', 'so3li', '0.66', '1', 'abstract'),
      reported('critical current density', 'lili-1', '1.0', 'mA/cm²', '§2.3, Fig. 4'),
      reported('specific capacity', 'pouch-1', '210.5', 'mAh/g', '§2.5, at 0.2C after the rate test'),
      reported('areal mass', 'so3li', '11.7', 'g/m²', '§2.1'),
    ],
    checks: [
      {
        id: 'A12',
        topic: 'lithium excess',
        of: ['pouch-1'],
        severity: ['consistent'],
        conditions: [],
        statements: [{ text: '40 µm of lithium on each side', source: '§2.6' }],
        values: [value('negative-to-positive capacity ratio', 'pouch-1', 18.7, '1', 0.9)],
        arithmetic: ['8.25 mAh cm⁻² / 0.441 mAh cm⁻² = 18.7'],
        result: 'The ratio is 18.7(9), so retention says nothing about lithium.',
        assumptions: [],
        measureNext: [],
      },
      {
        id: 'A2',
        topic: 'bulk resistance of one film',
        of: ['so3li'],
        severity: ['not identifiable'],
        conditions: [],
        statements: [
          { text: '1.77 × 10⁻⁴ S cm⁻¹ at 25 °C', source: 'abstract' },
          { text: '3 µm', source: 'title' },
          {
            text: 'blocking cell between steel discs of 15.8 mm, one film, no word on the fixture',
            source: '§4.3',
          },
        ],
        values: [
          value('bulk resistance', 'so3li', 0.864458, 'Ohm', undefined, 'derived'),
          value('areal resistance', 'so3li', 1.69492, 'Ohm cm²', undefined, 'derived'),
          value('change of conductivity by 0.1 Ω of leads', 'so3li', -10.4, '%', undefined, 'derived'),
        ],
        arithmetic: ['R = L/(σS) = 3.0 µm / (1.77 × 10⁻⁴ S cm⁻¹ · 1.96 cm²) = 0.864 Ω'],
        result: 'One film has 0.864 Ω; 0.1 Ω of leads changes the conductivity by 10 %.',
        assumptions: ['Leads and contacts of 0.1 Ω (typical of a two-point fixture).'],
        measureNext: [stackedFilms],
      },
      {
        id: 'A1',
        topic: 'areal mass against thickness',
        of: ['so3li'],
        severity: ['contradiction'],
        conditions: [],
        statements: [
          { text: '11.7 g m⁻²', source: '§2.1' },
          { text: '3 µm', source: 'Fig. 2f' },
        ],
        values: [
          value('apparent density', 'so3li', 3.9, 'g/cm³', 0.13, 'derived'),
          value('dense thickness', 'so3li', 7.63, 'µm', 0.2, 'derived'),
        ],
        arithmetic: [
          'ρ = m″/L = 11.7 g m⁻² / 3.0 µm = 3.90 g cm⁻³',
          'L_dense = 4.43/1.77 + 0.89/2.20 + 6.38/1.35 = 7.63 µm',
        ],
        result:
          'Together they need 3.90 g cm⁻³; the densest mixture of the listed parts is 1.53 g cm⁻³. With the mass right, the film is 7.6 µm and every conductivity grows ×2.5.',
        assumptions: ['Densities 1.77, 2.20 and 1.35 g cm⁻³ of polymer, silica and electrolyte (handbook).'],
        measureNext: [thicknessAndMass],
      },
      {
        id: 'A14',
        topic: 'capacity after the rate test',
        of: ['pouch-1'],
        severity: ['contradiction'],
        conditions: [],
        statements: [
          { text: '210.5 mAh g⁻¹ restored at 0.2C', source: '§2.5' },
          { text: '183.2 mAh g⁻¹ at 0.2C before', source: '§2.5' },
        ],
        values: [],
        arithmetic: ['210.5 / 183.2 = 1.149'],
        result: 'The same cell at the same rate gains 14.9 %. It matches 0.1C (97 %).',
        assumptions: [],
        measureNext: ['Look at the raw cycler file for the current of each step.'],
      },
      {
        id: 'A5',
        topic: 'anion trapping against the partial conductivities',
        of: ['so3li', 'sio2'],
        severity: ['conflict', 'claim not supported'],
        conditions: ['the transference numbers are as stated', 'the films are equally thick'],
        statements: [
          { text: 'the filler traps anions', source: '§2.3, claim' },
          { text: 'σ₋ rises ×2.56', source: 'from the abstract' },
        ],
        values: [],
        arithmetic: ['σ₋ = (1 − t₊)σ'],
        result: 'Trapping lowers the anion conductivity; the stated values raise it.',
        assumptions: [],
        measureNext: [stackedFilms],
      },
    ],
    silent: [
      {
        id: 'A9',
        topic: 'exchange current against impedance',
        needs: ['exchange current density', 'interface resistance'],
      },
      { id: 'A10', topic: 'cause of the critical current density', needs: ['salt concentration'] },
    ],
    measureNext: [
      { action: stackedFilms, settles: ['A2', 'A5'] },
      { action: thicknessAndMass, settles: ['A1'] },
      { action: 'Look at the raw cycler file for the current of each step.', settles: ['A14'] },
    ],
    missing: [
      {
        field: 'cells.ss-1.electrode diameter',
        why: 'Without the electrode area there is a resistance but no conductivity.',
      },
      {
        field: 'measurements[3].temperature',
        why: 'The activation energy needs the temperature of every spectrum.',
      },
    ],
    unread: [{ file: 'notes/lab-book.docx', why: 'no reader knows this layout' }],
    provenance: Array.from({ length: 9 }, (_, index) => ({
      file: `simulated/ss-${Math.floor(index / 3) + 1}-${[0, 25, 80][index % 3]}C.txt`,
      sha256: sha(index),
      bytes: 5321 + 7 * index,
      reader: 'Metrohm Nova ASCII',
      technique: index === 8 ? 'chronoamperometry' : 'impedance',
      rows: index === 8 ? 12_000 : 70,
      simulated: true,
      warnings: index === 4 ? ['line 12: the sign of Z″ was settled by the capacitive tail'] : [],
    })),
    version: '0.1.0',
  };
}

const stackedFilms =
  'Measure the resistance of one, two and three or more stacked films of known thickness: the slope gives the conductivity, the intercept the leads and contacts.';
const thicknessAndMass = 'Measure thickness by two methods and mass on the same cut disc.';

function figureNamed(id: string): Figure[] {
  return exampleFigures().filter((figure) => figure.id === id);
}

function sha(seed: number): string {
  return Array.from({ length: 64 }, (_, index) =>
    ((seed * 7 + index * index * 3 + index) % 16).toString(16),
  ).join('');
}

function reported(
  name: string,
  of: string,
  text: string,
  unit: string,
  source: string,
  celsius?: number,
): ReportInput['reported'][number] {
  return {
    name,
    of,
    quantity: quantity(Number(text), unit, { status: 'reported' }),
    at: celsius === undefined ? {} : { temperature: quantity(celsius, '°C') },
    source,
    text: `${text} ${unit}`,
  };
}

function value(
  name: string,
  of: string,
  number: number,
  unit: string,
  uncertainty: number | undefined,
  status: Status = 'derived',
  more: Partial<NamedQuantity> = {},
): NamedQuantity {
  const options = uncertainty === undefined ? { status } : { uncertainty, status };
  return { name, of, quantity: quantity(number, unit, options), principal: false, ...more };
}

function conductivity(): Finding {
  return {
    id: 'ionic-conductivity-so3li',
    title: 'Ionic conductivity of SPE/SiO₂–SO₃Li',
    of: 'so3li',
    method: {
      name: 'ionic conductivity',
      sentence:
        'The bulk resistance was obtained by fitting L–R–CPE to spectra of blocking cells between 1 MHz and 10 Hz, with weights from the noise found, and the conductivity from the slope of resistance against the number of stacked films.',
      equation: 'σ = L/(R S)',
      citations: [{ text: 'Boukamp, J. Electrochem. Soc. 142 (1995) 1885', doi: '10.1149/1.2044210' }],
    },
    quantities: [
      value('ionic conductivity', 'so3li', 1.76e-4, 'S/cm', 2.4e-5, 'derived', {
        at: '25 °C',
        n: 3,
        principal: true,
      }),
      value('ionic conductivity', 'so3li', 1.27e-4, 'S/cm', 4e-6, 'derived', {
        at: '25 °C',
        note: 'naive intercept',
      }),
      value('bulk resistance', 'so3li', 0.87, 'Ohm', 0.09, 'measured', { at: '25 °C', n: 3 }),
      value('lead and contact resistance', 'so3li', 0.3, 'Ohm', 0.08, 'measured', { at: '25 °C' }),
      value('lead inductance', 'so3li', 3.1e-7, 'H', 2e-8, 'measured'),
    ],
    gates: [
      { name: 'Kramers–Kronig residual', verdict: 'pass', value: '0.4 %', threshold: '1 %', advice: '' },
      {
        name: 'bulk arc',
        verdict: 'caution',
        value: 'none below 1 MHz',
        threshold: '',
        advice: 'only an intercept is seen',
      },
      {
        name: 'share of the leads',
        verdict: 'fail',
        value: '35 %',
        threshold: '5 %',
        advice: 'measure three thicknesses',
      },
    ],
    assumptions: [
      'The films of a stack are equally thick.',
      'The contact resistance does not depend on the number of films.',
    ],
    advice: [stackedFilms],
    missing: ['cells.ss-1.electrode diameter'],
    figures: [...figureNamed('nyquist-blocking'), ...figureNamed('stack-so3li')],
    files: [1, 2, 3].map((n) => ({
      file: `simulated/ss-${n}-25C.txt`,
      sha256: sha(3 * n - 2),
      simulated: true,
    })),
    simulated: true,
  };
}

function activation(): Finding {
  return {
    id: 'activation-energy-so3li',
    title: 'Activation energy of SPE/SiO₂–SO₃Li',
    of: 'so3li',
    method: {
      name: 'activation energy',
      sentence:
        'Arrhenius and Vogel–Fulcher–Tammann laws were fitted to the conductivity with and without a series resistance and compared by the corrected Akaike criterion.',
      equation: 'σ T = A exp[−E_a/(k_B T)]',
      citations: [
        { text: 'Burnham, Anderson, Sociol. Methods Res. 33 (2004) 261', doi: '10.1177/0049124104268644' },
      ],
    },
    quantities: [
      {
        name: 'activation energy',
        of: 'so3li',
        at: '0 … 80 °C',
        quantity: {
          ...quantity(0.21, 'eV', { uncertainty: 0.05, status: 'not identifiable' }),
          interval: { low: 0.132 * 1.602176634e-19, high: 0.304 * 1.602176634e-19, coverage: 0.68 },
        },
        n: 1,
        principal: true,
        note: 'two explanations fit',
      },
      value('activation energy', 'so3li', 0.132, 'eV', 0.004, 'derived', { note: 'no series resistance' }),
      value('activation energy', 'so3li', 0.3, 'eV', 0.02, 'derived', { note: 'with 0.40 Ω in series' }),
    ],
    gates: [
      {
        name: 'evidence between the two',
        verdict: 'fail',
        value: 'ΔAICc 0.8',
        threshold: '6',
        advice: 'one thickness cannot tell them apart',
      },
    ],
    assumptions: ['A series resistance does not vary with temperature.'],
    advice: ['Measure the conductivity against temperature on three or more thicknesses.'],
    missing: [],
    figures: figureNamed('arrhenius-so3li'),
    files: [0, 25, 80].map((t, index) => ({
      file: `simulated/ss-1-${t}C.txt`,
      sha256: sha(index),
      simulated: true,
    })),
    simulated: true,
  };
}

function transference(): Finding {
  return {
    id: 'transference-number-so3li',
    title: 'Current fraction of SPE/SiO₂–SO₃Li',
    of: 'so3li',
    method: {
      name: 'transference number',
      sentence:
        'The current fraction was obtained by potentiostatic polarisation at 10 mV, corrected for the interface.',
      equation: 't₊ = I_ss (ΔV − I₀ R₀)/(I₀ (ΔV − I_ss R_ss))',
      citations: [
        { text: 'Evans, Vincent, Bruce, Polymer 28 (1987) 2324', doi: '10.1016/0032-3861(87)90394-6' },
      ],
    },
    quantities: [
      {
        name: 'transference number',
        of: 'so3li',
        quantity: {
          ...quantity(0.66, '1', { uncertainty: 1.6, status: 'not identifiable' }),
          interval: { low: -1.5, high: 1.8, coverage: 0.68 },
        },
        n: 1,
        principal: true,
        note: 'current fraction',
      },
      value('initial current', 'lili-1', 2e-5, 'A', 1e-7, 'measured'),
      value('steady current', 'lili-1', 1.1e-5, 'A', 1e-7, 'measured'),
      value('condition number', 'lili-1', 231, '1', undefined, 'derived'),
    ],
    gates: [
      {
        name: 'condition number',
        verdict: 'fail',
        value: '231',
        threshold: '10',
        advice: 'polarise a stack of 100 µm',
      },
      { name: 'steady state', verdict: 'pass', value: '0.1 % h⁻¹', threshold: '1 % h⁻¹', advice: '' },
    ],
    assumptions: [],
    advice: [
      'Repeat the polarisation on films stacked to 100 µm or more, with both polarities and three or more cells.',
    ],
    missing: [],
    figures: [
      ...figureNamed('transient-lili-1'),
      ...figureNamed('nyquist-symmetric'),
      ...figureNamed('transference-routes'),
    ],
    files: [{ file: 'simulated/ss-3-80C.txt', sha256: sha(8), simulated: true }],
    simulated: true,
  };
}

function alumina(): Finding {
  return {
    id: 'ionic-conductivity-alumina',
    title: 'Ionic conductivity of alumina separator',
    of: 'alumina',
    method: conductivity().method,
    quantities: [
      value('ionic conductivity', 'alumina', 6.12e-4, 'S/cm', 1.1e-5, 'measured', {
        at: '25 °C',
        n: 5,
        principal: true,
      }),
    ],
    gates: [{ name: 'share of the leads', verdict: 'pass', value: '0.8 %', threshold: '5 %', advice: '' }],
    assumptions: [],
    advice: [],
    missing: [],
    figures: figureNamed('arrhenius-five'),
    files: [{ file: 'data/alumina.mpt', sha256: sha(11), simulated: false }],
    simulated: false,
  };
}
