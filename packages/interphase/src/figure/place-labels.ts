import { textWidth } from './text-width.ts';

/** A point in px of the plot, y downwards. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** A text that wants to stand beside one of its anchors; the first anchor with room is taken. */
export interface LabelWish {
  readonly text: string;
  readonly anchors: readonly PlotPoint[];
}

/** Where a label went: which anchor, and its offset from it. */
export interface PlacedLabel {
  readonly text: string;
  readonly anchor: number;
  readonly dx: number;
  readonly dy: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A rectangle in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Places labels one after the other where they cover no point, no other label and no edge. A label that
 * finds no room is undefined.
 *
 * @param points What must stay visible: marks, and lines sampled every few px.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  points: readonly PlotPoint[],
  within: Box,
  fontSize: number,
): (PlacedLabel | undefined)[] {
  const taken: Box[] = [];
  return wishes.map(({ text, anchors }) => {
    const width = textWidth(text, fontSize);
    for (const [anchor, at] of anchors.entries()) {
      for (const { align, dx, dy } of offsets) {
        const left = at.x + dx - (align === 'left' ? 0 : align === 'right' ? width : width / 2);
        const middle = at.y + dy;
        const box = { left, right: left + width, top: middle - fontSize / 2, bottom: middle + fontSize / 2 };
        if (!inside(box, within) || taken.some((other) => overlap(box, other))) continue;
        if (points.some((point) => covers(box, point, 1.5))) continue;
        taken.push(box);
        return { text, anchor, dx, dy, align };
      }
    }
    return undefined;
  });
}

/** The first place, preferring the corners, where a box of this size covers no point. */
export function freeBox(
  width: number,
  height: number,
  points: readonly PlotPoint[],
  within: Box,
): Box | undefined {
  const right = within.right - width;
  const bottom = within.bottom - height;
  if (right < within.left || bottom < within.top) return undefined;
  const corners: [number, number][] = [
    [right, within.top],
    [within.left, within.top],
    [right, bottom],
    [within.left, bottom],
  ];
  const along = [0.5, 0.25, 0.75].flatMap((share): [number, number][] => [
    [within.left + share * (right - within.left), within.top],
    [right, within.top + share * (bottom - within.top)],
    [within.left, within.top + share * (bottom - within.top)],
    [within.left + share * (right - within.left), bottom],
  ]);
  for (const [left, top] of [...corners, ...along]) {
    const box = { left, top, right: left + width, bottom: top + height };
    if (!points.some((point) => covers(box, point, 5))) return box;
  }
  return undefined;
}

/** Points of a polyline every few px, so that a label does not cross the line between two of its points. */
export function alongLine(points: readonly PlotPoint[]): PlotPoint[] {
  const all: PlotPoint[] = [];
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    all.push(point);
    if (next === undefined) continue;
    const steps = Math.min(200, Math.floor(Math.hypot(next.x - point.x, next.y - point.y) / 4));
    for (let step = 1; step < steps; step += 1) {
      const share = step / steps;
      all.push({ x: point.x + share * (next.x - point.x), y: point.y + share * (next.y - point.y) });
    }
  }
  return all;
}

const offsets: readonly Pick<PlacedLabel, 'align' | 'dx' | 'dy'>[] = [
  { align: 'left', dx: 7, dy: 0 },
  { align: 'right', dx: -7, dy: 0 },
  { align: 'left', dx: 6, dy: -6 },
  { align: 'left', dx: 6, dy: 6 },
  { align: 'right', dx: -6, dy: -6 },
  { align: 'right', dx: -6, dy: 6 },
  { align: 'center', dx: 0, dy: -11 },
  { align: 'center', dx: 0, dy: 11 },
  { align: 'left', dx: 10, dy: -10 },
  { align: 'left', dx: 10, dy: 10 },
  { align: 'right', dx: -10, dy: -10 },
  { align: 'right', dx: -10, dy: 10 },
];

function inside(box: Box, outer: Box): boolean {
  return (
    box.left >= outer.left && box.right <= outer.right && box.top >= outer.top && box.bottom <= outer.bottom
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom && b.top < a.bottom;
}

function covers(box: Box, point: PlotPoint, margin: number): boolean {
  return (
    point.x > box.left - margin &&
    point.x < box.right + margin &&
    point.y > box.top - margin &&
    point.y < box.bottom + margin
  );
}
