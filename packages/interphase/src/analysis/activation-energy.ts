import { restingOnSimulation } from '../finding/index.ts';
import type { Finding, NamedQuantity } from '../finding/index.ts';
import { meanOfReplicates, printNumber, quantity } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { activationEnergyAdvice } from './activation-energy-advice.ts';
import { activationEnergyFigures } from './activation-energy-figure.ts';
import { activationEnergyGates } from './activation-energy-gates.ts';
import type { ActivationEnergyInput } from './activation-energy-input.ts';
import { joulesPerElectronvolt } from './activation-energy-quantity.ts';
import { activationEnergyReadings, vogelPreference } from './activation-energy-reading.ts';
import type { ActivationEnergyReadings, LineReading } from './activation-energy-reading.ts';
import { largestDefault } from './arrhenius-series-family.ts';
import { vogelActivationEnergy } from './vogel-fit.ts';

/**
 * Activation energy of a membrane from resistances over temperature (Eq. 2 of Liu et al. 2024).
 *
 * - One film count: the line ln σ = ln A − Ea/(kT), beside the alternative that a temperature-independent resistance
 *   R_s stands in series. A curved (VTF) law and a series resistance look alike, so the answer is the interval of Ea that
 *   R_s from 0 upwards allows; it is `not identifiable` when that is wider than a tenth of the value.
 * - Two film counts or more, or `seriesResistance` known: R(n, T) = R_s + n·R_b(T) is solved and Ea comes with its
 *   uncertainty (t-distributed, from the scatter, with what the points share on top).
 *
 * The σ form (Eq. 2) is the answer, the σT form stands beside it. Points with stated uncertainties weigh by them; a
 * stated uncertainty of the temperature enters as Ea/(kT²)·u(T).
 *
 * @throws InputError with fewer than three temperatures, or a resistance that is not positive.
 *
 * @example
 * ```ts
 * import { activationEnergy, apparentActivationEnergy } from 'interphase/analysis';
 * import { inUnit, quantity } from 'interphase/quantity';
 * const temperatures = [0, 10, 20, 25, 30, 40, 50, 60, 70, 80].map((t) => t + 273.15);
 * const { resistances } = apparentActivationEnergy({
 *   activationEnergy: 0.3, seriesResistance: 0.4, totalResistance: 0.8645, temperatures });
 * const finding = activationEnergy({ of: 'so3li', label: 'SO3Li', points: temperatures.map((T, i) => ({
 *   temperature: quantity(T, 'K'), films: 1, resistance: quantity(resistances[i] ?? 0, 'Ω'), cell: 'ss-1',
 *   simulated: true, file: { file: 'eis.txt', sha256: '', simulated: true } })) });
 * finding.quantities[0]?.quantity.status; // => 'not identifiable'
 * const naive = finding.quantities.find(({ name }) => name === 'apparent activation energy');
 * naive && Number(inUnit(naive.quantity, 'eV').toFixed(3)); // => 0.132
 * ```
 */
export function activationEnergy(input: ActivationEnergyInput): Finding {
  const { of, label, points } = input;
  const readings = activationEnergyReadings(input);
  const range = temperatureRange(input);
  const named = (
    name: string,
    value: Quantity,
    options: { principal?: boolean; note?: string; n?: number; at?: string } = {},
  ): NamedQuantity => ({ name, of, at: range, quantity: value, principal: false, ...options });
  const simulated = points.some((point) => point.simulated);
  const cells = new Set(points.map(({ cell }) => cell)).size;
  const quantities = [...principal(readings, cells, named), ...alternatives(readings, named)];
  const files = new Map(points.map(({ file }) => [`${file.file} ${file.sha256}`, file]));
  return {
    id: `activation-energy-${of}`,
    title: `Activation energy of ${label}`,
    of,
    method: {
      name: 'activation energy',
      sentence: methodSentence(readings, input.seriesResistance !== undefined),
      equation:
        'ln σ = ln A − E_a/(k T); R(n, T) = R_s + n R_b(T_0) exp[(E_a/k)(1/T − 1/T_0)]; T_0 = 298.15 K',
      citations: [
        { text: 'Arrhenius, Z. Phys. Chem. 4 (1889) 226', doi: '10.1515/zpch-1889-0416' },
        {
          text: 'Fulcher, J. Am. Ceram. Soc. 8 (1925) 339 (VTF law)',
          doi: '10.1111/j.1151-2916.1925.tb16731.x',
        },
      ],
    },
    quantities: simulated ? restingOnSimulation(quantities) : quantities,
    gates: activationEnergyGates(input, readings),
    assumptions: assumptions(readings, input),
    advice: activationEnergyAdvice(readings),
    missing: [],
    figures: activationEnergyFigures(input, readings),
    files: [...files.values()],
    simulated,
  };
}

type Named = (
  name: string,
  value: Quantity,
  options?: { principal?: boolean; note?: string; n?: number; at?: string },
) => NamedQuantity;

function principal(readings: ActivationEnergyReadings, cells: number, named: Named): NamedQuantity[] {
  const { joint, lines, ambiguous, filmCounts } = readings;
  if (joint)
    return [
      named('activation energy', joint.quantity, {
        principal: true,
        note: `σ form, from ${filmCounts.length} film counts`,
        n: cells,
      }),
      named('series resistance', seriesQuantity(joint.fit, 'R(n, T)'), { note: 'does not vary with T or n' }),
    ];
  const naive = naiveQuantity(lines);
  if (!ambiguous) {
    const interval = unionOfFamilies(lines, 0.95);
    const note = interval ? 'σ form; a straight line leaves no room for a series resistance' : 'σ form';
    return [
      named('activation energy', interval ? { ...naive, interval } : naive, {
        principal: true,
        note,
        n: lines.length,
      }),
    ];
  }
  const interval = unionOfFamilies(lines, 0.95);
  return [
    named(
      'activation energy',
      interval
        ? uniformOver(interval, naive)
        : // Too few temperatures for a family: the statistical interval is all there is, and it does not hold R_s.
          { ...naive, status: 'not identifiable' },
      { principal: true, note: 'one film count: a series resistance cannot be told apart', n: lines.length },
    ),
  ];
}

function alternatives(readings: ActivationEnergyReadings, named: Named): NamedQuantity[] {
  const { lines, ambiguous, joint } = readings;
  const first = lines[0]!;
  const list: NamedQuantity[] = [];
  if (joint || ambiguous)
    list.push(
      named('apparent activation energy', naiveQuantity(lines), {
        note: 'nothing in series assumed; σ form',
        n: lines.length,
      }),
    );
  list.push(
    named('apparent activation energy, σT form', first.quantityOfProduct, { note: 'ln(σT) on 1/T' }),
    named('apparent activation energy, unweighted', plain(first.unweighted), {
      note: `ordinary least squares, R² ${printNumber(first.unweighted.rSquared, 3)}`,
    }),
  );
  const { behindSeries, family68, vogel } = first;
  if (!joint && behindSeries?.converged && ambiguous) {
    const note = 'if the film follows the Arrhenius law exactly';
    list.push(
      named(
        'activation energy behind a series resistance',
        { ...plain(behindSeries), status: 'not identifiable', ...intervalOf(behindSeries) },
        { note },
      ),
      named(
        'series resistance',
        { ...seriesQuantity(behindSeries, first.cell), status: 'not identifiable' },
        { note },
      ),
    );
  }
  if (!joint && ambiguous && family68) {
    const { low, high, coverage } = unionOfFamilies(lines, 0.68)!;
    list.push(
      named('activation energy, 68 % interval', uniformOver({ low, high, coverage }, first.quantity), {
        note: `series resistance 0 … ${printNumber(family68.largest, 2)} Ω`,
      }),
    );
  }
  if (vogel && !vogel.atBound)
    list.push(
      named(
        'Vogel temperature',
        quantity(vogel.vogelTemperature, 'K', { status: 'derived', source: `Vogel fit, ${first.cell}` }),
        { note: `VTF alternative; ΔAICc ${printNumber(vogelPreference(readings) ?? 0, 2)}` },
      ),
      named(
        'apparent activation energy, VTF',
        quantity(
          vogelActivationEnergy(vogel.pseudoActivationTemperature, vogel.vogelTemperature, 298.15),
          'eV',
          { status: 'derived', source: `Vogel fit, ${first.cell}` },
        ),
        { at: '25 °C', note: 'k B T²/(T − T0)²' },
      ),
    );
  return list;
}

function naiveQuantity(lines: readonly LineReading[]): Quantity {
  return lines.length === 1 ? lines[0]!.quantity : meanOfReplicates(lines.map((line) => line.quantity));
}

/** A fit's energy with its scatter only. */
function plain(fit: { activationEnergy: number; uncertainty: number; degreesOfFreedom: number }): Quantity {
  return quantity(fit.activationEnergy, 'eV', {
    ...(Number.isFinite(fit.uncertainty) && { uncertainty: fit.uncertainty }),
    degreesOfFreedom: fit.degreesOfFreedom,
    status: 'derived',
    source: 'scatter of one fit',
  });
}

function intervalOf(fit: { activationEnergy: number; uncertainty: number }): Pick<Quantity, 'interval'> {
  if (!Number.isFinite(fit.uncertainty)) return {};
  const low = (fit.activationEnergy - fit.uncertainty) * joulesPerElectronvolt;
  return {
    interval: { low, high: (fit.activationEnergy + fit.uncertainty) * joulesPerElectronvolt, coverage: 0.68 },
  };
}

function seriesQuantity(
  fit: { seriesResistance: number; seriesUncertainty: number; degreesOfFreedom: number },
  source: string,
): Quantity {
  return quantity(fit.seriesResistance, 'Ω', {
    ...(Number.isFinite(fit.seriesUncertainty) && { uncertainty: fit.seriesUncertainty }),
    degreesOfFreedom: fit.degreesOfFreedom,
    status: 'derived',
    source: `series resistance of ${source}`,
  });
}

function unionOfFamilies(lines: readonly LineReading[], coverage: 0.68 | 0.95): Quantity['interval'] {
  let low = Infinity;
  let high = -Infinity;
  for (const { family68, family95 } of lines) {
    const family = coverage === 0.68 ? family68 : family95;
    if (!family) return undefined;
    low = Math.min(low, family.low);
    high = Math.max(high, family.high);
  }
  return { low: low * joulesPerElectronvolt, high: high * joulesPerElectronvolt, coverage };
}

/** Nothing within the interval is likelier than the rest: a uniform distribution (JCGM 100:2008, 4.3.7). */
function uniformOver(interval: NonNullable<Quantity['interval']>, { sources }: Quantity): Quantity {
  const uncertainty = (interval.high - interval.low) / Math.sqrt(12);
  return {
    value: (interval.low + interval.high) / 2,
    unit: 'eV',
    uncertainty,
    distribution: 'uniform',
    interval,
    status: 'not identifiable',
    sources,
    contributions: [{ source: `unknown series resistance, ${sources[0] ?? 'points'}`, uncertainty }],
  };
}

function temperatureRange({ points }: ActivationEnergyInput): string {
  const celsius = points.map(({ temperature }) => temperature.value - 273.15);
  return `${printNumber(Math.min(...celsius), 3)} … ${printNumber(Math.max(...celsius), 3)} °C`;
}

function methodSentence({ joint, filmCounts }: ActivationEnergyReadings, known: boolean): string {
  const law = 'The activation energy is the slope of ln σ on 1/T (σ form, Eq. 2)';
  if (joint)
    return `${law} of the film resistance R_b in R(n, T) = R_s + n R_b(T), fitted jointly to ${filmCounts.length} film counts with weights from the stated uncertainties; Arrhenius and VTF laws were compared by the corrected Akaike criterion.`;
  if (known)
    return `${law}, weighted by the stated uncertainties, after the separately measured series resistance was subtracted; Arrhenius and VTF laws were compared by the corrected Akaike criterion.`;
  return `${law}, weighted by the stated uncertainties; Arrhenius and VTF laws were compared by the corrected Akaike criterion, and the activation energies that a temperature-independent series resistance would allow are given as an interval.`;
}

function assumptions(readings: ActivationEnergyReadings, input: ActivationEnergyInput): string[] {
  const list = [
    'Thickness and area do not change with temperature; they then have no part in Ea.',
    'The cell has the stated temperature: it dwelt until the resistance was constant.',
  ];
  if (readings.joint)
    list.push(
      'All films are alike and the resistance in series is the same for every stack and temperature.',
      'The film follows the Arrhenius law over the range; the law gate says how far that holds.',
    );
  else if (input.seriesResistance)
    list.push('The series resistance measured apart is that of the cell and does not vary with temperature.');
  else
    list.push(
      'The film follows a straight Arrhenius line or a curve steeper in the cold, as VTF laws are; the curvature of such a law and a series resistance are confounded, so no formula is used to tell them apart.',
      `A series resistance above ${printNumber(input.largestSeriesResistance ?? largestDefault, 3)} Ω is not considered.`,
    );
  if (!readings.lines[0]!.points.stated)
    list.push('No uncertainty is stated for every resistance; all points weigh the same.');
  return list;
}
