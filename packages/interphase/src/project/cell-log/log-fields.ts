/** A field of a cell that a column of a log may hold. */
export interface LogField {
  /** Key of the cell in the project file. */
  readonly key: LogKey;
  readonly kind: 'name' | 'text' | 'count' | 'quantity';
  /** Names of columns that mean it: lower case, without unit, dots and underscores. */
  readonly words: RegExp;
  /** Units a column of that name must have, where the name alone could mean something else. */
  readonly units?: readonly string[];
  /** Beside such a column, and unless another tells, the column may speak of something else: it is left to a person. */
  readonly doubtful?: { readonly beside: LogKey; readonly unless: readonly LogKey[] };
}

export const logKeys = [
  'cell',
  'kind',
  'replicate of',
  'membrane',
  'films',
  'membrane thickness',
  'electrode diameter',
  'electrode area',
  'lithium thickness',
  'cathode',
  'cathode mass',
  'cathode loading',
  'cathode area',
  'anode area',
  'form',
] as const;

export type LogKey = (typeof logKeys)[number];

/** Fields in the order in which a column is tried against them: the more special first. */
export const logFields: readonly LogField[] = [
  {
    key: 'cell',
    kind: 'name',
    words:
      /^(?:(?:cell|sample)(?: ?(?:id|name|no|number|nr|code|#))?|id|name|电池(?:编号|号)?|编号|样品(?:编号|名称)?)$/u,
  },
  { key: 'kind', kind: 'text', words: /^(?:cell )?(?:kind|type)$/u },
  { key: 'replicate of', kind: 'name', words: /^replicate(?: of)?$/u },
  {
    key: 'films',
    kind: 'count',
    words: /^(?:n )?(?:films|layers|membranes)$|^number of (?:films|layers|membranes)$|层数/u,
  },
  {
    key: 'lithium thickness',
    kind: 'quantity',
    words: /^(?:li|lithium)(?: ?(?:foil|anode|metal))? (?:thickness|d)$|锂片厚度/u,
  },
  {
    key: 'membrane thickness',
    kind: 'quantity',
    words: /^(?:(?:membrane|film|electrolyte|separator) )?(?:thickness|thick)$|^(?:膜)?厚度$/u,
  },
  { key: 'membrane thickness', kind: 'quantity', words: /^[dtl]$/u, units: ['µm', 'nm'] },
  {
    key: 'electrode diameter',
    kind: 'quantity',
    words: /^(?:(?:electrode|disc|disk|punch|ss) )?(?:diameter|dia|ø|⌀)$|^直径$/u,
  },
  { key: 'electrode diameter', kind: 'quantity', words: /^d$/u, units: ['mm', 'cm'] },
  { key: 'cathode area', kind: 'quantity', words: /^(?:cathode|positive) area$/u },
  { key: 'anode area', kind: 'quantity', words: /^(?:anode|negative) area$/u },
  { key: 'electrode area', kind: 'quantity', words: /^(?:electrode )?area$|^[as]$|^面积$/u },
  {
    key: 'cathode loading',
    kind: 'quantity',
    words: /^(?:(?:mass|areal|active|cathode|active mass) )?loading$|载量/u,
  },
  {
    key: 'cathode mass',
    kind: 'quantity',
    words: /^(?:active|cathode|electrode|am|active material) (?:mass|weight)$|^活性物质质量$/u,
  },
  {
    key: 'cathode mass',
    kind: 'quantity',
    words: /^(?:mass|weight|m|质量)$/u,
    doubtful: { beside: 'membrane thickness', unless: ['cathode', 'cathode loading', 'cathode area'] },
  },
  {
    key: 'membrane',
    kind: 'name',
    words: /^(?:membrane|electrolyte|film|separator)(?: (?:name|id|type))?$|^(?:隔膜|电解质膜?)$/u,
  },
  { key: 'cathode', kind: 'name', words: /^(?:cathode|positive electrode)(?: (?:name|id|type))?$|^正极$/u },
  { key: 'form', kind: 'text', words: /^(?:form|format|case|housing)$/u },
];

/** What a key holds: the kinds above. */
export function kindOfKey(key: LogKey): LogField['kind'] {
  return logFields.find((field) => field.key === key)?.kind ?? 'text';
}
