import { expect, it } from 'vitest';
import { compileCircuit } from './compile-circuit.ts';
import { elements } from './elements/index.ts';
import { parseCircuit } from './parse-circuit.ts';

const points = 70;

it.each([...elements.map(({ symbol }) => `${symbol}0`), 'R0-p(R1,CPE1)-p(R2-Ws2,CPE2)'])(
  '%s with Jacobian makes no garbage for each point',
  (text) => {
    const compiled = compileCircuit(parseCircuit(text));
    const n = compiled.parameterCount;
    const parameters = Float64Array.from(compiled.circuit.parameters, ({ upper }) =>
      upper === 1 ? 0.8 : 1.3,
    );
    const frequency = Float64Array.from({ length: points }, (_, i) => 10 ** (6 - i / 10));
    const [real, imaginary, slopesReal, slopesImaginary] = [points, points, points * n, points * n].map(
      (length) => new Float64Array(length),
    );
    const growth = (count: number) => {
      const before = process.memoryUsage().heapUsed;
      for (let i = 0; i < count; i += 1)
        compiled.logarithmicJacobian(parameters, frequency, real!, imaginary!, slopesReal!, slopesImaginary!);
      return (process.memoryUsage().heapUsed - before) / count;
    };
    // the least of many rounds: compilation comes at its own time, and a collection makes a round negative
    let least = Infinity;
    for (let round = 0; round < 200 && least > points; round += 1) {
      const bytes = growth(100);
      if (bytes >= 0) least = Math.min(least, bytes);
    }
    // one number made into an object at each point would be 16 bytes × points
    expect(least).toBeLessThan(4 * points);
  },
);
