/** What a length or an area of a cell can be; anything beyond is a slip of the exponent or the unit. */
export interface PlausibleRange {
  /** SI, inclusive. */
  readonly low: number;
  readonly high: number;
  /** As a message says it. */
  readonly text: string;
}

/** From the thinnest films that conduct ions without shorts (sputtered, some 10 nm) to far above any pellet. */
export const filmThickness: PlausibleRange = { low: 1e-8, high: 0.1, text: '10 nm … 10 cm' };
/** From a microelectrode to beyond any pouch. */
export const electrodeDiameter: PlausibleRange = { low: 1e-6, high: 1, text: '1 µm … 1 m' };
export const electrodeArea: PlausibleRange = { low: 1e-12, high: 1, text: '1 µm² … 1 m²' };

/** Rounding of the unit conversion does not exclude an end. */
export function isWithin(value: number, { low, high }: PlausibleRange): boolean {
  return value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9);
}
