import type { Membrane } from '../../cell/index.ts';
import type { NamedQuantity } from '../../finding/index.ts';
import type { Quantity } from '../../quantity/index.ts';
import type { Check } from '../check.ts';
import { claimsOf, membraneOfClaim } from '../claims.ts';
import { assumed, derive } from '../derive.ts';
import type { Claim, Facts } from '../facts.ts';
import { electrolyteVolumeFraction } from '../formulas/electrolyte-volume-fraction.ts';
import { neatConductivity } from '../formulas/neat-conductivity.ts';
import { partialConductivities } from '../formulas/partial-conductivity.ts';
import { percolation } from '../formulas/percolation.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { membraneFact, membranesOf, thicknessOf } from '../membrane-facts.ts';
import type { Fact } from '../membrane-facts.ts';
import { membranePhases } from '../membrane-phases.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { show } from '../show.ts';

/** Percolation exponents tried; 2 is that of three dimensions. */
const exponents = [1.5, 2, 2.5];

/**
 * Does the partial conductivity of the anion fall where its trapping is claimed? σ₋ = σ(1 − t₊) of filled membranes against
 * the one without filler.
 *
 * *Conflict if* t₊ is as stated (and the films are equally thick, where a thickness is only assumed): σ₋ rises, which
 * trapping alone cannot do. *Consistent*: it falls. What the volume of electrolyte alone would bring is shown beside it
 * (percolation fitted to the first step).
 */
export const anionTrappingAndConductivity: Check = {
  id: 'A5',
  topic: 'anion trapping against the partial conductivities',
  needs: [
    'ionic conductivity and transference number of membranes with filler and of one without',
    'a claim that trapping of anions raises the transference number',
  ],
  formulas: ['σ₊ = σ t₊', 'σ₋ = σ (1 − t₊)'],
  evaluate(facts) {
    const judgement = judge(facts);
    return judgement && checkResult(this, [judgement]);
  },
};

/** A membrane with what is compared. */
interface Member {
  readonly membrane: Membrane;
  readonly conductivity: Fact;
  readonly transference: Fact;
  readonly cation: Quantity;
  readonly anion: Quantity;
  readonly fraction: Quantity | undefined;
}

function judge(facts: Facts): Judgement | undefined {
  const claims = claimsOf(facts, 'transference', ['trapping', 'immobil']);
  const members = membranesOf(facts).flatMap((membrane) => memberOf(facts, membrane) ?? []);
  const reference = members.find(({ membrane }) => membrane.composition?.filler === undefined);
  const filled = members
    .filter((member) => member !== reference)
    .toSorted((a, b) => (a.fraction?.value ?? 0) - (b.fraction?.value ?? 0));
  const last = judgedOf(facts, claims, filled);
  if (claims.length === 0 || !reference || !last) return undefined;
  const values: NamedQuantity[] = [];
  const arithmetic: string[] = [];
  for (const { membrane, cation, anion, fraction } of members) {
    values.push(
      value('partial conductivity of the cation', membrane.name, cation, { principal: false }),
      value('partial conductivity of the anion', membrane.name, anion),
      ...(fraction
        ? [value('electrolyte volume fraction', membrane.name, fraction, { principal: false })]
        : []),
    );
    arithmetic.push(`${membrane.label}: σ₊ ${show(cation)}, σ₋ ${show(anion)}`);
  }
  const ratio = (of: Member, pick: (member: Member) => Quantity): Quantity =>
    derive((x) => x.a / x.b, { a: pick(of), b: pick(reference) }, '1');
  for (const member of filled) {
    const of = member.membrane.name;
    const [anion, cation] = [ratio(member, (one) => one.anion), ratio(member, (one) => one.cation)];
    const total = ratio(member, (one) => one.conductivity.quantity);
    const extra = derive((x) => x.cation / x.anion, { cation, anion }, '1');
    values.push(
      value('anion conductivity ratio', of, anion),
      value('cation conductivity ratio', of, cation, { principal: false }),
      value('conductivity ratio', of, total, { principal: false }),
      value('factor on the cation alone', of, extra, { principal: false }),
    );
    arithmetic.push(
      `${member.membrane.label}: σ₋ × ${show(anion)}, σ₊ × ${show(cation)}, σ × ${show(total)}`,
    );
  }
  values.push(...structure(reference, filled), ...neat(last));
  const rises = ratio(last, (one) => one.anion);
  const conflict = rises.value > 1;
  const thicknesses = members.flatMap(({ membrane }) => thicknessOf(facts, membrane) ?? []);
  const supposed = thicknesses.some(({ quantity }) => quantity.status === 'assumed');
  return {
    of: last.membrane.name,
    label: last.membrane.label,
    severity: [conflict ? 'conflict' : 'consistent'],
    conditions: conflict
      ? ['the transference numbers are as stated', ...(supposed ? ['the films are equally thick'] : [])]
      : [],
    statements: [
      ...claims.map(({ mechanism: text, source }) => ({ text, source })),
      ...members.flatMap(({ conductivity, transference }) => [
        conductivity.statement,
        transference.statement,
      ]),
    ],
    values,
    arithmetic,
    result: conflict
      ? `the anion conducts ${show(rises)} times what it does without filler; trapping alone would lower it.`
      : `the anion conducts ${show(rises)} of what it does without filler.`,
    assumptions: [
      'σ₊ = σt₊ holds for an ideal dilute salt.',
      'A filler share whose basis is not stated is taken on the polymer.',
    ],
    measureNext: conflict
      ? [
          nextMeasurements.stackedFilms,
          nextMeasurements.pulsedFieldGradient,
          nextMeasurements.adsorptionIsotherm,
        ]
      : [],
  };
}

/** The filled membrane that a claim is about; where none names a membrane, the one with the most electrolyte. */
function judgedOf(facts: Facts, claims: readonly Claim[], filled: readonly Member[]): Member | undefined {
  const claimed = claims.flatMap((claim) => membraneOfClaim(facts, claim) ?? []);
  if (claimed.length === 0) return filled.at(-1);
  return filled.find(({ membrane }) => claimed.includes(membrane.name));
}

function memberOf(facts: Facts, membrane: Membrane): Member | undefined {
  const conductivity = membraneFact(facts, 'ionic conductivity', membrane);
  const transference = membraneFact(facts, 'transference number', membrane);
  if (!conductivity || !transference) return undefined;
  const inputs = { conductivity: conductivity.quantity, transferenceNumber: transference.quantity };
  return {
    membrane,
    conductivity,
    transference,
    cation: derive((x) => partialConductivities(x).cation, inputs, 'S/cm'),
    anion: derive((x) => partialConductivities(x).anion, inputs, 'S/cm'),
    fraction: volumeFraction(facts, membrane),
  };
}

/** Volume fraction of the electrolyte, on the first basis that the statement allows. */
function volumeFraction(facts: Facts, membrane: Membrane): Quantity | undefined {
  const phases = membranePhases(facts, membrane);
  if (phases === undefined) return undefined;
  const [basis = 'polymer'] = phases.bases;
  return derive(
    (x) => electrolyteVolumeFraction(x, basis),
    {
      precursorUptake: phases.uptake,
      fillerFraction: phases.fillerFraction,
      polymerDensity: phases.polymer.density,
      fillerDensity: (phases.filler ?? phases.polymer).density,
      electrolyteDensity: phases.electrolyte.density,
    },
    '1',
  );
}

/** What the volume of electrolyte alone would bring, for three media. */
function structure(reference: Member, filled: readonly Member[]): NamedQuantity[] {
  const [second, third] = filled;
  if (filled.length !== 2 || !second?.fraction || !third?.fraction || !reference.fraction) return [];
  const fractions = [reference.fraction.value, second.fraction.value, third.fraction.value] as const;
  const kinds = {
    anion: (m: Member) => m.anion,
    total: (m: Member) => m.conductivity.quantity,
    cation: (m: Member) => m.cation,
  };
  return Object.entries(kinds).flatMap(([kind, pick]) =>
    exponents.flatMap((exponent) => {
      const firstRatio = pick(second).value / pick(reference).value;
      const { threshold, thirdRatio } = percolation({ fractions, firstRatio, exponent });
      const at = `${kind} conductivity, exponent ${exponent}`;
      return [
        value('percolation threshold', third.membrane.name, assumed(threshold, '1', at), {
          at,
          principal: false,
        }),
        value('ratio from structure alone', third.membrane.name, assumed(thirdRatio, '1', at), {
          at,
          principal: false,
        }),
      ];
    }),
  );
}

function neat({ membrane, conductivity, fraction }: Member): NamedQuantity[] {
  if (fraction === undefined) return [];
  return (['Bruggeman', 'Maxwell'] as const).map((law) =>
    value(
      'conductivity of the neat electrolyte',
      membrane.name,
      derive((x) => neatConductivity(x, law), { conductivity: conductivity.quantity, fraction }, 'S/cm'),
      { at: law, principal: false },
    ),
  );
}
