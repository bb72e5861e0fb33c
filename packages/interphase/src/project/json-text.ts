/**
 * A value as JSON text that is the same for the same inputs in every run: sources that were counted while the program
 * ran (`#206 0.21 eV`) are counted from 1 in this text. One text has one count, so what shared a source still does.
 *
 * @param indent spaces a level; none when left out
 * @param shown what is written for a value that is no source; the value itself when left out
 * @example
 * ```ts
 * import { jsonText, quantityJson } from 'interphase/project';
 * import { quantity } from 'interphase/quantity';
 * const text = (): string => jsonText(quantityJson(quantity(3, 'µm', { uncertainty: 0.1 })));
 * text() === text(); // => true
 * ```
 */
export function jsonText(
  value: unknown,
  indent = 0,
  shown: (value: unknown) => unknown = (each) => each,
): string {
  const numbers = new Map<string, string>();
  return JSON.stringify(
    value,
    (key, each: unknown) =>
      key === 'source' && typeof each === 'string' ? renumbered(each, numbers) : shown(each),
    indent,
  );
}

function renumbered(source: string, numbers: Map<string, string>): string {
  return source.replace(/^#(\d+)(?= )/u, (_, counted: string) => {
    const number = numbers.get(counted) ?? String(numbers.size + 1);
    numbers.set(counted, number);
    return `#${number}`;
  });
}
