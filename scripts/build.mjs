// Builds the server and the web client, and only what changed since the last time.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root, runLogged, tail } from './steps.mjs';

const stamps = path.join(root, '.data', 'stamps');
const produced = new Set(['bin', 'obj', 'node_modules', 'dist', '.data', 'artifacts', 'TestResults']);

/** The built programs; they run from the folder they lie in, where their settings are. */
export const program = (name) => path.join(root, 'src', name, 'bin', 'Release', 'net10.0', `${name}.dll`);

/** What makes pictures smaller: libvips's program where it is installed, else its copy from npm. */
export function pictureTool() {
  const installed = (process.env.PATH ?? '')
    .split(':')
    .map((folder) => path.join(folder, 'vipsthumbnail'))
    .find((file) => fs.existsSync(file));
  return installed ?? `${process.execPath} ${path.join(root, 'scripts', 'pictures.mjs')}`;
}

/** The built web client. */
export const webRoot = path.join(root, 'src', 'web', 'dist');

/** One hash over the names and contents of files and folders, generated folders left out. */
function hashOf(inputs) {
  const hash = crypto.createHash('sha256');
  const add = (place) => {
    const kind = fs.statSync(place, { throwIfNoEntry: false });
    if (kind?.isDirectory()) {
      for (const name of fs.readdirSync(place).sort()) if (!produced.has(name)) add(path.join(place, name));
    } else if (kind) {
      hash.update(path.relative(root, place)).update('\0').update(fs.readFileSync(place)).update('\0');
    }
  };
  for (const input of inputs) add(path.join(root, input));
  return hash.digest('hex');
}

/** Does the work unless it was done for the same inputs and its result is still there. */
async function whenChanged(name, inputs, result, work) {
  const stamp = path.join(stamps, name);
  const hash = hashOf(inputs);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash && result.every((file) => fs.existsSync(file))) return;
  fs.rmSync(stamp, { force: true });
  await work();
  fs.mkdirSync(stamps, { recursive: true });
  fs.writeFileSync(stamp, hash);
}

/**
 * The environment of every dotnet command: no telemetry, and none of the servers the SDK leaves running after a build.
 * On a Linux without ICU, which .NET needs to know languages, the copy inside PostgreSQL's package serves.
 */
export function dotnetEnvironment(postgresBinaries) {
  const environment = {
    ...process.env,
    DOTNET_CLI_TELEMETRY_OPTOUT: '1',
    DOTNET_NOLOGO: '1',
    DOTNET_CLI_USE_MSBUILD_SERVER: '0',
    MSBUILDDISABLENODEREUSE: '1',
    UseSharedCompilation: 'false',
  };
  if (process.platform !== 'linux' || /libicuuc\.so/.test(spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? ''))
    return environment;
  const carried = path.join(postgresBinaries, '..', 'lib');
  const icu = path.join(root, '.data', 'icu');
  fs.mkdirSync(icu, { recursive: true });
  for (const name of fs.readdirSync(carried).filter((file) => file.startsWith('libicu'))) {
    if (!fs.existsSync(path.join(icu, name))) fs.copyFileSync(path.join(carried, name), path.join(icu, name));
  }
  return { ...environment, LD_LIBRARY_PATH: [icu, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

const solutionInputs = ['Directory.Build.props', 'Directory.Packages.props', 'global.json', '.editorconfig', 'BannedSymbols.txt'];

/** The projects a build has finished so far, as its log names them. */
const finished = (log) => [...tail(log, 100).matchAll(/^\s*(\S+) -> /gm)].map(([, project]) => project).join(', ');

/** Server, sandbox and demo data, in Release. */
export const buildServer = (children, step, environment, log) =>
  whenChanged(
    'server',
    [...solutionInputs, 'scripts/run.slnf', 'src/Fixia', 'src/Fixia.Sandbox', 'src/Fixia.Demo'],
    ['Fixia', 'Fixia.Sandbox', 'Fixia.Demo'].map(program),
    () =>
      step(
        'Building the server',
        () => {
          fs.rmSync(log, { force: true });
          const args = ['build', 'scripts/run.slnf', '-c', 'Release', '--nologo', '-v', 'minimal', '-tl:off'];
          return runLogged(children, 'dotnet', args, { env: environment, log });
        },
        () => finished(log),
      ),
  );

/** The packages of the web client, exactly those of its lock file. */
export const installWeb = (children, step, log) =>
  whenChanged(
    'web-packages',
    ['src/web/package.json', 'src/web/package-lock.json', 'src/web/.npmrc'],
    [path.join(root, 'src', 'web', 'node_modules', '.package-lock.json')],
    () =>
      step("Fetching the web client's packages", () =>
        runLogged(children, 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
          cwd: path.join(root, 'src', 'web'),
          log,
        }),
      ),
  );

/** The web client, ready to be served. */
export const buildWeb = (children, step, log) =>
  whenChanged('web', ['src/web'], [path.join(webRoot, 'index.html')], () =>
    step('Building the web client', () =>
      runLogged(children, 'npm', ['run', 'build'], { cwd: path.join(root, 'src', 'web'), log }),
    ),
  );
