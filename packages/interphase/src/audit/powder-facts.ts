import type { Powder } from '../cell/index.ts';
import type { Facts } from './facts.ts';
import type { Fact } from './membrane-facts.ts';
import { reportedFact } from './membrane-facts.ts';

/** Powders among the specimens, in their order. */
export function powdersOf(facts: Facts): readonly Powder[] {
  return Object.values(facts.specimens).filter((specimen) => specimen.kind === 'powder');
}

/** The first reported value of this name of a powder as it was made: nothing that came after some treatment. */
export function powderFact(facts: Facts, name: string, powder: Powder): Fact | undefined {
  const reported = facts.reported.find(
    (each) =>
      each.name === name &&
      each.of === powder.name &&
      each.at.after === undefined &&
      each.bound === undefined,
  );
  return reported && reportedFact(reported, powder.label);
}

/** The first reported value of this name of a powder of the material that an electrode is made of. */
export function materialPowderFact(facts: Facts, name: string, electrode: string): Fact | undefined {
  const made = facts.specimens[electrode];
  if (made?.kind !== 'electrode') return undefined;
  const powders = powdersOf(facts).filter(({ material }) => material === made.material);
  return powders.flatMap((powder) => powderFact(facts, name, powder) ?? [])[0];
}
