/** A condition of a measurement that a method may ask for. */
export type RequiredCondition = 'temperature' | 'pressure' | 'dwell' | 'potential';

/** What is measured, as far as it decides which conditions count. */
export type MeasuredWith =
  | 'blocking spectrum'
  | 'polarisation'
  | 'spectrum beside a polarisation'
  | 'spectrum';

/** The conditions one method needs of one kind of measurement; without them there is still a result. */
export interface MethodConditions {
  /** Name of the method, as in its findings. */
  readonly method: string;
  readonly measuredWith: MeasuredWith;
  /** Fewest temperatures from which it matters; 1 when absent. */
  readonly temperatures?: number;
  readonly requires: readonly { readonly condition: RequiredCondition; readonly why: string }[];
}

/** Every method with the conditions it requires; the order is that in which they are asked for. */
export const requiredConditions: readonly MethodConditions[] = [
  {
    method: 'ionic conductivity',
    measuredWith: 'blocking spectrum',
    requires: [
      { condition: 'temperature', why: 'A conductivity has a meaning only at a temperature.' },
      {
        condition: 'pressure',
        why: 'Contact and thickness of a soft film follow the pressure on the stack: without it nobody can measure this conductivity again.',
      },
      {
        condition: 'dwell',
        why: 'A cell that has not rested at a temperature is not yet at it, and its contact not yet settled.',
      },
    ],
  },
  {
    method: 'activation energy',
    measuredWith: 'blocking spectrum',
    temperatures: 3,
    requires: [
      {
        condition: 'dwell',
        why: 'A cell that has not rested at a temperature is not yet at it, which bends the Arrhenius line.',
      },
    ],
  },
  {
    method: 'transference number',
    measuredWith: 'polarisation',
    requires: [
      {
        condition: 'temperature',
        why: 'Currents and resistances of a polarisation belong together only at one temperature.',
      },
      {
        condition: 'potential',
        why: 'The currents mean nothing without the potential step that drives them.',
      },
      { condition: 'dwell', why: 'A cell that is not yet at its temperature has no steady current.' },
    ],
  },
  {
    method: 'transference number',
    measuredWith: 'spectrum beside a polarisation',
    requires: [
      {
        condition: 'temperature',
        why: 'An interface resistance changes by several per cent with every kelvin.',
      },
      {
        condition: 'pressure',
        why: 'Lithium creeps into contact under pressure: an interface resistance follows it.',
      },
      {
        condition: 'dwell',
        why: 'An interface grows with time: its resistance belongs to a time at the temperature.',
      },
    ],
  },
  {
    method: 'impedance spectrum',
    measuredWith: 'spectrum',
    requires: [{ condition: 'temperature', why: 'A spectrum has a meaning only at a temperature.' }],
  },
];
