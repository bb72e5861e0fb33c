export { InputError } from './input-error.ts';
export type { Place } from './input-error.ts';
export type { Contribution, DistributionShape, Interval, Quantity, Status } from './quantity.ts';
