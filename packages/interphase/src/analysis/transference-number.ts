import { comparison } from '../figure/index.ts';
import type { Figure } from '../figure/index.ts';
import { restingOnSimulation } from '../finding/index.ts';
import type { Finding, NamedQuantity } from '../finding/index.ts';
import { printNumber, quantity } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { transferenceGates } from './transference-gates.ts';
import type { TransferenceNumberInput } from './transference-input.ts';
import { refusalLimit, supposedUncertainty, transferenceRoutes } from './transference-routes.ts';
import type { TransferenceRoute } from './transference-routes.ts';

/**
 * Transference number of a symmetric Li‖Li cell by Bruce, Vincent and Evans (Eq. 3 of Liu et al. 2024).
 *
 * Three routes, as far as the data allow: the classical formula with the sampled I_0 (the answer, unless no fall of the current was seen), the same corrected for a
 * changed bulk resistance, and the one with I_0 = ΔV/(R_b + R_0) from impedance, which is Watanabe's formula. Each has a
 * Monte Carlo interval (16 … 84 %); a ratio of differences is not propagated linearly. When the condition number κ times
 * the relative uncertainty of the interface resistance exceeds 0.3, or the interval is wider than the value, the result is
 * `not identifiable`: interval and advice, no value.
 *
 * The result is called *current fraction* unless `idealDilute` is asserted. Values outside 0 … 1 are never clipped.
 *
 * @throws InputError when a formula has no finite value (I_ss R_ss = ΔV, or I_0 = 0), or the bulk resistance is not positive.
 *
 * @example
 * ```ts
 * import { transferenceNumber } from 'interphase/analysis';
 * import { quantity } from 'interphase/quantity';
 * const finding = transferenceNumber({ of: 'peo', label: 'PEO', cell: 'lili-1',
 *   potential: quantity(10, 'mV', { uncertainty: 0 }),
 *   initialCurrent: quantity(17.54, 'µA', { uncertainty: 0.1 }),
 *   steadyCurrent: quantity(10.78, 'µA', { uncertainty: 0.1 }),
 *   initialInterfaceResistance: quantity(243, 'Ω', { uncertainty: 2 }),
 *   steadyInterfaceResistance: quantity(250, 'Ω', { uncertainty: 2 }) });
 * finding.quantities[0]?.name; // => 'current fraction'
 * Number(finding.quantities[0]?.quantity.value.toFixed(3)); // => 0.483
 * ```
 */
export function transferenceNumber(input: TransferenceNumberInput): Finding {
  const { of, label, cell, files = [] } = input;
  const routes = transferenceRoutes(input);
  const simulated =
    files.some((file) => file.simulated) ||
    Object.values(measuredFields(input)).some((one) => one?.status === 'simulated');
  const found = quantities(input, routes);
  return {
    id: `transference-number-${cell}`,
    title: `${input.idealDilute ? 'Transference number' : 'Current fraction'} of ${label}`,
    of,
    method: {
      name: 'transference number',
      sentence: methodSentence(input, routes),
      equation: 't₊ = I_ss (ΔV − I_0 R_0)/(I_0 (ΔV − I_ss R_ss)); κ = I_0 R_0/(ΔV − I_0 R_0)',
      citations: [
        { text: 'Evans, Vincent, Bruce, Polymer 28 (1987) 2324', doi: '10.1016/0032-3861(87)90394-6' },
        {
          text: 'Bruce, Vincent, J. Electroanal. Chem. 225 (1987) 1',
          doi: '10.1016/0022-0728(87)80001-3',
        },
        {
          text: 'Balsara, Newman, J. Electrochem. Soc. 162 (2015) A2720 (meaning of the current fraction)',
          doi: '10.1149/2.0651514jes',
        },
        {
          text: 'Watanabe et al., Solid State Ionics 28–30 (1988) 911',
          doi: '10.1016/0167-2738(88)90303-7',
        },
      ],
    },
    quantities: simulated ? restingOnSimulation(found) : found,
    gates: transferenceGates(input, routes),
    assumptions: assumptions(input, routes),
    advice: advice(input, routes),
    missing: missing(input),
    figures: routesFigure(input, routes, simulated),
    files: [...files],
    simulated,
  };
}

/** Words for the inputs of the formulas. */
const inputWords: Readonly<Record<string, string>> = {
  initialCurrent: 'the initial current',
  steadyCurrent: 'the steady current',
  initialInterfaceResistance: 'the interface resistance before the step',
  steadyInterfaceResistance: 'the interface resistance in the steady state',
  bulkResistance: 'the bulk resistance',
  initialBulkResistance: 'the bulk resistance before the step',
  steadyBulkResistance: 'the bulk resistance in the steady state',
};

function measuredFields(input: TransferenceNumberInput): Record<string, Quantity | undefined> {
  return {
    'polarisation potential': input.potential,
    'initial current': input.initialCurrent,
    'steady current': input.steadyCurrent,
    'interface resistance before the step': input.initialInterfaceResistance,
    'interface resistance in the steady state': input.steadyInterfaceResistance,
    'bulk resistance before the step': input.initialBulkResistance,
    'bulk resistance in the steady state': input.steadyBulkResistance,
  };
}

const routeNotes: Record<TransferenceRoute['name'], string> = {
  classical: 'sampled I_0 (Eq. 3)',
  'bulk-corrected': 'corrected for a changed bulk resistance',
  'initial current from impedance': 'I_0 = ΔV/(R_b + R_0); Watanabe',
};

const routeSuffixes: Record<TransferenceRoute['name'], string> = {
  classical: 'sampled I_0',
  'bulk-corrected': 'bulk-corrected',
  'initial current from impedance': 'I_0 from impedance',
};

function resultName(input: TransferenceNumberInput): string {
  return input.idealDilute ? 'transference number' : 'current fraction';
}

function quantities(input: TransferenceNumberInput, routes: readonly TransferenceRoute[]): NamedQuantity[] {
  const { of, cell } = input;
  const list = routes.map((route, index): NamedQuantity => {
    const suffix = index === 0 ? '' : `, ${routeSuffixes[route.name]}`;
    return {
      name: `${resultName(input)}${suffix}`,
      of,
      quantity: route.quantity,
      n: 1,
      principal: index === 0,
      note: `${routeNotes[route.name]}${route.unseen ? '; upper bound, as no fall of the current was seen' : ''}`,
    };
  });
  const main = routes[0];
  if (main)
    list.push({
      name: 'condition number',
      of: cell,
      quantity: quantity(main.conditionNumber, '1', { status: 'derived', source: `condition of ${cell}` }),
      principal: false,
      note: 'κ = R_int/R_bulk',
    });
  const { initialCurrent, steadyCurrent } = input;
  if (initialCurrent && steadyCurrent && initialCurrent.value !== 0)
    list.push({
      name: 'steady over initial current',
      of: cell,
      quantity: quantity(steadyCurrent.value / initialCurrent.value, '1', {
        status: 'derived',
        source: `current ratio of ${cell}`,
      }),
      principal: false,
      note: 'not corrected for the interfaces',
    });
  for (const [name, value] of Object.entries(measuredFields(input)))
    if (value) list.push({ name, of: cell, quantity: value, principal: false });
  return list;
}

function methodSentence(input: TransferenceNumberInput, routes: readonly TransferenceRoute[]): string {
  const name = input.idealDilute ? 'transference number' : 'current fraction';
  const others =
    routes.length > 1 ? ` and by ${routes.length - 1} further route${routes.length > 2 ? 's' : ''}` : '';
  return `The ${name} was evaluated from the polarisation of a symmetric Li‖Li cell by the Bruce–Vincent–Evans formula${others}; intervals (16–84 %) are from Monte Carlo propagation, and a value is refused when the condition number times the relative uncertainty of the interface resistance exceeds ${refusalLimit}.`;
}

function assumptions(input: TransferenceNumberInput, routes: readonly TransferenceRoute[]): string[] {
  const list = [
    'Both lithium electrodes have the same area and the interfaces respond linearly.',
    input.idealDilute
      ? 'The salt is ideal, dilute and fully dissociated, as asserted: the current fraction is then t₊.'
      : 'Without an ideal, dilute, fully dissociated salt the result is the current fraction, which equals t₊ only in that limit.',
  ];
  if (input.initialBulkResistance)
    list.push('The bulk resistance of the spectra holds the leads and contacts unless they were corrected.');
  if (input.potential && input.potential.uncertainty === undefined)
    list.push('The potential is taken as exactly what was set: no uncertainty of it is stated.');
  const supposed = [...new Set(routes.flatMap((route) => route.supposed))].map(
    (key) => inputWords[key] ?? key,
  );
  if (supposed.length > 0)
    list.push(
      `No uncertainty is stated of ${supposed.join(', ')}; the interval supposes ${100 * supposedUncertainty} % on each.`,
    );
  return list;
}

function advice(input: TransferenceNumberInput, routes: readonly TransferenceRoute[]): string[] {
  const main = routes[0];
  const list: string[] = [];
  if (main?.refused) {
    const { conditionNumber, relativeUncertainty } = main;
    const limit = refusalLimit / (relativeUncertainty || supposedUncertainty);
    const now = conditionNumber > 0 ? `is ${printNumber(conditionNumber, 3)}` : 'has no sense';
    list.push(
      `Stack films to 100 µm or more: R_int/R_bulk ${now} and must fall below ${printNumber(limit, 2)}.`,
      ...(main.name === 'initial current from impedance'
        ? []
        : ['Take the initial current from impedance, I_0 = ΔV/(R_b + R_0), with both spectra fitted.']),
      'Measure three cells or more, and steps of both polarities at 5 and 10 mV.',
      'Use pulsed-field-gradient NMR as a second method: it does not see the interfaces.',
    );
    const other = routes.find(({ name, refused }) => name === 'initial current from impedance' && !refused);
    if (other)
      list.push(
        `The route with I_0 from impedance gives ${printNumber(other.quantity.value, 2)} and stands beside this result.`,
      );
    return list;
  }
  if (!input.initialBulkResistance)
    list.push(
      'Give the bulk resistance of the spectrum before the step, to test I_0 against ΔV/(R_b + R_0).',
    );
  if ((input.gates?.cells ?? 1) < 3)
    list.push('Measure three cells or more and state the spread between them.');
  if (input.gates?.bothPolarities !== true) list.push('Repeat the step with the opposite sign.');
  return list;
}

function missing(input: TransferenceNumberInput): string[] {
  const fields = measuredFields(input);
  const list: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const optional = name.startsWith('bulk');
    if (!value && !optional) list.push(`cells.${input.cell}.${name}`);
    else if (value && value.uncertainty === undefined)
      list.push(`cells.${input.cell}.uncertainty of ${name}`);
  }
  return list;
}

function routesFigure(
  input: TransferenceNumberInput,
  routes: readonly TransferenceRoute[],
  simulated: boolean,
): Figure[] {
  if (routes.length === 0) return [];
  const refused = routes[0]!.refused;
  return [
    comparison({
      id: `transference-routes-${input.cell}`,
      title: refused
        ? `${input.label}: the ${resultName(input)} is not identifiable`
        : `${input.label}: the ${resultName(input)} by each route`,
      caption: `Lines: 68 % intervals by Monte Carlo${routesCaption(routes, simulated)}`,
      width: 85,
      quantity: resultName(input),
      unit: '1',
      rows: routes.map((route) => {
        const { value, interval } = route.quantity;
        const showValue = showsValue(route);
        return {
          label: routeLabels[route.name],
          kind: simulated ? ('simulated' as const) : ('measured' as const),
          ...(showValue && { value }),
          ...(interval && { low: interval.low, high: interval.high }),
          ...(route.refused && { word: '◇ not identifiable' }),
        };
      }),
    }),
  ];
}

function showsValue({ refused, quantity: { interval } }: TransferenceRoute): boolean {
  return !refused || !interval;
}

/** What stands for values in the figure of the routes, and which routes have none. */
function routesCaption(routes: readonly TransferenceRoute[], simulated: boolean): string {
  const shown = routes.filter(showsValue).length;
  if (shown === 0) return '; no value is identifiable.';
  const mark = simulated ? 'upright strokes' : 'dots';
  return `; ${mark}: values${shown < routes.length ? ', left out where none is identifiable' : ''}.`;
}

const routeLabels: Record<TransferenceRoute['name'], string> = {
  classical: 'sampled I_0',
  'bulk-corrected': 'bulk-corrected',
  'initial current from impedance': 'I_0 from impedance',
};
