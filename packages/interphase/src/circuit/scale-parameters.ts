import { InputError } from '../quantity/index.ts';
import type { Circuit } from './circuit.ts';

/**
 * The parameters of the same circuit for a spectrum scaled as a whole: `impedance` times as large, at frequencies `frequency` times as
 * high. The impedance scales exactly, whatever the circuit.
 *
 * Turns values of a cell into those of an area (`impedance`: the area), of two like cells into one, or of seconds into
 * another unit of time.
 *
 * @param parameters SI, in the order of `circuit.parameters`
 * @param by positive factors, default 1
 * @throws InputError when a factor is not positive or the number of parameters is not that of the circuit
 *
 * @example
 * ```ts
 * import { parseCircuit, scaleParameters } from 'interphase/circuit';
 * scaleParameters(parseCircuit('R0-C1'), [5, 1e-6], { impedance: 2 }); // => [10, 5e-7]
 * ```
 */
export function scaleParameters(
  circuit: Circuit,
  parameters: ArrayLike<number>,
  by: { readonly impedance?: number; readonly frequency?: number },
): number[] {
  const { impedance = 1, frequency = 1 } = by;
  if (!(impedance > 0 && frequency > 0))
    throw new InputError('a spectrum is scaled by positive factors', 'give factors above zero');
  if (parameters.length !== circuit.parameters.length)
    throw new InputError(
      `the circuit has ${circuit.parameters.length} parameters but ${parameters.length} numbers were given`,
      `give ${circuit.parameters.map(({ name }) => name).join(', ')}`,
    );
  return circuit.parameters.map(({ element, scaling }, index) => {
    const power = scaling.frequency;
    const exponent =
      typeof power === 'number'
        ? power
        : -parameters[
            circuit.parameters.findIndex((other) => other.element === element && other.symbol === power.minus)
          ]!;
    return parameters[index]! * impedance ** scaling.impedance * frequency ** exponent;
  });
}
