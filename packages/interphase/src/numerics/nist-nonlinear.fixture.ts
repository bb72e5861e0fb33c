import type { LeastSquaresProblem } from './least-squares-problem.ts';

/** One NIST StRD nonlinear regression problem with what is certified about it. */
export interface NistProblem {
  readonly name: string;
  readonly starts: readonly [readonly number[], readonly number[]];
  readonly parameters: readonly number[];
  readonly standardDeviations: readonly number[];
  readonly sumOfSquares: number;
  readonly residualStandardDeviation: number;
  /** With an exact Jacobian. */
  readonly problem: Required<LeastSquaresProblem>;
}

/** Model value; writes the gradient with respect to b into d. */
type Model = (b: Float64Array, x: number, d: Float64Array, x2: number) => number;

/** Reads the text of a NIST StRD nonlinear file. */
export function nistProblem(name: string, text: string): NistProblem {
  const lines = text.split(/\r?\n/);
  const rows = lines.flatMap((line) => {
    const match = /^\s*b\d+\s*=(.*)$/.exec(line);
    const numbers = match?.[1]?.trim().split(/\s+/).map(Number) ?? [];
    return numbers.length === 4 && numbers.every(Number.isFinite) ? [numbers] : [];
  });
  const labelled = (label: string) => Number(new RegExp(`${label}:\\s*(\\S+)`).exec(text)?.[1]);
  const dataLine = lines.findLastIndex((line) => line.startsWith('Data:'));
  const data = lines.slice(dataLine + 1).flatMap((line) => {
    const numbers = line.trim().split(/\s+/).map(Number);
    return numbers.length >= 2 ? [numbers] : [];
  });
  if (data.length !== labelled('Number of Observations')) throw new Error(`${name}: rows are missing`);
  const model = models[name];
  if (model === undefined) throw new Error(`${name}: no model`);
  const response = (y: number) => (name === 'Nelson' ? Math.log(y) : y);
  const n = rows.length;
  const gradient = new Float64Array(n);
  const evaluate = (b: Float64Array, row: readonly number[]) => model(b, row[1]!, gradient, row[2] ?? 0);
  return {
    name,
    starts: [rows.map((row) => row[0]!), rows.map((row) => row[1]!)],
    parameters: rows.map((row) => row[2]!),
    standardDeviations: rows.map((row) => row[3]!),
    sumOfSquares: labelled('Residual Sum of Squares'),
    residualStandardDeviation: labelled('Residual Standard Deviation'),
    problem: {
      residualCount: data.length,
      residuals: (b, out) => data.forEach((row, i) => (out[i] = evaluate(b, row) - response(row[0] ?? 0))),
      jacobian: (b, out) =>
        data.forEach((row, i) => {
          evaluate(b, row);
          out.set(gradient, i * n);
        }),
    },
  };
}

const saturation: Model = (b, x, d) => {
  const decay = Math.exp(-b[1]! * x);
  d[0] = -Math.expm1(-b[1]! * x);
  d[1] = b[0]! * x * decay;
  return b[0]! * d[0];
};

const chwirut: Model = (b, x, d) => {
  const denominator = b[1]! + b[2]! * x;
  const value = Math.exp(-b[0]! * x) / denominator;
  d[0] = -x * value;
  d[1] = -value / denominator;
  d[2] = (-value * x) / denominator;
  return value;
};

const gauss: Model = (b, x, d) => {
  d[0] = Math.exp(-b[1]! * x);
  d[1] = -b[0]! * x * d[0];
  let value = b[0]! * d[0];
  for (const k of [2, 5]) {
    const z = (x - b[k + 1]!) / b[k + 2]!;
    const peak = Math.exp(-z * z);
    d[k] = peak;
    d[k + 1] = (2 * b[k]! * peak * z) / b[k + 2]!;
    d[k + 2] = (2 * b[k]! * peak * z * z) / b[k + 2]!;
    value += b[k]! * peak;
  }
  return value;
};

const lanczos: Model = (b, x, d) => {
  let value = 0;
  for (const k of [0, 2, 4]) {
    const decay = Math.exp(-b[k + 1]! * x);
    d[k] = decay;
    d[k + 1] = -b[k]! * x * decay;
    value += b[k]! * decay;
  }
  return value;
};

/** Numerator of `degree`, denominator of the same degree with constant term 1. */
function rational(degree: number): Model {
  return (b, x, d) => {
    let top = 0;
    let bottom = 1;
    for (let k = degree; k >= 0; k--) top = top * x + b[k]!;
    for (let k = 1; k <= degree; k++) bottom += b[degree + k]! * x ** k;
    const value = top / bottom;
    for (let k = 0; k <= degree; k++) d[k] = x ** k / bottom;
    for (let k = 1; k <= degree; k++) d[degree + k] = (-value * x ** k) / bottom;
    return value;
  };
}

const models: Record<string, Model> = {
  Bennett5: (b, x, d) => {
    const base = b[1]! + x;
    const power = base ** (-1 / b[2]!);
    d[0] = power;
    d[1] = (-b[0]! * power) / (b[2]! * base);
    d[2] = (b[0]! * power * Math.log(base)) / b[2]! ** 2;
    return b[0]! * power;
  },
  BoxBOD: saturation,
  Chwirut1: chwirut,
  Chwirut2: chwirut,
  DanWood: (b, x, d) => {
    d[0] = x ** b[1]!;
    d[1] = b[0]! * d[0] * Math.log(x);
    return b[0]! * d[0];
  },
  ENSO: (b, x, d) => {
    const annual = (2 * Math.PI * x) / 12;
    d[0] = 1;
    d[1] = Math.cos(annual);
    d[2] = Math.sin(annual);
    let value = b[0]! + b[1]! * d[1] + b[2]! * d[2];
    for (const k of [3, 6]) {
      const angle = (2 * Math.PI * x) / b[k]!;
      const cosine = Math.cos(angle);
      const sine = Math.sin(angle);
      d[k] = (angle / b[k]!) * (b[k + 1]! * sine - b[k + 2]! * cosine);
      d[k + 1] = cosine;
      d[k + 2] = sine;
      value += b[k + 1]! * cosine + b[k + 2]! * sine;
    }
    return value;
  },
  Eckerle4: (b, x, d) => {
    const z = (x - b[2]!) / b[1]!;
    const peak = Math.exp(-0.5 * z * z) / b[1]!;
    const value = b[0]! * peak;
    d[0] = peak;
    d[1] = (value * (z * z - 1)) / b[1]!;
    d[2] = (value * z) / b[1]!;
    return value;
  },
  Gauss1: gauss,
  Gauss2: gauss,
  Gauss3: gauss,
  Hahn1: rational(3),
  Kirby2: rational(2),
  Lanczos1: lanczos,
  Lanczos2: lanczos,
  Lanczos3: lanczos,
  MGH09: (b, x, d) => {
    const bottom = x * x + x * b[2]! + b[3]!;
    d[0] = (x * x + x * b[1]!) / bottom;
    const value = b[0]! * d[0];
    d[1] = (b[0]! * x) / bottom;
    d[2] = (-value * x) / bottom;
    d[3] = -value / bottom;
    return value;
  },
  MGH10: (b, x, d) => {
    const shifted = x + b[2]!;
    d[0] = Math.exp(b[1]! / shifted);
    const value = b[0]! * d[0];
    d[1] = value / shifted;
    d[2] = (-value * b[1]!) / shifted ** 2;
    return value;
  },
  MGH17: (b, x, d) => {
    d[0] = 1;
    d[1] = Math.exp(-x * b[3]!);
    d[2] = Math.exp(-x * b[4]!);
    d[3] = -b[1]! * x * d[1];
    d[4] = -b[2]! * x * d[2];
    return b[0]! + b[1]! * d[1] + b[2]! * d[2];
  },
  Misra1a: saturation,
  Misra1b: (b, x, d) => {
    const base = 1 + (b[1]! * x) / 2;
    d[0] = 1 - base ** -2;
    d[1] = b[0]! * x * base ** -3;
    return b[0]! * d[0];
  },
  Misra1c: (b, x, d) => {
    const base = 1 + 2 * b[1]! * x;
    d[0] = 1 - base ** -0.5;
    d[1] = b[0]! * x * base ** -1.5;
    return b[0]! * d[0];
  },
  Misra1d: (b, x, d) => {
    const base = 1 + b[1]! * x;
    d[0] = (b[1]! * x) / base;
    d[1] = (b[0]! * x) / base ** 2;
    return b[0]! * d[0];
  },
  Nelson: (b, x, d, x2) => {
    const factor = Math.exp(-b[2]! * x2);
    d[0] = 1;
    d[1] = -x * factor;
    d[2] = b[1]! * x * x2 * factor;
    return b[0]! - b[1]! * x * factor;
  },
  Rat42: (b, x, d) => {
    const growth = Math.exp(b[1]! - b[2]! * x);
    d[0] = 1 / (1 + growth);
    d[1] = -b[0]! * growth * d[0] ** 2;
    d[2] = -x * d[1];
    return b[0]! * d[0];
  },
  Rat43: (b, x, d) => {
    const growth = Math.exp(b[1]! - b[2]! * x);
    d[0] = (1 + growth) ** (-1 / b[3]!);
    const value = b[0]! * d[0];
    d[1] = (-value * growth) / (b[3]! * (1 + growth));
    d[2] = -x * d[1];
    d[3] = (value * Math.log1p(growth)) / b[3]! ** 2;
    return value;
  },
  Roszman1: (b, x, d) => {
    const shifted = x - b[3]!;
    const bottom = Math.PI * (shifted ** 2 + b[2]! ** 2);
    d[0] = 1;
    d[1] = -x;
    d[2] = -shifted / bottom;
    d[3] = -b[2]! / bottom;
    return b[0]! - b[1]! * x - Math.atan(b[2]! / shifted) / Math.PI;
  },
  Thurber: rational(3),
};

export const nistNames: readonly string[] = Object.keys(models);
