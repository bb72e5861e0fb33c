import type { RandomStream } from '../numerics/index.ts';
import { sourceDeviates } from './source-deviates.ts';
import type { UncertaintySource } from './uncertainty-sources.ts';

/** Trials drawn at once: their numbers stay in the fastest memory, and each loop does one thing. */
export const trialsOfBlock = 256;

/**
 * Draws of correlated inputs: every source is drawn once a trial and moves each input that it has an effect on.
 *
 * `draw(count)` fills `inputs` with so many trials, at most `trialsOfBlock`: input i of trial t is at i × trialsOfBlock + t.
 */
export function drawInputs(
  values: Float64Array,
  sources: readonly UncertaintySource[],
  stream: RandomStream,
): { readonly inputs: Float64Array; readonly draw: (count: number) => void } {
  const inputs = new Float64Array(values.length * trialsOfBlock);
  const deviates = new Float64Array(sources.length * trialsOfBlock);
  const drawDeviates = sourceDeviates(sources, stream, deviates);
  const { inputOf, sourceOf, effects } = nonZeroEffects(sources);
  const stride = sources.length;
  const draw = (count: number): void => {
    drawDeviates(count);
    for (let i = 0; i < values.length; i++) {
      inputs.fill(values[i]!, i * trialsOfBlock, i * trialsOfBlock + count);
    }
    for (let k = 0; k < effects.length; k++) {
      addEffect(inputs, inputOf[k]! * trialsOfBlock, count, effects[k]!, deviates, sourceOf[k]!, stride);
    }
  };
  return { inputs, draw };
}

function addEffect(
  inputs: Float64Array,
  start: number,
  count: number,
  effect: number,
  deviates: Float64Array,
  source: number,
  stride: number,
): void {
  let from = source;
  for (let i = start; i < start + count; i++) {
    inputs[i] = inputs[i]! + effect * deviates[from]!;
    from += stride;
  }
}

/** Which source moves which input, and by how much, without the zeros. */
function nonZeroEffects(sources: readonly UncertaintySource[]): {
  readonly inputOf: Uint32Array;
  readonly sourceOf: Uint32Array;
  readonly effects: Float64Array;
} {
  const entries = sources.flatMap(({ effects }, source) =>
    Array.from(effects, (effect, input) => ({ source, input, effect })).filter(({ effect }) => effect !== 0),
  );
  return {
    inputOf: Uint32Array.from(entries, ({ input }) => input),
    sourceOf: Uint32Array.from(entries, ({ source }) => source),
    effects: Float64Array.from(entries, ({ effect }) => effect),
  };
}
