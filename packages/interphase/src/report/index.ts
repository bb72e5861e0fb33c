export { drawFigure } from './draw-figure.ts';
export type { DrawOptions } from './draw-figure.ts';
