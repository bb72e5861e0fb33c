import { describe, expect, it } from 'vitest';
import { cutLine } from './cut-line.ts';

const unit = { type: 'linear', domain: [0, 10] } as const;

describe('cutLine', () => {
  it('keeps a line inside as it is', () => {
    const points = [
      { x: 1, y: 1 },
      { x: 5, y: 9 },
    ];
    expect(cutLine(points, unit, unit)).toEqual([points]);
    expect(cutLine(points.slice(0, 1), unit, unit)).toEqual([points.slice(0, 1)]);
  });

  it('cuts where it leaves, and begins again where it returns', () => {
    const points = [
      { x: 5, y: 5 },
      { x: 5, y: 5e6 },
      { x: 8, y: 5e6 },
      { x: 8, y: 2 },
    ];
    expect(cutLine(points, unit, unit)).toEqual([
      [points[0], { x: 5, y: 11 }],
      [{ x: 8, y: 11 }, points[3]],
    ]);
  });

  it('cuts on a logarithmic axis where the drawn line leaves', () => {
    const log = { type: 'log', domain: [1, 1e10] } as const;
    const points = [
      { x: 1, y: 1e5 },
      { x: 9, y: 1e21 },
    ];
    expect(cutLine(points, unit, log)).toEqual([[points[0], { x: 4, y: 1e11 }]]);
  });

  it('draws nothing of what passes by', () => {
    const points = [
      { x: -50, y: 0 },
      { x: 0, y: -50 },
    ];
    expect(cutLine(points, unit, unit)).toEqual([]);
  });
});
