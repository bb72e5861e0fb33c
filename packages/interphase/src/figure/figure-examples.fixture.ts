import type { Figure } from './figure.ts';
import { arrhenius, comparison, lineThrough, nyquist, transient } from './index.ts';

/** Figures as a user would make them; all numbers are synthetic. */
export function exampleFigures(): Figure[] {
  return [blocking(), interfaceArc(), conductivity(), polarisation(), stack(), transference(), crowded()];
}

const frequencies = Array.from({ length: 51 }, (_, index) => 10 ** (6 - index / 10));

function blocking(): Figure {
  const spectrum = blockingSpectrum(0.87, 0.3);
  const fit = blockingSpectrum(0.865, 0.3);
  return nyquist({
    id: 'nyquist-blocking',
    title: 'The intercept of one film lies at 1.2 Ω and no bulk arc is seen',
    caption: 'Blocking cell at 25 °C, synthetic. Marks: measurement. Line: fit. Equal scales.',
    width: 85,
    series: [
      { name: 'one film', kind: 'measured', ...wobbled(spectrum) },
      { name: 'fit', kind: 'fit', ...fit },
    ],
    window: { real: [0, 3], imaginary: [-0.6, 3] },
  });
}

function interfaceArc(): Figure {
  return nyquist({
    id: 'nyquist-symmetric',
    title: 'The interface arc grows from 40 to 70 Ω during polarisation',
    caption: 'Symmetric cell, synthetic. Filled: before. Squares: after. Lines: fits. Equal scales.',
    width: 85,
    series: [
      { name: 'before', kind: 'measured', ...arc(3, 40, 1e-5) },
      { name: 'fit before', kind: 'fit', ...arc(3, 40, 1e-5) },
      { name: 'after', kind: 'measured', ...arc(3, 70, 1e-5) },
      { name: 'model', kind: 'simulated', ...arc(3, 55, 1e-5) },
    ],
  });
}

function conductivity(): Figure {
  const temperature = [273.15, 283.15, 298.15, 313.15, 333.15, 353.15];
  const sigma = (kelvin: number, energy: number): number =>
    1.77e-4 * Math.exp((-energy / 8.617333e-5) * (1 / kelvin - 1 / 298.15));
  const value = temperature.map((kelvin) => sigma(kelvin, 0.13));
  return arrhenius({
    id: 'arrhenius-so3li',
    title: 'Conductivity of SO₃Li rises from 1 × 10⁻⁴ to 4 × 10⁻⁴ S cm⁻¹ between 0 and 80 °C',
    caption:
      'Synthetic. Bars: one standard uncertainty. Lines: Arrhenius fits, band one standard uncertainty.',
    width: 85,
    quantity: 'ionic conductivity',
    unit: 'S/cm',
    series: [
      {
        name: 'as read',
        kind: 'measured',
        temperature,
        value,
        uncertainty: value.map((one) => 0.08 * one),
      },
      {
        name: 'Arrhenius, 0.13 eV',
        kind: 'fit',
        temperature,
        value,
        uncertainty: value.map((one) => 0.04 * one),
      },
      {
        name: 'without series resistance',
        kind: 'simulated',
        temperature,
        value: temperature.map((kelvin) => 2 * sigma(kelvin, 0.3)),
      },
      { name: 'stated', kind: 'reported', temperature: [298.15], value: [1.77e-4] },
    ],
  });
}

function polarisation(): Figure {
  const time = Array.from({ length: 2000 }, (_, index) => index * 5);
  const value = time.map((t) => 1.1e-5 + 0.9e-5 * Math.exp(-t / 900) + 1e-7 * Math.sin(t));
  return transient({
    id: 'transient-lili-1',
    title: 'The current falls from 20 to 11 µA within an hour',
    caption: 'Polarisation at 10 mV, synthetic. Marks: measurement. Rings: values used.',
    width: 85,
    quantity: 'current',
    unit: 'A',
    series: [{ name: 'Li|Li', kind: 'measured', time, value }],
    marks: [
      { time: 0, value: 2e-5, label: 'I₀ = 20.0 µA' },
      { time: 9995, value: 1.1e-5, label: 'steady, 11.0 µA' },
    ],
  });
}

function stack(): Figure {
  return lineThrough({
    id: 'stack-so3li',
    title: 'Each film adds 0.87 Ω to 0.30 Ω of contact and leads',
    caption: 'Synthetic. Bars: one standard uncertainty of three cells. Line: weighted fit with its band.',
    width: 85,
    x: { title: 'number of films', unit: '1' },
    y: { title: 'resistance', unit: 'Ω' },
    series: [
      { name: 'cells', kind: 'measured', x: [1, 2, 3], y: [1.2, 2.0, 2.95], uncertainty: [0.08, 0.09, 0.1] },
      {
        name: 'line',
        kind: 'fit',
        x: [0, 1, 2, 3],
        y: [0.3, 1.17, 2.04, 2.91],
        uncertainty: [0.11, 0.06, 0.05, 0.09],
      },
    ],
  });
}

function transference(): Figure {
  return comparison({
    id: 'transference-routes',
    title: 'The stated transference number lies inside every interval',
    caption: 'Synthetic. Lines: 68 % intervals.',
    width: 174,
    quantity: 'transference number',
    unit: '1',
    rows: [
      { label: 'abstract', kind: 'reported', value: 0.66, word: 'reported' },
      { label: 'Bruce–Vincent', kind: 'measured', low: -1.5, high: 1.8, word: '◇ not identifiable' },
      { label: 'stack of 100 µm', kind: 'simulated', value: 0.65, low: 0.61, high: 0.7, word: '● pass' },
    ],
  });
}

function crowded(): Figure {
  const temperature = [283.15, 298.15, 313.15, 333.15];
  const names = ['pure', 'with silica', 'with lithiated silica', 'with alumina', 'with garnet'];
  return arrhenius({
    id: 'arrhenius-five',
    title: 'Five membranes, a factor of two apart',
    caption: 'Synthetic. Marks: measurement.',
    width: 174,
    quantity: 'ionic conductivity',
    unit: 'S/cm',
    series: names.map((name, index) => ({
      name,
      kind: 'measured' as const,
      temperature,
      value: temperature.map((kelvin) => 2 ** index * 1e-6 * Math.exp(-3500 * (1 / kelvin - 1 / 298.15))),
    })),
  });
}

interface Spectrum {
  readonly real: number[];
  readonly imaginary: number[];
  readonly frequency: number[];
}

function blockingSpectrum(bulk: number, leads: number): Spectrum {
  const alpha = 0.92;
  const real: number[] = [];
  const imaginary: number[] = [];
  for (const frequency of frequencies) {
    const omega = 2 * Math.PI * frequency;
    const size = 1 / (2e-4 * omega ** alpha);
    real.push(bulk + leads + size * Math.cos((alpha * Math.PI) / 2));
    imaginary.push(omega * 6e-8 - size * Math.sin((alpha * Math.PI) / 2));
  }
  return { real, imaginary, frequency: frequencies };
}

function wobbled(spectrum: Spectrum): Spectrum {
  const real = spectrum.real.map((value, index) => value * (1 + 0.004 * Math.sin(7 * index)));
  return { ...spectrum, real };
}

function arc(series: number, width: number, capacitance: number): Spectrum {
  const real: number[] = [];
  const imaginary: number[] = [];
  for (const frequency of frequencies) {
    const turn = 2 * Math.PI * frequency * width * capacitance;
    real.push(series + width / (1 + turn ** 2));
    imaginary.push((-width * turn) / (1 + turn ** 2));
  }
  return { real, imaginary, frequency: frequencies };
}
