export { answerRows } from './answers.ts';
export type { AnswerRow } from './answers.ts';
export { drawFigure } from './draw-figure.ts';
export type { DrawOptions } from './draw-figure.ts';
export { methodsParagraph } from './methods-paragraph.ts';
export type { MethodsText } from './methods-paragraph.ts';
export { reportHtml } from './report-html.ts';
export type { NextMeasurement, ProvenanceRow, ReportInput, SilentCheck } from './report-input.ts';
export { yamlLines } from './yaml-lines.ts';
