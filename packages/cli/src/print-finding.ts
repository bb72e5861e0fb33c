import { type Finding, improveFirst, type NamedQuantity } from 'interphase/finding';
import { printQuantity } from 'interphase/quantity';
import { columns, wrapped } from './layout.ts';
import { marked } from './marks.ts';

/** A finding for the terminal: the numbers, the gates, what to measure next. */
export function printFinding(finding: Finding, ascii: boolean): string[] {
  const heading = `${finding.title}${finding.simulated ? ' (simulated)' : ''}`;
  const budget = improveFirst(finding);
  return [
    heading,
    ...columns(finding.quantities.map(rowOf)),
    ...(budget === undefined ? [] : wrapped(`  improve first: ${budget}`)),
    ...finding.gates.flatMap((gate) =>
      wrapped(
        `  ${marked(gate.verdict, ascii)}: ${gate.name} ${gate.value} (limit ${gate.threshold}). ${gate.advice}`,
      ),
    ),
    ...finding.missing.flatMap((field) => wrapped(`  missing: ${field}`)),
    ...finding.advice.flatMap((advice) => wrapped(`  next: ${advice}`)),
  ];
}

function rowOf({ name, at, quantity, note, n }: NamedQuantity): string[] {
  const words = [quantity.status, n === undefined ? '' : `n = ${n}`, note ?? ''].filter(
    (word) => word !== '',
  );
  return [`  ${name}${at === undefined ? '' : `, ${at}`}`, printQuantity(quantity), words.join(', ')];
}
