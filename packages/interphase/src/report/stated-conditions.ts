import { printCondition, type Reported } from '../audit/index.ts';

/** Conditions of a reported value in words: `25 °C, 0.2C, cycle 100, after rate test`. */
export function conditions(at: Reported['at']): string {
  return [
    at.temperature === undefined ? '' : printCondition(at.temperature),
    at.rate === undefined ? '' : `${at.rate}C`,
    at.cycle === undefined ? '' : `cycle ${at.cycle}`,
    at.after === undefined ? '' : `after ${at.after}`,
    ...Object.entries(at.other ?? {}).map(([name, value]) => `${name} ${value}`),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
