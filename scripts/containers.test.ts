import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');

const Texts = z.array(z.string());
/** Of the compose specification what the file uses; a key that is not in it is a misspelling. */
const Service = z.strictObject({
  image: z.string(),
  build: z.literal('.').optional(),
  command: Texts.optional(),
  restart: z.literal('unless-stopped'),
  init: z.boolean().optional(),
  user: z.string().regex(/^\d+:\d+$/),
  read_only: z.literal(true),
  tmpfs: Texts,
  shm_size: z.string().optional(),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: Texts,
  pids_limit: z.number().int().positive(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  environment: z.record(z.string(), z.string()),
  ports: Texts.optional(),
  volumes: Texts,
  networks: Texts,
  healthcheck: z
    .strictObject({
      test: Texts,
      interval: z.string(),
      timeout: z.string(),
      retries: z.number().int(),
      start_period: z.string().optional(),
    })
    .optional(),
  deploy: z.strictObject({ resources: z.strictObject({ limits: z.strictObject({ cpus: z.string(), memory: z.string() }) }) }),
  logging: z.strictObject({ driver: z.string(), options: z.record(z.string(), z.string()) }),
});
const Compose = z.strictObject({
  name: z.string(),
  'x-descent': z.unknown(),
  services: z.strictObject({ postgres: Service, app: Service, worker: Service }),
  volumes: z.record(z.string(), z.null()),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean().optional() }).nullable()),
});
const compose = Compose.parse(parse(read('docker-compose.yml'), { merge: true }));
const services = Object.entries(compose.services);
const ours = services.filter(([name]) => name !== 'postgres');

const Rule = z.strictObject({
  comment: z.string().optional(),
  names: Texts,
  action: z.enum(['SCMP_ACT_ALLOW', 'SCMP_ACT_ERRNO']),
  errnoRet: z.number().optional(),
  args: z.array(z.strictObject({ index: z.number(), value: z.number(), op: z.literal('SCMP_CMP_EQ') })).optional(),
});
const Seccomp = z.strictObject({
  defaultAction: z.literal('SCMP_ACT_ERRNO'),
  defaultErrnoRet: z.number(),
  archMap: z.array(z.unknown()),
  syscalls: z.array(Rule),
});

describe('docker-compose.yml', () => {
  test.each(services)('%s: an ordinary user without privileges', (_name, { user, security_opt }) => {
    expect(user).not.toMatch(/^0:|:0$/);
    expect(security_opt).toContain('no-new-privileges:true');
  });

  test('no secret stands in it: each is asked of whoever starts it, who is told which one is missing, or is empty where it may be', () => {
    const secret = /SECRET|PASSWORD$|TOKEN|DATABASE_URL|SMTP_URL/;
    const optional = ['METRICS_TOKEN', 'SMTP_URL', 'GITHUB_CLIENT_SECRET'];
    const values = services.flatMap(([, { environment }]) => Object.entries(environment).filter(([name]) => secret.test(name)));
    expect(values.map(([name]) => name)).toEqual(expect.arrayContaining([...optional, 'AUTH_SECRET', 'SEED_SECRET', 'DATABASE_URL']));
    for (const [name, value] of values) expect(value, name).toMatch(optional.includes(name) ? /^\$\{\w+:-\}$/ : /\$\{\w+:\?[^}]+\}/);
  });

  test('what an account needs reaches the server, which alone sends mail and signs people in', () => {
    const names = ['AUTH_SECRET', 'SMTP_URL', 'MAIL_FROM', 'GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET', 'CHECK_BREACHED_PASSWORDS'];
    expect(Object.keys(compose.services.app.environment)).toEqual(expect.arrayContaining(names));
    for (const name of names) expect(compose.services.worker.environment).not.toHaveProperty(name);
  });

  test('every variable that a process of ours is given is one that it reads', () => {
    const known = read('apps/api/src/env.ts');
    for (const [, { environment }] of ours) for (const name of Object.keys(environment)) expect(known).toContain(`  ${name}: `);
  });

  test.each(ours)(
    '%s: its program is in the image, and whoever watches it has somewhere to ask',
    (name, { command, healthcheck, security_opt }) => {
      const file = (command ?? ['node', 'apps/api/src/server.ts'])[1]!;
      expect(existsSync(join(root, file))).toBe(true);
      expect(name === 'app' ? read('Dockerfile') : healthcheck?.test.join(' ')).toContain('/ready');
      const profile = security_opt.find((option) => option.startsWith('seccomp='))!.slice('seccomp='.length);
      expect(existsSync(join(root, profile))).toBe(true);
    },
  );

  test('the database and the workers reach nothing but one another and the server, which alone can be asked, and by this machine', () => {
    expect(compose.networks['inside']).toEqual({ internal: true });
    for (const [name, { networks, ports }] of services.filter(([one]) => one !== 'app')) {
      expect(networks, name).toEqual(['inside']);
      expect(ports, name).toBeUndefined();
    }
    expect(compose.services.app.ports).toEqual(['${LISTEN:-127.0.0.1:3000}:3000']);
  });

  test('volumes and networks that are named exist', () => {
    for (const [, { volumes, networks }] of services) {
      for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
      for (const network of networks) expect(Object.keys(compose.networks)).toContain(network);
    }
  });
});

describe('containers/seccomp.json', () => {
  const { syscalls } = Seccomp.parse(JSON.parse(read('containers/seccomp.json')));
  const allowed = new Set(syscalls.flatMap(({ action, names }) => (action === 'SCMP_ACT_ALLOW' ? names : [])));

  test('allows the namespaces of a child, which Docker’s own profile forbids without capabilities', () => {
    for (const name of ['unshare', 'mount', 'clone']) expect(allowed).toContain(name);
  });

  test.each(['ptrace', 'process_vm_readv', 'bpf', 'io_uring_setup', 'keyctl', 'userfaultfd', 'setns', 'kexec_load', 'pivot_root', 'mknod'])(
    'does not allow %s',
    (name) => {
      expect(allowed).not.toContain(name);
    },
  );
});

describe('Dockerfile', () => {
  const text = read('Dockerfile');
  const final = text.slice(text.lastIndexOf('\nFROM '));

  test('the linter has nothing to say', () => {
    expect(validate(text)).toEqual([]);
    expect(validate('FRM debian\nCMD echo').length).toBeGreaterThan(0);
  });

  test('the final image runs as the user of the compose file, and its files belong to another', () => {
    expect(final).toContain(`USER ${compose.services.app.user}`);
    expect(final).toContain('COPY --from=build /ship /descent');
    expect(final).not.toMatch(/--chown|npm |apt-get|ADD /);
  });

  test('what is copied exists, and what is not for an image stays out', () => {
    const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) => paths!.split(' '));
    expect(copied.length).toBeGreaterThan(4);
    for (const path of copied) expect(existsSync(join(root, path)), path).toBe(true);
    const [first, ...rest] = read('.dockerignore').trim().split('\n');
    expect(first).toBe('**');
    expect(rest).toEqual(expect.arrayContaining(['**/node_modules', '**/.env*', '**/build']));
    expect(rest.some((line) => /^!(data|\.git|docs|e2e|node_modules)/.test(line))).toBe(false);
  });
});
