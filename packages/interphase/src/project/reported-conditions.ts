import type { ReportedConditions } from '../audit/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { readQuantity } from './quantity-value.ts';
import { complain, type Reading } from './reading.ts';
import type { YamlText, YamlTree } from './yaml-tree.ts';

/** What `at:` says: a temperature, or a map of conditions; keys without a meaning of their own are kept as text. */
export function reportedConditions(
  tree: YamlTree | undefined,
  path: string,
  reading: Reading,
): ReportedConditions {
  if (tree === undefined || tree.type === 'blank') return {};
  if (tree.type === 'list') {
    const place = { line: tree.line, field: path };
    complain(reading, 'this must be a temperature or a map', 'write `at: 25 °C`', place);
    return {};
  }
  const texts =
    tree.type === 'text' ? new Map([['temperature', tree]]) : textsOf(tree.entries, path, reading);
  const own = tree.type === 'text' ? path : `${path}.temperature`;
  const temperature = temperatureOf(texts.get('temperature'), own, reading);
  const rate = rateOf(texts.get('rate'), `${path}.rate`, reading);
  const cycle = cycleOf(texts.get('cycle'), `${path}.cycle`, reading);
  const after = texts.get('after')?.text;
  const other = [...texts].filter(([key]) => !meaningful.includes(key)).map(([key, { text }]) => [key, text]);
  return {
    ...(temperature && { temperature }),
    ...(rate !== undefined && { rate }),
    ...(cycle !== undefined && { cycle }),
    ...(after !== undefined && { after }),
    ...(other.length > 0 && { other: Object.fromEntries(other) }),
  };
}

const meaningful = ['temperature', 'rate', 'cycle', 'after'];

function textsOf(
  entries: ReadonlyMap<string, { readonly keyLine: number; readonly value: YamlTree }>,
  path: string,
  reading: Reading,
): Map<string, YamlText> {
  const texts = new Map<string, YamlText>();
  for (const [key, { keyLine, value }] of entries) {
    if (value.type === 'text') texts.set(key, value);
    else if (value.type !== 'blank')
      complain(reading, 'this must be text', 'write a value', { line: keyLine, field: `${path}.${key}` });
  }
  return texts;
}

function temperatureOf(tree: YamlText | undefined, path: string, reading: Reading): Quantity | undefined {
  const expected = { unit: '°C', sign: 'positive', path, status: 'reported' } as const;
  return tree && readQuantity(tree, expected, reading)?.quantity;
}

const rateText = /^(?:(?<number>\d+(?:\.\d+)?)\s*C|C\s*\/\s*(?<divisor>\d+(?:\.\d+)?))$/u;

function rateOf(tree: YamlText | undefined, path: string, reading: Reading): number | undefined {
  if (tree === undefined) return undefined;
  const parts = rateText.exec(tree.text)?.groups;
  const rate = parts?.['number'] === undefined ? 1 / Number(parts?.['divisor']) : Number(parts['number']);
  if (Number.isFinite(rate) && rate > 0) return rate;
  complain(reading, `"${tree.text}" is no rate`, 'write 0.2C or C/5', { line: tree.line, field: path });
  return undefined;
}

function cycleOf(tree: YamlText | undefined, path: string, reading: Reading): number | undefined {
  if (tree === undefined) return undefined;
  if (/^\d{1,9}$/u.test(tree.text)) return Number(tree.text);
  complain(reading, `"${tree.text}" is no cycle number`, 'write a whole number', {
    line: tree.line,
    field: path,
  });
  return undefined;
}
