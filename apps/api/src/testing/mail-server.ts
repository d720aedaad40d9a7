import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
}

/** A mail server that keeps what it is given. */
export interface MailServer {
  url: string;
  mails: ReceivedMail[];
  /** The newest mail to an address, waited for. */
  to: (address: string) => Promise<ReceivedMail>;
  close: () => void;
}

const waitMs = 10_000;

/** SMTP as far as one client needs it, on a free port. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = createServer((socket) => converse(socket, (mail) => mails.push(mail))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    async to(wanted) {
      for (const begin = Date.now(); Date.now() - begin < waitMs; await sleep(20)) {
        const mail = mails.findLast(({ to }) => to === wanted);
        if (mail) return mail;
      }
      throw new Error(`no mail to ${wanted} came within ${waitMs} ms`);
    },
    close: () => server.close(),
  };
}

function converse(socket: Socket, keep: (mail: ReceivedMail) => void): void {
  let received = '';
  let to = '';
  let isBody = false;
  socket.setEncoding('utf8').on('error', () => {});
  socket.write('220 test\r\n');
  socket.on('data', (chunk: string) => {
    received += chunk;
    const end = isBody ? '\r\n.\r\n' : '\r\n';
    for (let at = received.indexOf(end); at >= 0; at = received.indexOf(isBody ? '\r\n.\r\n' : '\r\n')) {
      const text = received.slice(0, at);
      received = received.slice(at + (isBody ? 5 : 2));
      if (isBody) keep({ to, ...parsed(text) });
      else if (/^RCPT TO/i.test(text)) to = /<(.*)>/.exec(text)?.[1] ?? '';
      const isData = !isBody && /^DATA/i.test(text);
      socket.write(isData ? '354 go on\r\n' : /^QUIT/i.test(text) && !isBody ? '221 bye\r\n' : '250 ok\r\n');
      isBody = isData;
    }
  });
}

function parsed(mail: string): Omit<ReceivedMail, 'to'> {
  const [head = '', ...body] = mail.split('\r\n\r\n');
  const header = (name: string) => new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(head)?.[1]?.replaceAll(/\r\n\s+/g, ' ') ?? '';
  return { subject: decodedWords(header('Subject')), text: decoded(body.join('\r\n\r\n'), header('Content-Transfer-Encoding')) };
}

const decodedWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
      decoded(kind.toLowerCase() === 'q' ? word.replaceAll('_', ' ') : word, kind.toLowerCase() === 'b' ? 'base64' : 'quoted-printable'),
    );

function decoded(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString();
  if (encoding !== 'quoted-printable') return text;
  const bytes = text.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
