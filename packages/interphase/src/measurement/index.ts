export { channelValues, findChannel } from './channel.ts';
export { repeatedSpectra } from './repeated-spectra.ts';
export { sweeps } from './sweeps.ts';
export type { Channel, Fault, Measurement, Provenance, Technique, Warning } from './measurement.ts';
