import { dimensionName } from './dimension.ts';
import { InputError } from './input-error.ts';
import { foreignUnits, unitTable } from './unit-table.ts';

/** The error for a symbol that is no unit: says what it measures where it is a known foreign one, else the nearest known spelling. */
export function unknownUnit(symbol: string, written = symbol, example?: string): InputError {
  const foreign = foreignUnits.get(symbol);
  if (foreign !== undefined) {
    const instead = example === undefined ? `give it in ${foreign.instead}` : `write ${example}`;
    return new InputError(`"${written}" is ${dimensionName(foreign.dimension)} but no unit we know`, instead);
  }
  if (symbol === 'e' || symbol === 'E') {
    return new InputError(
      `"${written}" has a power of ten that is not joined to its number`,
      'write it without a space, e.g. 1.77e-4, or in brackets, (1.77 ± 0.05)e-4',
    );
  }
  const otherCase = nearestSymbol(symbol, 0.5);
  const apart = runTogether(symbol);
  if (otherCase === undefined && apart !== undefined) {
    return new InputError(
      `"${written}" has the unit ${symbol}, which is none we know`,
      `write ${written.replace(symbol, apart)} if these are two units`,
    );
  }
  const nearest = otherCase ?? nearestSymbol(symbol, Math.max(0.5, symbol.length / 3));
  const shown = example === undefined ? '' : `, e.g. ${example}`;
  return new InputError(
    `"${written}" has the unit ${symbol}, which is none we know`,
    nearest === undefined
      ? `write ${example ?? 'a unit such as µm, S/cm or mAh/cm²'}`
      : `write ${nearest} instead of ${symbol}${shown}`,
  );
}

/** Two known symbols without a space between them, `mAhg`: apart. */
function runTogether(symbol: string): string | undefined {
  if (symbol.length < 3) return undefined;
  for (let at = symbol.length - 1; at > 0; at--) {
    const [first, second] = [symbol.slice(0, at), symbol.slice(at)];
    if (isKnown(first) && isKnown(second)) return `${first} ${second}`;
  }
  return undefined;
}

function isKnown(text: string): boolean {
  return candidates.some(({ spelling }) => spelling === text);
}

/** Known symbol with the fewest changed letters, at most so many; a change of case counts a quarter. */
function nearestSymbol(symbol: string, most: number): string | undefined {
  let best: string | undefined;
  let least = most + 1e-9;
  for (const candidate of candidates) {
    const distance = editDistance(symbol, candidate.spelling);
    if (distance < least) {
      least = distance;
      best = candidate.symbol;
    }
  }
  return best;
}

/** Prefixes worth proposing; nobody mistypes a yottaampere. */
const common: ReadonlySet<string> = new Set(['', 'G', 'M', 'k', 'd', 'c', 'm', 'µ', 'n']);

const candidates: readonly { spelling: string; symbol: string }[] = unitTable.flatMap((entry) => {
  const allowed = `${entry.prefixes} `.split(' ').filter((prefix) => common.has(prefix));
  const spellings = [entry.symbol].concat(entry.aliases);
  return allowed.flatMap((prefix) =>
    spellings.map((spelling) => ({ spelling: prefix + spelling, symbol: prefix + entry.symbol })),
  );
});

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Number.POSITIVE_INFINITY;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + letterDistance(a[i - 1] ?? '', b[j - 1] ?? '');
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function letterDistance(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? 0.25 : 1;
}
