import type { Cell } from '../../cell/index.ts';
import type { NamedQuantity } from '../../finding/index.ts';
import { quantity } from '../../quantity/index.ts';
import { cellsOf, loadingOf } from '../cell-facts.ts';
import type { Check } from '../check.ts';
import { claimsOf } from '../claims.ts';
import { assumed } from '../derive.ts';
import type { Facts, Reported } from '../facts.ts';
import { ionPathResistance, particleAreaRatio } from '../formulas/cathode-ion-path.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { show } from '../show.ts';

/** Conductivities of a coating that are tried where none is stated, S/m: dry (10⁻⁸ S/cm) to swollen ionomer. */
const tried = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2] as const;
/** Of a dry ionomer, S/m: an estimate, 10⁻⁶ S/cm. */
const dry = 1e-4;
/** Voltage drop that a cell can bear at 0.1C, V. */
const bearable = 0.1;
/** Meaning of 1C where it is not stated, A/kg. */
const supposedNominal = 200;
/** Radius of the path: particles as reported, else 1.5 µm. */
const supposedRadius = 1.5e-6;

/**
 * Can a coating be the path of ions through a cathode in which no electrolyte is listed? Ions run through the whole thickness
 * in the volume that the coating fills: L/(3σφ^1.5).
 *
 * *Conflict if* nothing but the listed parts is in the cathode: with the conductivity of a dry ionomer the drop at 0.1C is more
 * than 0.1 V. Which path really acts is *not identifiable* from this. *Consistent*: it is less.
 */
export const cathodeIonPath: Check = {
  id: 'A17',
  topic: 'cathode without electrolyte in it',
  needs: [
    'mass fractions of a cathode, its loading, the mass of coating added',
    'a claim that the coating builds a path through it',
  ],
  formulas: ['R = L/(3 σ φ^1.5)'],
  evaluate(facts) {
    return checkResult(
      this,
      cellsOf(facts)
        .flatMap((cell) => judge(facts, cell) ?? [])
        .slice(0, 1),
    );
  },
};

function judge(facts: Facts, cell: Cell): Judgement | undefined {
  const electrode = cell.cathode;
  const loading = loadingOf(facts, cell);
  const claims = claimsOf(facts, 'coating', ['path']).filter(({ of }) => of === electrode);
  if (cell.kind !== 'full' || electrode === undefined || !loading || claims.length === 0) return undefined;
  const parts = facts.reported.filter(({ name, of }) => name === 'mass fraction' && of === electrode);
  const added = facts.reported.find(
    ({ name, at }) => name === 'mass fraction added' && at.other?.['component'] !== undefined,
  );
  const known = parts.flatMap((part) => densityOf(facts, electrode, part) ?? []);
  const coating = added && materialIn(facts, added.at.other?.['component'] ?? '');
  const active = known[0];
  if (!added || !coating || !active || known.length < parts.length) return undefined;
  const specific = known.reduce((sum, { share, density }) => sum + share / density, 0);
  const electrodeMass = loading.quantity.value / active.share;
  const thickness = electrodeMass * specific;
  const coatingVolume = (added.quantity.value * loading.quantity.value) / coating;
  const fraction = coatingVolume / thickness;
  const current = 0.1 * supposedNominal * loading.quantity.value;
  const derived = (size: number, unit: string, source: string) => assumed(size, unit, source);
  const resistance = (conductivity: number): number =>
    ionPathResistance({ thickness, conductivity, fraction });
  const values: NamedQuantity[] = [
    value('density of the solids', electrode, derived(1 / specific, 'g/cm³', 'mass fractions'), {
      principal: false,
    }),
    value('thickness without pores', electrode, derived(thickness, 'µm', 'loading and density'), {
      principal: false,
    }),
    value('volume fraction of the coating', electrode, derived(fraction, '%', 'mass added')),
    ...tried.flatMap((conductivity) => {
      const at = `${show(quantity(conductivity / 100, 'S/cm', { status: 'assumed' }))} in the coating`;
      return [
        value(
          'area-specific resistance of the path',
          electrode,
          derived(resistance(conductivity), 'Ω cm²', at),
          { at, principal: false },
        ),
        value('voltage drop at 0.1C', electrode, derived(resistance(conductivity) * current, 'V', at), {
          at,
          principal: false,
        }),
      ];
    }),
    value(
      'particle area per electrode area',
      electrode,
      derived(
        particleAreaRatio({
          loading: loading.quantity.value,
          density: active.density,
          radius: supposedRadius,
        }),
        '1',
        'smooth spheres of 1.5 µm',
      ),
      { principal: false },
    ),
  ];
  const drop = resistance(dry) * current;
  const conflict = drop > bearable;
  const shown = show(assumed(drop, 'V', ''));
  return {
    of: electrode,
    label: electrode,
    severity: conflict ? ['conflict', 'not identifiable'] : ['consistent'],
    conditions: conflict ? ['nothing but the listed parts is in the cathode'] : [],
    statements: [loading.statement, ...claims.map(({ mechanism: text, source }) => ({ text, source }))],
    // The claimed path is at odds with the listed parts, not with what is stated of them.
    disputed: [],
    values,
    arithmetic: [
      `L/(3σφ^1.5) with L ${show(assumed(thickness, 'µm', ''))} and φ ${show(assumed(fraction, '%', ''))}: ${shown} at 0.1C for a dry ionomer`,
    ],
    result: conflict
      ? `the coating fills ${show(assumed(fraction, '%', ''))} of the cathode; as a dry ionomer it drops ${shown} at 0.1C, so that swollen ionomer, infiltrated precursor or the particles themselves carry the ions.`
      : `the coating drops ${shown} at 0.1C.`,
    assumptions: [
      'The coating conducts 10⁻⁶ S/cm when dry (estimate).',
      '1C is 200 mA per gram of active mass; no pores.',
    ],
    measureNext: conflict ? [nextMeasurements.cathodeBlocking, nextMeasurements.volatiles] : [],
  };
}

/** Share and density of a part that a reported mass fraction names; the active material by that of the electrode. */
function densityOf(
  facts: Facts,
  electrode: string,
  part: Reported,
): { share: number; density: number } | undefined {
  const component = part.at.other?.['component'] ?? '';
  const specimen = facts.specimens[electrode];
  const own =
    specimen?.kind === 'electrode' && specimen.label.includes(component) ? specimen.material : undefined;
  const density = own === undefined ? materialIn(facts, component) : facts.materials[own]?.density?.value;
  return density === undefined ? undefined : { share: part.quantity.value, density };
}

/** Density of the material whose name stands in the words, the longest name first, kg/m³. */
function materialIn(facts: Facts, words: string): number | undefined {
  return Object.values(facts.materials)
    .filter(({ name, density }) => density !== undefined && words.startsWith(name))
    .toSorted((a, b) => b.name.length - a.name.length)[0]?.density?.value;
}
