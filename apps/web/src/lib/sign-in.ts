import { ApiFailure, createSend, describeFailure } from './api.ts';
import { href } from './i18n.ts';
import { m } from './paraglide/messages.js';

/** Signing in and out. What succeeds sets the session's cookie; the page is to be loaded anew afterwards. */
export function createSignIn() {
  const send = createSend();
  const post = <T = unknown>(path: string, body: object = {}) => send<T>('POST', `/auth${path}`, body);
  return {
    /** False where the address has to be confirmed first. */
    signUp: async (fields: { name: string; email: string; password: string }, next: string) =>
      (await post<{ token: string | null }>('/sign-up/email', { ...fields, callbackURL: next })).token !== null,
    signIn: (fields: { email: string; password: string }, next: string) => post('/sign-in/email', { ...fields, callbackURL: next }),
    signOut: () => post('/sign-out'),
    changePassword: (currentPassword: string, newPassword: string) =>
      post('/change-password', { currentPassword, newPassword, revokeOtherSessions: true }),
    requestReset: (email: string) => post('/request-password-reset', { email }),
    resetPassword: (token: string, newPassword: string) => post('/reset-password', { token, newPassword }),
    /** Where GitHub asks whether they want it. */
    gitHubAddress: async (next: string) =>
      (await post<{ url: string }>('/sign-in/social', { provider: 'github', callbackURL: next, errorCallbackURL: href('/sign-in') })).url,
    passkeys: () => send<Passkey[]>('GET', '/auth/passkey/list-user-passkeys'),
    removePasskey: (id: string) => post('/passkey/delete-passkey', { id }),
    /** Makes one in the browser or on a key, for who is signed in. */
    async addPasskey(name: string): Promise<void> {
      const options = PublicKeyCredential.parseCreationOptionsFromJSON(await send('GET', '/auth/passkey/generate-register-options'));
      await post('/passkey/verify-registration', { response: jsonOf(await navigator.credentials.create({ publicKey: options })), name });
    },
    async signInByPasskey(): Promise<void> {
      const options = PublicKeyCredential.parseRequestOptionsFromJSON(await send('GET', '/auth/passkey/generate-authenticate-options'));
      await post('/passkey/verify-authentication', { response: jsonOf(await navigator.credentials.get({ publicKey: options })) });
    },
    resendConfirmation: (email: string, next: string) => post('/send-verification-email', { email, callbackURL: next }),
  };
}

export interface Passkey {
  id: string;
  name?: string | null;
  createdAt: string;
}

/** Whether this browser has passkeys for this site: they belong to a name, and not to a number such as 127.0.0.1. */
export const canUsePasskeys = (): boolean =>
  'PublicKeyCredential' in globalThis && 'parseCreationOptionsFromJSON' in PublicKeyCredential && !/^[\d.]+$|:/.test(location.hostname);

/** What the browser made, as the server reads it. */
function jsonOf(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new ApiFailure(400, 'no-passkey', 'the browser gave no passkey');
  return credential.toJSON();
}

/** A person who closes the browser's window has said no: that is no failure. */
export const isDeclined = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError');

/** What the library of the server says, in the language of the page. */
const known: Record<string, () => string> = {
  INVALID_EMAIL_OR_PASSWORD: m.signin_wrong,
  INVALID_PASSWORD: m.signin_wrong_password,
  INVALID_EMAIL: m.signin_bad_address,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: m.signin_taken,
  EMAIL_NOT_VERIFIED: m.signin_unconfirmed,
  PASSWORD_TOO_SHORT: m.signin_too_short,
  PASSWORD_TOO_LONG: m.signin_too_long,
  PASSWORD_COMPROMISED: m.signin_leaked,
  INVALID_TOKEN: m.signin_link_used,
  TOKEN_EXPIRED: m.signin_link_used,
  ACCOUNT_DISABLED: m.signin_disabled,
  SESSION_NOT_FRESH: m.signin_again,
  PREVIOUSLY_REGISTERED: m.passkey_known,
  PASSKEY_NOT_FOUND: m.passkey_unknown,
  AUTHENTICATION_FAILED: m.passkey_unknown,
  'no-passkey': m.passkey_none,
  'wrong-password': m.signin_wrong_password,
  'sign-in-again': m.signin_again,
  // As GitHub's way back names them in the address.
  account_not_linked: m.signin_not_linked,
  access_denied: m.signin_github_denied,
};

/** What went wrong, for the form that was sent. */
export const signInProblem = (failure: ApiFailure): string => known[failure.code]?.() ?? describeFailure(failure);

/** What went wrong at another server, by the code in the address. */
export const problemAtReturn = (code: string): string => known[code]?.() ?? m.signin_github_failed({ code });

/** Where to go after signing in: a place of this site that the address names, or the settings. */
export function placeAfter(url: { origin: string; searchParams: Pick<URLSearchParams, 'get'> }): string {
  const next = url.searchParams.get('next');
  const fallback = href('/settings#account');
  if (next === null || !URL.canParse(next, url.origin)) return fallback;
  const target = new URL(next, url.origin);
  return target.origin === url.origin ? target.pathname + target.search + target.hash : fallback;
}

/** What this browser keeps of a person's work; the next one who signs in here must not find it. */
const ownPrefixes = ['descent:draft:', 'descent:older-draft:'];

/** Removes it. A forbidden storage holds nothing. */
export function forgetHere(): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at));
    for (const key of keys) if (key !== null && ownPrefixes.some((prefix) => key.startsWith(prefix))) localStorage.removeItem(key);
  } catch {
    // As it says above.
  }
}
