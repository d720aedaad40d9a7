import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AccountChange, AccountsQuery, ListedAccount } from '../contract/account.ts';
import { withRole } from '../plugins/learner.ts';
import type { Services } from '../services/services.ts';

const tags = ['Administration'];
const administrator = withRole('administrator');

export const administrationReads =
  ({ administration }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/api/accounts',
      {
        config: { scopes: [] },
        schema: { tags, summary: 'Accounts, by address', querystring: AccountsQuery, response: { 200: z.array(ListedAccount) } },
      },
      async (request) => {
        administrator.of(request);
        return administration.list(request.query);
      },
    );
  };

export const administrationWrites =
  ({ administration }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.patch(
      '/api/accounts/:id',
      {
        config: administrator.only,
        schema: {
          tags,
          summary: 'Set the role of an account, disable it or enable it again',
          params: z.object({ id: z.string() }),
          body: AccountChange,
          response: { 200: ListedAccount },
        },
      },
      (request) => administration.change(administrator.of(request), request.params.id, request.body),
    );
  };
