import { randomStream } from '../numerics/index.ts';
import type { Circuit } from './circuit.ts';
import type { SpectrumData } from './fit-circuit.ts';
import type { StartSource } from './search-minimum.ts';
import type { SpectrumModel } from './spectrum-model.ts';
import { spectrumStarts } from './spectrum-starts.ts';

/** Sets of values drawn for one start. More would favour the basins that are broad far from their minimum. */
const drawsPerStart = 8;

/** Starts in free logarithms; of a handful drawn each time, the one nearest to the spectrum. */
export function startSource(
  circuit: Circuit,
  data: SpectrumData,
  { space, factors }: SpectrumModel,
  seed: number,
): StartSource {
  const random = randomStream(seed);
  const starts = spectrumStarts(circuit, data, factors, space.constants);
  const parameters = new Float64Array(circuit.parameters.length);
  const best = new Float64Array(parameters.length);
  const nearest = (draw: () => number): Float64Array => {
    let least = Infinity;
    for (let k = 0; k < drawsPerStart; k += 1) {
      const sum = draw();
      if (k > 0 && !(sum < least)) continue;
      best.set(parameters);
      least = sum;
    }
    return space.reduce(best);
  };
  return {
    draw: () => nearest(() => starts.draw(random, parameters)),
    renew: (point) =>
      nearest(() => {
        space.expand(point, parameters);
        return starts.renew(random, parameters);
      }),
    exchange: (point) => {
      space.expand(point, parameters);
      return starts.exchange(parameters).map((exchanged) => space.reduce(exchanged));
    },
  };
}
