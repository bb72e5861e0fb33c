import type { Gate } from '../finding/index.ts';
import type { GroupResult } from './ionic-conductivity-evaluate.ts';

/** What to measure next, the most useful first. */
export function ionicConductivityAdvice(
  { exclusion, cells, line }: GroupResult,
  gates: readonly Gate[],
): string[] {
  const verdictOf = (name: string) => gates.find((gate) => gate.name === name)?.verdict;
  const advice: string[] = [];
  if (verdictOf('blocking behaviour') === 'fail')
    advice.push('Measure the membrane between blocking electrodes, such as stainless steel or gold.');
  if (exclusion === 'none' && verdictOf('share of the leads') !== 'pass') {
    advice.push(
      'Measure R of one, two and three stacked films: the slope is the film, the intercept the leads.',
    );
    advice.push('Measure a short of the fixture with the same leads and pressure.');
  }
  if (exclusion === 'fixture short')
    advice.push(
      'Measure R of one, two and three stacked films: a short does not remove the contact of the film.',
    );
  if (line !== undefined && line.counts < 3)
    advice.push('Measure a third number of films, so that the straight line can be tested.');
  const replicates = new Set(cells.map(({ cell }) => cell)).size;
  if (exclusion !== 'stacks' && cells.length > 0 && replicates < 3)
    advice.push(
      `Measure three cells or more; ${replicates === 1 ? 'one cell shows' : 'two cells show'} too little of the scatter between cells.`,
    );
  return advice;
}
