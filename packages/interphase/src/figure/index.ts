export type { Figure, FigureTable, FigureWidth } from './figure.ts';
