import { randomBytes, randomUUID } from 'node:crypto';
import type { Lang } from 'questions';
import type { ClassMember, ClassPage, ClassSummary, HardQuestion, Invitation } from '../contract/classes.ts';
import type { Prisma } from '../database/open.ts';
import { limits } from '../limits.ts';
import { notFound, Problem } from '../problem.ts';
import type { Catalogue } from './catalogue.ts';
import { columnToDay } from './day.ts';
import type { Learner } from './learner.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
}

const ownWorkOf = (members: { userId: string }[]) => ({ userId: { in: members.map(({ userId }) => userId) }, importedAt: null });

const inviteBytes = 18;
const newInvite = (): string => randomBytes(inviteBytes).toString('base64url');

/**
 * Classes: a teacher's, joined by a link. Of a member the teacher sees counts, never a note, a draft, a program or an answer. What came from a
 * file counts for nothing: it was not judged here.
 */
export function createClassService({ prisma, catalogue }: Deps) {
  /** A class of this teacher's; of another's, there is none. */
  async function own(teacher: Learner, id: string) {
    const found = await prisma.classroom.findFirst({ where: { id, userId: teacher.id } });
    if (!found) throw notFound('class', id);
    return found;
  }

  async function invitedTo(invite: string) {
    const found = await prisma.classroom.findUnique({ where: { invite }, include: { teacher: { select: { name: true } } } });
    if (!found) throw new Problem(404, 'not-found', 'This invitation is not known: its link was replaced, or the class is gone.');
    return found;
  }

  async function membersOf(classId: string): Promise<ClassMember[]> {
    const rows = await prisma.classMember.findMany({
      where: { classId },
      orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
      include: { user: { select: { name: true } } },
    });
    const where = ownWorkOf(rows);
    const [submitted, solved, answered, active] = await Promise.all([
      prisma.submission.groupBy({ by: ['userId'], where, _count: { _all: true } }),
      prisma.submission.groupBy({ by: ['userId', 'task'], where: { ...where, verdict: 'accepted' } }),
      prisma.quizAttempt.groupBy({ by: ['userId', 'correct'], where: { ...where, activityDay: { not: null } }, _count: { _all: true } }),
      prisma.event.groupBy({ by: ['userId'], where, _max: { activityDay: true } }),
    ]);
    return rows.map(({ userId, joinedAt, user }) => {
      const isTheirs = (row: { userId: string }) => row.userId === userId;
      const quiz = answered.filter(isTheirs);
      const day = active.find(isTheirs)?._max.activityDay ?? null;
      return {
        id: userId,
        name: user.name,
        joinedAt: joinedAt.toISOString(),
        solved: solved.filter(isTheirs).length,
        submissions: submitted.find(isTheirs)?._count._all ?? 0,
        quiz: {
          answered: quiz.reduce((sum, row) => sum + row._count._all, 0),
          correct: quiz.find((row) => row.correct)?._count._all ?? 0,
        },
        lastActiveOn: day && columnToDay(day),
      };
    });
  }

  /** By the share of wrong answers, of those that were answered often enough for it to say something. */
  async function hardestOf(classId: string, lang: Lang): Promise<HardQuestion[]> {
    const members = await prisma.classMember.findMany({ where: { classId }, select: { userId: true } });
    const where = ownWorkOf(members);
    const [quiz, graded] = await Promise.all([
      prisma.quizAttempt.groupBy({
        by: ['userId', 'question', 'correct'],
        where: { ...where, activityDay: { not: null } },
        _count: { _all: true },
      }),
      prisma.submission.groupBy({ by: ['userId', 'task', 'verdict'], where: { ...where, verdict: { not: null } }, _count: { _all: true } }),
    ]);
    const counts = [
      ...quiz.map((row) => ({ slug: row.question, userId: row.userId, isWrong: !row.correct, count: row._count._all })),
      ...graded.flatMap((row) => {
        const question = catalogue.questionOfTask(row.task);
        return question ? [{ slug: question.slug, userId: row.userId, isWrong: row.verdict !== 'accepted', count: row._count._all }] : [];
      }),
    ];
    return catalogue.questions
      .map(({ slug, number, text }) => {
        const met = counts.filter((one) => one.slug === slug);
        const missed = met.filter(({ isWrong }) => isWrong);
        const sum = (rows: typeof met) => rows.reduce((total, { count }) => total + count, 0);
        const wronged = new Set(missed.map(({ userId }) => userId));
        return { slug, number, title: text[lang].title, answers: sum(met), wrong: sum(missed), members: wronged.size };
      })
      .filter(({ answers, wrong }) => wrong > 0 && answers >= limits.hardestLeastAnswers)
      .sort((a, b) => b.wrong / b.answers - a.wrong / a.answers || b.answers - a.answers || a.number - b.number)
      .slice(0, limits.hardestQuestions);
  }

  return {
    /** Those that the learner teaches, then those that they are a member of. */
    async list(learner: Learner): Promise<ClassSummary[]> {
      const rows = await prisma.classroom.findMany({
        where: { OR: [{ userId: learner.id }, { members: { some: { userId: learner.id } } }] },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        include: { teacher: { select: { name: true } }, _count: { select: { members: true } } },
      });
      return rows
        .map(({ id, name, userId, teacher, _count }) => ({
          id,
          name,
          teacher: teacher.name,
          isTeacher: userId === learner.id,
          members: _count.members,
        }))
        .sort((a, b) => Number(b.isTeacher) - Number(a.isTeacher));
    },

    async create(teacher: Learner, name: string): Promise<{ id: string }> {
      if ((await prisma.classroom.count({ where: { userId: teacher.id } })) >= limits.classes) {
        throw new Problem(409, 'too-many-classes', `You have ${limits.classes} classes: remove one that is over.`);
      }
      const { id } = await prisma.classroom.create({ data: { id: randomUUID(), userId: teacher.id, name, invite: newInvite() } });
      return { id };
    },

    async page(teacher: Learner, id: string, lang: Lang): Promise<ClassPage> {
      const { name, invite } = await own(teacher, id);
      return { id, name, invite, tasks: catalogue.tasks.size, members: await membersOf(id), hardest: await hardestOf(id, lang) };
    },

    async rename(teacher: Learner, id: string, name: string): Promise<void> {
      await prisma.classroom.update({ where: { id: (await own(teacher, id)).id }, data: { name } });
    },

    /** A new link; the one before is nobody's any more. Members stay. */
    async replaceInvite(teacher: Learner, id: string): Promise<void> {
      await prisma.classroom.update({ where: { id: (await own(teacher, id)).id }, data: { invite: newInvite() } });
    },

    async remove(teacher: Learner, id: string): Promise<void> {
      await prisma.classroom.delete({ where: { id: (await own(teacher, id)).id } });
    },

    async removeMember(teacher: Learner, id: string, member: string): Promise<void> {
      const { count } = await prisma.classMember.deleteMany({ where: { classId: (await own(teacher, id)).id, userId: member } });
      if (count === 0) throw notFound('member', member);
    },

    async invitation(learner: Learner | null, invite: string): Promise<Invitation> {
      const { id, name, userId, teacher } = await invitedTo(invite);
      const isMember = learner !== null && (await prisma.classMember.count({ where: { classId: id, userId: learner.id } })) > 0;
      return { id, name, teacher: teacher.name, isMember, isTeacher: learner?.id === userId };
    },

    async join(learner: Learner, invite: string): Promise<Invitation> {
      const { id, userId } = await invitedTo(invite);
      if (userId === learner.id) throw new Problem(409, 'own-class', 'This is a class of your own.');
      if ((await prisma.classMember.count({ where: { classId: id } })) >= limits.classMembers) {
        throw new Problem(409, 'class-full', `This class has ${limits.classMembers} members and takes no more.`);
      }
      await prisma.classMember.createMany({ data: [{ classId: id, userId: learner.id }], skipDuplicates: true });
      return this.invitation(learner, invite);
    },

    async leave(learner: Learner, id: string): Promise<void> {
      const { count } = await prisma.classMember.deleteMany({ where: { classId: id, userId: learner.id } });
      if (count === 0) throw notFound('class', id);
    },
  };
}
