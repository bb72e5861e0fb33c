import type { Measurement, Warning } from '../../measurement/index.ts';
import { InputError } from '../../quantity/index.ts';
import type { Quantity } from '../../quantity/index.ts';
import type { ColumnMeaning, Role } from '../column-meaning.ts';
import { measure } from '../measure.ts';
import type { Reader, SourceFile } from '../source-file.ts';
import { statedQuantity } from '../stated-quantity.ts';
import { knownUnit } from '../unit-text.ts';
import { parseZview, zviewTitle } from './layout.ts';
import type { ZviewFile } from './layout.ts';

const name = 'ZView .z';

/** ZPlot and ZView files of both dialects, Autolab's ZView export among them. */
export const zviewReader: Reader = {
  name,
  recognises: (file) => zviewTitle.test(file.text),
  read: readZview,
};

const roles: Readonly<Record<string, readonly [Role | undefined, string]>> = {
  'Freq(Hz)': ['frequency', 'Hz'],
  Ampl: [undefined, 'V'],
  Bias: [undefined, 'V'],
  'Time(Sec)': ['time', 's'],
  "Z'(a)": ['impedance real', 'Ohm'],
  "Z''(b)": ['impedance imaginary', 'Ohm'],
};

function readZview(file: SourceFile): { measurements: Measurement[]; warnings: Warning[] } {
  const parsed = parseZview(file.text);
  if (parsed === undefined || parsed.table.rowCount === 0)
    throw new InputError('the ZView file holds no data rows', 'export it again with its data', {
      file: file.name,
    });
  const stated = statedFacts(parsed);
  const recorded = [parsed.facts.get('Date'), parsed.facts.get('Time')].filter(Boolean).join(' ');
  const measurement = measure(file, parsed.table, {
    reader: name,
    meanings: parsed.table.columns.map(({ header }) => meaningOf(header)),
    technique: 'impedance',
    sign: { stated: 'signed', says: 'the format stores Im Z' },
    unitsByFormat: true,
    conditions: conditionsOf(file, parsed),
    stated,
    ...(recorded === '' ? {} : { recorded }),
    simulated: parsed.comments.some((comment) => /^simulated\b/i.test(comment)),
  });
  return { measurements: [measurement], warnings: [] };
}

function meaningOf(header: string): ColumnMeaning {
  const [role, unitText] = Object.hasOwn(roles, header) ? roles[header]! : ([undefined, ''] as const);
  const unit = knownUnit(unitText);
  return {
    name: header,
    unitText,
    ...(unit === undefined ? {} : { unit }),
    ...(role === undefined ? {} : { role }),
    rank: 0,
    negated: false,
  };
}

function statedFacts(file: ZviewFile): Record<string, string> {
  const stated: Record<string, string> = { title: file.title };
  const area = file.facts.get('Surface Area');
  if (area !== undefined)
    stated['area'] = Number(area) === 1 ? '1 cm² (the preset; nobody may have set it)' : `${area} cm²`;
  if (file.comments.length > 0) stated['comments'] = file.comments.join('\n');
  for (const key of ['Experiment Type', 'Open Circuit Potential (V)', 'Density', 'Weight']) {
    const value = file.facts.get(key);
    if (value !== undefined && value !== '' && !(Number(value) === 0 && key !== 'Open Circuit Potential (V)'))
      stated[key] = value;
  }
  return stated;
}

/** Amplitude in mV under potential control; the DC potential when it is against the reference (type 0). */
function conditionsOf(source: SourceFile, file: ZviewFile): Record<string, Quantity> {
  const conditions: Record<string, Quantity> = {};
  if (!/Control Voltage/i.test(file.facts.get('Experiment Type') ?? '')) return conditions;
  const amplitude = Number(file.facts.get('Potential-AC'));
  if (amplitude > 0) conditions['amplitude'] = statedQuantity(amplitude, 'mV', source.name);
  return conditions;
}
