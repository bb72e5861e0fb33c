import type { Membrane } from '../../cell/index.ts';
import type { NamedQuantity } from '../../finding/index.ts';
import { quantity } from '../../quantity/index.ts';
import type { Check } from '../check.ts';
import { claimsOf } from '../claims.ts';
import { assumed, derive } from '../derive.ts';
import type { Facts } from '../facts.ts';
import { monolayer, transferenceWithFixedCharge, trappedFraction } from '../formulas/anion-trapping.ts';
import { phaseMasses } from '../formulas/phase-masses.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { membraneFact, membranesOf } from '../membrane-facts.ts';
import { membranePhases } from '../membrane-phases.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { powderFact, powdersOf } from '../powder-facts.ts';
import { saltConcentrations } from '../salt-concentrations.ts';
import { percent, show } from '../show.ts';

/** Area that one large sulfonimide anion covers, m²: from its van der Waals size, not checked against a primary source. */
const footprints = [0.4e-18, 0.65e-18] as const;
/** Counter-ions of fixed charges per salt molecule that are tried. */
const fixedCharges = [0, 0.22, 0.4] as const;

/**
 * Can the filler bind as many anions as the stated transference number needs, with D₊/D₋ of the electrolyte without filler?
 *
 * *Conflict if* t₊ is as stated: even with the most fixed charge tried, more of the anions must be immobile than one
 * monolayer on all of the filler's area holds. *Consistent* otherwise.
 */
export const trappingCapacity: Check = {
  id: 'A6',
  topic: 'capacity of the filler to trap anions',
  needs: [
    'transference numbers with and without filler, composition, salt concentration, BET area of the filler',
    'a claim that trapping of anions raises the transference number',
  ],
  formulas: ['f = 1 − r (1 + x)(1 − t₊)/t₊', 'r = D₊/D₋'],
  evaluate(facts) {
    if (claimsOf(facts, 'transference', ['trapping', 'immobil']).length === 0) return undefined;
    const reference = membranesOf(facts).find(
      ({ composition }) => composition && composition.filler === undefined,
    );
    const free = reference && membraneFact(facts, 'transference number', reference);
    if (!free) return undefined;
    const ratio = derive((x) => x.t / (1 - x.t), { t: free.quantity }, '1');
    return checkResult(
      this,
      membranesOf(facts).flatMap((membrane) => judge(facts, membrane, ratio.value) ?? []),
    );
  },
};

function judge(facts: Facts, membrane: Membrane, diffusionRatio: number): Judgement | undefined {
  const { composition } = membrane;
  const stated = membraneFact(facts, 'transference number', membrane);
  if (!stated || composition?.filler === undefined) return undefined;
  const of = membrane.name;
  const needed = fixedCharges.map((fixedCharge) => ({
    fixedCharge,
    share: derive(
      (x) => trappedFraction({ ...x, diffusionRatio, fixedCharge }),
      { transferenceNumber: stated.quantity },
      '1',
    ),
  }));
  const values: NamedQuantity[] = needed.map(({ fixedCharge, share }) =>
    value('anions to be immobile', of, share, { at: `fixed charge ${fixedCharge} of the salt` }),
  );
  const least = needed.at(-1)!.share;
  const capacity = availableShare(facts, membrane);
  for (const fixedCharge of fixedCharges.slice(1)) {
    const alone = transferenceWithFixedCharge({ diffusionRatio, fixedCharge, trapped: 0 });
    values.push(
      value('transference number by fixed charge alone', of, assumed(alone, '1', 'no trapping'), {
        at: `${fixedCharge} of the salt`,
        principal: false,
      }),
    );
  }
  const shared = {
    of,
    label: membrane.label,
    statements: [stated.statement, ...(capacity?.statements ?? [])],
    disputed: [stated.statement],
    assumptions: [
      'D₊/D₋ is that of the membrane without filler.',
      `One anion covers ${footprints[0] * 1e18} to ${footprints[1] * 1e18} nm².`,
      ...(capacity?.assumptions ?? []),
    ],
  };
  const arithmetic = [
    `f = 1 − r(1 + x)(1 − t)/t: ${needed.map(({ share, fixedCharge }) => `${show(share)} at x = ${fixedCharge}`).join(', ')}`,
  ];
  if (capacity === undefined)
    return { ...shared, severity: [], values, arithmetic, result: '', measureNext: [] };
  values.push(...capacity.values);
  const conflict = least.value > capacity.most;
  return {
    ...shared,
    severity: [conflict ? 'conflict' : 'consistent'],
    conditions: conflict ? ['the transference number is as stated'] : [],
    values,
    arithmetic: [...arithmetic, ...capacity.arithmetic],
    result: conflict
      ? `${percent(least.value)} of the anions or more must be immobile, and a monolayer on all of the filler holds ${percent(capacity.most)} at most.`
      : `${percent(least.value)} of the anions must be immobile; the filler can hold ${percent(capacity.most)}.`,
    measureNext: conflict
      ? [
          nextMeasurements.exchangeCapacity,
          nextMeasurements.adsorptionIsotherm,
          nextMeasurements.pulsedFieldGradient,
        ]
      : [],
  };
}

interface Available {
  readonly most: number;
  readonly values: readonly NamedQuantity[];
  readonly arithmetic: readonly string[];
  readonly statements: Judgement['statements'];
  readonly assumptions: readonly string[];
}

/** Share of the anions that one monolayer on the filler holds. */
function availableShare(facts: Facts, membrane: Membrane): Available | undefined {
  const phases = membranePhases(facts, membrane);
  const powder = powdersOf(facts).find(
    (each) => each.material === membrane.composition?.filler && powderFact(facts, 'BET area', each),
  );
  const area = powder && powderFact(facts, 'BET area', powder);
  const salts = saltConcentrations(facts, membrane);
  if (!phases || !area || salts.length === 0) return undefined;
  const of = membrane.name;
  const values: NamedQuantity[] = [];
  let [most, least] = [0, Infinity];
  for (const basis of phases.bases) {
    const { filler, electrolyte } = phaseMasses(
      { arealMass: 1, precursorUptake: phases.uptake.value, fillerFraction: phases.fillerFraction.value },
      basis,
    );
    const perMembrane = quantity((filler * area.quantity.value) / 1000, 'm²/g', {
      status: 'derived',
      sources: ['composition and BET area'],
    });
    values.push(
      value('filler area per membrane', of, perMembrane, {
        at: `filler share of the ${basis}`,
        principal: false,
      }),
    );
    for (const { concentration } of salts) {
      // mol of salt per kg of membrane
      const salt = (electrolyte * concentration.value) / phases.electrolyte.density.value;
      for (const footprint of footprints) {
        const share = (filler * area.quantity.value * monolayer(footprint)) / salt;
        most = Math.max(most, share);
        least = Math.min(least, share);
      }
    }
  }
  const share = (size: number) => assumed(size, '%', 'one monolayer on the filler');
  values.push(
    value('anions that a monolayer holds', of, share(least), { at: 'least' }),
    value('anions that a monolayer holds', of, share(most), { at: 'most' }),
  );
  return {
    most,
    values,
    arithmetic: [
      `A monolayer on ${show(area.quantity)} of filler holds ${percent(least)} … ${percent(most)} of the anions`,
    ],
    statements: [area.statement],
    assumptions: [`BET area of ${powder?.label ?? ''} is that of the filler of ${membrane.label}.`],
  };
}
