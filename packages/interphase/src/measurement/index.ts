export { channelValues, findChannel } from './channel.ts';
export type { Channel, Measurement, Provenance, Technique, Warning } from './measurement.ts';
