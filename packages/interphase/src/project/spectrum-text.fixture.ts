/** A spectrum of a resistance in series with a capacitance, as a text file: 40 points from 100 kHz down, 8 a decade. */
export function blockingText(resistance: number, points = 40): string {
  return [
    "Frequency (Hz)\tZ' (Ω)\t-Z'' (Ω)",
    ...Array.from({ length: points }, (_, index) => {
      const frequency = 10 ** (5 - index / 8);
      return `${frequency}\t${resistance + 0.02 / frequency}\t${1e4 / frequency}`;
    }),
  ].join('\n');
}
