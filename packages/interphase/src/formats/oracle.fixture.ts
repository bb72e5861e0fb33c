import type { Measurement } from '../measurement/index.ts';

/** A column of a peer library's reading; `s` is first, last, min, max, mean and three interior rows. */
interface OracleColumn {
  readonly t: string;
  readonly u?: string;
  readonly s?: readonly (number | string)[];
  readonly text?: readonly string[];
}

/** One table as a peer library read it. */
export interface OracleTable {
  readonly lib: string;
  readonly table?: string;
  readonly rows: number;
  readonly interior?: readonly number[];
  readonly columns?: Readonly<Record<string, OracleColumn>>;
  readonly note?: string;
}

/** Where a peer's column is found in a measurement, and its value from the channel's. */
interface Translation {
  readonly channel: string;
  readonly value: (si: number) => number;
}

const same = (si: number): number => si;
const negated = (si: number): number => -si;
const thousand = (si: number): number => si * 1000;
const celsius = (kelvin: number): number => kelvin - 273.15;

/** Canonical channels under the names of files and libraries. */
const canonical: readonly [RegExp, string, (si: number) => number][] = [
  [/^(f|freq|Freq|freq\/Hz|Freq ?\(Hz\)|Data: Frequency)$/, 'frequency', same],
  [/^(Re\(Z\)(\/Ohm)?|Zreal|Real|Z'\(a\)|Data: Z')$/, 'impedance real', same],
  [/^(Im\(Z\)|Zimag|Imag|Z''\(b\)|Data: Z'')$/, 'impedance imaginary', same],
  [/^-Im\(Z\)(\/Ohm)?$/, 'impedance imaginary', negated],
  [/^(time|time\/s|T|Time|Time\(Sec\)|Time \[s\]|Test Time \/ s)$/, 'time', same],
  [/^(I\/mA|<I>|<I>\/mA)$/, 'current', thousand],
  [/^(I\/A|Im|Current|Idc|Current \[A\]|Current \/ A)$/, 'current', same],
  [/^(Ewe\/V|Ecell\/V|<Ewe>|<Ewe>\/V|Vf|Vdc|Voltage|Voltage \[V\]|Voltage \/ V)$/, 'voltage', same],
  [/^(Temperature\/.*C|Temperature \[C\]|Ambient Temperature \/ degC)$/, 'temperature', celsius],
  [/^loop_index$/, 'sweep', same],
];

/** The channel that a peer's column is, canonical or raw under its own header; undefined when there is none. */
export function translate(name: string, measurement: Measurement): Translation | undefined {
  const plain = (header: string): string => header.replaceAll(/[^\x20-\x7e]/g, '');
  const raws = measurement.channels.filter(({ raw }) => raw === true);
  const raw =
    raws.find((channel) => plain(channel.name) === plain(name)) ??
    raws.find((channel) => channel.name.startsWith(`${name}/`));
  if (raw !== undefined) return { channel: raw.name, value: same };
  const found = canonical.find(([pattern]) => pattern.test(name));
  if (found === undefined || !measurement.channels.some(({ name: channel }) => channel === found[1]))
    return undefined;
  return { channel: found[1], value: found[2] };
}

/** Names that pandas gives to columns without one. */
export const headerlessNames: Readonly<Record<string, string>> = {
  '0': 'f',
  '1': 'Re(Z)',
  '2': 'Im(Z)',
  'Unnamed: 0': 'column 1',
};

/** Peers' columns that no file holds: the library computed them. */
export const computed: readonly [lib: RegExp, column: RegExp, why: string][] = [
  [/yadg|eclabfiles/, /^uts$/, 'seconds since 1970, made from the start date and an assumed zone'],
  [/navani/, /^(Time|cycle change|half cycle|full cycle)$/, 'copies or marks added by the library'],
  [/PyProBE/, /^(Date|Step|Event|Capacity \[Ah\])$/, 'dates, steps and capacity built by the library'],
  [/batterydf/, /(Capacity|Energy|Count|Power|Resistance) \//, 'renamed and rescaled by the library'],
];

/** Peers' readings that are wrong or differ by convention, as the verdicts beside the oracle say. */
export const excluded: readonly [file: RegExp, lib: RegExp, why: string][] = [
  [/eispot_data/, /gamry-parser/, 'shifts the four rows that use blanks'],
  [/2ZARC1/, /impedance\.py/, 'takes the row number as the frequency and the header as a row'],
  [/\.mpl$/, /./, 'a log of settings holds no data; it is refused'],
  [/\.mpr$/, /./, 'a binary file; its reader is not part of this room yet'],
  [/cv_data_incompleteheader/, /./, 'no table; it is refused'],
];
