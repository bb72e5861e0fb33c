import { elements } from './elements/index.ts';

/** Letters in Boukamp’s notation and the symbol each stands for. */
export const boukampCodes: ReadonlyMap<string, string> = new Map([
  ...elements.map(({ symbol, boukamp }) => [boukamp ?? symbol, symbol] as const),
  // Boukamp’s own letters of the finite diffusions, easily taken for each other
  ['O', 'Ws'] as const,
  ['T', 'Wo'] as const,
  // ours, where they differ and cannot be mistaken
  ...elements
    .filter(({ symbol, boukamp }) => boukamp !== undefined && symbol !== 'T')
    .map(({ symbol }) => [symbol, symbol] as const),
]);

/** Gives elements without a number the lowest that is free, each kind by itself. */
export function countedNames(taken: ReadonlySet<string>): (symbol: string) => string {
  const next = new Map<string, number>();
  return (symbol) => {
    let number = next.get(symbol) ?? 0;
    while (taken.has(symbol + number)) number += 1;
    next.set(symbol, number + 1);
    return symbol + number;
  };
}
