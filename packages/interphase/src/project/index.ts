export { parseProject } from './parse-project.ts';
export type { MeasurementEntry, MeasurementRole, Missing, Project, Simulate } from './project.ts';
export { projectSchema } from './project-schema.ts';
