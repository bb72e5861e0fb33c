import { arch, cpus, platform } from 'node:os';
import { analyses } from './analyses.ts';
import { circuit } from './circuit.ts';
import { coverage } from './coverage.ts';
import { kernels } from './kernels.ts';
import { type Row, tableOf } from './measure.ts';
import { plan } from './plan.ts';
import { report } from './report.ts';
import { spectra } from './spectra.ts';

/** A group of benchmarks; `smoke` asks for one small run of each. */
type Group = (smoke: boolean) => Promise<Row[]>;

const groups: Readonly<Record<string, Group>> = {
  kernels,
  circuit,
  spectra,
  analyses,
  coverage,
  plan,
  report,
};

/** Runs the groups named, or all; ends with an error when a median is above its limit. One run of `smoke` times nothing. */
export async function main(words: readonly string[]): Promise<void> {
  const smoke = words.includes('--smoke');
  const asked = words.filter((word) => !word.startsWith('--'));
  console.log(
    `Node ${process.version}, ${platform()} ${arch()}, ${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}`,
  );
  const slow: Row[] = [];
  for (const [name, group] of Object.entries(groups)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const rows = await group(smoke);
    console.log(`\n${name}\n${tableOf(rows)}`);
    if (!smoke) slow.push(...rows.filter(({ median, limit = Infinity }) => median > limit));
  }
  for (const { what, median, limit } of slow) {
    console.error(`${what} took ${median.toFixed(1)} ms, more than its limit of ${limit} ms`);
    process.exitCode = 1;
  }
}
