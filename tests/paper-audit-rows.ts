import {
  coatingThickness,
  debyeLength,
  diffusionRatioNeeded,
  donnanPore,
  monolayer,
  poreTransference,
  titrationAreaFactor,
  transferenceWithFixedCharge,
} from '../packages/interphase/src/audit/index.ts';
import { materialLibrary } from '../packages/interphase/src/cell/index.ts';
import { titrationBias } from '../packages/interphase/src/analysis/index.ts';

/** A value of a check result: by name, owner and, where several have that name, condition and note. */
export interface ValueOfCheck {
  readonly name: string;
  readonly of: string;
  readonly at?: RegExp;
  readonly note?: RegExp;
}
/** SI value from the numbers in the name of a row. */
export type Scenario = (numbers: readonly number[]) => number;
export type Row = readonly [expected: RegExp, source: ValueOfCheck | Scenario];

const so3li = 'so3li';
const labels = { SO3Li: 'so3li', SiO2: 'sio2', SPE: 'spe' } as const;
/** D₊/D₋ that the membrane without filler shows, 0.32/0.68. */
const diffusionRatio = 0.32 / 0.68;
const silica = { poreVolume: 1.71e-3, area: 354_870 };

function pore(capacity: number): ReturnType<typeof donnanPore> {
  return donnanPore({ capacity, poreVolume: silica.poreVolume, concentration: 875.562 });
}

/** Rows of the checks beyond the first nine; see `paper-audit.test.ts`. */
export const furtherRows: Readonly<Record<string, readonly Row[]>> = {
  A5: [
    ...Object.entries(labels).flatMap(([label, of]): Row[] => [
      [new RegExp(`^sigma\\+ ${label}$`, 'u'), { name: 'partial conductivity of the cation', of }],
      [new RegExp(`^sigma- ${label}$`, 'u'), { name: 'partial conductivity of the anion', of }],
      [new RegExp(`^phi_SPE ${label} `, 'u'), { name: 'electrolyte volume fraction', of }],
      [new RegExp(`^sigma- ratio ${label}/SPE$`, 'u'), { name: 'anion conductivity ratio', of }],
      [new RegExp(`^sigma\\+ ratio ${label}/SPE$`, 'u'), { name: 'cation conductivity ratio', of }],
      [new RegExp(`^sigma ratio ${label}/SPE$`, 'u'), { name: 'conductivity ratio', of }],
      [new RegExp(`^Li-specific extra factor ${label}$`, 'u'), { name: 'factor on the cation alone', of }],
    ]),
    ...(
      [
        ['sigma-', 'anion'],
        ['sigma', 'total'],
        ['sigma\\+', 'cation'],
      ] as const
    ).flatMap(([sigma, kind]) =>
      ['1.5', '2.0', '2.5'].flatMap((exponent): Row[] => {
        const at = new RegExp(`^${kind} conductivity, exponent ${Number(exponent)}$`, 'u');
        return [
          [
            new RegExp(`^phi_c from ${sigma}, t ${exponent}$`, 'u'),
            { name: 'percolation threshold', of: so3li, at },
          ],
          [
            new RegExp(`^predicted third ratio from ${sigma}, t ${exponent}$`, 'u'),
            { name: 'ratio from structure alone', of: so3li, at },
          ],
        ];
      }),
    ),
    [
      /^neat SPE sigma, Bruggeman$/u,
      { name: 'conductivity of the neat electrolyte', of: so3li, at: /Bruggeman/u },
    ],
    [
      /^neat SPE sigma, Maxwell$/u,
      { name: 'conductivity of the neat electrolyte', of: so3li, at: /Maxwell/u },
    ],
  ],
  A6: [
    [
      /^trapped fraction needed for 0.65, x 0.00$/u,
      { name: 'anions to be immobile', of: so3li, at: /charge 0 of/u },
    ],
    [
      /^trapped fraction needed for 0.65, x 0.22$/u,
      { name: 'anions to be immobile', of: so3li, at: /charge 0.22 /u },
    ],
    [
      /^trapped fraction needed for 0.65, x 0.40$/u,
      { name: 'anions to be immobile', of: so3li, at: /charge 0.4 /u },
    ],
    [
      /^trapped fraction needed for 0.41, x 0$/u,
      { name: 'anions to be immobile', of: 'sio2', at: /charge 0 of/u },
    ],
    [
      /^t\+ from fixed charge alone, x (\S+)$/u,
      ([fixedCharge = Number.NaN]) =>
        transferenceWithFixedCharge({ diffusionRatio, fixedCharge, trapped: 0 }),
    ],
    [
      /^t\+ at best, x (\S+), f (\S+)$/u,
      ([fixedCharge = Number.NaN, trapped = Number.NaN]) =>
        transferenceWithFixedCharge({ diffusionRatio, fixedCharge, trapped }),
    ],
    [
      /^D\+\/D- needed$/u,
      () => diffusionRatioNeeded({ transferenceNumber: 0.65, fixedCharge: 0.4, trapped: 0.35 }),
    ],
    [
      /^silica area per g membrane, filler 0.0758$/u,
      { name: 'filler area per membrane', of: so3li, at: /polymer/u },
    ],
    [
      /^silica area per g membrane, filler 0.0909$/u,
      { name: 'filler area per membrane', of: so3li, at: /solids/u },
    ],
    [/^monolayer, footprint (\S+) nm2$/u, ([footprint = Number.NaN]) => monolayer(footprint * 1e-18)],
    // Of 0.372 mmol of salt per gram of membrane.
    [/^available fraction, low$/u, () => (26_899.1 * monolayer(0.65e-18)) / 0.372],
    [/^available fraction, high$/u, () => (32_257.7 * monolayer(0.4e-18)) / 0.372],
  ],
  A7: [
    [/^4V\/A$/u, { name: 'mean pore diameter', of: 'silica-so3li' }],
    [
      /^Debye length, eps_r (\S+), (\S+) M$/u,
      ([permittivity = Number.NaN, molar = Number.NaN]) =>
        debyeLength({ permittivity, concentration: 1000 * molar, temperature: 298.15 }),
    ],
    ...['0.5', '1.0', '1.5'].flatMap((capacity): Row[] => {
      const at = new RegExp(`^${Number(capacity)} mol/kg`, 'u');
      const of = 'silica-so3li';
      const ending = `IEC ${capacity} mmol/g$`;
      return [
        [new RegExp(`^c_f in the pore, ${ending}`, 'u'), { name: 'fixed charge in the pore', of, at }],
        [new RegExp(`^co-ion, ${ending}`, 'u'), { name: 'co-ion concentration', of, at }],
        [new RegExp(`^counter-ion, ${ending}`, 'u'), { name: 'counter-ion concentration', of, at }],
        [new RegExp(`^surface charge, ${ending}`, 'u'), { name: 'charges per area', of, at }],
        [
          new RegExp(`^pore t\\+, ${ending}`, 'u'),
          () => poreTransference(pore(Number(capacity)), diffusionRatio),
        ],
      ];
    }),
  ],
  A8: [
    [/^Grahame charge at -22.2 mV$/u, { name: 'charge at the slipping plane', of: 'silica-so3li' }],
    [/^Grahame charge at -9.8 mV$/u, { name: 'charge at the slipping plane', of: 'silica' }],
    [/^share of the fixed charge seen$/u, { name: 'share of the fixed charge seen', of: 'silica-so3li' }],
  ],
  A11: (
    [
      ['2 mg/cm2, 220.7 mAh/g', /^charge of pouch$/u],
      ['8.15 mg/cm2, 185 mAh/g', /^charge of coin-high-loading$/u],
      ['CCD step 1.0 mA/cm2, 0.5 h', /^critical step/u],
      ['CCD step 1.2 mA/cm2, 0.5 h', /^last step/u],
      ['Li-Li half cycle 0.1 mAh/cm2', /^half cycle/u],
    ] as const
  ).flatMap(([words, at]): Row[] => [
    [new RegExp(`^plated thickness, ${words}$`, 'u'), { name: 'plated thickness', of: so3li, at }],
    [new RegExp(`^plated/L, ${words}$`, 'u'), { name: 'plated over membrane thickness', of: so3li, at }],
  ]),
  A16: [
    [/^NCM811 molar mass$/u, () => materialLibrary['NCM811']?.molarMass?.value ?? Number.NaN],
    [/^theoretical capacity$/u, { name: 'theoretical capacity', of: 'pouch' }],
    [/^dx at 220.7 mAh\/g$/u, { name: 'lithium taken out', of: 'pouch', at: /^220\.7/u }],
    [/^dx at 216.7 mAh\/g$/u, { name: 'lithium taken out', of: 'pouch', at: /^216\.7/u }],
    [/^dx at 186.7 mAh\/g$/u, { name: 'lithium taken out', of: 'coin', at: /^186\.7/u }],
    [/^x at 4\.3 V$/u, { name: 'lithium left when charged', of: 'pouch', at: /^4\.3/u }],
    [
      /^window to x 0\.97$/u,
      { name: 'capacity by the open-circuit law', of: 'pouch', at: /^down to x = 0\.97$/u },
    ],
    [
      /^window to x 1\.0$/u,
      { name: 'capacity by the open-circuit law', of: 'pouch', at: /^down to x = 1$/u },
    ],
  ],
  A18: [
    [/^smooth-sphere area$/u, { name: 'outer area of smooth spheres', of: 'ncm-ln-powder' }],
    ...['1.98', '2.10'].flatMap((density): Row[] => {
      const at = new RegExp(`^coating density ${Number(density)}`, 'u');
      return [
        [
          new RegExp(`^thickness if all LN is on the surface, density ${density}$`, 'u'),
          { name: 'coating thickness', of: 'ncm-ln-powder', at },
        ],
        [
          new RegExp(`^LN for 9 nm, density ${density}$`, 'u'),
          () =>
            9e-9 /
            coatingThickness({
              massFraction: 1,
              coatingDensity: 1000 * Number(density),
              density: 4780,
              diameter: 3e-6,
            }),
        ],
      ];
    }),
  ],
  A19: [
    [/^r2\/tau$/u, { name: 'square of the radius over the pulse', of: 'half-ncm-ln' }],
    [/^saturation of D_app$/u, { name: 'largest diffusion coefficient the method shows', of: 'half-ncm-ln' }],
    [/^r2\/D at (\S+) cm2\/s$/u, ([diffusion = Number.NaN]) => 1.5e-6 ** 2 / (diffusion * 1e-4)],
    [/^tau D\/r2 at (\S+) cm2\/s$/u, ([diffusion = Number.NaN]) => (3600 * diffusion * 1e-4) / 1.5e-6 ** 2],
    [/^D_app\/D at tau D\/r2 (\S+)$/u, ([theta = Number.NaN]) => titrationBias(theta)],
    [/^m\/\(rho S\)$/u, () => 2e-2 / 4780],
    [
      /^D ratio at (\S+) mg\/cm2$/u,
      ([loading = Number.NaN]) =>
        titrationAreaFactor({ loading: loading / 100, density: 4780, radius: 1.5e-6 }),
    ],
  ],
  A20: [
    [/^1C at 8.15 mg\/cm2$/u, { name: 'current density at 1C', of: 'coin-high-loading' }],
    [
      /^largest C-rate below the CCD$/u,
      { name: 'largest rate below the critical current', of: 'coin-high-loading' },
    ],
    [/^1C at 2 mg\/cm2$/u, { name: 'current density at 1C', of: 'pouch' }],
  ],
  A23: [],
  A24: [],
  A26: [],
  A27: [],
};
