import type { Check } from '../check.ts';

/** A check whose formula needs a room that does not exist yet: registered, silent, and it says what it waits for. */
function waiting(id: string, topic: string, needs: readonly string[], waitsFor: string): Check {
  return { id, topic, needs, waitsFor, evaluate: () => undefined };
}

/** Waits for the cell simulator: capacities against rate are fitted with a particle model. */
export const rateDropShape = waiting(
  'A15',
  'shape of the drop with rate',
  ['capacities of a cell at three rates or more'],
  'the cell simulator',
);

/** Waits for the recipe room: shares of components from weighed masses. */
export const fillerBasis = waiting(
  'A21',
  'basis of a filler share',
  ['filler fraction and uptake of a membrane'],
  'the recipe room',
);

/** Waits for the recipe room: concentrations on either basis from volumes and densities. */
export const precursorBasis = waiting(
  'A22',
  'basis of a precursor concentration',
  ['salt concentration and recipe of the precursor'],
  'the recipe room',
);

/** Waits for the design room: masses of a whole cell. */
export const energyAsBuilt = waiting(
  'A25',
  'energy of the cell as built',
  ['areas, loadings and foils of a full cell'],
  'the design room',
);
