import type { Gate, Verdict } from '../finding/index.ts';
import { constants, printNumber } from '../quantity/index.ts';
import type { TransferenceNumberInput } from './transference-input.ts';
import { refusalLimit, supposedUncertainty } from './transference-routes.ts';
import type { TransferenceRoute } from './transference-routes.ts';

/** Gates of a Bruce–Vincent–Evans measurement; those whose facts are unknown are absent. */
export function transferenceGates(
  input: TransferenceNumberInput,
  routes: readonly TransferenceRoute[],
): Gate[] {
  return [
    ...condition(routes),
    ...potential(input),
    ...initialCurrent(input, routes),
    ...steadyState(input),
    ...firstSample(input, routes),
    ...interfaceDrift(input),
    ...fits(input),
    ...spread(routes),
    ...range(routes),
    ...repetition(input),
  ];
}

/** The answer takes I_0 from impedance, so that the sampled one is only compared. */
const fromImpedance = (routes: readonly TransferenceRoute[]) =>
  routes[0]?.name === 'initial current from impedance';

const percent = (share: number, digits = 2) => `${printNumber(100 * share, digits)} %`;

function condition(routes: readonly TransferenceRoute[]): Gate[] {
  const main = routes[0];
  if (!main) return [];
  const { conditionNumber, relativeUncertainty, refused } = main;
  const judged = relativeUncertainty ?? supposedUncertainty;
  const product = conditionNumber * judged;
  const stated = relativeUncertainty === undefined ? `u ${percent(judged)} supposed` : `u ${percent(judged)}`;
  if (conditionNumber < 0)
    return [
      {
        name: 'condition number',
        verdict: 'fail',
        value: 'I R_int above ΔV',
        threshold: `κ u ≤ ${refusalLimit}`,
        advice:
          'The interfaces alone would drop more than the potential: current, resistance or ΔV is wrong.',
      },
    ];
  const verdict: Verdict = refused ? 'fail' : product > refusalLimit / 3 ? 'caution' : 'pass';
  const most = printNumber(refusalLimit / Math.max(judged, 1e-9), 2);
  return [
    {
      name: 'condition number',
      verdict,
      value: `κ ${printNumber(conditionNumber, 3)}, ${stated}, κ u ${printNumber(product, 2)}`,
      threshold: `κ u ≤ ${refusalLimit}`,
      advice:
        verdict === 'pass'
          ? 'The bulk resistance is large enough beside the interfaces.'
          : `An error of the interface resistance is multiplied by ${printNumber(conditionNumber, 3)}; make R_int/R_bulk smaller than ${most} by a thicker stack.`,
    },
  ];
}

function potential({ potential }: TransferenceNumberInput): Gate[] {
  if (!potential) return [];
  const volts = Math.abs(potential.value);
  const thermal = (constants.gas * 298.15) / constants.faraday;
  // 10 mV on the dial reads 10.2 mV on a voltmeter.
  const verdict: Verdict = volts <= 0.0105 ? 'pass' : volts < thermal ? 'caution' : 'fail';
  return [
    {
      name: 'potential step',
      verdict,
      value: `${printNumber(1000 * volts, 3)} mV`,
      threshold: '≤ 10 mV',
      advice:
        verdict === 'pass'
          ? 'The step is small; a repeat at 5 mV would prove the linear regime.'
          : verdict === 'caution'
            ? 'Repeat at 10 mV and 5 mV to prove the linear regime.'
            : `The step exceeds RT/F (${printNumber(1000 * thermal, 3)} mV): the response is not linear; repeat at 10 mV.`,
    },
  ];
}

function initialCurrent(input: TransferenceNumberInput, routes: readonly TransferenceRoute[]): Gate[] {
  const { initialCurrent, potential, initialBulkResistance: bulk, initialInterfaceResistance: arc } = input;
  if (!initialCurrent || !potential || !bulk || !arc) return [];
  const expected = potential.value / (bulk.value + arc.value);
  const difference = initialCurrent.value / expected - 1;
  const size = Math.abs(difference);
  return [
    {
      name: 'initial current against impedance',
      verdict: size <= 0.05 ? 'pass' : size <= 0.1 || fromImpedance(routes) ? 'caution' : 'fail',
      value: `${percent(difference)} off ${printNumber(1e6 * Math.abs(expected), 3)} µA`,
      threshold: '5 %',
      advice:
        size <= 0.05
          ? 'The sampled initial current is that of Ohm’s law with the spectrum.'
          : difference < 0
            ? 'The first samples came too late or the interface grew between spectrum and step; use I_0 = ΔV/(R_b + R_0).'
            : 'The first samples hold charging current of the interfaces; use I_0 = ΔV/(R_b + R_0).',
    },
  ];
}

function steadyState({ gates }: TransferenceNumberInput): Gate[] {
  if (gates?.steadyDrift === undefined) return [];
  const { steadyDrift: drift, steadyWindow: window } = gates;
  const over = window === undefined ? '' : ` over ${printNumber(window / 60, 3)} min`;
  const list: Gate[] = [
    {
      name: 'steady state',
      verdict: drift < 0.01 ? 'pass' : drift < 0.03 ? 'caution' : 'fail',
      value: `${percent(drift)}${over}`,
      threshold: '1 %',
      advice:
        drift < 0.01
          ? 'The current is steady over the tail.'
          : 'The current still moves; polarise longer, until it changes by less than 1 % in 30 min.',
    },
  ];
  if (window !== undefined && window < 1799)
    list.push({
      name: 'length of the tail',
      verdict: 'caution',
      value: `${printNumber(window / 60, 2)} min`,
      threshold: '≥ 30 min',
      advice: 'Steadiness was judged over less than 30 min; record longer.',
    });
  return list;
}

function firstSample({ gates }: TransferenceNumberInput, routes: readonly TransferenceRoute[]): Gate[] {
  if (gates?.firstSample === undefined) return [];
  const { firstSample, halfTime } = gates;
  const value = `${printNumber(firstSample, 3)} s after the step`;
  const name = 'first sample';
  if (halfTime === undefined || halfTime === null)
    return [
      {
        name,
        verdict: fromImpedance(routes) ? 'caution' : 'fail',
        value: `${value}, no fall seen`,
        threshold: 'a tenth of the time of half fall',
        advice: `No fall of the current was seen: salt diffusion may be over before the first sample (L²/D of a film of a few µm is seconds), so the sampled I_0 gives an upper bound only${fromImpedance(routes) ? ' and the answer takes I_0 from impedance' : ''}; sample every 10 ms at first.`,
      },
    ];
  const passed = firstSample <= halfTime / 10;
  return [
    {
      name,
      verdict: passed ? 'pass' : 'caution',
      value: `${value}, half fall at ${printNumber(halfTime, 3)} s`,
      threshold: 'a tenth of the time of half fall',
      advice: passed
        ? 'Sampling starts well before the salt gradient builds up.'
        : 'Sampling starts while the salt gradient builds up; I_0 is too low: sample faster or take I_0 from impedance.',
    },
  ];
}

function interfaceDrift({
  initialInterfaceResistance: before,
  steadyInterfaceResistance: after,
}: TransferenceNumberInput): Gate[] {
  if (!before || !after) return [];
  const drift = after.value / before.value - 1;
  const size = Math.abs(drift);
  return [
    {
      name: 'growth of the interface',
      // The formula holds both resistances: growth alone does not spoil the result.
      verdict: size <= 0.1 ? 'pass' : 'caution',
      value: percent(drift),
      threshold: '10 %',
      advice:
        size <= 0.1
          ? 'The interfaces hardly change during the polarisation.'
          : 'The interfaces change during the polarisation; let the cell rest until its spectrum is constant.',
    },
  ];
}

function fits({ gates }: TransferenceNumberInput): Gate[] {
  const list: Gate[] = [];
  if (gates?.resistancesFromFits === false)
    list.push({
      name: 'resistances by fits',
      verdict: 'caution',
      value: 'intercepts',
      threshold: 'circuit fits',
      advice: 'Intercepts ignore overlapping arcs; fit a circuit to both spectra.',
    });
  if (gates?.fitResidual !== undefined) {
    const residual = gates.fitResidual;
    list.push({
      name: 'residual of the circuit fits',
      verdict: residual <= 0.02 ? 'pass' : residual <= 0.05 ? 'caution' : 'fail',
      value: percent(residual),
      threshold: '2 %',
      advice:
        residual <= 0.02
          ? 'The circuit describes the spectra.'
          : 'The circuit does not describe the spectra; their resistances depend on the choice of circuit.',
    });
  }
  return list;
}

function spread(routes: readonly TransferenceRoute[]): Gate[] {
  // What is refused agrees with anything.
  const stated = routes.filter(({ refused }) => !refused);
  if (stated.length < 2) return [];
  const values = stated.map(({ quantity }) => quantity.value);
  const difference = Math.max(...values) - Math.min(...values);
  const u = Math.max(...stated.map(({ quantity }) => quantity.uncertainty ?? 0));
  const passed = difference <= Math.max(2 * u, 0.05);
  return [
    {
      name: 'spread of the routes',
      verdict: passed ? 'pass' : 'caution',
      value: printNumber(difference, 2),
      threshold: '0.05, or 2 u',
      advice: passed
        ? 'The routes agree.'
        : 'The routes disagree; the initial current or one of the spectra does not belong to this state of the cell.',
    },
  ];
}

/** Of a stated value only: that of a refused one is scatter. */
function range(routes: readonly TransferenceRoute[]): Gate[] {
  const main = routes[0];
  if (!main || main.refused) return [];
  const { value, uncertainty = 0 } = main.quantity;
  const outside = Math.max(-value, value - 1, 0);
  const verdict: Verdict = outside === 0 ? 'pass' : outside <= 2 * uncertainty ? 'caution' : 'fail';
  const advice: Record<Verdict, string> = {
    pass: 'The value lies in the range of a current fraction.',
    caution: 'The value lies outside 0 … 1 by no more than its uncertainty allows, and is shown as it is.',
    fail: 'The value lies outside 0 … 1 and is shown as it is; current or resistances do not belong together.',
  };
  return [
    {
      name: 'between 0 and 1',
      verdict,
      value: `${value < 0 ? '−' : ''}${printNumber(Math.abs(value), 3)}`,
      threshold: '0 … 1',
      advice: advice[verdict],
    },
  ];
}

function repetition({ gates }: TransferenceNumberInput): Gate[] {
  const cells = gates?.cells ?? 1;
  const list: Gate[] = [
    {
      name: 'number of cells',
      verdict: cells >= 3 ? 'pass' : 'caution',
      value: String(cells),
      threshold: '≥ 3',
      advice: cells >= 3 ? 'The spread between cells can be stated.' : 'Measure three cells or more.',
    },
  ];
  if (gates?.bothPolarities !== undefined)
    list.push({
      name: 'both polarities',
      verdict: gates.bothPolarities ? 'pass' : 'caution',
      value: gates.bothPolarities ? 'both' : 'one',
      threshold: 'both',
      advice: gates.bothPolarities
        ? 'Steps of both signs were measured.'
        : 'Repeat with the opposite sign; unequal electrodes show themselves so.',
    });
  return list;
}
