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

/** A spectrum of a symmetric cell as a text file: 60 Ω of bulk before an arc of `interface` Ω with 1 µF. */
export function symmetricText(interfaceResistance: number): string {
  return [
    "Frequency (Hz)\tZ' (Ω)\t-Z'' (Ω)",
    ...Array.from({ length: 49 }, (_, index) => {
      const frequency = 10 ** (6 - index / 8);
      const x = 2 * Math.PI * frequency * interfaceResistance * 1e-6;
      const arc = interfaceResistance / (1 + x * x);
      return `${frequency}\t${60 + arc}\t${arc * x}`;
    }),
  ].join('\n');
}

/** A polarisation as a text file: the current falls from 100 µA to 60 µA with 100 s, at 10 mV where that is recorded. */
export function transientText(withVoltage = false): string {
  return [
    `Time (s)\tCurrent (A)${withVoltage ? '\tVoltage (V)' : ''}`,
    ...Array.from(
      { length: 1200 },
      (_, index) => `${index}\t${6e-5 + 4e-5 * Math.exp(-index / 100)}${withVoltage ? '\t0.01' : ''}`,
    ),
  ].join('\n');
}
