import { Lang } from 'questions';

export interface Mail {
  subject: string;
  text: string;
}

/** The language of the page that asked for the mail, which it names in a header; English without one. */
export const langOf = (request: Request | undefined): Lang => Lang.catch('en').parse(request?.headers.get('x-lang'));

/** Asks whether the address is theirs. */
export function verificationMail(lang: Lang, url: string): Mail {
  return lang === 'zh'
    ? {
        subject: '确认你的邮箱地址',
        text: `有人用这个邮箱地址在 Descent 注册了账户。如果是你，请打开下面的链接确认，一小时内有效：\n\n${url}\n\n如果不是你，不必理会：未经确认的账户无法登录。\n`,
      }
    : {
        subject: 'Confirm your address',
        text: `Somebody signed up to Descent with this address. If it was you, open this link within an hour:\n\n${url}\n\nIf it was not you, do nothing: nobody can sign in until the address is confirmed.\n`,
      };
}

/** Leads to a page where a new password is chosen. */
export function resetMail(lang: Lang, url: string): Mail {
  return lang === 'zh'
    ? {
        subject: '重设密码',
        text: `有人请求重设你在 Descent 的密码。如果是你，请在一小时内打开下面的链接，链接只能使用一次：\n\n${url}\n\n如果不是你，不必理会：原来的密码仍然有效。\n`,
      }
    : {
        subject: 'Choose a new password',
        text: `Somebody asked for a new password for your account at Descent. If it was you, open this link within an hour; it works once:\n\n${url}\n\nIf it was not you, do nothing: your password stays as it is.\n`,
      };
}

/** To somebody who has an account and signed up again: the page says the same to everybody. */
export function alreadyMail(lang: Lang, url: string): Mail {
  return lang === 'zh'
    ? {
        subject: '你已经有账户了',
        text: `有人用这个邮箱地址在 Descent 注册，而这个地址已有账户。请直接登录，忘记密码也可以在那里重设：\n\n${url}\n\n如果不是你，不必理会：账户没有任何变化。\n`,
      }
    : {
        subject: 'You have an account already',
        text: `Somebody signed up to Descent with this address, which has an account. Sign in instead; a forgotten password is replaced there:\n\n${url}\n\nIf it was not you, do nothing: the account has not changed.\n`,
      };
}
