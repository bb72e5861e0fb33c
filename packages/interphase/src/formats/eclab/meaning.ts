import type { Measurement, Technique, Warning } from '../../measurement/index.ts';
import { InputError } from '../../quantity/index.ts';
import type { Quantity } from '../../quantity/index.ts';
import { columnMeaning } from '../column-meaning.ts';
import type { ColumnMeaning } from '../column-meaning.ts';
import { measure } from '../measure.ts';
import type { Reader, SourceFile } from '../source-file.ts';
import { statedQuantity } from '../stated-quantity.ts';
import { knownUnit } from '../unit-text.ts';
import { eclabTitle, looksLikeBareEclab, parseEclab } from './layout.ts';
import type { EclabFile } from './layout.ts';

const name = 'EC-Lab text';

/** Text exports of BioLogic EC-Lab and BT-Lab, with and without their header block. */
export const eclabReader: Reader = {
  name,
  recognises: (file) => eclabTitle.test(file.text) || looksLikeBareEclab(file.text),
  read: readEclab,
};

function readEclab(file: SourceFile): { measurements: Measurement[]; warnings: Warning[] } {
  const parsed = parseEclab(file.text);
  const { data } = parsed;
  if (parsed.headerLine < parsed.announced)
    throw new InputError(
      `the file ends inside its header, ${parsed.headerLine} of ${parsed.announced} lines`,
      'copy or export the whole file again',
      { file: file.name, line: parsed.headerLine },
    );
  if (data === undefined || data.tables.length === 0)
    throw new InputError(
      'the EC-Lab export holds a header but no rows',
      'export it again once the technique has recorded points',
      { file: file.name, line: parsed.headerLine },
    );
  const technique = techniqueOf(parsed.technique);
  const recorded = parsed.facts.get('Acquisition started on');
  const instrument = parsed.facts.get('Device') ?? parsed.facts.get('Run on channel');
  const warnings: Warning[] = [];
  const measurements = data.tables.map((table) => {
    const meanings = table.columns.map(({ header }) => eclabMeaning(header));
    if (
      meanings.some(({ name }) => name.includes('\ufffd')) ||
      table.columns.some(({ header }) => header.includes('\ufffd'))
    )
      warnings.push({
        message: 'signs such as ° and µ were lost before the file came here; "Temperature/?C" is read in °C',
        line: parsed.headerLine,
      });
    return measure(file, table, {
      reader: name,
      meanings,
      ...(technique === undefined ? {} : { technique }),
      conditions: conditionsOf(file, parsed),
      stated: statedFacts(file, parsed),
      instrument: instrument === undefined || instrument === '' ? 'BioLogic' : `BioLogic ${instrument}`,
      ...(recorded === undefined ? {} : { recorded }),
      warnings: warnings.splice(0),
    });
  });
  return { measurements, warnings: [...data.warnings] };
}

/** `<Ewe/V>` and `Ewe/V` alike; `Temperature/` keeps °C when the degree sign was lost. */
function eclabMeaning(header: string): ColumnMeaning {
  const tidy = header.replace(/^<(\w+)\/(\w+)>$/, '<$1>/$2');
  if (/^Temperature\/.{0,3}C$/.test(tidy)) return columnMeaning('Temperature', '°C');
  const meaning = columnMeaning(tidy);
  return meaning.role === 'current' && meaning.name === '<I>'
    ? { ...meaning, rank: 1, unit: knownUnit(meaning.unitText)! }
    : meaning;
}

const techniques: readonly [RegExp, Technique][] = [
  [/Impedance/i, 'impedance'],
  [/Open Circuit/i, 'open circuit'],
  [/Chronoamperometry/i, 'chronoamperometry'],
  [/Chronopotentiometry/i, 'chronopotentiometry'],
  [/Voltammetry/i, 'voltammetry'],
  [/Galvanostatic Cycling|Modulo Bat|Battery/i, 'cycling'],
];

function techniqueOf(title: string): Technique | undefined {
  return techniques.find(([pattern]) => pattern.test(title))?.[1];
}

function number(text: string | undefined): number {
  return text === undefined || text === '' ? Number.NaN : Number(text.replace(',', '.'));
}

/** Amplitude Va (peak, as EC-Lab defines it) and the DC potential where it is set against the reference. */
function conditionsOf(source: SourceFile, file: EclabFile): Record<string, Quantity> {
  const conditions: Record<string, Quantity> = {};
  const amplitude = number(file.parameters.get('Va (mV)'));
  if (amplitude > 0) conditions['amplitude'] = statedQuantity(amplitude, 'mV', source.name);
  const potential = number(file.parameters.get('E (V)'));
  if (Number.isFinite(potential) && file.parameters.get('vs.') === 'Ref')
    conditions['dc potential'] = statedQuantity(potential, 'V', source.name);
  return conditions;
}

const carried: readonly [string, string][] = [
  ['Electrode surface area', 'area'],
  ['Mass of active material', 'mass'],
  ['Characteristic mass', 'characteristic mass'],
  ['Battery capacity', 'capacity'],
  ['Electrode material', 'electrode material'],
  ['Electrolyte', 'electrolyte'],
  ['Comments', 'comments'],
  ['Run on channel', 'channel'],
];

/** What the header states; 0.001 is EC-Lab's preset for area and mass and says so. */
function statedFacts(source: SourceFile, file: EclabFile): Record<string, string> {
  const stated: Record<string, string> = { encoding: source.encoding };
  if (file.technique !== '') stated['title'] = file.technique;
  for (const [key, as] of carried) {
    const value = file.facts.get(key);
    if (value === undefined || value === '') continue;
    const text = value.replace(/cm\ufffd$/, 'cm²');
    stated[as] = /^0[.,]001\s/.test(text) ? `${text} (EC-Lab's placeholder, not a measured value)` : text;
  }
  const amplitude = file.parameters.get('Va (mV)');
  if (amplitude !== undefined && amplitude !== '') stated['amplitude'] = `${amplitude} mV peak`;
  const potential = file.parameters.get('E (V)');
  if (potential !== undefined && potential !== '')
    stated['dc potential'] = `${potential} V vs. ${file.parameters.get('vs.') ?? '?'}`;
  return stated;
}
