import { leastSquares } from '../numerics/index.ts';
import type { LeastSquaresOptions, LeastSquaresProblem, LeastSquaresResult } from '../numerics/index.ts';

/** What the data say of one free parameter. */
export interface JudgedParameter {
  /** Standard uncertainty of ln(value), also of a parameter at a bound, as if it could pass it; Infinity for one that ran away. */
  readonly relativeUncertainty: number;
  /**
   * `runs to zero`, `runs to infinity`: so far that the spectrum no longer depends on it; `without effect`: nowhere would the spectrum
   * depend on it, as other parameters are.
   */
  readonly state:
    | 'fitted'
    | 'at lower bound'
    | 'at upper bound'
    | 'runs to zero'
    | 'runs to infinity'
    | 'without effect';
  /** False where the relative uncertainty exceeds 50 %. */
  readonly identifiable: boolean;
  /** Where a parameter that is not identifiable may go, the others following, without a fit worse than by chance. */
  readonly openTowards: readonly ('zero' | 'infinity')[];
}

/** A parameter is not identifiable when its standard uncertainty exceeds this share of it. */
const largestIdentifiable = 0.5;
/** An e-fold of a parameter that ran away changes χ² by less than this share of its chance. */
const negligible = 1e-6;

type BoundedOptions = LeastSquaresOptions & { readonly lower: Float64Array; readonly upper: Float64Array };

/**
 * Judges each logarithm of a fit, and repeats the fit with those held that lie at a bound or ran away, whose
 * covariance the others would otherwise inherit.
 */
export function judgeParameters(
  problem: LeastSquaresProblem,
  fit: LeastSquaresResult,
  options: BoundedOptions,
): { readonly held: LeastSquaresResult; readonly parameters: readonly JudgedParameter[] } {
  const gone = ranAway(problem, fit);
  const bounded = gone.includes(true) ? holding(problem, fit, gone, options) : fit;
  const stopped = bounded.activeBounds.map((active, k) => active || gone[k] === true);
  const held = stopped.some((stop, k) => stop && gone[k] !== true)
    ? holding(problem, bounded, stopped, options)
    : bounded;
  const parameters = gone.map((away, k): JudgedParameter => {
    if (away) {
      const state = whereTo(problem, held, k, options);
      const openTowards = { 'runs to zero': ['zero'], 'runs to infinity': ['infinity'] } as const;
      return {
        relativeUncertainty: Infinity,
        state,
        identifiable: false,
        openTowards: state === 'without effect' ? ['zero', 'infinity'] : openTowards[state],
      };
    }
    const relativeUncertainty = bounded.standardUncertainties[k]!;
    const identifiable = relativeUncertainty <= largestIdentifiable;
    const atUpper = bounded.parameters[k]! >= options.upper[k]!;
    return {
      relativeUncertainty,
      state: stopped[k] === true ? (atUpper ? 'at upper bound' : 'at lower bound') : 'fitted',
      identifiable,
      openTowards: identifiable ? [] : openEnds(problem, held, k, options),
    };
  });
  return { held, parameters };
}

/** True for each parameter on which the residuals no longer depend. */
function ranAway(
  problem: LeastSquaresProblem,
  { parameters, sumOfSquares, degreesOfFreedom }: LeastSquaresResult,
): boolean[] {
  const n = parameters.length;
  const jacobian = new Float64Array(problem.residualCount * n);
  problem.jacobian?.(parameters, jacobian);
  const least = (negligible * sumOfSquares) / Math.max(degreesOfFreedom, 1);
  return Array.from(parameters, (_, k) => {
    let square = 0;
    for (let i = k; i < jacobian.length; i += n) square += jacobian[i]! * jacobian[i]!;
    return square < least;
  });
}

function holding(
  problem: LeastSquaresProblem,
  { parameters }: LeastSquaresResult,
  still: readonly boolean[],
  options: BoundedOptions,
): LeastSquaresResult {
  const hold = (bound: Float64Array) => bound.map((x, k) => (still[k] === true ? parameters[k]! : x));
  const [lower, upper] = [hold(options.lower), hold(options.upper)];
  return leastSquares(problem, parameters, { ...options, lower, upper });
}

/** Which of its bounds a parameter reaches without changing the sum of squares. */
function whereTo(
  problem: LeastSquaresProblem,
  fit: LeastSquaresResult,
  k: number,
  options: BoundedOptions,
): 'runs to zero' | 'runs to infinity' | 'without effect' {
  const reaches = (bound: number): boolean => {
    const point = fit.parameters.slice();
    point[k] = bound;
    const residuals = new Float64Array(problem.residualCount);
    problem.residuals(point, residuals);
    return residuals.reduce((sum, r) => sum + r * r, 0) <= fit.sumOfSquares + chance(fit, options);
  };
  const [down, up] = [reaches(options.lower[k]!), reaches(options.upper[k]!)];
  if (down === up) return 'without effect';
  return down ? 'runs to zero' : 'runs to infinity';
}

/** Moves a parameter by six decades, or to its bound, and fits the others again. */
function openEnds(
  problem: LeastSquaresProblem,
  fit: LeastSquaresResult,
  k: number,
  options: BoundedOptions,
): ('zero' | 'infinity')[] {
  const open = (direction: -1 | 1): boolean => {
    const moved = fit.parameters[k]! + direction * 6 * Math.LN10;
    const start = fit.parameters.slice();
    const [lower, upper] = [options.lower.slice(), options.upper.slice()];
    start[k] = lower[k] = upper[k] = Math.min(Math.max(moved, lower[k]!), upper[k]!);
    const { sumOfSquares } = leastSquares(problem, start, {
      ...options,
      lower,
      upper,
      maximumEvaluations: 60,
    });
    return sumOfSquares <= fit.sumOfSquares + chance(fit, options);
  };
  return [...(open(-1) ? (['zero'] as const) : []), ...(open(1) ? (['infinity'] as const) : [])];
}

/** How much χ² rises by chance in one degree of freedom. */
function chance({ sumOfSquares, degreesOfFreedom }: LeastSquaresResult, { covariance }: LeastSquaresOptions) {
  return covariance === 'absolute' ? 1 : sumOfSquares / Math.max(degreesOfFreedom, 1);
}
