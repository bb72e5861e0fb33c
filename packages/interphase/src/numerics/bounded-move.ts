import type { BoxStep } from './box-step.ts';

/** Marks the variables that lie on a bound which the gradient presses against, and how far the others may go. */
export function holdAtBounds(
  box: BoxStep,
  x: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
  order: Int32Array,
  columnScale: Float64Array,
): void {
  const n = box.size;
  for (let k = 0; k < n; k++) {
    const j = order[k]!;
    let gradient = 0;
    for (let i = 0; i <= k; i++) gradient += box.triangle[k * n + i]! * box.q[i]!;
    box.low[k] = (lower[j]! - x[j]!) * columnScale[j]!;
    box.high[k] = (upper[j]! - x[j]!) * columnScale[j]!;
    const atLower = x[j]! <= lower[j]! && gradient > 0;
    const atUpper = x[j]! >= upper[j]! && gradient < 0;
    box.held[k] = atLower || atUpper || lower[j] === upper[j] ? 1 : 0;
  }
}

/** Writes the trial point; false when it is the same as the present one. */
export function takeStep(
  box: BoxStep,
  x: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
  order: Int32Array,
  columnScale: Float64Array,
  trial: Float64Array,
): boolean {
  let moved = false;
  for (let k = 0; k < box.size; k++) {
    const j = order[k]!;
    const step = box.step[k]!;
    let value = x[j]!;
    if (step !== 0) {
      if (step <= box.low[k]!) value = lower[j]!;
      else if (step >= box.high[k]!) value = upper[j]!;
      else value = Math.min(Math.max(value + step / columnScale[j]!, lower[j]!), upper[j]!);
    }
    if (value !== x[j]) moved = true;
    trial[j] = value;
  }
  return moved;
}
