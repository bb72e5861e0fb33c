export { read, recognise } from './read.ts';
export type { ReadResult } from './read.ts';
export { writeNova } from './nova/write.ts';
export type { NovaOptions } from './nova/write.ts';
export { writeZview } from './zview/write.ts';
