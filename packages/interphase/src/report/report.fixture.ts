import { quantity } from '../quantity/index.ts';
import type { ReportInput } from './report-input.ts';
import { alumina, conductivity } from './conductivity.fixture.ts';
import { activation, transference } from './refused.fixture.ts';
import { sha, stackedFilms, thicknessAndMass, value } from './report-parts.fixture.ts';

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
