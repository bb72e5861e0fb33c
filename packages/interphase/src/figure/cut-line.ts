import type { Axis } from './axis.ts';
import { fractionAlong } from './axis.ts';

/** A point of a line, in units of the axes. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

type Domain = Pick<Axis, 'type' | 'domain'>;

/**
 * The parts of a line that can be seen, each cut a tenth of the plot outside its frame. Without the cut a spectrum of megaohms in a window of
 * ohms is a drawing of kilometres, which browsers and programs that open the SVG have to clip.
 */
export function cutLine<Point extends LinePoint>(
  points: readonly Point[],
  x: Domain,
  y: Domain,
): (Point | LinePoint)[][] {
  const [only] = points;
  if (points.length === 1 && only !== undefined) return [[only]];
  const parts: (Point | LinePoint)[][] = [];
  let open: (Point | LinePoint)[] | undefined;
  for (let index = 1; index < points.length; index += 1) {
    const [from, to] = [points[index - 1], points[index]];
    if (from === undefined || to === undefined) continue;
    const [a, b] = [placed(from, x, y), placed(to, x, y)];
    const seen = seenShare(a, b);
    if (seen === undefined) {
      open = undefined;
      continue;
    }
    const at = (share: number): LinePoint => ({
      x: valueAt(x, a.x + share * (b.x - a.x)),
      y: valueAt(y, a.y + share * (b.y - a.y)),
    });
    if (open === undefined) {
      open = [seen[0] === 0 ? from : at(seen[0])];
      parts.push(open);
    }
    open.push(seen[1] === 1 ? to : at(seen[1]));
    if (seen[1] < 1) open = undefined;
  }
  return parts;
}

const margin = 0.1;

function placed(point: LinePoint, x: Domain, y: Domain): LinePoint {
  return { x: fractionAlong(x, point.x), y: fractionAlong(y, point.y) };
}

/** Where a segment enters and leaves the frame with its margin, as shares of its length. */
function seenShare(a: LinePoint, b: LinePoint): readonly [number, number] | undefined {
  let [enter, leave] = [0, 1];
  for (const [from, to] of [
    [a.x, b.x],
    [a.y, b.y],
  ] as const) {
    const step = to - from;
    if (step === 0) {
      if (from < -margin || from > 1 + margin) return undefined;
      continue;
    }
    const low = (-margin - from) / step;
    const high = (1 + margin - from) / step;
    enter = Math.max(enter, Math.min(low, high));
    leave = Math.min(leave, Math.max(low, high));
  }
  return enter < leave || (enter === leave && a.x === b.x && a.y === b.y) ? [enter, leave] : undefined;
}

function valueAt({ type, domain: [low, high] }: Domain, fraction: number): number {
  const value = type === 'log' ? low * (high / low) ** fraction : low + fraction * (high - low);
  return Number(value.toPrecision(9));
}
