import type { Figure } from '../figure/index.ts';
import type { ReportInput } from './report-input.ts';

/** A figure with a file name that no other figure of the report has, whatever the case of letters. */
export interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
  readonly finding: string;
}

/** All figures of a report in order, each under a name of its own that is safe in any file system. */
export function namedFigures({ findings }: Pick<ReportInput, 'findings'>): NamedFigure[] {
  const taken = new Set<string>();
  return findings.flatMap((finding) =>
    finding.figures.map((figure) => {
      const safe = figure.id.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 80) || 'figure';
      let name = safe;
      for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${safe}-${copy}`;
      taken.add(name.toLowerCase());
      return { name, figure, finding: finding.id };
    }),
  );
}
