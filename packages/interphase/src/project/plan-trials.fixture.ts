import {
  planActivationEnergy,
  planConductivity,
  type PlannedInstrument,
  planTransference,
} from '../analysis/index.ts';
import { writeNova } from '../formats/index.ts';
import type { Measurement } from '../measurement/index.ts';
import { type RandomStream, randomStream } from '../numerics/index.ts';
import { type Quantity, quantity } from '../quantity/index.ts';
import {
  arrheniusConductivity,
  simulateBlockingSpectrum,
  simulateFixtureShort,
  simulatePolarisation,
  simulateSymmetricSpectrum,
} from '../simulation/index.ts';
import { analyse } from './analyse.ts';
import { parseProject } from './parse-project.ts';
import type { Trial } from './plan-agreement.fixture.ts';
import { spread } from './spread.fixture.ts';

interface RandomCell {
  readonly instrument: Required<
    Pick<PlannedInstrument, 'leadResistance' | 'leadInductance' | 'impedanceNoise'>
  >;
  readonly thickness: Quantity;
  readonly area: Quantity;
  readonly conductivity: number;
  readonly head: string;
}

/** 1–500 µm (a stack of them to 1 mm) known to 0.2–10 %, 0.2–5 cm², 10⁻⁷–10⁻² S/cm, leads of 0.01–1 Ω and 0.05–1 µH, noise of 0.05–1 % of |Z|. */
function randomCell(
  random: RandomStream,
  kind: 'blocking' | 'symmetric',
  films: readonly number[],
): RandomCell {
  const micrometres = spread(random, 1, Math.min(500, 1000 / Math.max(...films)));
  const known = micrometres * spread(random, 0.002, 0.1);
  const millimetres = spread(random, 5, 25);
  const text = `interphase: 1
specimens:
  film: {kind: membrane, label: film, thickness: ${micrometres} ± ${known} µm}
cells:
${films.map((count) => `  c-${count}: {kind: ${kind}, membrane: film, films: ${count}, electrode diameter: ${millimetres} ± ${0.002 * millimetres} mm}`).join('\n')}
`;
  const { specimens, cells } = parseProject(text, 'project.yaml');
  const film = specimens['film']!;
  return {
    instrument: {
      leadResistance: spread(random, 0.01, 1),
      leadInductance: spread(random, 5e-8, 1e-6),
      impedanceNoise: spread(random, 5e-4, 1e-2),
    },
    thickness: film.kind === 'membrane' ? film.thickness! : quantity(0, 'm'),
    area: cells[`c-${films[0]}`]!.electrodeArea!,
    conductivity: quantity(spread(random, 1e-7, 1e-2), 'S/cm').value,
    head: text,
  };
}

/** A normal draw about a quantity. */
function actual({ value, uncertainty = 0 }: Quantity, random: RandomStream): number {
  return value + uncertainty * random.normal();
}

function siemensPerMetre(value: number): Quantity {
  return quantity(value, 'S/m');
}

const stacks = [[1], [1], [1, 2, 3]] as const;

/** A random film between blocking electrodes: one film, one film and the short, or three stacks. */
export function conductivityTrial(random: RandomStream, number: number): Trial {
  const films: readonly number[] = stacks[number % 3]!;
  const fixtureShort = number % 3 === 1;
  const { instrument, thickness, area, conductivity, head } = randomCell(random, 'blocking', films);
  const text = `${head}measurements:
${films.map((count) => `  - {file: ${count}.txt, cell: c-${count}, temperature: 25 °C}`).join('\n')}
${fixtureShort ? '  - {file: short.txt, role: fixture short, of cells: [c-1]}\n' : ''}`;
  return {
    design: `${describeCell({ instrument, thickness, conductivity, area })}, films ${films.join('+')}${fixtureShort ? ' and short' : ''}`,
    truth: conductivity,
    plan: () =>
      planConductivity({
        of: 'film',
        label: 'film',
        thickness,
        area,
        conductivity: siemensPerMetre(conductivity),
        films,
        fixtureShort,
        instrument,
      }).setups[0]!,
    measure: (trial) => {
      const gauge = randomStream(9000 + number, trial);
      const cell = { thickness: actual(thickness, gauge), area: actual(area, gauge) };
      const conditions = (stream: number) => ({
        leadResistance: instrument.leadResistance,
        leadInductance: instrument.leadInductance,
        noise: instrument.impedanceNoise,
        seed: 1000 + number,
        stream: 10 * trial + stream,
      });
      const files: Record<string, Measurement> = {};
      for (const count of films)
        files[`${count}.txt`] = simulateBlockingSpectrum({
          ...conditions(count),
          ...cell,
          conductivity,
          films: count,
        });
      if (fixtureShort) files['short.txt'] = simulateFixtureShort(conditions(0));
      return answerOf(text, files, 'ionic-conductivity');
    },
  };
}

const series = [
  [0, 10, 20, 25, 30, 40, 50, 60, 70, 80],
  [25, 35, 45, 55, 65],
] as const;

/** A random film over temperature: 0.1–0.9 eV, five or ten temperatures, one film or three stacks. */
export function activationEnergyTrial(random: RandomStream, number: number): Trial {
  const films: readonly number[] = stacks[1 + (number % 2)]!;
  const { instrument, thickness, area, conductivity, head } = randomCell(random, 'blocking', films);
  const electronvolt = 0.1 + 0.8 * random.uniform();
  const temperatures = series[number % 4 < 2 ? 0 : 1];
  const text = `${head}measurements:
${films.flatMap((count) => temperatures.map((celsius) => `  - {file: ${count}-${celsius}.txt, cell: c-${count}, temperature: ${celsius} °C}`)).join('\n')}
`;
  return {
    design: `${describeCell({ instrument, thickness, conductivity, area })}, Ea ${electronvolt.toFixed(3)} eV, films ${films.join('+')}, ${temperatures.length} temperatures`,
    truth: quantity(electronvolt, 'eV').value,
    plan: () =>
      planActivationEnergy({
        of: 'film',
        label: 'film',
        thickness,
        area,
        conductivity: siemensPerMetre(conductivity),
        activationEnergy: quantity(electronvolt, 'eV'),
        temperatures: temperatures.map((celsius) => quantity(celsius, '°C', { uncertainty: 0 })),
        films,
        instrument,
      }).setups[0]!,
    measure: (trial) => {
      const gauge = randomStream(9000 + number, trial);
      const cell = { thickness: actual(thickness, gauge), area: actual(area, gauge) };
      const files: Record<string, Measurement> = {};
      for (const count of films)
        for (const [index, celsius] of temperatures.entries())
          files[`${count}-${celsius}.txt`] = simulateBlockingSpectrum({
            ...cell,
            conductivity: arrheniusConductivity(conductivity, electronvolt),
            temperature: celsius + 273.15,
            films: count,
            leadResistance: instrument.leadResistance,
            leadInductance: instrument.leadInductance,
            noise: instrument.impedanceNoise,
            seed: 2000 + number,
            stream: 100 * trial + 10 * count + index,
          });
      return answerOf(text, files, 'activation-energy');
    },
  };
}

/** A random stack between lithium electrodes: t₊ 0.05–0.95, interfaces of 5–1000 Ω, current noise 0.02–0.5 %. */
export function transferenceTrial(random: RandomStream, number: number): Trial {
  const films = [1, 5, 20, 100][number % 4]!;
  const { instrument, thickness, area, conductivity, head } = randomCell(random, 'symmetric', [films]);
  const transferenceNumber = 0.05 + 0.9 * random.uniform();
  const interfaceResistance = spread(random, 5, 1000);
  const currentNoise = spread(random, 2e-4, 5e-3);
  const cell = `c-${films}`;
  const text = `${head}measurements:
  - {file: before.txt, cell: ${cell}, role: before polarisation, temperature: 25 °C}
  - {file: step.txt, cell: ${cell}, role: polarisation, temperature: 25 °C, potential: 10 ± 0 mV}
  - {file: after.txt, cell: ${cell}, role: after polarisation, temperature: 25 °C}
`;
  return {
    design: `${describeCell({ instrument, thickness, conductivity, area })}, films ${films}, t ${transferenceNumber.toFixed(3)}, R_int ${interfaceResistance.toPrecision(3)} Ω, current noise ${(100 * currentNoise).toPrecision(2)} %`,
    truth: transferenceNumber,
    plan: () =>
      planTransference({
        of: 'film',
        label: 'film',
        thickness,
        area,
        conductivity: siemensPerMetre(conductivity),
        transferenceNumber: quantity(transferenceNumber, '1'),
        interfaceResistance: quantity(interfaceResistance, 'Ω'),
        films,
        instrument: { ...instrument, currentNoise },
      }).setups[0]!,
    measure: (trial) => {
      const gauge = randomStream(9000 + number, trial);
      const height = films * actual(thickness, gauge);
      const bulkResistance = height / (conductivity * actual(area, gauge));
      // The gain of impedance against direct current is off by the half per cent that an analysis supposes.
      const gain = 1 + 0.005 * gauge.normal();
      const noise = { seed: 3000 + number, stream: 3 * trial };
      const spectrum = (stream: number) =>
        simulateSymmetricSpectrum({
          bulkResistance: gain * bulkResistance,
          interfaceResistance: gain * interfaceResistance,
          leadResistance: instrument.leadResistance,
          leadInductance: instrument.leadInductance,
          noise: instrument.impedanceNoise,
          seed: noise.seed,
          stream: noise.stream + stream,
        });
      const diffusionTime = height ** 2 / (Math.PI ** 2 * 2e-12);
      const duration = Math.max(3600, 12 * diffusionTime);
      const step = simulatePolarisation({
        potential: 0.01,
        bulkResistance,
        initialInterfaceResistance: interfaceResistance + instrument.leadResistance,
        steadyInterfaceResistance: interfaceResistance + instrument.leadResistance,
        transferenceNumber,
        diffusionTime,
        noise: currentNoise,
        sampling: { first: 1, interval: Math.max(1, Math.min(60, duration / 10_000)), duration },
        seed: noise.seed,
        stream: noise.stream + 2,
      });
      return answerOf(
        text,
        { 'before.txt': spectrum(0), 'step.txt': step, 'after.txt': spectrum(1) },
        'transference',
      );
    },
  };
}

function describeCell({ instrument, thickness, conductivity, area }: Omit<RandomCell, 'head'>): string {
  return `${(1e6 * thickness.value).toPrecision(3)} ± ${(1e6 * thickness.uncertainty!).toPrecision(2)} µm, ${(conductivity / 100).toExponential(2)} S/cm, ${(1e4 * area.value).toPrecision(3)} cm² (R ${(thickness.value / conductivity / area.value).toPrecision(3)} Ω), leads ${instrument.leadResistance.toPrecision(2)} Ω ${(1e6 * instrument.leadInductance).toPrecision(2)} µH, noise ${(100 * instrument.impedanceNoise).toPrecision(2)} %`;
}

/** The answer of the finding that the project's own analysis draws from raw files in Nova's layout. */
async function answerOf(
  text: string,
  measurements: Readonly<Record<string, Measurement>>,
  finding: string,
): Promise<Quantity | undefined> {
  const bytes = new Map(Object.entries(measurements).map(([path, each]) => [path, writeNova(each)]));
  const { findings, unread } = await analyse(parseProject(text, 'project.yaml'), {
    list: async () => [...bytes].map(([path, { length }]) => ({ path, bytes: length })),
    read: async (path) => bytes.get(path)!,
  });
  if (unread.length > 0) throw new Error(`${unread[0]!.file}: ${unread[0]!.why}`);
  return findings.find(({ id }) => id.startsWith(finding))?.quantities.find(({ principal }) => principal)
    ?.quantity;
}
