export { analyse, auditProject } from './analyse.ts';
export type { Analysis, AnalyseOptions, MeasurementRecord, ProjectSummary } from './analyse.ts';
export { mistakeText } from './cell-log/log-mistake.ts';
export type { LogMistake } from './cell-log/log-mistake.ts';
export { proposeLogColumns } from './cell-log/propose-log-columns.ts';
export type { LogProposal } from './cell-log/propose-log-columns.ts';
export type { CellLog } from './cell-log/read-cell-log.ts';
export { readSheets } from './cell-log/read-sheets.ts';
export type { LogFile } from './cell-log/read-sheets.ts';
export { compareStates, isSame } from './compare-states.ts';
export type { Change, NumberChange, StateDifference } from './compare-states.ts';
export { diffJson, diffSchema } from './diff-json.ts';
export type { DiffJson } from './diff-json.ts';
export { stateOfAnalysis } from './project-state.ts';
export type { ProjectState } from './project-state.ts';
export { stateOfReport } from './state-of-report.ts';
export { cellKindProposal } from './cell-kind-proposal.ts';
export type { CellKindProposal } from './cell-kind-proposal.ts';
export {
  analysisSchema,
  auditSchema,
  checkResultSchema,
  findingSchema,
  initSchema,
  quantitySchema,
  readSchema,
  reportSchema,
} from './json-schema.ts';
export { jsonSchemas } from './json-schemas.ts';
export type { GeneratedFile, Unread } from './load-measurements.ts';
export { jsonText } from './json-text.ts';
export { nameProposal } from './name-proposal.ts';
export type { NameProposal } from './name-proposal.ts';
export { openProject } from './open-project.ts';
export { parseProject } from './parse-project.ts';
export type { MeasurementEntry, MeasurementRole, Missing, Project, Simulate } from './project.ts';
export { largestRawFile, mayBeRaw } from './project-files.ts';
export type { FileEntry, ProjectFiles } from './project-files.ts';
export { projectSchema } from './project-schema.ts';
export { recogniseFolder } from './recognise-folder.ts';
export type { Recognised, RecognisedFile, UnreadFile } from './recognise-folder.ts';
export type { AnalysisWarning } from './run-analyses.ts';
export {
  auditJson,
  checkResultJson,
  findingJson,
  initJson,
  quantityJson,
  readJson,
  toJson,
} from './to-json.ts';
export type {
  AnalysisJson,
  AuditJson,
  CheckResultJson,
  FindingJson,
  InitJson,
  QuantityJson,
  ReadJson,
} from './to-json.ts';
export { ucumCode } from './ucum-code.ts';
export { writeProposal } from './write-proposal.ts';
export { nearest } from './nearest.ts';
export { planProject } from './plan-project.ts';
export type { ProjectPlans } from './plan-project.ts';
export { planJson, planSchema } from './plan-json.ts';
