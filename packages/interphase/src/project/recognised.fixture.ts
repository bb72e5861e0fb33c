import * as fc from 'fast-check';
import type { Recognised } from './recognise-folder.ts';
import { nameProposal } from './name-proposal.ts';

/** A recognised spectrum of this path, blocking by its data. */
export function recognisedSpectrum(path: string): Recognised {
  return {
    path,
    bytes: 1000,
    reader: 'delimited text',
    techniques: ['impedance'],
    rows: 71,
    warnings: [],
    faults: [],
    name: nameProposal(path, 'impedance'),
    cellKind: { kind: 'blocking', because: 'the phase at the low end is −85° and −Z″ still grows' },
  };
}

const ordinary = fc.stringMatching(/^[a-zA-Z0-9 _.°#:,'"{}[\]&*!|>%@`?-]{1,20}$/u);
const strange = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });

/** Paths as file systems allow them, awkward ones included. */
export const paths: fc.Arbitrary<string> = fc
  .array(fc.oneof(ordinary, strange), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'))
  .filter(
    (path) => !/^(?:\/|\\|[a-zA-Z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|^\.\//u.test(path) && !/\p{Cs}/u.test(path),
  );

export const recognisedFiles: fc.Arbitrary<Recognised[]> = fc
  .uniqueArray(paths, { maxLength: 6 })
  .chain((names) =>
    fc.tuple(
      ...names.map((path) =>
        fc
          .boolean()
          .map(
            (readable): Recognised =>
              readable
                ? recognisedSpectrum(path)
                : { path, bytes: 10, unread: 'no reader knows this file; export it as text' },
          ),
      ),
    ),
  );
