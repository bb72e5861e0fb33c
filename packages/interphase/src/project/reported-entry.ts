import type { Claim, Reported } from '../audit/index.ts';
import {
  type Cell,
  findTerm,
  type Material,
  materialName,
  type Owner,
  type Specimen,
  vocabulary,
} from '../cell/index.ts';
import type { ValueOf } from './field.ts';
import type { claimFields, reportedFields } from './project-fields.ts';
import { readQuantity } from './quantity-value.ts';
import { complain, cureFor, type Reading } from './reading.ts';
import { reportedConditions } from './reported-conditions.ts';

/** Everything a value or claim may be about. */
export interface KnownNames {
  readonly specimens: Readonly<Record<string, Specimen>>;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly materials: Readonly<Record<string, Material>>;
  /** Specimens and cells whose kind is still blank: what is said of them waits. */
  readonly unfinished: ReadonlySet<string>;
}

/** Values somebody states, with the dimension their name asks for. A blank value is left out. */
export function readReported(
  entries: readonly ValueOf<typeof reportedFields>[] | undefined,
  names: KnownNames,
  reading: Reading,
): Reported[] {
  const reported: Reported[] = [];
  for (const entry of entries ?? []) {
    const { quantity: name, value, path } = entry;
    const owner = ownerOf(entry.of, path, entry.line, names, reading);
    if (name === undefined) continue;
    const term = findTerm(name);
    if (term === undefined) {
      const known = vocabulary.map((each) => each.name);
      complain(reading, `no quantity is called "${name}"`, cureFor(name, known), {
        line: reading.lines.get(`${path}.quantity`) ?? entry.line,
        field: `${path}.quantity`,
      });
      continue;
    }
    if (owner && !term.of.includes(owner.kind))
      complain(
        reading,
        `"${owner.name}" is a ${owner.kind} and has no ${name}`,
        `it belongs to ${term.of.join(', ')}`,
        {
          line: entry.line,
          field: `${path}.of`,
        },
      );
    if (value === undefined || owner === undefined) continue;
    const source = entry.source ?? `${reading.fileName}:${entry.line}`;
    const expected = {
      unit: term.unit,
      sign: term.sign,
      path: `${path}.value`,
      status: 'reported',
      source,
    } as const;
    const read = readQuantity(value, expected, reading);
    if (read === undefined) continue;
    reported.push({
      name,
      of: owner.name,
      quantity: read.quantity,
      at: reportedConditions(entry.at, `${path}.at`, reading),
      source,
      text: read.text,
      ...(read.bound && { bound: read.bound }),
      ...(read.ends && { ends: read.ends }),
    });
  }
  return reported;
}

/** Conclusions somebody draws. */
export function readClaims(
  entries: readonly ValueOf<typeof claimFields>[] | undefined,
  names: KnownNames,
  reading: Reading,
): Claim[] {
  const claims: Claim[] = [];
  for (const entry of entries ?? []) {
    const owner = ownerOf(entry.of, entry.path, entry.line, names, reading);
    if (owner === undefined || entry.mechanism === undefined) continue;
    const source = entry.source ?? `${reading.fileName}:${entry.line}`;
    claims.push({ mechanism: entry.mechanism, of: owner.name, source });
  }
  return claims;
}

function ownerOf(
  written: string | undefined,
  path: string,
  line: number,
  { specimens, cells, materials, unfinished }: KnownNames,
  reading: Reading,
): { readonly name: string; readonly kind: Owner } | undefined {
  if (written === undefined || unfinished.has(written)) return undefined;
  const specimen = Object.hasOwn(specimens, written) ? specimens[written] : undefined;
  if (specimen) return { name: written, kind: specimen.kind };
  if (Object.hasOwn(cells, written)) return { name: written, kind: 'cell' };
  const material = materialName(written, materials);
  if (material !== undefined) return { name: material, kind: 'material' };
  const known = [...Object.keys(specimens), ...Object.keys(cells)];
  complain(reading, `no specimen, cell or material is called "${written}"`, cureFor(written, known), {
    line: reading.lines.get(`${path}.of`) ?? line,
    field: `${path}.of`,
  });
  return undefined;
}
