import { uncertaintyBudget } from '../quantity/index.ts';
import type { Finding } from './finding.ts';

/**
 * What to improve first: the sources of uncertainty of the first answer of a finding with their shares of u², largest
 * first. At most three, none below 1 %. Sources without a name are left
 * out. Undefined where nothing is left: an exact answer, or one without stated uncertainty.
 *
 * @example
 * ```ts
 * import { improveFirst } from 'interphase/finding';
 * import { quantity } from 'interphase/quantity';
 * const thickness = quantity(25, 'µm', { uncertainty: 1, source: 'specimens.film.thickness' });
 * const named = { name: 'thickness', of: 'film', principal: true, quantity: thickness };
 * improveFirst({ quantities: [named] }); // => 'thickness of film, all of u²'
 * ```
 */
export function improveFirst({ quantities }: Pick<Finding, 'quantities'>): string | undefined {
  const answer = quantities.find(({ principal }) => principal);
  if (answer === undefined) return undefined;
  const shares = new Map<string, number>();
  for (const { source, share } of uncertaintyBudget(answer.quantity)) {
    if (source.startsWith(unnamed)) continue;
    const name = wordsOf(source);
    shares.set(name, (shares.get(name) ?? 0) + share);
  }
  const lines = [...shares]
    .toSorted(([, a], [, b]) => b - a)
    .filter(([, share]) => share >= smallestShare)
    .slice(0, mostLines)
    .map(([name, share], index) => `${name}, ${percent(share)}${index === 0 ? ' of u²' : ''}`);
  return lines.length === 0 ? undefined : lines.join('; ');
}

const smallestShare = 0.01;
const mostLines = 3;
/** Before identities that were only counted. */
const unnamed = '#';

function percent(share: number): string {
  return share >= 0.995 ? 'all' : `${Number((share * 100).toPrecision(2))} %`;
}

/** The identity of a source as a reader would call it: `cells.a1.electrode diameter` is the electrode diameter of a1. */
function wordsOf(source: string): string {
  const field = /^(?:specimens|cells|materials)\.(?<owner>[^.]+)\.(?:.*\.)?(?<field>[^.]+)$/u.exec(source);
  if (field?.groups) return `${field.groups['field']} of ${field.groups['owner']}`;
  // Marks that keep identities apart: the part of a fit, the fingerprint of a spectrum.
  return source.replace(/ ›\d+$/u, '').replace(/ [\da-f]{8}$/u, '');
}
