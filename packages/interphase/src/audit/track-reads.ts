import type { Quantity } from '../quantity/index.ts';
import type { Facts } from './facts.ts';

/** A value among the facts: what it is called and what it belongs to. */
export interface ReadableValue {
  readonly name: string;
  readonly of: string;
  /** As given, with its sources. */
  readonly quantity: Quantity;
}

/** Facts that tell which of their values were read. */
export interface TrackedFacts {
  readonly facts: Facts;
  /** Every value of `facts`, by the quantity that stands for it there. */
  readonly values: ReadonlyMap<Quantity, ReadableValue>;
  /** Does a piece of work and says which quantities of `facts` it took the number of. */
  during<T>(work: () => T): { readonly result: T; readonly reads: ReadonlySet<Quantity> };
}

/**
 * Facts whose values note when somebody reads them: those that are reported and those that specimens and cells are described
 * with. To look for a value, or at its status, is not to read it; to take its number is.
 *
 * @example
 * ```ts
 * import { trackReads } from 'interphase/audit';
 * import { quantity } from 'interphase/quantity';
 * const cell = { name: 'steel', kind: 'blocking', films: 1, electrodeArea: quantity(2, 'cm²') } as const;
 * const nothing = { reported: [], claims: [], specimens: {}, materials: {}, measured: [] };
 * const tracked = trackReads({ ...nothing, cells: { steel: cell } });
 * tracked.during(() => tracked.facts.cells['steel']?.electrodeArea?.unit).reads.size; // => 0
 * tracked.during(() => tracked.facts.cells['steel']?.electrodeArea?.value).reads.size; // => 1
 * ```
 */
export function trackReads(facts: Facts): TrackedFacts {
  const values = new Map<Quantity, ReadableValue>();
  let reads = new Set<Quantity>();
  const track = (name: string, of: string, quantity: Quantity): Quantity => {
    const tracked = {
      ...quantity,
      get value(): number {
        reads.add(tracked);
        return quantity.value;
      },
    };
    values.set(tracked, { name, of, quantity });
    return tracked;
  };
  return {
    facts: {
      ...facts,
      reported: facts.reported.map((reported) => ({
        ...reported,
        quantity: track(reported.name, reported.of, reported.quantity),
      })),
      specimens: eachTracked(facts.specimens, track),
      cells: eachTracked(facts.cells, track),
    },
    values,
    during(work) {
      reads = new Set();
      const result = work();
      return { result, reads };
    },
  };
}

type Track = (name: string, of: string, quantity: Quantity) => Quantity;

function eachTracked<T extends object>(owners: Readonly<Record<string, T>>, track: Track): Record<string, T> {
  return Object.fromEntries(
    Object.entries(owners).map(([name, owner]) => [name, withTracked(owner, name, track)]),
  );
}

/** A copy with all quantities tracked, those inside a composition too. */
function withTracked<T extends object>(owner: T, of: string, track: Track): T {
  const copy = { ...owner };
  for (const property of Object.keys(owner)) {
    const value: unknown = Reflect.get(owner, property);
    if (isQuantity(value)) Reflect.set(copy, property, track(termOf(property), of, value));
    else if (typeof value === 'object' && value !== null)
      Reflect.set(copy, property, withTracked(value, of, track));
  }
  return copy;
}

function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'object' && value !== null && 'value' in value && 'contributions' in value;
}

/** Term under which a property is reported: `lithiumThickness` is the lithium thickness. */
function termOf(property: string): string {
  if (property === 'loading' || property === 'cathodeLoading') return 'active loading';
  return property.replaceAll(/[A-Z]/gu, (capital) => ` ${capital.toLowerCase()}`);
}
