import type { Figure, NyquistSeries } from '../figure/index.ts';
import { drawnWords, lineThrough, nyquist } from '../figure/index.ts';
import type { GroupResult } from './ionic-conductivity-evaluate.ts';
import type { IonicConductivityInput } from './ionic-conductivity-input.ts';
import type { SeriesResistance } from './series-resistance.ts';

/** Spectra of the answer with their fits, and resistance against the number of films where stacks differ. */
export function ionicConductivityFigures(input: IonicConductivityInput, answer: GroupResult): Figure[] {
  const { group, line, cells } = answer;
  const readings = group.spectra.map((spectrum) => spectrum.reading);
  const [low, high] = realEnd(readings);
  const height = high - low;
  const kinds = readings.map(({ simulated }) => (simulated ? ('simulated' as const) : ('measured' as const)));
  const figures = [
    nyquist({
      id: `nyquist-${input.of}`,
      title: `Impedance of ${input.label} between blocking electrodes, ${group.at}`,
      caption: `${drawnWords(kinds, Math.min(...readings.map(({ spectrum }) => spectrum.frequency.length))).readings}: spectrum; thin lines: fitted circuit. The end of high frequencies.`,
      width: 85,
      series: group.spectra.flatMap(({ cell, films, reading }) => [
        {
          name: films === 1 ? cell : `${cell}, ${films} films`,
          kind: reading.simulated ? ('simulated' as const) : ('measured' as const),
          ...reading.spectrum,
        },
        ...fitSeries(cell, reading),
      ]),
      window: { real: [low, high], imaginary: [-0.35 * height, 0.9 * height] },
    }),
  ];
  if (line === undefined) return figures;
  const stackKind = kinds.every((kind) => kind === 'simulated') ? 'simulated' : 'measured';
  const ofStacks = drawnWords([stackKind], cells.length);
  const counts = Array.from({ length: Math.max(...cells.map(({ films }) => films)) + 1 }, (_, i) => i);
  figures.push(
    lineThrough({
      id: `films-${input.of}`,
      title: `Each film of ${input.label} adds the same resistance; the rest is leads and contacts`,
      caption: `${ofStacks.readings}: total series resistance at ${group.at}; ${ofStacks.uncertainty}: one standard uncertainty. Thin line: weighted straight line.`,
      width: 85,
      x: { title: 'number of films', unit: '1' },
      y: { title: 'resistance', unit: 'Ω' },
      series: [
        {
          name: 'stacks',
          kind: stackKind,
          x: cells.map(({ films }) => films),
          y: cells.map(({ resistance }) => resistance.value),
          uncertainty: cells.map(({ resistance }) => resistance.uncertainty ?? 0),
        },
        {
          name: 'straight line',
          kind: 'fit',
          x: counts,
          y: counts.map((films) => line.intercept.value + films * line.slope.value),
        },
      ],
    }),
  );
  return figures;
}

function fitSeries(cell: string, { fits, window }: SeriesResistance): NyquistSeries[] {
  const [best] = fits;
  if (best === undefined) return [];
  const { frequency } = window.data;
  const real = new Float64Array(frequency.length);
  const imaginary = new Float64Array(frequency.length);
  best.model.compiled.impedance(best.fit.parameters, frequency, real, imaginary);
  return [{ name: `${cell}, ${best.model.text}`, kind: 'fit', real, imaginary, frequency }];
}

/** Z′ from zero to a little beyond the largest resistance: where the film is, without the long tail. */
function realEnd(readings: readonly SeriesResistance[]): [number, number] {
  const largest = Math.max(...readings.map(({ resistance }) => Math.abs(resistance.value)));
  return [0, 2 * largest];
}
