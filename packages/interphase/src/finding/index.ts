export type { Citation, Finding, Gate, Method, NamedQuantity, Verdict } from './finding.ts';
export { improveFirst } from './improve-first.ts';
export { restingOnSimulation } from './simulated.ts';
export { worstVerdict } from './verdict.ts';
