import type { Membrane } from '../../cell/index.ts';
import type { Quantity } from '../../quantity/index.ts';
import type { Check } from '../check.ts';
import { assumed, condition, derive } from '../derive.ts';
import { electrodeArea } from '../electrode-area.ts';
import type { Facts } from '../facts.ts';
import { bulkResistance } from '../formulas/bulk-resistance.ts';
import { saltDiffusionCoefficient } from '../formulas/salt-diffusion-coefficient.ts';
import { interfacialResistance } from '../interfacial-resistance.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { membraneFact, membranesOf, temperatureOf, thicknessOf } from '../membrane-facts.ts';
import type { Fact } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { saltConcentrations } from '../salt-concentrations.ts';
import { fixed, percent, show } from '../show.ts';
import { measuredStacks } from '../stacked-films.ts';

/** Product of condition number and relative uncertainty above which a transference number is refused. */
export const refusalLimit = 0.3;

/** Relative standard uncertainty of an interfacial resistance from a fitted arc when none is stated. */
export const usualResistanceUncertainty = 0.01;

/**
 * Can the Bruce–Vincent–Evans method fix the transference number of this membrane?
 *
 * κ = R_i/R_b multiplies the relative uncertainty u of the interfacial resistance; the formula subtracts two
 * nearly equal voltages when κ is large. *Not identifiable*: κu > 0.3, with u as stated for the interfacial
 * resistance or 1 % (assumed). *Consistent*: otherwise. R_b is that of one film, or of the largest stack that the
 * project has itself polarised (simulations do not count).
 * Evans, Vincent, Bruce, Polymer 28 (1987) 2324, doi 10.1016/0032-3861(87)90394-6.
 */
export const transferenceNumber: Check = {
  id: 'A4',
  topic: 'transference number by polarisation',
  needs: [
    'transference number, ionic conductivity and thickness of a membrane',
    'its interfacial resistance against lithium and the electrode area',
  ],
  formulas: ['κ = R_i/R_b', 'I_0 = ΔV/(R_b + R_i)', 'I_ss/I_0 = (R_b + R_i)/(R_b/t₊ + R_i)'],
  evaluate(facts) {
    return checkResult(
      this,
      membranesOf(facts).flatMap((membrane) => judge(facts, membrane) ?? []),
    );
  },
};

function judge(facts: Facts, membrane: Membrane): Judgement | undefined {
  const number = membraneFact(facts, 'transference number', membrane);
  const conductivity = membraneFact(facts, 'ionic conductivity', membrane);
  const thickness = thicknessOf(facts, membrane);
  const interfaces = interfacialResistance(facts, membrane);
  const area = electrodeArea(facts, membrane, 'symmetric');
  if (!number || !conductivity || !thickness || !interfaces || !area) return undefined;
  const of = membrane.name;
  const films = measuredStacks(facts, of).polarisedFilms;
  const film = {
    thickness: thickness.quantity,
    conductivity: conductivity.quantity,
    area: area.quantity,
    interface: interfaces.quantity,
  };
  type Film = Record<keyof typeof film, number>;
  const bulkOf = (x: Film): number => films * bulkResistance(x);
  // An area-specific resistance is spread over the area; a plain one is that of the cell.
  const interfaceOf = (x: Film): number => (interfaces.areaSpecific ? x.interface / x.area : x.interface);
  const kappaOf = (x: Film): number => interfaceOf(x) / bulkOf(x);
  const initialCurrentOf = (x: Film & { voltage: number }): number =>
    x.voltage / (bulkOf(x) + interfaceOf(x));
  const bulk = derive(bulkOf, film, 'Ω');
  const resistance = derive(interfaceOf, film, 'Ω');
  const kappa = derive(kappaOf, film, '1');
  const statedUncertainty = interfaces.quantity.uncertainty;
  const relative =
    statedUncertainty === undefined
      ? usualResistanceUncertainty
      : statedUncertainty / Math.abs(interfaces.quantity.value);
  const product = derive((x) => kappaOf(x) * relative, film, '1');
  const better = derive((x) => (kappaOf(x) * relative) / 10, film, '1');
  const at = `interfacial resistance ${show(resistance)}`;
  const values = [
    value('condition number', of, kappa, { at }),
    value('condition number times relative uncertainty', of, product, { at: `u ${percent(relative)}` }),
    value('condition number times relative uncertainty', of, better, {
      at: `u ${percent(relative / 10)}`,
      principal: false,
    }),
    value('refusal limit', of, assumed(refusalLimit, '1', 'limit of the method'), { principal: false }),
  ];
  const arithmetic = [
    `κ = R_i/R_b = ${show(resistance)} / ${show(bulk)} = ${show(kappa)}; κu = ${show(kappa)} × ${percent(relative)} = ${show(product)}, limit ${refusalLimit}`,
  ];
  const voltage = membraneFact(facts, 'polarisation voltage', membrane);
  if (voltage) {
    const polarised = { ...film, voltage: voltage.quantity };
    const current = derive(initialCurrentOf, polarised, 'µA');
    const left = derive((x) => initialCurrentOf(x) * bulkOf(x), polarised, 'mV');
    values.push(
      value('initial current', of, current, { at, principal: false }),
      value('voltage across the bulk', of, left, { at, note: 'ΔV − I₀R₀', principal: false }),
    );
    arithmetic.push(
      `I₀ = ΔV/(R_b + R_i) = ${show(voltage.quantity)} / (${show(bulk)} + ${show(resistance)}) = ${show(current)}; ΔV − I₀R₀ = ${show(left)}`,
    );
  }
  // Outside 0 … 1 there is no steady current and no salt diffusion to speak of.
  if (number.quantity.value > 0 && number.quantity.value < 1) {
    const steady = derive(
      (x) => (bulkOf(x) + interfaceOf(x)) / (bulkOf(x) / x.number + interfaceOf(x)),
      { ...film, number: number.quantity },
      '1',
    );
    values.push(value('steady over initial current', of, steady, { at, principal: false }));
    arithmetic.push(
      `I_ss/I₀ = (R_b + R_i)/(R_b/t₊ + R_i) = ${fixed(steady.value, 4)} at t₊ = ${show(number.quantity)}`,
    );
    values.push(...times(facts, membrane, { number, conductivity, thickness }, films));
  }
  const refused = product.value > refusalLimit;
  const uncertainty = percent(relative);
  return {
    of,
    label: membrane.label,
    severity: [refused ? 'not identifiable' : 'consistent'],
    statements: [number.statement, interfaces.statement, thickness.statement],
    values,
    arithmetic,
    result: refused
      ? `with ${show(resistance)} at the interfaces and ${show(bulk)} of bulk an error of ${uncertainty} in the interfacial resistance changes the transference number by ${percent(product.value)}; ${show(number.quantity)} cannot be determined so.`
      : `an error of ${uncertainty} in the interfacial resistance changes the transference number by ${percent(product.value)}.`,
    assumptions: [
      films === 1
        ? 'One film between the lithium electrodes, as nothing else is stated.'
        : `${films} films, as polarised in this project.`,
      ...(statedUncertainty === undefined
        ? [
            `Relative standard uncertainty of the interfacial resistance ${uncertainty}, usual for a fitted arc.`,
          ]
        : []),
      'The interfacial resistance during polarisation is the one stated.',
      ...area.assumptions,
    ],
    measureNext: refused
      ? [
          nextMeasurements.thickPolarisation,
          nextMeasurements.initialCurrent,
          nextMeasurements.pulsedFieldGradient,
        ]
      : [],
  };
}

function times(
  facts: Facts,
  membrane: Membrane,
  { number, conductivity, thickness }: { number: Fact; conductivity: Fact; thickness: Fact },
  films: number,
): ReturnType<typeof value>[] {
  const temperature = condition(temperatureOf(conductivity), '°C', conductivity.statement.source);
  return saltConcentrations(facts, membrane).flatMap(({ words, concentration }) => {
    const inputs: Record<'t' | 'sigma' | 'length' | 'c' | 'temperature', Quantity> = {
      t: number.quantity,
      sigma: conductivity.quantity,
      length: thickness.quantity,
      c: concentration,
      temperature,
    };
    const diffusion = (x: Record<keyof typeof inputs, number>): number =>
      saltDiffusionCoefficient({
        conductivity: x.sigma,
        transferenceNumber: x.t,
        concentration: x.c,
        temperature: x.temperature,
      });
    const squared = derive((x) => (films * x.length) ** 2 / diffusion(x), inputs, 's');
    const decay = derive((x) => (films * x.length) ** 2 / (Math.PI ** 2 * diffusion(x)), inputs, 's');
    return [
      value('diffusion time', membrane.name, squared, { at: words, note: 'L²/D', principal: false }),
      value('gradient time', membrane.name, decay, { at: words, note: 'L²/(π²D)', principal: false }),
    ];
  });
}
