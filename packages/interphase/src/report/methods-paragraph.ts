import type { Citation, Finding } from '../finding/index.ts';

/** Text for the methods section of a manuscript, with the references it names by number. */
export interface MethodsText {
  /** Plain text; references as `[1]`. */
  readonly paragraph: string;
  readonly references: readonly Citation[];
}

/**
 * Methods paragraph: the sentence of every method once, in the order of the findings, with numbered references. Says when
 * files are simulated. Empty text where there are no findings.
 *
 * @example
 * ```ts
 * import { methodsParagraph } from 'interphase/report';
 * methodsParagraph([]).paragraph; // => ''
 * ```
 */
export function methodsParagraph(findings: readonly Finding[]): MethodsText {
  const references: Citation[] = [];
  const sentences = new Set<string>();
  for (const { method } of findings) {
    const numbers = method.citations.map((citation) => {
      let index = references.findIndex(({ text }) => text === citation.text);
      if (index < 0) index = references.push(citation) - 1;
      return index + 1;
    });
    const mark = numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`;
    sentences.add(`${method.sentence.trim().replace(/\.$/u, '')}${mark}.`);
  }
  if (sentences.size === 0) return { paragraph: '', references };
  const simulated = findings.filter((finding) => finding.simulated).length;
  const closing = [
    'Uncertainties are standard uncertainties (one standard deviation) unless an interval is given.',
  ];
  if (simulated === findings.length) closing.push('All files analysed are simulated.');
  else if (simulated > 0) closing.push('Values marked simulated rest on simulated files.');
  return { paragraph: [...sentences, ...closing].join(' '), references };
}
