import { signOf, type Reported } from '../audit/index.ts';
import type { NamedQuantity } from '../finding/index.ts';
import { ucumCode } from '../project/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { inUnit, uncertaintyInUnit } from '../quantity/index.ts';
import { answerRows } from './answers.ts';
import type { Cell } from './csv.ts';
import { csv } from './csv.ts';
import { namedFigures } from './named-figures.ts';
import { nextSteps } from './next-steps.ts';
import { intervalInUnit } from './printed.ts';
import type { ReportInput } from './report-input.ts';
import { conditions } from './stated-conditions.ts';

/** A table of the report for other programs. */
export interface ReportTable {
  /** File name without ending: `answer`, `figure-nyquist-ss-1`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly csv: string;
  /** `{"name", "columns", "rows"}`. */
  readonly json: string;
}

/** Every table of the report and of its figures, in a fixed order; empty ones are left out. */
export function reportTables(input: ReportInput): ReportTable[] {
  const tables = [
    table(
      'answer',
      ['quantity', 'of', 'at', ...quantityColumns, 'n', 'status', 'simulated', 'verdict', 'note', 'finding'],
      answerRows(input).map(({ quantity, simulated, judgement, finding }) =>
        named(quantity).concat([
          quantity.n ?? null,
          quantity.quantity.status,
          yes(simulated),
          judgement.word,
          quantity.note ?? null,
          finding.id,
        ]),
      ),
    ),
    table(
      'quantities',
      ['finding', 'quantity', 'of', 'at', ...quantityColumns, 'n', 'status', 'simulated', 'note'],
      input.findings.flatMap(({ id, quantities, simulated }) =>
        quantities.map((one) => [
          id,
          ...named(one),
          one.n ?? null,
          one.quantity.status,
          yes(simulated),
          one.note ?? null,
        ]),
      ),
    ),
    table(
      'gates',
      ['finding', 'gate', 'verdict', 'value', 'threshold', 'advice'],
      input.findings.flatMap(({ id, gates }) =>
        gates.map((gate) => [id, gate.name, gate.verdict, gate.value, gate.threshold, gate.advice]),
      ),
    ),
    table(
      'stated',
      ['quantity', 'of', 'at', ...quantityColumns, 'sign', 'as written', 'source'],
      input.reported.map((one) => [
        one.name,
        one.of,
        conditions(one.at),
        ...statedNumbers(one),
        signOf(one) || null,
        one.text,
        one.source,
      ]),
    ),
    table(
      'checks',
      ['check', 'topic', 'of', 'severity', 'conditions', 'result', 'measure next'],
      input.checks.map((check) => [
        check.id,
        check.topic,
        check.of.join('; '),
        check.severity.join('; '),
        check.conditions.join('; '),
        check.result,
        check.measureNext.join(' '),
      ]),
    ),
    table(
      'check-values',
      ['check', 'quantity', 'of', 'at', ...quantityColumns, 'bound', 'status', 'note'],
      input.checks.flatMap(({ id, values }) =>
        values.map((one) => [id, ...named(one), one.bound ?? null, one.quantity.status, one.note ?? null]),
      ),
    ),
    table(
      'checks-silent',
      ['check', 'topic', 'needs', 'waits for'],
      input.silent.map(({ id, topic, needs, waitsFor }) => [id, topic, needs.join('; '), waitsFor ?? null]),
    ),
    table(
      'measure-next',
      ['rank', 'action', 'checks', 'findings'],
      nextSteps(input).map(({ action, checks, findings }, index) => [
        index + 1,
        action,
        checks.join('; '),
        findings.map(({ id }) => id).join('; '),
      ]),
    ),
    table(
      'missing',
      ['field', 'why'],
      input.missing.map(({ field, why }) => [field, why]),
    ),
    table(
      'not-read',
      ['file', 'why'],
      input.unread.map(({ file, why }) => [file, why]),
    ),
    table(
      'files',
      [
        'file',
        'technique',
        'reader',
        'rows',
        'bytes',
        'sha256',
        'simulated',
        'conditions',
        'left out',
        'warnings',
      ],
      input.provenance.map((one) => [
        one.file,
        one.technique,
        one.reader,
        one.rows,
        one.bytes,
        one.sha256,
        yes(one.simulated),
        one.conditions?.join(', ') ?? null,
        one.leftOut?.join('; ') ?? null,
        one.warnings.join('; '),
      ]),
    ),
    ...namedFigures(input).map(({ name, figure }) =>
      table(`figure-${name}`, figure.table.columns, figure.table.rows),
    ),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

const quantityColumns = [
  'value',
  'standard uncertainty',
  'low',
  'high',
  'coverage',
  'degrees of freedom',
  'unit',
  'UCUM code',
];

function named({ name, of, at, quantity }: NamedQuantity): Cell[] {
  return [name, of, at ?? null, ...numbers(quantity)];
}

/** All in the unit of the quantity; a value that is not identifiable is left to its interval. */
function numbers(quantity: Quantity): Cell[] {
  const { low, high } = intervalInUnit(quantity);
  const bare = quantity.status === 'not identifiable' && quantity.interval !== undefined;
  return [
    bare ? null : digits(inUnit(quantity, quantity.unit)),
    bare ? null : digits(uncertaintyInUnit(quantity, quantity.unit)),
    digits(low),
    digits(high),
    quantity.interval?.coverage ?? null,
    quantity.degreesOfFreedom ?? null,
    quantity.unit,
    ucumCode(quantity.unit) ?? null,
  ];
}

/** A range has its ends and no value; a bound is the end it is. */
function statedNumbers({ quantity, bound, ends }: Reported): Cell[] {
  const [value = null, uncertainty = null, low = null, high = null, coverage = null, ...rest] =
    numbers(quantity);
  if (bound !== undefined)
    return bound === 'lower'
      ? [null, null, value, null, null, ...rest]
      : [null, null, null, value, null, ...rest];
  return ends === undefined
    ? [value, uncertainty, low, high, coverage, ...rest]
    : [null, null, low, high, null, ...rest];
}

/** Fifteen digits, which hides the last bit of a conversion. */
function digits(value: number | undefined): number | null {
  return value === undefined ? null : Number(value.toPrecision(15));
}

function yes(flag: boolean): string {
  return flag ? 'yes' : 'no';
}

function table(name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): ReportTable {
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  const json = `{"name":${JSON.stringify(name)},"columns":${JSON.stringify(columns)},"rows":[\n${lines}\n]}\n`;
  return { name, columns, rows, csv: csv(columns, rows), json };
}
