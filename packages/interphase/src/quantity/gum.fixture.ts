/*
 * Results of worked examples of JCGM 100:2008 (GUM) and JCGM 101:2008 (Supplement 1), recomputed for this project from
 * their inputs, exactly where chance is involved (quadrature, convolution, noncentral χ², moments).
 */

/** Published (undefined where the printed digits are not certain), its tolerance, and recomputed. */
export type Reference = readonly [published: number | undefined, tolerance: number, recomputed: number];
type References = Readonly<Record<string, Reference>>;

/** JCGM 100:2008, H.1; nm, K, 1/K. */
export const endGauge: References = {
  l: [50000838, 0.5, 50000838.0],
  'u(mean d)': [5.8, 0.05, 5.8137767],
  'u(d1)': [3.9, 0.05, 3.8910506],
  'u(d2)': [6.7, 0.05, 6.6666667],
  'u(d)': [9.7, 0.05, 9.6635769],
  'dof(d)': [25.6, 0.05, 25.621943],
  'u(alpha_S)': [1.2e-6, 5e-8, 1.1547005e-6],
  'u(delta_alpha)': [5.8e-7, 5e-9, 5.7735027e-7],
  'u(theta)': [0.41, 0.005, 0.40620192],
  'u(delta_theta)': [0.029, 0.0005, 0.028867513],
  '|c|u, delta_alpha': [2.9, 0.05, 2.8867873],
  '|c|u, delta_theta': [16.6, 0.05, 16.599027],
  'u_c(l)': [32, 0.5, 31.658268],
  'u_c2(l)': [1002, 2, 1002.246],
  'dof_eff(l)': [16.7, 0.1, 16.741366],
  't99(16)': [2.92, 0.005, 2.9207816],
  'U99(l)': [93, 1, 92.466889],
  'second-order term l_S*u(delta_alpha)*u(theta)': [11.7, 0.05, 11.726186],
  'second-order term l_S*u(alpha_S)*u(delta_theta)': [1.7, 0.05, 1.6666874],
  'u_c(l) with second-order terms': [34, 0.5, 33.80129],
};

/** JCGM 100:2008, H.2: V/V, I/mA, φ/rad of five sets; Ω. */
export const impedance = {
  observations: [
    [5.007, 19.663, 1.0456],
    [4.994, 19.639, 1.0438],
    [5.005, 19.64, 1.0468],
    [4.99, 19.685, 1.0428],
    [4.999, 19.678, 1.0433],
  ],
  inputs: {
    'mean V': [4.999, 5e-5, 4.999],
    'mean I': [19.661, 0.0005, 19.661],
    'mean phi': [1.04446, 5e-6, 1.04446],
    's(mean V)': [0.0032, 5e-5, 0.0032093613],
    's(mean I)': [0.0095, 5e-5, 0.0094710084],
    's(mean phi)': [0.00075, 5e-6, 0.00075206383],
    'r(V,I)': [-0.36, 0.005, -0.35531122],
    'r(V,phi)': [0.86, 0.005, 0.85762421],
    'r(I,phi)': [-0.65, 0.005, -0.64511122],
  } satisfies References,
  results: {
    R: [127.732, 0.001, 127.73217],
    X: [219.847, 0.001, 219.84651],
    Z: [254.26, 0.001, 254.2597],
    'u(R)': [0.071, 0.001, 0.071071407],
    'u(X)': [0.295, 0.001, 0.29558168],
    'u(Z)': [0.236, 0.001, 0.23633613],
    'r(R,X)': [-0.588, 0.001, -0.58842978],
    'r(R,Z)': [-0.485, 0.001, -0.48525922],
    'r(X,Z)': [0.993, 0.001, 0.99251165],
  } satisfies References,
  /** R, X and Z of each set as printed, and their means. */
  sets: [
    [127.67, 220.32, 254.64],
    [127.89, 219.79, 254.29],
    [127.51, 220.64, 254.84],
    [127.71, 218.97, 253.49],
    [127.88, 219.51, 254.04],
  ],
  means: [127.73163, 219.84689, 254.26005],
  uncertainties: [0.071273543, 0.29548909, 0.2362475],
  /** R with X, R with Z, X with Z. */
  correlations: [-0.58827686, -0.48506461, 0.99250754],
  /** Of R, X and Z, if V, I and φ were not correlated. */
  uncorrelated: [0.19454445, 0.20090931, 0.20407643],
} as const;

/** JCGM 101:2008, 9.2: sums of four quantities around 0. */
export const sums = {
  normal: {
    y: [0, 0.005, 0.0],
    'u(y)': [2.0, 0.005, 2.0],
    'upper end, exact': [3.92, 0.005, 3.919928],
  } satisfies References,
  rectangular: {
    'u(y)': [2.0, 0.005, 2.0],
    'upper end, exact (2 sqrt3 (2-(3/5)^(1/4)))': [3.88, 0.005, 3.8794067],
    'upper end, GUM framework': [3.92, 0.005, 3.919928],
  } satisfies References,
  wide: {
    'u(y)': [10.1, 0.05, 10.148892],
    'upper end, distributions propagated': [17.0, 0.05, 17.015814],
    'upper end, GUM framework': [19.9, 0.05, 19.891462],
  } satisfies References,
} as const;

/** JCGM 101:2008, 9.3; mg. The published interval of Monte Carlo is the shortest one of one run, the recomputed one symmetric. */
export const mass = {
  firstOrder: {
    dm: [1.234, 5e-5, 1.234],
    'u(dm)': [0.0539, 5e-5, 0.053851648],
    low: [1.1285, 6e-5, 1.1284527],
    high: [1.3395, 6e-5, 1.3395473],
  } satisfies References,
  secondOrder: {
    dm: [1.234, 5e-5, 1.234],
    'u(dm)': [0.075, 5e-5, 0.074963026],
    low: [1.087, 0.0001, 1.0870752],
    high: [1.381, 0.0001, 1.3809248],
  } satisfies References,
  monteCarlo: {
    dm: [1.2341, 0.0005, 1.234],
    'u(dm)': [0.0754, 0.0002, 0.07547974],
    low: [1.0834, 0.0015, 1.0844563],
    high: [1.3825, 0.0015, 1.3835437],
  } satisfies References,
} as const;

/** JCGM 101:2008, 9.4; 1e-6. */
export const losses: readonly { readonly x1: number; readonly r: number; readonly results: References }[] = [
  {
    x1: 0.0,
    r: 0,
    results: {
      y: [50, 0.5, 50.0],
      'u(y)': [50, 0.5, 50.0],
      'low, shortest 95 %': [0, 2, 0.0],
      'high, shortest 95 %': [150, 2, 149.78661],
      'y, GUM first order': [undefined, 1e-6, 0.0],
      'u(y), GUM first order': [undefined, 1e-6, 0.0],
      'u(y), GUM with second-order terms': [undefined, 0.001, 50.0],
    },
  },
  {
    x1: 0.01,
    r: 0,
    results: {
      y: [150, 0.5, 150.0],
      'u(y)': [112, 0.5, 111.8034],
      'low, shortest 95 %': [0, 2, 0.0],
      'high, shortest 95 %': [367, 2, 366.00529],
      'y, GUM first order': [undefined, 1e-6, 100.0],
      'u(y), GUM first order': [undefined, 1e-6, 100.0],
      'u(y), GUM with second-order terms': [undefined, 0.001, 111.8034],
    },
  },
  {
    x1: 0.05,
    r: 0,
    results: {
      y: [2550, 0.5, 2550.0],
      'u(y)': [502, 0.5, 502.49378],
      'low, shortest 95 %': [undefined, 8, 1593.5697],
      'high, shortest 95 %': [undefined, 8, 3548.5698],
      'y, GUM first order': [undefined, 1e-6, 2500.0],
      'u(y), GUM first order': [undefined, 1e-6, 500.0],
      'u(y), GUM with second-order terms': [undefined, 0.001, 502.49378],
    },
  },
  {
    x1: 0.0,
    r: 0.9,
    results: {
      y: [undefined, 0.01, 50.0],
      'u(y)': [undefined, 0.01, 67.26812],
    },
  },
  {
    x1: 0.01,
    r: 0.9,
    results: {
      y: [undefined, 0.01, 150.0],
      'u(y)': [undefined, 0.01, 120.51971],
    },
  },
  {
    x1: 0.05,
    r: 0.9,
    results: {
      y: [undefined, 0.01, 2550.0],
      'u(y)': [undefined, 0.01, 504.50471],
    },
  },
];
