import type { NamedQuantity } from '../finding/index.ts';
import { quantity } from '../quantity/index.ts';
import type { FixtureResistance } from './fixture-resistance.ts';
import type { CellResistance, GroupResult } from './ionic-conductivity-evaluate.ts';
import { conductivityOf } from './ionic-conductivity-evaluate.ts';
import type { IonicConductivityInput } from './ionic-conductivity-input.ts';
import { shareAtLeast } from './ionic-conductivity-known.ts';
import { largestLeadShare } from './ionic-conductivity-leads.ts';

/** All quantities of a finding: the answer, the other temperatures, then what they rest on. */
export function ionicConductivityQuantities(
  input: IonicConductivityInput,
  results: readonly GroupResult[],
  answer: GroupResult,
  fixture: FixtureResistance | undefined,
): NamedQuantity[] {
  const { of } = input;
  const ordered = [answer, ...results.filter((result) => result !== answer)];
  return [
    ...ordered.flatMap((result) => conductivity(of, result, result === answer)),
    ...ordered.flatMap((result) => film(of, result, result === answer && answer.conductivity === undefined)),
    ...contacts(of, answer),
    ...(fixture === undefined
      ? []
      : [{ name: 'fixture resistance', of, quantity: fixture.resistance, principal: false }]),
    ...ordered.flatMap(({ cells, group }) => cells.map((cell) => total(cell, group.at))),
    ...answer.cells.flatMap((cell) => naive(input, cell, answer.group.at)),
    ...unread(answer),
  ];
}

function conductivity(of: string, result: GroupResult, principal: boolean): NamedQuantity[] {
  const { conductivity: found, exclusion, leadShare, group, n, line, atLeast } = result;
  if (found === undefined) return [];
  const origin =
    line !== undefined
      ? `from ${line.counts} film counts`
      : exclusion === 'none' && leadShare >= largestLeadShare
        ? 'lower bound: leads not excluded'
        : undefined;
  const note = [origin, atLeast && `u ${shareAtLeast(atLeast)}`]
    .filter((part) => part !== undefined)
    .join('; ');
  return [
    {
      name: 'ionic conductivity',
      of,
      at: group.at,
      quantity: found,
      n,
      principal,
      ...(note === '' ? {} : { note }),
    },
  ];
}

function film(
  of: string,
  { film: found, exclusion, group, n }: GroupResult,
  principal: boolean,
): NamedQuantity[] {
  if (found === undefined) return [];
  const notes: Record<GroupResult['exclusion'], string> = {
    stacks: 'one film, slope over the film counts',
    'fixture short': 'one film, less the fixture short',
    none: 'one film, with leads and contacts',
  };
  return [
    { name: 'bulk resistance', of, at: group.at, quantity: found, n, principal, note: notes[exclusion] },
  ];
}

function contacts(of: string, { line, group, n }: GroupResult): NamedQuantity[] {
  if (line === undefined) return [];
  return [
    {
      name: 'contact and lead resistance',
      of,
      at: group.at,
      quantity: line.intercept,
      n,
      principal: false,
      note: 'intercept over the film counts',
    },
  ];
}

function total({ cell, films, resistance }: CellResistance, at: string): NamedQuantity {
  const note = films === 1 ? 'one film' : `${films} films`;
  return { name: 'total series resistance', of: cell, at, quantity: resistance, principal: false, note };
}

/** What the plot alone would have given, beside the fit. */
function naive(
  input: IonicConductivityInput,
  { cell, films, spectra }: CellResistance,
  at: string,
): NamedQuantity[] {
  const { intercept, resistance } = spectra.at(-1)!.reading;
  if (!(intercept.resistance > 0)) return [];
  const read = quantity(intercept.resistance, 'Ω', {
    status: resistance.status,
    sources: resistance.sources,
  });
  const naiveNote = intercept.crossing ? 'naive intercept' : 'naive: Z′ at the highest frequency';
  const note = films === 1 ? naiveNote : `${naiveNote}, ${films} films`;
  const { thickness, area } = input;
  const one = quantity(intercept.resistance / films, 'Ω', { status: resistance.status });
  return [
    { name: 'apparent series resistance', of: cell, at, quantity: read, principal: false, note },
    ...(thickness === undefined || area === undefined
      ? []
      : [
          {
            name: 'apparent ionic conductivity',
            of: cell,
            at,
            quantity: conductivityOf(thickness, area, one),
            principal: false,
            note,
          },
        ]),
  ];
}

/** Spectra of the answer that no circuit describes. */
function unread({ group }: GroupResult): NamedQuantity[] {
  return group.spectra
    .filter(({ reading }) => reading.fits.length === 0)
    .map(({ cell, reading }) => ({
      name: 'total series resistance',
      of: cell,
      at: group.at,
      quantity: reading.resistance,
      principal: false,
      note: 'no circuit is determined; range of Z′',
    }));
}
