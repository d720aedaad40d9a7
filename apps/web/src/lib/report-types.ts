import type { Submission, TaskPage } from 'api/contract';

/** The parts of a report, named; the web knows them through the contract alone. */
export type Report = NonNullable<Submission['report']>;
export type Explanation = NonNullable<Submission['explanation']>;
export type DiagnosisText = Explanation['diagnoses'][number];
export type CaseReport = Report['cases'][number];
export type OutputPair = NonNullable<CaseReport['outputs']>[number];
export type SourceError = NonNullable<CaseReport['error']>;
export type Check = NonNullable<CaseReport['checks']>[number];
export type WireNumber = OutputPair['got'][number];
export type Arg = NonNullable<TaskPage['example']>['result'];
