import type { Bank } from 'questions';
import type { Auth } from '../auth.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Grader } from 'grader';
import type { Database, Prisma } from '../database/open.ts';
import type { Tracing } from '../observability/tracing.ts';
import { createAccountService } from './accounts.ts';
import { createAdministrationService } from './administration.ts';
import { createCatalogue } from './catalogue.ts';
import { createClassService } from './classes.ts';
import { createCodeReviewService } from './code-reviews.ts';
import { createCatalogueViews } from './catalogue-views.ts';
import { createDraftService } from './drafts.ts';
import { createExamples } from './examples.ts';
import { createExportService } from './backup/export.ts';
import { createImportService } from './backup/import.ts';
import { createGradingQueue } from './grading/grading.ts';
import { createHelpService } from './help.ts';
import { createInterviewService } from './interview/interviews.ts';
import { createPlanService } from './plan.ts';
import { createProgressService } from './progress.ts';
import { createQuizService } from './quiz.ts';
import { createReviewService } from './review.ts';
import { createRunService } from './runs.ts';
import { createSearchService } from './search/search.ts';
import { createSpokenService } from './spoken.ts';
import { createSubmissionService } from './submissions.ts';
import { createTokenService } from './tokens.ts';

export interface ServiceDeps {
  database: Database;
  bank: Bank;
  /** Still starting, perhaps: reading and quizzes do not wait for it. */
  grader: Promise<Grader>;
  /** Whether this process grades what is submitted; on an embedded database there is no other. */
  grades: boolean;
  log: FastifyBaseLogger;
  tracing?: Tracing | null;
  now: () => Date;
}

/** Everything that the routes call, but for what belongs to accounts. */
export function createServices({ database, bank, grader, grades, log, tracing, now }: ServiceDeps) {
  const { prisma } = database;
  const catalogue = createCatalogue(bank);
  const examples = createExamples(grader, (error) => log.error({ err: error }, 'an example could not be computed'));
  const views = createCatalogueViews({ prisma, catalogue, examples, now });
  const drafts = createDraftService({ prisma, catalogue });
  const queue = createGradingQueue({ database, catalogue, grader, grades, log, tracing, now });
  const submissions = createSubmissionService({ prisma, catalogue, queue, drafts, now });
  const quiz = createQuizService({ prisma, catalogue, now });
  const spoken = createSpokenService({ prisma, catalogue, now });
  const review = createReviewService({ prisma, catalogue, now });
  const interviews = createInterviewService({ prisma, catalogue, grader, quiz, spoken, submissions, now });
  return {
    prisma,
    now,
    administration: createAdministrationService({ prisma }),
    classes: createClassService({ prisma, catalogue }),
    catalogue,
    views,
    drafts,
    queue,
    submissions,
    runs: createRunService({ prisma, catalogue, grader }),
    quiz,
    spoken,
    interviews,
    search: createSearchService({ catalogue, interviews }),
    help: createHelpService({ prisma, catalogue, views, now }),
    plan: createPlanService({ prisma, catalogue, review, now }),
    review,
    codeReviews: createCodeReviewService({ prisma, catalogue, grader, now }),
    progress: createProgressService({ prisma, catalogue, submissions, now }),
    exports: createExportService({ prisma }),
    imports: createImportService({ prisma, queue, now }),
  };
}

/** What needs the sign-in library, which itself needs some of the services above. */
export const createAccountServices = ({ prisma, auth }: { prisma: Prisma; auth: Auth }) => ({
  auth,
  accounts: createAccountService({ prisma, auth }),
  tokens: createTokenService({ prisma, auth }),
});

export type Services = ReturnType<typeof createServices> & ReturnType<typeof createAccountServices>;
