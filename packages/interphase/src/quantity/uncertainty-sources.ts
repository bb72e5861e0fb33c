import { normalQuantile, studentCumulative, studentQuantile } from '../numerics/index.ts';
import type { Contribution, Quantity } from './quantity.ts';

/** One source of uncertainty and what one standard uncertainty of it does to each input. */
export interface UncertaintySource extends Omit<Contribution, 'uncertainty'> {
  /** Change of each input in SI, in the order of the inputs. */
  readonly effects: Float64Array;
}

/** The contribution of a source to a result. */
export function contributionOf(
  { source, degreesOfFreedom, distribution, estimate }: UncertaintySource,
  uncertainty: number,
): Contribution {
  return {
    source,
    uncertainty,
    ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
    ...(distribution === undefined ? {} : { distribution }),
    ...(estimate === undefined ? {} : { estimate }),
  };
}

/** The distinct sources behind several quantities, in the order in which they appear: what makes them correlated. */
export function uncertaintySources(quantities: readonly Quantity[]): UncertaintySource[] {
  const found = new Map<string, UncertaintySource>();
  quantities.forEach((quantity, index) => {
    requireBudget(quantity);
    for (const contribution of quantity.contributions) {
      const { source, uncertainty, ...kind } = contribution;
      const known = found.get(source) ?? { source, ...kind, effects: new Float64Array(quantities.length) };
      known.effects[index] = (known.effects[index] ?? 0) + uncertainty;
      found.set(source, known);
    }
  });
  return Array.from(found.values());
}

/**
 * Degrees of freedom of a sum of contributions by Welch and Satterthwaite (JCGM 100:2008, G.4.1); undefined for infinitely
 * many. Contributions of one estimate are taken together first, for they share its degrees of freedom. An estimate from
 * the scatter of a few readings may be small by luck, and Welch and Satterthwaite then take the others for all there is; where such a
 * one is among them the result is no surer than at 95 % the root of the sum of squares of all expanded uncertainties.
 */
export function effectiveDegreesOfFreedom(contributions: readonly Contribution[]): number | undefined {
  const variances = new Map<string, { variance: number; degreesOfFreedom: number }>();
  let few = false;
  let total = 0;
  for (const { source, uncertainty, degreesOfFreedom, estimate } of contributions) {
    total += uncertainty ** 2;
    if (degreesOfFreedom === undefined) continue;
    few ||= estimate !== undefined && degreesOfFreedom < fewDegreesOfFreedom;
    const group = estimate ?? source;
    const variance = (variances.get(group)?.variance ?? 0) + uncertainty ** 2;
    variances.set(group, { variance, degreesOfFreedom });
  }
  let sum = 0;
  for (const { variance, degreesOfFreedom } of variances.values())
    sum += (variance / total) ** 2 / degreesOfFreedom;
  if (!(sum > 0 && total > 0)) return undefined;
  return few ? Math.min(1 / sum, fromExpanded([...variances.values()], total)) : 1 / sum;
}

/** Below this many the coverage by Welch and Satterthwaite falls short by more than a per cent. */
const fewDegreesOfFreedom = 8;

/** Degrees of freedom at which the t-interval of 95 % is the root of the sum of squares of those of the parts. */
function fromExpanded(
  parts: readonly { readonly variance: number; readonly degreesOfFreedom: number }[],
  total: number,
): number {
  let rest = total;
  let expanded = 0;
  let fewest = Infinity;
  for (const { variance, degreesOfFreedom } of parts) {
    rest -= variance;
    expanded += variance * studentQuantile(0.975, degreesOfFreedom) ** 2;
    fewest = Math.min(fewest, degreesOfFreedom);
  }
  if (parts.length === 1 && rest <= 1e-9 * total) return fewest;
  const wanted = Math.sqrt((expanded + Math.max(0, rest) * normalQuantile(0.975) ** 2) / total);
  // The probability below the wanted factor grows with 1/ν falling, nearly along a line.
  let [low, high] = [0, 1 / fewest];
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (studentCumulative(wanted, 1 / middle) > 0.975) low = middle;
    else high = middle;
  }
  return 2 / (low + high);
}

/** Root of the sum of squares of contributions, safe from overflow and underflow. */
export function combinedUncertainty(contributions: readonly Contribution[]): number {
  let largest = 0;
  for (const { uncertainty } of contributions) largest = Math.max(largest, Math.abs(uncertainty));
  if (largest === 0) return 0;
  let sum = 0;
  for (const { uncertainty } of contributions) sum += (uncertainty / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** A quantity whose uncertainty has no source would silently lose its correlation: a defect of whoever made it. */
function requireBudget({ uncertainty, contributions, value, unit }: Quantity): void {
  if (uncertainty === undefined || uncertainty === 0) return;
  const combined = combinedUncertainty(contributions);
  if (Math.abs(combined - uncertainty) <= 1e-6 * uncertainty) return;
  throw new Error(
    `the contributions of a quantity (${value} SI, shown in ${unit}) do not add up to its uncertainty`,
  );
}
