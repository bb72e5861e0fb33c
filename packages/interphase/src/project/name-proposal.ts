import type { Technique } from '../measurement/index.ts';
import type { MeasurementRole } from './project.ts';

/** What the name of a file suggests. Proposals: a person confirms them. */
export interface NameProposal {
  /** `-25 °C`, as a project file writes it. */
  readonly temperature?: string;
  /** Name of the cell, when the file names one by number: `ss-1` of `SS1_before.txt`. */
  readonly cell?: string;
  readonly role?: MeasurementRole;
  /** What is left of the name without folder, ending, temperature and role: files that share it may share a cell. */
  readonly stem: string;
}

/**
 * Reads temperature, cell number and role out of a file name.
 *
 * @example
 * ```ts
 * import { nameProposal } from 'interphase/project';
 * nameProposal('data/PEIS_pellet_-25C.txt', 'impedance'); // => { stem: 'PEIS_pellet', temperature: '-25 °C' }
 * nameProposal('cell1_before.txt', 'impedance'); // => { stem: 'cell1', cell: 'cell-1', role: 'before polarisation' }
 * ```
 */
export function nameProposal(path: string, technique: Technique): NameProposal {
  const name = (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/u, '');
  const temperature = temperatureIn(name, technique);
  const role = roleIn(name, technique);
  const numbered = /(?:^|[^a-z])(?<word>cell|ss|li-?li|li-?cu)[ _-]?(?<number>\d{1,3})(?!\d)/iu.exec(
    name,
  )?.groups;
  const cell = numbered && `${numbered['word']?.toLowerCase()}-${numbered['number']}`;
  const rest = [temperature?.written, role?.written]
    .filter((part) => part !== undefined)
    .reduce((text, part) => text.replace(part, ' '), name);
  const stem = rest
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]* [^\p{L}\p{N}]*/gu, '_');
  return {
    stem: stem === '' ? 'cell' : stem,
    ...(temperature && { temperature: temperature.text }),
    ...(cell !== undefined && { cell }),
    ...(role && { role: role.role }),
  };
}

// A minus counts after a separator other than a hyphen: `_-25C` is below zero, `eis-25C` is not.
const explicitDegrees =
  /(?<sign>(?:^|[_ (])[-−])?(?<![\d.])(?<number>\d{1,3}(?:\.\d+)?) ?(?:°|º|deg) ?C(?![a-z])/iu;
const bareDegrees = /(?<sign>(?:^|[_ (])[-−])?(?<![\d.,])(?<number>\d{1,3})C(?![A-Za-z0-9])/u;
const kelvin = /(?<![\d.])(?<number>[2-4]\d\d(?:\.\d+)?) ?K(?![A-Za-z0-9])/u;

function temperatureIn(name: string, technique: Technique): { text: string; written: string } | undefined {
  // In the name of a cycling file, `1C` is a rate.
  const bare = technique === 'cycling' ? undefined : bareDegrees.exec(name);
  const celsius = explicitDegrees.exec(name) ?? bare;
  if (celsius?.groups)
    return {
      text: `${celsius.groups['sign'] ? '-' : ''}${celsius.groups['number']} °C`,
      written: celsius[0],
    };
  const absolute = kelvin.exec(name);
  return absolute?.groups ? { text: `${absolute.groups['number']} K`, written: absolute[0] } : undefined;
}

const spectrumRoles: readonly (readonly [RegExp, MeasurementRole])[] = [
  [/(?<![a-z])short(?:ed|[ _-]?circuit)?(?![a-z])/iu, 'fixture short'],
  [/(?<![a-z])open(?:[ _-]?circuit)?(?![a-z])/iu, 'fixture open'],
  [/(?<![a-z])(?:before|initial)(?![a-z])/iu, 'before polarisation'],
  [/(?<![a-z])(?:after|steady)(?![a-z])/iu, 'after polarisation'],
];
const polarisation = /(?<![a-z])(?:polari[sz]ation|chrono[ _-]?amp\w*|ca\d?)(?![a-z])/iu;

function roleIn(name: string, technique: Technique): { role: MeasurementRole; written: string } | undefined {
  if (technique === 'impedance')
    for (const [words, role] of spectrumRoles) {
      const found = words.exec(name);
      if (found) return { role, written: found[0] };
    }
  if (technique === 'chronoamperometry') {
    const found = polarisation.exec(name);
    if (found) return { role: 'polarisation', written: found[0] };
  }
  return undefined;
}
