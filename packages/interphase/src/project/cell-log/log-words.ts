/** True for the ways in which people write that there is nothing. */
export function isNothing(text: string): boolean {
  return /^(?:|[-–—?]+|n\/?a|nan|none|null|tbd)$/iu.test(text);
}

/** True for the name of a row that sums others up and is no cell. */
export function isSummary(name: string): boolean {
  return /^(?:mean|average|avg|median|sum|total|min|max|sd|std|stdev|s\.d\.|rsd|平均值?|合计)\.?$/iu.test(
    name,
  );
}
