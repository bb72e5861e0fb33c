import type { Sign } from '../cell/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { PlausibleRange } from './plausible-range.ts';
import type { YamlTree } from './yaml-tree.ts';

/**
 * What may stand at a place of the project file. One table of fields serves the reader, its messages and the
 * published JSON Schema. Any field may be left blank.
 */
export type Field =
  | QuantityField
  | TextField
  | DateField
  | WordField<string>
  | CountField
  | OpenField
  | RecordField<Fields>
  | NamedField<Field>
  | ListField<Field>;

export type Fields = Readonly<Record<string, Field>>;

/** A number with unit: text, or the map `{value, status, source, …}`. */
export interface QuantityField {
  readonly kind: 'quantity';
  readonly unit: string;
  readonly sign: Sign;
  readonly note: string;
  /** Beyond it a value is refused. */
  readonly within?: PlausibleRange;
}

export interface TextField {
  readonly kind: 'text';
  readonly note: string;
}

/** A day of the calendar, with a time of day where it is known: `2026-11-25`, `2026-11-25 14:30`. */
export interface DateField {
  readonly kind: 'date';
  readonly note: string;
}

/** One of a few words. */
export interface WordField<W extends string> {
  readonly kind: 'word';
  readonly words: readonly W[];
  readonly note: string;
}

/** A whole number. */
export interface CountField {
  readonly kind: 'count';
  readonly least: number;
  readonly note: string;
}

/** Text or a map whose meaning depends on another field; kept as it is and read in a second pass. */
export interface OpenField {
  readonly kind: 'open';
  readonly note: string;
}

/** A map with known keys. */
export interface RecordField<F extends Fields> {
  readonly kind: 'record';
  readonly fields: F;
  /** Keys that must be present (they may still be blank). */
  readonly required: readonly string[];
  readonly note: string;
}

/** A map whose keys are names a person gives. */
export interface NamedField<F extends Field> {
  readonly kind: 'named';
  readonly each: F;
  readonly note: string;
}

export interface ListField<F extends Field> {
  readonly kind: 'list';
  readonly each: F;
  readonly note: string;
}

/** What a field becomes when it is read; a blank or absent field is absent. */
export type ValueOf<F extends Field> = F extends QuantityField
  ? Quantity
  : F extends WordField<infer W>
    ? W
    : F extends TextField | DateField
      ? string
      : F extends CountField
        ? number
        : F extends OpenField
          ? YamlTree
          : F extends RecordField<infer R>
            ? RecordValue<R>
            : F extends NamedField<infer E>
              ? ReadonlyMap<string, ValueOf<E>>
              : F extends ListField<infer E>
                ? readonly ValueOf<E>[]
                : never;

export type RecordValue<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> } & {
  /** Path in the file: `cells.ss-1`. */
  readonly path: string;
  readonly line: number;
};

export function quantityField(
  unit: string,
  sign: Sign,
  note: string,
  within?: PlausibleRange,
): QuantityField {
  return { kind: 'quantity', unit, sign, note, ...(within && { within }) };
}

export function textField(note: string): TextField {
  return { kind: 'text', note };
}

export function dateField(note: string): DateField {
  return { kind: 'date', note };
}

export function wordField<const W extends string>(words: readonly W[], note: string): WordField<W> {
  return { kind: 'word', words, note };
}

export function countField(least: number, note: string): CountField {
  return { kind: 'count', least, note };
}

export function openField(note: string): OpenField {
  return { kind: 'open', note };
}

export function recordField<F extends Fields>(
  fields: F,
  note: string,
  required: readonly (keyof F & string)[] = [],
): RecordField<F> {
  return { kind: 'record', fields, required, note };
}

export function namedField<F extends Field>(each: F, note: string): NamedField<F> {
  return { kind: 'named', each, note };
}

export function listField<F extends Field>(each: F, note: string): ListField<F> {
  return { kind: 'list', each, note };
}
