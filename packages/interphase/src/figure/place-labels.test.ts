import { describe, expect, it } from 'vitest';
import { freeBox, placeLabels } from './place-labels.ts';
import { textWidth } from './text-width.ts';

describe('placeLabels', () => {
  it('covers no point and no other label, and gives up where there is no room', () => {
    const points = Array.from({ length: 20 }, (_, index) => ({ x: 40 + 4 * index, y: 100 - 3 * index }));
    const wishes = points.map((point, index) => ({ text: `10⁵ Hz ${index}`, anchors: [point] }));
    const placed = placeLabels(wishes, points, { left: 0, top: 0, right: 200, bottom: 120 }, 9.5);
    const boxes = placed.flatMap((label, index) => {
      const at = points[index];
      if (label === undefined || at === undefined) return [];
      const width = textWidth(label.text, 9.5);
      const left =
        at.x + label.dx - (label.align === 'left' ? 0 : label.align === 'right' ? width : width / 2);
      return [{ left, right: left + width, top: at.y + label.dy - 4.75, bottom: at.y + label.dy + 4.75 }];
    });
    expect(boxes.length).toBeGreaterThan(3);
    expect(boxes.length).toBeLessThan(20);
    for (const [index, a] of boxes.entries()) {
      expect(points.some(({ x, y }) => x > a.left && x < a.right && y > a.top && y < a.bottom)).toBe(false);
      for (const b of boxes.slice(index + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    }
  });
});

describe('freeBox', () => {
  it('takes a corner without points, and none where every place is covered', () => {
    const within = { left: 0, top: 0, right: 100, bottom: 100 };
    expect(freeBox(30, 20, [{ x: 90, y: 10 }], within)).toEqual({ left: 0, top: 0, right: 30, bottom: 20 });
    const everywhere = Array.from({ length: 400 }, (_, index) => ({
      x: 5 * (index % 20),
      y: 5 * Math.floor(index / 20),
    }));
    expect(freeBox(30, 20, everywhere, within)).toBeUndefined();
    expect(freeBox(200, 20, [], within)).toBeUndefined();
  });
});
