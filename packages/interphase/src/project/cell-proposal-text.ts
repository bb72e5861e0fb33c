import { oneLine, yamlText } from './measurement-line.ts';
import type { RecognisedFile } from './recognise-folder.ts';

/**
 * Files that share a stem or a cell name are proposed to share a cell; fixture measurements have none. No name that is
 * taken is given.
 */
export function proposedCells(
  files: readonly RecognisedFile[],
  taken: readonly string[] = ['membrane-1'],
): ReadonlyMap<string, readonly RecognisedFile[]> {
  const cells = new Map<string, RecognisedFile[]>();
  for (const file of files) {
    const aboutCell = file.techniques.some(
      (technique) => technique === 'impedance' || technique === 'chronoamperometry',
    );
    const { role, stem, cell } = file.name;
    if (!aboutCell || role === 'fixture short' || role === 'fixture open') continue;
    const name = cell ?? stem;
    const reserved = ['__proto__', 'constructor', 'prototype', ...taken].includes(name);
    const key = reserved ? `cell ${name}` : name;
    cells.set(key, [...(cells.get(key) ?? []), file]);
  }
  return cells;
}

/** The lines of membranes of which only the name is known. */
export function specimenLines(membranes: readonly string[]): string[] {
  const names = membranes.length > 0 ? membranes : ['membrane-1'];
  return [
    'specimens:',
    ...names.flatMap((name) => [
      `  ${yamlText(name)}:`,
      '    kind: membrane',
      '    label:  # ? its name in tables',
      '    thickness:  # ? thickness of one membrane, e.g. 3.0 ± 0.1 µm',
    ]),
  ];
}

/** The lines of proposed cells, indented by two; the membrane is proposed where there is one cell and one membrane. */
export function cellLines(
  cells: ReadonlyMap<string, readonly RecognisedFile[]>,
  { membrane, isOnly }: { readonly membrane: string; readonly isOnly: boolean },
): string[] {
  const lines: string[] = [];
  for (const [name, files] of cells) {
    lines.push(`  ${yamlText(name)}:`);
    const kinds = files.map((file) => file.cellKind).filter((kind) => kind !== undefined);
    const [first] = kinds;
    const agreed = first !== undefined && kinds.every((kind) => kind.kind === first.kind) ? first : undefined;
    if (agreed?.kind === 'blocking') lines.push(`    kind: blocking  # proposed: ${oneLine(agreed.because)}`);
    else
      lines.push(
        `    kind:  # ? blocking, symmetric, full, half or lithium-copper${agreed ? `; ${oneLine(agreed.because)}` : ''}`,
      );
    lines.push(
      isOnly
        ? `    membrane: ${yamlText(membrane)}  # proposed: the only one`
        : `    membrane:  # ? ${oneLine(membrane)}, or another described above`,
      '    films: 1  # proposed: number of membranes stacked',
      '    electrode diameter:  # ? e.g. 15.8 mm; or electrode area',
    );
  }
  return lines;
}
