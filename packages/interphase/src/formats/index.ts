export { read, recognise } from './read.ts';
export type { ReadResult } from './read.ts';
export { splitHeader } from './header-text.ts';
export { fileHash } from './source-file.ts';
export { decodeText } from './text-encoding.ts';
export { writeNova } from './nova/write.ts';
export type { NovaOptions } from './nova/write.ts';
export { writeZview } from './zview/write.ts';
