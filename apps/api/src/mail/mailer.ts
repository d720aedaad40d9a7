import type { FastifyBaseLogger } from 'fastify';
import type { MailSettings } from '../env.ts';
import type { Mail } from './texts.ts';

/** Sends what a person has to read. */
export interface Mailer {
  /** Returns at once: how long a server takes must not tell whether there is such an account. What fails is logged. */
  send: (to: string, mail: Mail) => void;
  /** Waits for what is being sent. */
  close: () => Promise<void>;
}

/** Milliseconds that a mail server is given to answer. */
const answerMs = 10_000;

/** By SMTP. The library is loaded with the first mail. */
export function createMailer({ url, from }: MailSettings, log: FastifyBaseLogger): Mailer {
  const sending = new Set<Promise<void>>();
  let transport: ReturnType<typeof connect> | undefined;

  async function connect() {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url, connectionTimeout: answerMs, greetingTimeout: answerMs, socketTimeout: answerMs });
  }

  async function deliver(to: string, { subject, text }: Mail): Promise<void> {
    try {
      await (await (transport ??= connect())).sendMail({ from, to, subject, text });
    } catch (error) {
      log.error({ err: error }, 'a mail could not be sent');
    }
  }

  return {
    send(to, mail) {
      const delivery = deliver(to, mail).finally(() => sending.delete(delivery));
      sending.add(delivery);
    },
    async close() {
      await Promise.all(sending);
      (await transport)?.close();
    },
  };
}
