import type { Bank } from 'questions';
import type { Prisma } from '../../database/open.ts';

/** How much a learner has of each thing for every submission. */
const perSubmission = { quiz: 1, events: 2, misconceptions: 0.2, drafts: 0.2, spoken: 0.1, codeReviews: 0.1 };

/** Members of a class, its teacher included. */
const classSize = 25;

interface Amount {
  /** Learners besides those that there are. */
  learners: number;
  /** Submissions of each. */
  submissions: number;
}

/**
 * Fills the tables as learners would have, with one of every kind of row that follows from a submission. The rows of all learners are written
 * by turns, so that those of one lie scattered, as they do where many work at once. The same amount is the same rows.
 */
export async function generateRows(prisma: Prisma, bank: Bank, { learners, submissions }: Amount): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO users (id, name, email, "updatedAt") SELECT 'made ' || n, 'made', 'made' || n || '@example.org', now() FROM generate_series(1, ${learners}::int) n`;
  await prisma.$executeRaw`
    INSERT INTO preferences ("userId", "timeZone", lang, "updatedAt") SELECT id, 'Europe/Berlin', 'en', now() FROM users ON CONFLICT DO NOTHING`;
  const tasks = [...bank.tasks.keys()];
  const items = bank.questions.flatMap(({ quiz }) => quiz.map(({ id }) => id));
  const questions = bank.questions.map(({ slug }) => slug);
  const times = (share: number) => Math.max(1, Math.ceil(share * submissions));

  // Ids have the form of a UUIDv7, as those of a client. Times go back from now, an hour and some between two of a learner's.
  await prisma.$executeRaw`
    INSERT INTO submissions ("userId", id, task, revision, code, "submittedAt", "activityDay", verdict, seed, report, passed, cases, "gradedAt")
    SELECT u.id, overlay(overlay(md5('submission' || u.id || n) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid, (${tasks}::text[])[1 + (n * 7 + hashtext(u.id) % 97 + 97) % ${tasks.length}::int], 1,
      'export function f() {} // 程序 ' || n, now() - make_interval(mins => (${submissions}::int - n) * 70),
      (now() - make_interval(mins => (${submissions}::int - n) * 70))::date,
      CASE WHEN n % 3 = 0 THEN 'accepted' ELSE 'wrong' END, 1, '{"status":"made"}'::jsonb, n % 9, 9, now() - make_interval(mins => (${submissions}::int - n) * 70)
    FROM generate_series(1, ${submissions}::int) n CROSS JOIN users u`;
  await prisma.$executeRaw`
    INSERT INTO quiz_attempts (id, "userId", item, question, seed, "issuedAt", response, correct, judgement, "dueAt", seconds, "answeredAt", "activityDay")
    SELECT overlay(overlay(md5('attempt' || u.id || n) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid, u.id, (${items}::text[])[1 + (n * 13) % ${items.length}::int], (${questions}::text[])[1 + n % ${questions.length}::int], n,
      now() - make_interval(mins => n * 70), '{}'::jsonb, n % 4 > 0, '{}'::jsonb, now(), 9, now() - make_interval(mins => n * 70),
      (now() - make_interval(mins => n * 70))::date
    FROM generate_series(1, ${times(perSubmission.quiz)}::int) n CROSS JOIN users u`;
  await prisma.$executeRaw`
    INSERT INTO events ("userId", kind, ref, at, "timeZone", "activityDay")
    SELECT u.id, CASE WHEN n % 2 = 0 THEN 'quiz' ELSE 'submission' END, 'made ' || n, now() - make_interval(mins => n * 35), 'Europe/Berlin',
      (now() - make_interval(mins => n * 35))::date
    FROM generate_series(1, ${times(perSubmission.events)}::int) n CROSS JOIN users u`;
  await prisma.$executeRaw`
    INSERT INTO misconceptions ("userId", tag, kind, ref, "metAt")
    SELECT u.id, 'tag-' || n % 40, 'task', 'made', now() - make_interval(hours => n) FROM generate_series(1, ${times(perSubmission.misconceptions)}::int) n CROSS JOIN users u`;
  await prisma.$executeRaw`
    INSERT INTO drafts ("userId", task, "savedAt", "startedAt", code)
    SELECT u.id, (${tasks}::text[])[1 + n % ${tasks.length}::int], now() - make_interval(hours => n), now() - make_interval(hours => n), '// ' || n
    FROM generate_series(1, ${times(perSubmission.drafts)}::int) n CROSS JOIN users u ON CONFLICT DO NOTHING`;
  await prisma.$executeRaw`
    INSERT INTO spoken_answers ("userId", id, question, ticked, total, seconds, "dueAt", "answeredAt", "activityDay")
    SELECT u.id, overlay(overlay(md5('spoken' || u.id || n) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid, (${questions}::text[])[1 + n % ${questions.length}::int], ARRAY['a', 'b'], 5, 60, now(),
      now() - make_interval(hours => n), (now() - make_interval(hours => n))::date
    FROM generate_series(1, ${times(perSubmission.spoken)}::int) n CROSS JOIN users u`;
  await prisma.$executeRaw`
    INSERT INTO code_reviews ("userId", id, task, submission, lines, "issuedAt", answer, correct, judgement, "answeredAt", "activityDay")
    SELECT u.id, overlay(overlay(md5('review' || u.id || n) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid, (${tasks}::text[])[1 + n % ${tasks.length}::int], overlay(overlay(md5('submission' || u.id || n) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid, ARRAY[2, 3],
      now() - make_interval(hours => n), ARRAY['x'], n % 2 = 0, '{}'::jsonb, now() - make_interval(hours => n), (now() - make_interval(hours => n))::date
    FROM generate_series(1, ${times(perSubmission.codeReviews)}::int) n CROSS JOIN users u`;
  await insertCards(prisma, 'quiz', items);
  await insertCards(prisma, 'task', tasks);
  await insertCards(prisma, 'spoken', questions);
  await prisma.$executeRaw`
    INSERT INTO opened_hints ("userId", task, index) SELECT u.id, task, 0 FROM unnest(${tasks.slice(0, 20)}::text[]) task CROSS JOIN users u ON CONFLICT DO NOTHING`;
  await prisma.$executeRaw`
    INSERT INTO give_ups ("userId", task) SELECT u.id, task FROM unnest(${tasks.slice(0, 5)}::text[]) task CROSS JOIN users u ON CONFLICT DO NOTHING`;
  await prisma.$executeRaw`
    INSERT INTO sessions (id, token, "userId", "expiresAt", "updatedAt") SELECT 'made ' || u.id, 'made ' || u.id, u.id, now() + interval '1 year', now() FROM users u`;
  await prisma.$executeRaw`
    INSERT INTO classes (id, "userId", name, invite)
    SELECT md5('class' || n)::uuid, 'made ' || n, 'made ' || n, 'made ' || n FROM generate_series(1, ${learners}::int, ${classSize}::int) n`;
  await prisma.$executeRaw`
    INSERT INTO class_members ("classId", "userId")
    SELECT md5('class' || n - (n - 1) % ${classSize}::int)::uuid, 'made ' || n FROM generate_series(1, ${learners}::int) n
    WHERE n % ${classSize}::int <> 1`;
  // As the server's own vacuum leaves them: with what it takes to answer from an index alone.
  await prisma.$executeRawUnsafe('VACUUM ANALYZE');
}

/** A quarter of what can be reviewed, some of it due. */
async function insertCards(prisma: Prisma, kind: string, refs: string[]): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO cards ("userId", kind, ref, due, stability, difficulty, "elapsedDays", "scheduledDays", "learningSteps", reps, lapses, state, "lastReview", "lastRating")
    SELECT u.id, ${kind}::text, ref, now() + make_interval(days => (hashtext(ref) % 30)), 10, 5, 3, 10, 0, 3, 0, 2, now() - interval '9 days', 3
    FROM unnest(${refs.filter((_, i) => i % 4 === 0)}::text[]) ref CROSS JOIN users u ON CONFLICT DO NOTHING`;
}
