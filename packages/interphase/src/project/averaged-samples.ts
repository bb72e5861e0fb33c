import { replicatesGate, transferenceReplicatesGate } from '../analysis/index.ts';
import { comparison } from '../figure/index.ts';
import type { Finding, Gate, NamedQuantity } from '../finding/index.ts';
import { restingOnSimulation, worstVerdict } from '../finding/index.ts';
import { coverageInterval, inUnit, meanOfReplicates } from '../quantity/index.ts';

/** A finding with the sample that its cell belongs to, if any. */
export interface SampledFinding {
  readonly finding: Finding;
  readonly sample?: string;
}

/**
 * All findings; before those of one sample stands their mean, and theirs are no longer the answer. A quantity that cannot be
 * identified for a cell is left out of the mean, which says so.
 */
export function averagedSamples(findings: readonly SampledFinding[]): Finding[] {
  const samples = groupedBy(findings, ({ sample }) => sample);
  const begun = new Set<string>();
  return findings.flatMap(({ finding, sample }) => {
    const parts = (sample === undefined ? undefined : samples.get(sample))?.map((each) => each.finding) ?? [];
    const mean = parts.length > 1 ? meanFinding(parts) : undefined;
    if (mean === undefined || sample === undefined) return [finding];
    const part = asPart(finding, parts.length);
    if (begun.has(sample)) return [part];
    begun.add(sample);
    return [mean, part];
  });
}

function meanFinding(parts: readonly Finding[]): Finding | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const answers = parts.flatMap(({ quantities }) => quantities.filter(({ principal }) => principal));
  const names = new Set(answers.map(({ name }) => name));
  const shared = parts.flatMap(({ quantities, of }) =>
    quantities.filter((each) => names.has(each.name) && each.of === of && each.of === first.of),
  );
  const means = [...groupedBy(shared, ({ name, at }) => JSON.stringify([name, at])).values()].flatMap(
    (same) => meanOf(same, parts.length, first),
  );
  if (!means.some(({ principal }) => principal)) return undefined;
  const unused = answers.filter(({ quantity }) => quantity.status === 'not identifiable').length;
  const unstated = answers.some(({ quantity }) => quantity.uncertainty === undefined);
  const cells = `the mean of ${parts.length} cells`;
  return {
    ...first,
    id: `${first.id}-mean`,
    title: `${first.title}, ${cells}`,
    method: {
      ...first.method,
      sentence: `${first.method.sentence} Given is ${cells} that are nominally the same, with the standard deviation between them over √n, and no less than their own uncertainties allow.`,
    },
    quantities: parts.some(({ simulated }) => simulated) ? restingOnSimulation(means) : means,
    gates: [...worstGates(parts), ...agreement(parts, shared)],
    assumptions: [
      ...new Set([
        ...parts.flatMap(({ assumptions }) => assumptions),
        'Cells differ at random; what they share (one thickness, one instrument) is added to their scatter.',
        ...(unstated
          ? ['An input has no stated uncertainty; what the cells share of it is not in that of the mean.']
          : []),
        ...(unused > 0
          ? [`Of ${parts.length} cells, ${unused} cannot be identified and are not in the mean.`]
          : []),
      ]),
    ],
    advice: [...new Set(parts.flatMap(({ advice }) => advice))],
    missing: [...new Set(parts.flatMap(({ missing }) => missing))],
    figures: figureOf(first, shared, means),
    files: [...new Map(parts.flatMap(({ files }) => files.map((file) => [file.file, file]))).values()],
    simulated: parts.some(({ simulated }) => simulated),
  };
}

/** The mean of one quantity at one condition over the cells where it can be identified; none from fewer than two. */
function meanOf(same: readonly NamedQuantity[], cells: number, { id }: Finding): NamedQuantity[] {
  const [first] = same;
  const usable = same.filter(({ quantity }) => quantity.status !== 'not identifiable');
  if (first === undefined || usable.length < 2) return [];
  const { name, of, at } = first;
  const notes = [
    ...new Set(usable.flatMap(({ note }) => note ?? [])),
    ...(usable.length < cells ? [`${usable.length} of ${cells} cells`] : []),
  ];
  const {
    n,
    standardDeviation: _,
    ...quantity
  } = meanOfReplicates(
    usable.map((each) => each.quantity),
    { source: `scatter of ${id} ${name} ${at ?? ''}`.trim() },
  );
  return [
    {
      name,
      of,
      quantity,
      n,
      principal: usable.some(({ principal }) => principal),
      ...(at !== undefined && { at }),
      ...(notes.length > 0 && { note: notes.join('; ') }),
    },
  ];
}

/** One gate of each name, the worst that a cell has. */
function worstGates(parts: readonly Finding[]): Gate[] {
  return [
    ...groupedBy(
      parts.flatMap(({ gates }) => gates),
      ({ name }) => name,
    ).values(),
  ].flatMap((gates) => gates.find(({ verdict }) => verdict === worstVerdict(gates)) ?? []);
}

/** Whether a cell stands apart: by the numbers that it was read from where the method knows them, else by its answer. */
function agreement(parts: readonly Finding[], shared: readonly NamedQuantity[]): Gate[] {
  if (parts[0]?.method.name === 'transference number') return transferenceReplicatesGate(parts);
  const nameOf = (one: NamedQuantity): string => {
    const part = parts.findIndex(({ quantities }) => quantities.includes(one));
    const file = parts[part]?.files[0]?.file ?? '';
    return `cell ${part + 1}${file === '' ? '' : ` (${file})`}`;
  };
  const answers = shared.filter(({ quantity }) => quantity.status !== 'not identifiable');
  return [...groupedBy(answers, ({ name, at }) => JSON.stringify([name, at])).values()].flatMap((same) => {
    const { name, at, quantity, principal } = same[0]!;
    const gates = replicatesGate(
      same.map((one) => ({ name: nameOf(one), value: inUnit(one.quantity, quantity.unit) })),
      at === undefined ? name : `${name} at ${at}`,
      quantity.unit,
      'look at the measurement, the contact and the geometry',
    );
    return gates.filter(({ verdict }) => principal || verdict !== 'pass');
  });
}

function figureOf(
  { id, title, simulated }: Finding,
  shared: readonly NamedQuantity[],
  means: readonly NamedQuantity[],
): Finding['figures'] {
  const answer = means.find(({ principal }) => principal);
  if (answer === undefined) return [];
  const ofCells = shared.filter(({ name, at }) => name === answer.name && at === answer.at);
  const { unit } = answer.quantity;
  const kind = simulated ? 'simulated' : 'measured';
  const row = (label: string, { quantity }: NamedQuantity) => {
    const value = inUnit(quantity, unit);
    if (quantity.uncertainty === undefined && quantity.interval === undefined)
      return { label, kind, value } as const;
    const { low, high } = coverageInterval(quantity, 0.95);
    const shown = (end: number): number => inUnit({ ...quantity, value: end }, unit);
    return { label, kind, value, low: shown(low), high: shown(high) } as const;
  };
  return [
    comparison({
      id: `${id}-cells`,
      title: `${title}, cell by cell`,
      caption: `Lines: 95 % coverage intervals${answer.at === undefined ? '' : `, at ${answer.at}`}.`,
      width: 85,
      quantity: answer.name,
      unit,
      rows: [...ofCells.map((each, index) => row(`cell ${index + 1}`, each)), row('mean', answer)],
    }),
  ];
}

function asPart(finding: Finding, cells: number): Finding {
  return {
    ...finding,
    quantities: finding.quantities.map((each) =>
      each.principal
        ? { ...each, principal: false, note: [each.note, `one of ${cells} cells`].filter(Boolean).join('; ') }
        : each,
    ),
  };
}

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
