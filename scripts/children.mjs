// The processes a script starts, and the promise that none of them outlives it: not after Ctrl-C, nor after a kill -9.
//
// Each child leads a process group of its own, so that a whole build can be stopped and a Ctrl-C of the terminal reaches
// only the script, which then stops its children in order. What runs is also written to a file. A small keeper process holds
// the other end of a pipe: when the script dies in whatever way, the pipe closes and the keeper stops what the file lists. Should
// the keeper be killed too, the next start sweeps the same file.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether a process with this id exists (a zombie counts as gone). */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
}

/**
 * When a process started, in the words of the system; tells a process from a later one with the same id. Null when it is gone.
 */
export async function birthOf(pid) {
  if (process.platform === 'linux') {
    try {
      // The name (second field) may hold blanks; field 22, counted after its closing bracket, is the start time.
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    } catch {
      return null;
    }
  }
  const ps = spawn('ps', ['-o', 'lstart=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
  let answer = '';
  for await (const part of ps.stdout) answer += part;
  return answer.trim() || null;
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone already.
  }
}

/** Asks a process group to end, waits, and insists. */
export async function endGroup(pid, { signal = 'SIGTERM', patience = 8000 } = {}) {
  signalGroup(pid, signal);
  for (let waited = 0; isAlive(pid) && waited < patience; waited += 50) await sleep(50);
  signalGroup(pid, 'SIGKILL');
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const isRunning = async ({ pid, birth }) => isAlive(pid) && (await birthOf(pid)) === birth;

/** The script that wrote this file, if it is still at work. */
export async function ownerOf(file) {
  const listed = read(file);
  return listed && (await isRunning(listed.owner)) ? listed.owner : null;
}

/** Stops what an earlier script listed in this file and did not get to stop. */
export async function sweep(file) {
  const listed = read(file);
  if (!listed) return;
  for (const child of [...listed.children].reverse()) {
    if (await isRunning(child)) await endGroup(child.pid, { signal: child.signal });
  }
  if (read(file)?.owner.birth === listed.owner.birth) fs.rmSync(file, { force: true });
  if (listed.remove) fs.rmSync(listed.remove, { recursive: true, force: true });
}

/** What a step ends with when everything is being stopped. */
export class Stopped extends Error {}

export class Children {
  #owner;
  #file;
  #remove;
  #listed = [];
  #keeper;
  #stopping = false;

  /**
   * @param {string} file where the running children are listed
   * @param {{remove?: string}} options `remove`: a directory to delete once all of them are gone
   */
  static async open(file, { remove } = {}) {
    return new Children(file, { pid: process.pid, birth: await birthOf(process.pid) }, remove);
  }

  constructor(file, owner, remove) {
    this.#owner = owner;
    this.#file = file;
    this.#remove = remove;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.#write();
    this.#keeper = spawn(process.execPath, [fileURLToPath(import.meta.url), 'keep', file], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.#keeper.stdin.on('error', () => {});
    this.#keeper.unref();
    this.#keeper.stdin.unref?.();
  }

  /** Starts a process; `log` takes its output, `signal` is what it is asked to end with. `ended` resolves with its exit code. */
  async start(command, args, { log, signal = 'SIGTERM', ...options } = {}) {
    this.continueOrThrow();
    const output = log ? fs.openSync(log, 'w') : undefined;
    const child = spawn(command, args, {
      stdio: output ? ['ignore', output, output] : ['ignore', 'pipe', 'pipe'],
      ...options,
      detached: true,
    });
    if (output) fs.closeSync(output);
    child.ended = new Promise((resolve) => {
      child.on('error', (error) => resolve({ error, code: -1 }));
      child.on('exit', (code, by) => resolve({ code: code ?? -1, by }));
    });
    if (child.pid) {
      const entry = { pid: child.pid, birth: await birthOf(child.pid), signal };
      this.#listed.push(entry);
      this.#write();
      child.on('exit', () => {
        this.#listed = this.#listed.filter((other) => other !== entry);
        // A leader that died may leave members of its group behind.
        signalGroup(child.pid, 'SIGKILL');
        if (!this.#stopping) this.#write();
      });
    }
    return child;
  }

  /** Throws once everything is being stopped; a program that was asked to end may well say that all went well. */
  continueOrThrow() {
    if (this.#stopping) throw new Stopped('Stopped.');
  }

  /** Stops everything, the youngest first, and deletes what was to be deleted. */
  async stop() {
    this.#stopping = true;
    for (const { pid, signal } of [...this.#listed].reverse()) await endGroup(pid, { signal });
    fs.rmSync(this.#file, { force: true });
    if (this.#remove) fs.rmSync(this.#remove, { recursive: true, force: true });
    this.#keeper.stdin.end();
  }

  #write() {
    fs.writeFileSync(this.#file, JSON.stringify({ owner: this.#owner, remove: this.#remove, children: this.#listed }), {
      mode: 0o600,
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === 'keep') {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
  process.stdin.resume();
  process.stdin.on('close', () => sweep(process.argv[3]));
}
