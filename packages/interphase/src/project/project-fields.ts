import {
  countField,
  dateField,
  listField,
  namedField,
  openField,
  quantityField,
  recordField,
  textField,
  wordField,
} from './field.ts';
import { electrodeArea, electrodeDiameter, filmThickness } from './plausible-range.ts';

const note = textField('free text');

/** What may be left unsaid about a material, besides its name. */
export const materialFields = recordField(
  {
    density: quantityField('g/cm³', 'positive', 'density'),
    'molar mass': quantityField('g/mol', 'positive', 'molar mass'),
    permittivity: quantityField('1', 'positive', 'relative permittivity'),
    status: wordField(
      ['measured', 'derived', 'assumed', 'simulated', 'reported'],
      'how the values came to be',
    ),
    source: textField('citation of the values'),
    note,
  },
  'a substance; lies over the built-in library',
);

export const compositionFields = recordField(
  {
    polymer: textField('material of the porous substrate'),
    filler: textField('material of the filler'),
    'filler fraction': quantityField('1', 'not negative', 'mass fraction of the filler as stated'),
    'filler basis': wordField(['polymer', 'solids', 'not stated'], 'what the filler fraction refers to'),
    electrolyte: textField('material of the cured electrolyte'),
    'precursor uptake': quantityField('1', 'not negative', 'mass of precursor per mass of substrate'),
  },
  'a porous substrate filled with an electrolyte cured in place',
);

export const specimenFields = recordField(
  {
    kind: wordField(['membrane', 'electrode', 'powder'], 'what it is'),
    label: textField('name for tables and figures'),
    thickness: quantityField('µm', 'positive', 'thickness of one membrane', filmThickness),
    'areal mass': quantityField('g/m²', 'positive', 'mass per area'),
    composition: compositionFields,
    material: textField('material of a powder or of the active material of an electrode'),
    loading: quantityField('mg/cm²', 'positive', 'active mass per area of an electrode'),
    note,
  },
  'a membrane, an electrode or a powder',
  ['kind'],
);

/** Which fields have a meaning for which kind of specimen. */
export const specimenKindFields = {
  membrane: ['kind', 'label', 'thickness', 'areal mass', 'composition', 'note'],
  electrode: ['kind', 'label', 'material', 'loading', 'note'],
  powder: ['kind', 'label', 'material', 'note'],
} as const;

export const cellFields = recordField(
  {
    kind: wordField(['blocking', 'symmetric', 'full', 'half', 'lithium-copper'], 'what it is'),
    'replicate of': textField('cell that this one repeats; what is not stated here is as there'),
    replicates: countField(2, 'this many cells of one kind, called NAME-1, NAME-2, …'),
    membrane: textField('name of the membrane specimen'),
    'membrane thickness': quantityField(
      'µm',
      'positive',
      'thickness of one film, measured for this cell',
      filmThickness,
    ),
    films: countField(1, 'number of identical membranes stacked; 1 unless said'),
    'electrode diameter': quantityField('mm', 'positive', 'diameter of round electrodes', electrodeDiameter),
    'electrode area': quantityField('cm²', 'positive', 'area of the electrodes', electrodeArea),
    'lithium thickness': quantityField('µm', 'positive', 'thickness of the lithium'),
    cathode: textField('name of the electrode specimen'),
    'cathode loading': quantityField('mg/cm²', 'positive', 'active mass per cathode area'),
    'cathode mass': quantityField('mg', 'positive', 'active mass of the cathode'),
    'cathode area': quantityField('cm²', 'positive', 'area of the cathode'),
    'anode area': quantityField('cm²', 'positive', 'area of the anode'),
    form: textField('coin, pouch, …'),
    note,
  },
  'what was put together and measured on',
);

/** A log of cells in a spreadsheet; what its columns mean is kept here. */
export const cellLogFields = recordField(
  {
    file: textField('path of the .xlsx or .csv file, from the project folder'),
    sheet: textField('name of the sheet, where there are several'),
    kind: wordField(cellFields.fields.kind.words, 'kind of the cells for which no column says it'),
    membrane: textField('membrane of the cells for which no column says it'),
    columns: namedField(
      openField('header of the column, or {column, unit, uncertainty}'),
      'which column means what: cell, membrane thickness, electrode diameter, …',
    ),
    note,
  },
  'a spreadsheet with a row for each cell; `cells` lies over it',
  ['file', 'columns'],
);

/** Settings of a virtual instrument; which of them an instrument uses is said in the README. */
export const simulateFields = recordField(
  {
    instrument: wordField(
      ['blocking spectrum', 'symmetric spectrum', 'polarisation', 'fixture short'],
      'the virtual instrument',
    ),
    conductivity: quantityField(
      'S/cm',
      'positive',
      'ionic conductivity, at 25 °C when an activation energy is given',
    ),
    'activation energy': quantityField('eV', 'positive', 'of the conductivity (σ form)'),
    thickness: quantityField('µm', 'positive', 'true thickness of one film, if not that of the membrane'),
    permittivity: quantityField('1', 'positive', 'relative permittivity of the membrane'),
    'contact resistance': quantityField('ohm', 'not negative', 'resistance of the electrode contacts'),
    'film contact resistance': quantityField(
      'ohm',
      'not negative',
      'resistance between two stacked films, each',
    ),
    'lead resistance': quantityField('ohm', 'not negative', 'resistance of leads and fixture'),
    'lead inductance': quantityField('µH', 'not negative', 'inductance of leads and fixture'),
    'bulk resistance': quantityField('ohm', 'positive', 'bulk resistance of the cell'),
    'interface resistance': quantityField('ohm', 'positive', 'both lithium interfaces together'),
    'steady interface resistance': quantityField('ohm', 'positive', 'the same at the steady state'),
    'transference number': quantityField('1', 'positive', 'cation transference number'),
    'diffusion resistance': quantityField('ohm', 'positive', 'salt diffusion at zero frequency'),
    'diffusion time': quantityField('s', 'positive', 'relaxation time of the salt'),
    potential: quantityField('mV', 'positive', 'polarisation potential'),
    duration: quantityField('s', 'positive', 'length of the polarisation'),
    interval: quantityField('s', 'positive', 'time between readings'),
    'first reading': quantityField('s', 'not negative', 'time of the first reading after the step'),
    noise: quantityField('1', 'not negative', 'relative standard deviation of the noise'),
    drift: quantityField('1', 'any', 'relative change of bulk or interface resistance in an hour'),
    'highest frequency': quantityField('Hz', 'positive', 'start of the sweep'),
    'lowest frequency': quantityField('Hz', 'positive', 'end of the sweep'),
    'points per decade': countField(1, 'points per decade of frequency'),
    seed: countField(0, 'seed of the noise'),
  },
  'a virtual instrument writes this file when the project runs',
  ['instrument'],
);

/** Parameters that a fit can be told to keep within bounds. */
const boundedParameterNames = ['inductance', 'lead resistance', 'arc exponent', 'tail exponent'] as const;

export const measurementRoles = [
  'fixture short',
  'fixture open',
  'before polarisation',
  'after polarisation',
  'polarisation',
] as const;

/** Under what a measurement was made, besides its temperature. */
const conditions = {
  pressure: quantityField('MPa', 'positive', 'pressure on the stack'),
  dwell: quantityField('h', 'not negative', 'time at this temperature before the measurement'),
  humidity: quantityField('1', 'not negative', 'relative humidity, or water content of the gas (0.5 ppm)'),
  operator: textField('who measured'),
  date: dateField('when it was measured'),
};

export const conditionFields = recordField(
  conditions,
  'conditions of every measurement that states none of its own',
);

const useFields = recordField(
  {
    from: openField('lowest frequency or time that is used: 100 Hz, 10 s'),
    to: openField('highest frequency or time that is used'),
    because: textField('why; required'),
  },
  'the range of a file that is used; what lies outside is left out of every analysis',
  ['because'],
);

const excludeFields = recordField(
  { rows: textField('rows of numbers, counted from 1: 3-5, 9'), because: textField('why; required') },
  'rows that are left out of every analysis',
  ['rows', 'because'],
);

const acceptFields = recordField(
  {
    fault: wordField(['truncated', 'wrong unit'], 'what is wrong with the file'),
    because: textField('why it is taken all the same; required'),
  },
  'a fault of the file that is accepted: what is whole is used',
  ['fault', 'because'],
);

const boundFields = recordField(
  {
    parameter: wordField(boundedParameterNames, 'parameter of the circuits fitted to a blocking cell'),
    from: openField('lowest value: 0.8, 0 Ω, 10 nH'),
    to: openField('highest value'),
    because: textField('why; required'),
  },
  'limits of a parameter in the fit',
  ['parameter', 'because'],
);

export const measurementFields = recordField(
  {
    file: textField('path of the raw file, from the project folder'),
    cell: textField('name of the cell it was made on'),
    'of cells': listField(textField('name of a cell'), 'cells a fixture measurement belongs to'),
    role: wordField(measurementRoles, 'what it is for, where that is not plain'),
    temperature: quantityField('°C', 'positive', 'temperature of the cell'),
    ...conditions,
    potential: quantityField('mV', 'positive', 'polarisation potential'),
    use: useFields,
    exclude: listField(excludeFields, 'rows that are left out, each with its reason'),
    accept: listField(acceptFields, 'faults of the file that are accepted, each with its reason'),
    bounds: listField(boundFields, 'limits of parameters in the fit, each with its reason'),
    simulate: simulateFields,
    note,
  },
  'a raw file and what it was measured on',
  ['file'],
);

export const reportedFields = recordField(
  {
    quantity: textField('term of the vocabulary'),
    of: textField('name of a specimen, a cell or a material'),
    value: openField('number with unit, `> number`, or {value, uncertainty, low, high, bound}'),
    at: openField('temperature, or {temperature, rate, cycle, after, …}'),
    source: textField('where it is stated'),
    note,
  },
  'a value somebody states',
  ['quantity', 'of', 'value'],
);

export const claimFields = recordField(
  {
    mechanism: textField('what is concluded'),
    of: textField('name of a specimen, a cell or a material'),
    source: textField('where it is concluded'),
    note,
  },
  'what somebody concludes',
  ['mechanism', 'of'],
);

/** The whole project file. */
export const projectFields = recordField(
  {
    interphase: countField(1, 'version of this layout'),
    title: textField('title of the report'),
    date: textField('shown in the report'),
    operator: textField('shown in the report'),
    note,
    materials: namedField(materialFields, 'substances that lie over the built-in library'),
    specimens: namedField(specimenFields, 'membranes, electrodes and powders by name'),
    cells: namedField(cellFields, 'cells by name'),
    'cell log': cellLogFields,
    conditions: conditionFields,
    measurements: listField(measurementFields, 'raw files'),
    reported: listField(reportedFields, 'values somebody states'),
    claims: listField(claimFields, 'conclusions somebody draws'),
    ignored: listField(
      recordField(
        { file: textField('path of the file'), because: textField('why it is not wanted') },
        'a file that is known and not wanted',
        ['file'],
      ),
      'files that are known and not wanted',
    ),
  },
  'an Interphase project',
  ['interphase'],
);
