import type { Bank } from 'questions';
import type { FastifyBaseLogger } from 'fastify';
import type { Grader } from 'grader';
import type { Prisma } from '../database/open.ts';
import { createCatalogue } from './catalogue.ts';
import { createCodeReviewService } from './code-reviews.ts';
import { createCatalogueViews } from './catalogue-views.ts';
import { createDraftService } from './drafts.ts';
import { createExamples } from './examples.ts';
import { createExportService } from './export.ts';
import { createGradingQueue } from './grading-queue.ts';
import { createHelpService } from './help.ts';
import { createInterviewService } from './interview/interviews.ts';
import { createPlanService } from './plan.ts';
import { createProgressService } from './progress.ts';
import { createQuizService } from './quiz.ts';
import { createReviewService } from './review.ts';
import { createRunService } from './runs.ts';
import { createSpokenService } from './spoken.ts';
import { createSubmissionService } from './submissions.ts';
import { createVerdictRecorder } from './verdicts.ts';

export interface ServiceDeps {
  prisma: Prisma;
  bank: Bank;
  /** Still starting, perhaps: reading and quizzes do not wait for it. */
  grader: Promise<Grader>;
  log: FastifyBaseLogger;
  now: () => Date;
}

/** Everything that the routes call. */
export function createServices({ prisma, bank, grader, log, now }: ServiceDeps) {
  const catalogue = createCatalogue(bank);
  const examples = createExamples(grader, (error) => log.error({ err: error }, 'an example could not be computed'));
  const views = createCatalogueViews({ prisma, catalogue, examples, now });
  const drafts = createDraftService({ prisma, catalogue });
  const record = createVerdictRecorder({ prisma, catalogue, now });
  const queue = createGradingQueue({ prisma, grader, record, log, now });
  const submissions = createSubmissionService({ prisma, catalogue, queue, drafts, now });
  const quiz = createQuizService({ prisma, catalogue, now });
  const spoken = createSpokenService({ prisma, catalogue, now });
  const review = createReviewService({ prisma, catalogue, now });
  return {
    prisma,
    now,
    catalogue,
    views,
    drafts,
    queue,
    submissions,
    runs: createRunService({ prisma, catalogue, grader }),
    quiz,
    spoken,
    interviews: createInterviewService({ prisma, catalogue, grader, quiz, spoken, submissions, now }),
    help: createHelpService({ prisma, catalogue, views, now }),
    plan: createPlanService({ prisma, catalogue, review, now }),
    review,
    codeReviews: createCodeReviewService({ prisma, catalogue, grader, now }),
    progress: createProgressService({ prisma, catalogue, submissions, now }),
    exports: createExportService({ prisma }),
  };
}
export type Services = ReturnType<typeof createServices>;
