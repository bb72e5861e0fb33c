export type { Check, CheckResult, Severity, Statement } from './check.ts';
export type { Claim, Facts, MeasuredSetup, Reported, ReportedConditions } from './facts.ts';
