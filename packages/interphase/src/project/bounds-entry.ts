import { type BoundedParameter, boundedParameters, type FitBound } from '../analysis/index.ts';
import { InputError, printQuantity, type Quantity } from '../quantity/index.ts';
import type { ValueOf } from './field.ts';
import type { MeasurementEntry, Project } from './project.ts';
import type { measurementFields } from './project-fields.ts';
import { readQuantity } from './quantity-value.ts';
import { complain, type Reading } from './reading.ts';
import { reasonOf } from './selection-entry.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Limits of a parameter in the fit of one file, with the reason; one end may be open. */
export interface StatedBound {
  readonly parameter: BoundedParameter;
  readonly from?: Quantity;
  readonly to?: Quantity;
  readonly because: string;
}

type Entry = ValueOf<typeof measurementFields>;

/** What `bounds:` of a measurement says; a reason is required. */
export function readBounds(entry: Entry, reading: Reading): StatedBound[] {
  return (entry.bounds ?? []).flatMap((each): StatedBound[] => {
    const because = reasonOf(each, reading);
    const { parameter, path, line } = each;
    if (parameter === undefined) return [];
    const end = (tree: YamlTree | undefined, key: string): Quantity | undefined =>
      tree &&
      readQuantity(
        tree,
        {
          unit: boundedParameters[parameter],
          sign: 'not negative',
          path: `${path}.${key}`,
          status: 'assumed',
        },
        reading,
      )?.quantity;
    const [from, to] = [end(each.from, 'from'), end(each.to, 'to')];
    if (each.from === undefined && each.to === undefined)
      complain(reading, 'the bounds have no end', 'write from, to or both', { line, field: path });
    if (from && to && from.value >= to.value)
      complain(reading, 'from is not below to', 'write the lower end as from', { line, field: path });
    return because === undefined ? [] : [{ parameter, because, ...(from && { from }), ...(to && { to }) }];
  });
}

/** A bound as the fit takes it. */
export function fitBound({ parameter, from, to }: StatedBound): FitBound {
  return { parameter, ...(from && { from: from.value }), ...(to && { to: to.value }) };
}

/**
 * What a report says of the bounds of a file.
 *
 * @throws InputError where nothing would use them
 */
export function boundStatements(
  { file, cell, role, bounds = [] }: MeasurementEntry,
  project: Project,
): string[] {
  if (bounds.length === 0) return [];
  const kind = cell === undefined ? undefined : project.cells[cell]?.kind;
  if (kind !== 'blocking' || role !== undefined)
    throw new InputError(
      'bounds are given, and no fit of this file has such parameters',
      'give bounds to spectra of blocking cells',
      { file },
    );
  return bounds.map(
    ({ parameter, from, to, because }) =>
      `${file}: ${parameter} kept ${rangeText(from, to)} in the fit: ${because}`,
  );
}

function rangeText(from: Quantity | undefined, to: Quantity | undefined): string {
  const shown = (end: Quantity): string => printQuantity(end, { style: 'sentence' });
  if (from && to) return `within ${shown(from)} … ${shown(to)}`;
  return from ? `above ${shown(from)}` : to ? `below ${shown(to)}` : 'as it is';
}
