import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ClassPage, ClassRequest, ClassSummary, Invitation } from '../contract/classes.ts';
import { LangQuery } from '../contract/common.ts';
import { accountOf, accountOnly, withRole } from '../plugins/learner.ts';
import type { Services } from '../services/services.ts';

const tags = ['Classes'];
const ClassParams = z.object({ id: z.uuid() });
const InviteParams = z.object({ invite: z.string().min(1).max(64) });
const teacher = withRole('teacher', 'administrator');

export const classReads =
  ({ classes }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/api/classes',
      {
        config: { scopes: [] },
        schema: { tags, summary: 'Classes of yours, taught and joined', response: { 200: z.array(ClassSummary) } },
      },
      async ({ learner }) => (learner ? classes.list(learner) : []),
    );

    app.get(
      '/api/classes/:id',
      {
        config: { scopes: [] },
        schema: {
          tags,
          summary: "A class that you teach: its members' progress and its hardest questions",
          params: ClassParams,
          querystring: LangQuery,
          response: { 200: ClassPage },
        },
      },
      (request) => classes.page(teacher.of(request), request.params.id, request.query.lang),
    );

    app.get(
      '/api/invitations/:invite',
      {
        config: { scopes: [] },
        schema: { tags, summary: 'Which class a link invites to', params: InviteParams, response: { 200: Invitation } },
      },
      (request) => classes.invitation(request.learner, request.params.invite),
    );
  };

export const classWrites =
  ({ classes }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    const done = { 204: z.null() };

    app.post(
      '/api/classes',
      {
        config: teacher.only,
        schema: { tags, summary: 'Make a class', body: ClassRequest, response: { 200: z.object({ id: z.uuid() }) } },
      },
      (request) => classes.create(teacher.of(request), request.body.name),
    );

    app.patch(
      '/api/classes/:id',
      { config: teacher.only, schema: { tags, summary: 'Rename a class', params: ClassParams, body: ClassRequest, response: done } },
      async (request, reply) => {
        await classes.rename(teacher.of(request), request.params.id, request.body.name);
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/api/classes/:id',
      {
        config: teacher.only,
        schema: { tags, summary: 'Remove a class; its members keep their progress', params: ClassParams, response: done },
      },
      async (request, reply) => {
        await classes.remove(teacher.of(request), request.params.id);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/api/classes/:id/invite',
      { config: teacher.only, schema: { tags, summary: 'Replace the link to join', params: ClassParams, response: done } },
      async (request, reply) => {
        await classes.replaceInvite(teacher.of(request), request.params.id);
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/api/classes/:id/members/:member',
      {
        config: teacher.only,
        schema: { tags, summary: 'Take somebody out of a class', params: ClassParams.extend({ member: z.string() }), response: done },
      },
      async (request, reply) => {
        await classes.removeMember(teacher.of(request), request.params.id, request.params.member);
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/api/classes/:id/membership',
      { config: accountOnly, schema: { tags, summary: 'Leave a class', params: ClassParams, response: done } },
      async (request, reply) => {
        await classes.leave(accountOf(request), request.params.id);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/api/invitations/:invite',
      { config: accountOnly, schema: { tags, summary: 'Join a class', params: InviteParams, response: { 200: Invitation } } },
      (request) => classes.join(accountOf(request), request.params.invite),
    );
  };
