// Steps with a line each: what is being done, for how long, and when it fails what it said.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stopped } from './children.mjs';

/** The working copy. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

// Whoever reads the output may leave (./run | head); that is no reason to stop.
process.stdout.on('error', () => {});

/** A failure told in plain words to who typed the command, without a stack trace. */
export class Failure extends Error {}

/** The last lines of a log. */
export function tail(log, lines = 30) {
  try {
    return fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}

/**
 * Shows a line while the work lasts, with its seconds on a terminal, and the time it took in the end. `progress` says how far it
 * is; where nobody watches a terminal, each thing it says is a line of its own.
 */
export async function step(title, work, progress = () => '') {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const wide = 48;
  const show = () => process.stdout.write(`\r  ${title} … ${seconds()}  ${progress().slice(0, wide).padEnd(wide)}`);
  let said = '';
  const tell = () => {
    if (progress() === said) return;
    said = progress();
    process.stdout.write(`\n    ${said}`);
  };
  const ticking = setInterval(process.stdout.isTTY ? show : tell, process.stdout.isTTY ? 500 : 2000);
  process.stdout.write(`  ${title} … `);
  try {
    const result = await work();
    if (process.stdout.isTTY) process.stdout.write(`\r  ${title} … ${seconds()}  ${' '.repeat(wide)}\n`);
    else process.stdout.write(said ? `\n  ${title} … ${seconds()}\n` : `${seconds()}\n`);
    return result;
  } catch (error) {
    process.stdout.write(error instanceof Stopped ? '\n' : 'failed\n');
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

/** The same for work that goes on beside other work: its line is written when it is over. */
export async function stepBeside(title, work) {
  const started = performance.now();
  const tell = (how) => process.stdout.write(`  ${title} … ${how}\n`);
  try {
    const result = await work();
    tell(`${((performance.now() - started) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    tell(error instanceof Stopped ? 'stopped' : 'failed');
    throw error;
  }
}

/** Runs a program to its end with its output in a log; throws the log's tail when it fails. */
export async function runLogged(children, command, args, { log, ...options }) {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const child = await children.start(command, args, { log, cwd: root, ...options });
  const { code, error } = await child.ended;
  children.continueOrThrow();
  if (code !== 0)
    throw new Failure(
      `${[command, ...args].join(' ')} failed${error ? `: ${error.message}` : ''}\n` +
        `${tail(log)}\n(all of it in ${path.relative(root, log)})`,
    );
}
