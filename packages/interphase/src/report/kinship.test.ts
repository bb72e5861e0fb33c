import { expect, it } from 'vitest';
import type { Reported } from '../audit/index.ts';
import type { NamedQuantity } from '../finding/index.ts';
import { quantity } from '../quantity/index.ts';
import { answerRows, unanswered } from './answers.ts';
import { kinship } from './kinship.ts';
import { exampleReport } from './report.fixture.ts';

const found = (name: string, at?: string): NamedQuantity => ({
  name,
  of: 'film',
  ...(at !== undefined && { at }),
  quantity: quantity(1, '1'),
  principal: true,
});

const stated = (name: string, at: Reported['at'] = {}): Reported => ({
  name,
  of: 'film',
  quantity: quantity(1, '1', { status: 'reported' }),
  at,
  source: 'abstract',
  text: '1',
});

const celsius = (value: number): Reported['at'] => ({ temperature: quantity(value, '°C') });

it.each<[string, NamedQuantity, Reported, 'same' | 'differs' | 'nothing']>([
  ['one name', found('thickness'), stated('thickness'), 'same'],
  ['other names', found('thickness'), stated('areal mass'), 'nothing'],
  ['another thing', { ...found('thickness'), of: 'powder' }, stated('thickness'), 'nothing'],
  ['t₊ beside the current fraction', found('current fraction'), stated('transference number'), 'differs'],
  ['the other way round', found('transference number'), stated('current fraction'), 'differs'],
  [
    'an intermediate route',
    found('current fraction, bulk-corrected'),
    stated('transference number'),
    'nothing',
  ],
  ['the same temperature', found('thickness', '25 °C'), stated('thickness', celsius(25.4)), 'same'],
  ['another temperature', found('thickness', '25 °C'), stated('thickness', celsius(60)), 'nothing'],
  ['cold', found('thickness', '−20 °C'), stated('thickness', celsius(-20)), 'same'],
  ['within a range', found('thickness', '0 … 80 °C'), stated('thickness', celsius(60)), 'same'],
  ['outside a range', found('thickness', '0 … 80 °C'), stated('thickness', celsius(90)), 'nothing'],
  ['no temperature', found('thickness', '25 °C'), stated('thickness'), 'same'],
  ['after cycling', found('thickness', '25 °C'), stated('thickness', { after: 'cycling' }), 'nothing'],
  ['at a rate', found('capacity', '0.2C, cycle 3'), stated('capacity', { rate: 0.2 }), 'same'],
])('a statement and a quantity: %s', (_, quantityFound, reported, expected) => {
  const kin = kinship(reported, quantityFound);
  expect(kin === undefined ? 'nothing' : kin.caveat === undefined ? 'same' : 'differs').toBe(expected);
});

it('stands beside what was found in one line of the answer and nowhere else', () => {
  const number: Reported = { ...stated('transference number'), of: 'so3li' };
  const findings = exampleReport().findings.map((finding) => ({
    ...finding,
    quantities: finding.quantities.map((one) => ({
      ...one,
      name: one.name === 'transference number' ? 'current fraction' : one.name,
    })),
  }));
  const input = { findings, reported: [number] };
  const beside = answerRows(input).filter((row) => row.stated.length > 0);
  expect(beside.map((row) => row.quantity.name)).toEqual(['current fraction']);
  expect(beside[0]?.stated[0]?.caveat).toMatch(/t₊ only in/u);
  expect(unanswered(input)).toEqual([]);
});
