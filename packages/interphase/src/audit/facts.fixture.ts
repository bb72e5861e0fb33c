import type { Cell, Membrane } from '../cell/index.ts';
import { quantity } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { Claim, Facts, Reported, ReportedConditions } from './facts.ts';

/** Facts with what is given and nothing else. */
export function factsOf(given: Partial<Facts>): Facts {
  return { reported: [], claims: [], specimens: {}, cells: {}, materials: {}, measured: [], ...given };
}

/** A reported value without uncertainty, or with one given in the same unit. */
export function stated(
  name: string,
  of: string,
  value: number,
  unit: string,
  more: { at?: ReportedConditions; u?: number; bound?: 'lower' | 'upper' } = {},
): Reported {
  const { at = {}, u, bound } = more;
  return {
    name,
    of,
    quantity: reportedQuantity(value, unit, u === undefined ? {} : { uncertainty: u }),
    at,
    source: 'a table',
    text: `${value} ${unit}`,
    ...(bound && { bound }),
  };
}

function reportedQuantity(value: number, unit: string, options: { uncertainty?: number }): Quantity {
  return quantity(value, unit, { ...options, status: 'reported', sources: ['a table'] });
}

const film: Membrane = {
  kind: 'membrane',
  name: 'film',
  label: 'Film',
  composition: {
    polymer: 'scaffold',
    filler: 'grains',
    fillerFraction: quantity(10, '%', { status: 'reported' }),
    fillerBasis: 'polymer',
    electrolyte: 'gel',
    precursorUptake: quantity(100, '%', { status: 'reported' }),
  },
};

const cells: Record<string, Cell> = {
  steel: { name: 'steel', kind: 'blocking', membrane: 'film', films: 1, electrodeArea: quantity(2, 'cm²') },
  foil: { name: 'foil', kind: 'symmetric', membrane: 'film', films: 1, electrodeArea: quantity(2, 'cm²') },
  full: {
    name: 'full',
    kind: 'full',
    films: 1,
    cathodeLoading: quantity(10, 'mg/cm²'),
    lithiumThickness: quantity(50, 'µm'),
  },
};

const claims: Claim[] = [
  { mechanism: 'slow ionic transport limits the critical current density', of: 'film', source: 'p. 3' },
];

/**
 * A made-up membrane of 100 µm whose numbers agree with one another: 1.2 g/cm³ of at most 1.5, 500 Ω of bulk, an exchange
 * current that is that of its interfaces, a critical current near the limiting one.
 */
export const consistentFacts: Facts = factsOf({
  specimens: { film },
  cells,
  claims,
  materials: {
    scaffold: { name: 'scaffold', density: quantity(1.8, 'g/cm³') },
    grains: { name: 'grains', density: quantity(2.6, 'g/cm³') },
    gel: { name: 'gel', density: quantity(1.3, 'g/cm³', { uncertainty: 0.05 }) },
    salt: { name: 'salt', density: quantity(2, 'g/cm³'), molarMass: quantity(250, 'g/mol') },
  },
  reported: [
    stated('thickness', 'film', 100, 'µm'),
    stated('areal mass', 'film', 120, 'g/m²'),
    stated('ionic conductivity', 'film', 1e-5, 'S/cm', { at: { temperature: quantity(25, '°C') } }),
    stated('activation energy', 'film', 0.5, 'eV'),
    stated('transference number', 'film', 0.3, '1'),
    stated('polarisation voltage', 'film', 10, 'mV'),
    stated('interfacial resistance', 'foil', 300, 'Ω'),
    stated('exchange current density', 'film', 0.0856, 'mA/cm²'),
    stated('critical current density', 'film', 0.02, 'mA/cm²'),
    stated('salt concentration', 'film', 1, 'mol/L', { at: { other: { salt: 'salt', basis: 'solvent' } } }),
    stated('specific capacity', 'full', 150, 'mAh/g', { at: { rate: 0.1 } }),
    stated('specific capacity', 'full', 140, 'mAh/g', { at: { rate: 0.5 } }),
    stated('specific capacity', 'full', 139, 'mAh/g', { at: { rate: 0.5, after: 'rate test' } }),
    stated('coulombic efficiency', 'full', 99.9, '%', { at: { rate: 0.5 } }),
    stated('capacity retention', 'full', 90, '%', { at: { rate: 0.5, cycle: 100 } }),
  ],
});

/** The consistent facts with one reported value (every one of that name) replaced. */
export function withReported(name: string, value: number, unit: string, u?: number): Facts {
  return {
    ...consistentFacts,
    reported: consistentFacts.reported.map((reported) =>
      reported.name === name
        ? stated(name, reported.of, value, unit, { at: reported.at, ...(u !== undefined && { u }) })
        : reported,
    ),
  };
}
