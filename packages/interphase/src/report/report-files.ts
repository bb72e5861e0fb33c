import { jsonText, ucumCode } from '../project/index.ts';
import { answerRows } from './answers.ts';
import { drawFigure } from './draw-figure.ts';
import { methodsParagraph } from './methods-paragraph.ts';
import { namedFigures } from './named-figures.ts';
import { nextSteps } from './next-steps.ts';
import { reportHtml } from './report-html.ts';
import type { ReportInput } from './report-input.ts';
import { reportTables } from './report-tables.ts';
import { comparedWithStated } from './stated-comparison.ts';

/** A file of the results folder; all are UTF-8 text. */
export interface ReportFile {
  /** With `/`, from the results folder: `figures/nyquist-ss-1.svg`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Everything that belongs into the results folder: `report.html`, `report.json`, every figure as SVG and as Vega-Lite specification, every
 * table as CSV and JSON. Nothing else is written, so the folder can be replaced as a whole.
 */
export async function reportFiles(input: ReportInput): Promise<ReportFile[]> {
  const files: ReportFile[] = [
    { path: 'report.html', text: await reportHtml(input) },
    { path: 'report.json', text: reportJson(input) },
  ];
  for (const { name, figure } of namedFigures(input)) {
    files.push(
      { path: `figures/${name}.svg`, text: `${await drawFigure(figure)}\n` },
      { path: `figures/${name}.vl.json`, text: `${JSON.stringify(figure.specification, null, 1)}\n` },
    );
  }
  for (const { name, csv, json } of reportTables(input))
    files.push({ path: `tables/${name}.csv`, text: csv }, { path: `tables/${name}.json`, text: json });
  return files;
}

/** The report as data: the input with the answers, figures by the name of their file. */
export function reportJson(input: ReportInput): string {
  const figures = namedFigures(input);
  const findings = input.findings.map((finding) => ({
    ...finding,
    figures: figures
      .filter((one) => one.finding === finding.id)
      .map(({ name, figure: { title, caption, width } }) => ({
        file: `figures/${name}.svg`,
        specification: `figures/${name}.vl.json`,
        table: `tables/figure-${name}.csv`,
        title,
        caption,
        width,
      })),
  }));
  const answers = answerRows(input).map(({ quantity, finding, judgement, simulated, stated }) => ({
    quantity,
    finding: finding.id,
    verdict: judgement.word,
    simulated,
    stated: stated.map(({ reported: one, caveat }) => {
      const compared = caveat === undefined ? comparedWithStated(quantity.quantity, one) : undefined;
      const { difference, probability, verdict } = compared ?? {};
      return { name: one.name, text: one.text, source: one.source, caveat, difference, probability, verdict };
    }),
  }));
  const content = {
    ...input,
    answers,
    nextSteps: nextSteps(input),
    methods: methodsParagraph(input.findings),
    findings,
  };
  return `${jsonText(content, 1, withUnitCode)}\n`;
}

/** A quantity with the UCUM code of its unit beside it; anything else as it is. */
function withUnitCode(value: unknown): unknown {
  const isQuantity =
    typeof value === 'object' && value !== null && 'contributions' in value && 'unit' in value;
  if (!isQuantity || typeof value.unit !== 'string') return value;
  return { ...value, ucum: ucumCode(value.unit) };
}
