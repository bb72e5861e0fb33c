import type { Finding } from '../finding/index.ts';
import { quantity } from '../quantity/index.ts';
import { figureNamed, sha, value } from './report-parts.fixture.ts';

export function activation(): Finding {
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

export function transference(): Finding {
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
