/** Two points of a fade curve: cycle numbers and the shares of capacity lost there. */
export interface FadePoints {
  firstCycle: number;
  /** Loss at the first point, 0 < loss < 1. */
  firstLoss: number;
  lastCycle: number;
  lastLoss: number;
}

/** loss = a·nᶻ. */
export interface FadeLaw {
  /** Loss of the first cycle. */
  readonly a: number;
  /** 1 for a constant loss a cycle, ½ for a film that grows by diffusion, > 1 for fade that accelerates. */
  readonly z: number;
}

/**
 * Power law of capacity fade through two points: loss = a·nᶻ.
 *
 * @example
 * ```ts
 * import { fadeLaw } from 'interphase/audit';
 * fadeLaw({ firstCycle: 10, firstLoss: 0.01, lastCycle: 100, lastLoss: 0.1 }).z; // => 1
 * ```
 */
export function fadeLaw(points: FadePoints): FadeLaw {
  const z = Math.log(points.lastLoss / points.firstLoss) / Math.log(points.lastCycle / points.firstCycle);
  return { a: points.firstLoss / points.firstCycle ** z, z };
}

/**
 * Number of cycles, not rounded, until a fade law has lost a share: (loss/a)^(1/z).
 *
 * @example
 * ```ts
 * import { cyclesToLoss } from 'interphase/audit';
 * cyclesToLoss({ a: 0.001, z: 1 }, 0.2); // => 200
 * ```
 */
export function cyclesToLoss(law: FadeLaw, loss: number): number {
  return (loss / law.a) ** (1 / law.z);
}
