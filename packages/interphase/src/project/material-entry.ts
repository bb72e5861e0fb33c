import { type Material, materialLibrary, materialName } from '../cell/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { ValueOf } from './field.ts';
import type { materialFields } from './project-fields.ts';

type Entries = ReadonlyMap<string, ValueOf<typeof materialFields>> | undefined;

/** The project's own materials; what one leaves out is taken from the library entry it lies over. */
export function readMaterials(entries: Entries): Record<string, Material> {
  return Object.fromEntries(
    [...(entries ?? [])].map(([written, entry]) => {
      const name = materialName(written, materialLibrary) ?? written;
      const cited = (quantity: Quantity): Quantity => ({
        ...quantity,
        status: quantity.status === 'measured' ? (entry.status ?? 'measured') : quantity.status,
        sources: entry.source === undefined ? quantity.sources : [entry.source, ...quantity.sources],
      });
      const { density, permittivity, 'molar mass': molarMass } = entry;
      const material: Material = {
        ...materialLibrary[name],
        name,
        ...(density && { density: cited(density) }),
        ...(molarMass && { molarMass: cited(molarMass) }),
        ...(permittivity && { permittivity: cited(permittivity) }),
      };
      return [name, material];
    }),
  );
}
