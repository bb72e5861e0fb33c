import type { Quantity } from '../quantity/index.ts';
import type { Material } from './cell.ts';
import { type Entry, type MaterialEntry, materialData } from './material-data.ts';

/**
 * The built-in substances by name. Every value carries its citation in `sources`; those without a checked
 * primary source have status `assumed`. A range is a uniform distribution.
 *
 * @example
 * ```ts
 * import { materialLibrary } from 'interphase/cell';
 * materialLibrary['Li']?.density?.value; // => 534
 * materialLibrary['P(VEC-PEGDA)–LiTFSI']?.density?.status; // => 'assumed'
 * ```
 */
export const materialLibrary: Readonly<Record<string, Material>> = Object.fromEntries(
  materialData.map((entry) => [entry.name, material(entry)]),
);

/**
 * The name under which a material is known, however dashes, subscripts, spaces and capitals are written;
 * undefined when it is in neither the library nor `materials`.
 *
 * @example
 * ```ts
 * import { materialName, materialLibrary } from 'interphase/cell';
 * materialName('SiO₂', materialLibrary); // => 'SiO2'
 * materialName('unobtainium', materialLibrary); // => undefined
 * ```
 */
export function materialName(
  written: string,
  materials: Readonly<Record<string, Material>>,
): string | undefined {
  if (Object.hasOwn(materials, written)) return written;
  const wanted = plainSpelling(written);
  for (const name of Object.keys(materials)) if (plainSpelling(name) === wanted) return name;
  for (const { name, aliases } of materialData)
    if (Object.hasOwn(materials, name) && aliases?.some((alias) => plainSpelling(alias) === wanted))
      return name;
  return undefined;
}

const subscripts = '₀₁₂₃₄₅₆₇₈₉';

function plainSpelling(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[₀-₉]/gu, (digit) => String(subscripts.indexOf(digit)))
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

function material({ name, density, molarMass, openCircuit }: MaterialEntry): Material {
  return {
    name,
    ...(density && { density: libraryQuantity(density, 'g/cm³', 1000, `material ${name} density`) }),
    ...(molarMass && { molarMass: libraryQuantity(molarMass, 'g/mol', 1e-3, `material ${name} molar mass`) }),
    ...(openCircuit && { openCircuit }),
  };
}

function libraryQuantity(entry: Entry, unit: string, toSi: number, identity: string): Quantity {
  const status = entry.assumed ? 'assumed' : 'reported';
  const { low, high } = entry;
  const shared = { value: entry.value * toSi, unit, status, sources: [entry.source] } as const;
  if (low === undefined || high === undefined) return { ...shared, contributions: [] };
  const uncertainty = ((high - low) * toSi) / Math.sqrt(12);
  return {
    ...shared,
    uncertainty,
    distribution: 'uniform',
    interval: { low: low * toSi, high: high * toSi, coverage: 1 },
    contributions: [{ source: identity, uncertainty }],
  };
}
