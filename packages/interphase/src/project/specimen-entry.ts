import { type Material, type MembraneComposition, materialName, type Specimen } from '../cell/index.ts';
import type { ValueOf } from './field.ts';
import type { Missing } from './project.ts';
import { type compositionFields, type specimenFields, specimenKindFields } from './project-fields.ts';
import { complain, cureFor, type Reading } from './reading.ts';

type Entry = ValueOf<typeof specimenFields>;
type Materials = Readonly<Record<string, Material>>;

/** The specimens of a project; one whose kind is blank is left out and asked for. */
export function readSpecimens(
  entries: ReadonlyMap<string, Entry> | undefined,
  materials: Materials,
  missing: Missing[],
  reading: Reading,
): Record<string, Specimen> {
  const specimens: [string, Specimen][] = [];
  for (const [name, entry] of entries ?? []) {
    if (entry.kind === undefined) {
      missing.push({
        field: `${entry.path}.kind`,
        why: 'Without its kind nothing can be concluded about it.',
      });
      continue;
    }
    refuseForeignFields(entry, entry.kind, reading);
    specimens.push([name, specimen(name, entry, entry.kind, materials, reading)]);
    if (entry.kind === 'membrane' && entry.thickness === undefined)
      missing.push({
        field: `${entry.path}.thickness`,
        why: 'A resistance becomes a conductivity with the thickness of one membrane.',
      });
  }
  return Object.fromEntries(specimens);
}

function specimen(
  name: string,
  entry: Entry,
  kind: Specimen['kind'],
  materials: Materials,
  reading: Reading,
): Specimen {
  const label = entry.label ?? name;
  if (kind === 'membrane') {
    const composition = entry.composition && compositionOf(entry.composition, materials, reading);
    return {
      kind,
      name,
      label,
      ...(entry.thickness && { thickness: entry.thickness }),
      ...(entry['areal mass'] && { arealMass: entry['areal mass'] }),
      ...(composition && { composition }),
    };
  }
  const material = knownMaterial(entry.material, `${entry.path}.material`, materials, reading);
  const shared = { name, label, ...(material !== undefined && { material }) };
  if (kind === 'powder') return { kind, ...shared };
  return { kind, ...shared, ...(entry.loading && { loading: entry.loading }) };
}

function compositionOf(
  entry: ValueOf<typeof compositionFields>,
  materials: Materials,
  reading: Reading,
): MembraneComposition | undefined {
  const polymer = knownMaterial(entry.polymer, `${entry.path}.polymer`, materials, reading);
  const electrolyte = knownMaterial(entry.electrolyte, `${entry.path}.electrolyte`, materials, reading);
  const filler = knownMaterial(entry.filler, `${entry.path}.filler`, materials, reading);
  if (polymer === undefined || electrolyte === undefined) return undefined;
  return {
    polymer,
    electrolyte,
    ...(filler !== undefined && { filler }),
    ...(entry['filler fraction'] && { fillerFraction: entry['filler fraction'] }),
    ...(entry['filler basis'] && { fillerBasis: entry['filler basis'] }),
    ...(entry['precursor uptake'] && { precursorUptake: entry['precursor uptake'] }),
  };
}

function knownMaterial(
  written: string | undefined,
  path: string,
  materials: Materials,
  reading: Reading,
): string | undefined {
  if (written === undefined) return undefined;
  const name = materialName(written, materials);
  if (name === undefined)
    complain(reading, `the material "${written}" is not known`, cureFor(written, Object.keys(materials)), {
      line: reading.lines.get(path) ?? 1,
      field: path,
    });
  return name;
}

function refuseForeignFields(entry: Entry, kind: Specimen['kind'], reading: Reading): void {
  const allowed: readonly string[] = ['path', 'line', ...specimenKindFields[kind]];
  for (const key of Object.keys(entry)) {
    if (allowed.includes(key)) continue;
    const path = `${entry.path}.${key}`;
    const article = kind === 'electrode' ? 'an' : 'a';
    complain(
      reading,
      `${article} ${kind} has no ${key}`,
      `it may have ${specimenKindFields[kind].join(', ')}`,
      {
        line: reading.lines.get(path) ?? entry.line,
        field: path,
      },
    );
  }
}
