import type { Gate } from '../finding/index.ts';
import { type Measurement, repeatedSpectra } from '../measurement/index.ts';
import type { Quantity } from '../quantity/index.ts';

/** A spectrum and what is said of it. */
interface Stated {
  readonly measurement: Measurement;
  readonly cell: string;
  readonly films: number;
  readonly temperature?: Quantity;
}

/** A spectrum that is given once more. */
export interface RepeatedSpectrum<T> {
  /** The first, which counts. */
  readonly first: T;
  /** The same numbers again, which do not. */
  readonly again: T;
}

/** Spectra that were measured, apart from those that are one of them once more (two exports of one measurement). */
export function distinctSpectra<T extends Stated>(
  spectra: readonly T[],
): { readonly distinct: readonly T[]; readonly repeated: readonly RepeatedSpectrum<T>[] } {
  const firstOf = repeatedSpectra(spectra.map(({ measurement }) => measurement));
  return {
    distinct: spectra.filter((_, index) => firstOf[index] === undefined),
    repeated: firstOf.flatMap((first, index) =>
      first === undefined ? [] : [{ first: spectra[first]!, again: spectra[index]! }],
    ),
  };
}

/** Says of each spectrum that is there twice which files hold it; a failure where two different things are said of it. */
export function sameDataGates(repeated: readonly RepeatedSpectrum<Stated>[]): Gate[] {
  return repeated.map(({ first, again }) => {
    const [file, other] = [nameOf(first), nameOf(again)];
    const differ = [
      ...(first.films === again.films ? [] : ['numbers of films']),
      ...(sameTemperature(first, again) ? [] : ['temperatures']),
    ];
    const told = differ.length === 0 ? '' : `, with different ${differ.join(' and ')}`;
    return {
      name: `data of ${other}`,
      verdict: differ.length === 0 ? 'caution' : 'fail',
      value: `${other} holds the numbers of ${file}${told}`,
      threshold: 'different numbers',
      advice:
        differ.length === 0
          ? `${file} and ${other} are one measurement and count once; leave one of them out of the project.`
          : `${file} and ${other} are one measurement and only the first counts; say which ${differ.join(' and ')} it was.`,
    };
  });
}

const nameOf = ({ measurement, cell }: Stated): string => measurement.provenance.file || cell;

function sameTemperature(a: Stated, b: Stated): boolean {
  const [one, other] = [a, b].map(
    ({ temperature, measurement }) => (temperature ?? measurement.conditions['temperature'])?.value,
  );
  return one === undefined || other === undefined || Math.abs(one - other) < 1;
}
