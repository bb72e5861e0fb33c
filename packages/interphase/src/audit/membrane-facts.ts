import type { Membrane } from '../cell/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { StatedValue } from './check.ts';
import type { Facts, Reported } from './facts.ts';
import { printCondition } from './print-stated.ts';

/** A quantity among the facts with the words and the place in which it is stated. */
export interface Fact {
  readonly quantity: Quantity;
  readonly statement: StatedValue;
  /** Given when it is a reported value. */
  readonly reported?: Reported;
}

/** Names of the membranes among the specimens, in their order. */
export function membranesOf(facts: Facts): readonly Membrane[] {
  return Object.values(facts.specimens).filter((specimen) => specimen.kind === 'membrane');
}

/** All reported values of this name for a membrane: stated of itself, or of a blocking or symmetric cell with it. */
export function reportedOfMembrane(facts: Facts, name: string, membrane: string): readonly Reported[] {
  const named = facts.reported.filter((reported) => reported.name === name);
  const own = named.filter((reported) => reported.of === membrane);
  const ofCells = named.filter((reported) => {
    const cell = facts.cells[reported.of];
    return cell?.membrane === membrane && (cell.kind === 'blocking' || cell.kind === 'symmetric');
  });
  return [...own, ...ofCells];
}

/**
 * The reported value of a membrane at (or nearest to) room temperature; one without a temperature counts as
 * room temperature. Bounds ("more than") are no values and are left out.
 */
export function membraneFact(facts: Facts, name: string, membrane: Membrane): Fact | undefined {
  const candidates = reportedOfMembrane(facts, name, membrane.name).filter(
    (reported) => reported.bound === undefined,
  );
  const nearest = candidates.toSorted((a, b) => distanceFromRoom(a) - distanceFromRoom(b))[0];
  return nearest && reportedFact(nearest, membrane.label);
}

/** A reported value as a fact. */
export function reportedFact(reported: Reported, label: string): Fact {
  const conditions = conditionText(reported);
  return {
    quantity: reported.quantity,
    statement: {
      text: `${label}: ${reported.name} ${reported.text}${conditions === '' ? '' : ` (${conditions})`}`,
      source: reported.source,
      quantity: reported.quantity,
    },
    reported,
  };
}

/** Thickness as reported, else as the specimen has it. */
export function thicknessOf(facts: Facts, membrane: Membrane): Fact | undefined {
  return (
    membraneFact(facts, 'thickness', membrane) ?? specimenFact('thickness', membrane, membrane.thickness)
  );
}

/** A quantity that the description of a specimen carries. */
export function specimenFact(
  name: string,
  { label }: { readonly label: string },
  quantity: Quantity | undefined,
): Fact | undefined {
  if (quantity === undefined) return undefined;
  const source = quantity.sources.join(', ');
  return {
    quantity,
    statement: { text: `${label}: ${name} as described (${quantity.status})`, source, quantity },
  };
}

/** Temperature of a reported value in K; room temperature unless it says otherwise. */
export function temperatureOf(fact: Fact): number {
  return fact.reported?.at.temperature?.value ?? roomTemperature;
}

/** 25 °C, the temperature of a value that states none. */
export const roomTemperature = 298.15;

function distanceFromRoom(reported: Reported): number {
  return Math.abs((reported.at.temperature?.value ?? roomTemperature) - roomTemperature);
}

function temperatureText(temperature: Quantity): string {
  if (temperature.interval?.coverage === 1) return printCondition(temperature);
  return `${Math.round((temperature.value - 273.15) * 10) / 10} °C`;
}

function conditionText({ at }: Reported): string {
  const parts: string[] = [];
  if (at.temperature) parts.push(temperatureText(at.temperature));
  if (at.rate !== undefined) parts.push(`${at.rate}C`);
  if (at.cycle !== undefined) parts.push(`cycle ${at.cycle}`);
  if (at.after !== undefined) parts.push(`after ${at.after}`);
  for (const [key, text] of Object.entries(at.other ?? {})) parts.push(`${key}: ${text}`);
  return parts.join(', ');
}
