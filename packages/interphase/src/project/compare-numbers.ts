import { unmeasuredLeadsSource } from '../analysis/index.ts';
import {
  type Comparison,
  compareQuantities,
  type Contribution,
  printQuantity,
  type Quantity,
} from '../quantity/index.ts';
import type { ProjectState } from './project-state.ts';

/** Tells what two states of a number share. */
export type SameSource = (source: string) => boolean;

/**
 * Which sources of uncertainty two states of a project share: a field of the project file that is written alike, and
 * whatever the files gave when neither a file nor the entry of a measurement changed; leads that were not measured
 * are taken as the same leads. All others are independent.
 */
export function sharedSources(before: ProjectState, after: ProjectState): SameSource {
  const [old, fresh] = [before.settings, after.settings];
  if (old === undefined || fresh === undefined) return () => false;
  const files = ({ files: each }: ProjectState): string =>
    each
      .map(({ file, sha256, rows }) => `${file} ${sha256} ${rows}`)
      .toSorted()
      .join('\n');
  const sameReadings =
    files(before) === files(after) &&
    ['measurements', 'conditions', 'cell log'].every(
      (field) => written(old, field) === written(fresh, field),
    );
  return (source) => {
    if (source === unmeasuredLeadsSource) return true;
    const text = written(old, source);
    return text === empty ? sameReadings : text === written(fresh, source);
  };
}

/** Before against after, where both have an uncertainty and a value. */
export function comparedNumbers(
  before: Quantity,
  after: Quantity,
  shared: SameSource,
): Comparison | undefined {
  for (const { uncertainty, status } of [before, after])
    if (uncertainty === undefined || status === 'not identifiable') return undefined;
  return compareQuantities(
    withSources(after, shared),
    withSources(before, () => true, 'before'),
  );
}

/** True where both would be printed alike: what changed is below the last digit that a reader sees. */
export function printAlike(before: Quantity, after: Quantity): boolean {
  return before.status === after.status && printQuantity(before) === printQuantity(after);
}

/** The quantity with every source apart that is not shared; one whose sources nobody wrote down has one of its own. */
function withSources(quantity: Quantity, shared: SameSource, state = 'after'): Quantity {
  const { contributions, uncertainty = 0 } = quantity;
  const known: readonly Contribution[] =
    contributions.length > 0 || uncertainty === 0
      ? contributions
      : [{ source: `number ${state}`, uncertainty }];
  return {
    ...quantity,
    contributions: known.map((each) =>
      shared(each.source)
        ? each
        : {
            ...each,
            source: `${each.source} (${state})`,
            ...(each.estimate !== undefined && { estimate: `${each.estimate} (${state})` }),
          },
    ),
  };
}

const empty = '[]';

/** Everything the project file says at a path and below it. */
function written(settings: Readonly<Record<string, string>>, path: string): string {
  const below = Object.entries(settings).filter(
    ([field]) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`),
  );
  return JSON.stringify(below.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
