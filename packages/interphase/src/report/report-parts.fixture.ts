import { exampleFigures } from '../figure/figure-examples.fixture.ts';
import type { Figure } from '../figure/index.ts';
import type { NamedQuantity } from '../finding/index.ts';
import { quantity } from '../quantity/index.ts';
import type { Status } from '../quantity/index.ts';

/** A figure of the figure room under its identity. */
export function figureNamed(id: string): Figure[] {
  return exampleFigures().filter((figure) => figure.id === id);
}

/** 64 digits that look like a hash. */
export function sha(seed: number): string {
  return Array.from({ length: 64 }, (_, index) =>
    ((seed * 7 + index * index * 3 + index) % 16).toString(16),
  ).join('');
}

/** A quantity under its name. */
export function value(
  name: string,
  of: string,
  number: number,
  unit: string,
  uncertainty: number | undefined,
  status: Status = 'derived',
  more: Partial<NamedQuantity> = {},
): NamedQuantity {
  const options = uncertainty === undefined ? { status } : { uncertainty, status };
  return { name, of, quantity: quantity(number, unit, options), principal: false, ...more };
}

/** What several findings and checks advise. */
export const stackedFilms =
  'Measure the resistance of one, two and three or more stacked films of known thickness: the slope gives the conductivity, the intercept the leads and contacts.';
export const thicknessAndMass = 'Measure thickness by two methods and mass on the same cut disc.';
