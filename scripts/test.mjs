// What ./test does once Node and the SDK are there: each step is counted, and none hides those after it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dotnetEnvironment, installWeb, pictureTool, webRoot } from './build.mjs';
import { Children, Stopped } from './children.mjs';
import { columns } from './columns.mjs';
import { chosen, mutants } from './mutants.mjs';
import { binaries, connectionString, startPostgres } from './postgres.mjs';
import { Failure, root, runLogged, step, stepBeside, tail } from './steps.mjs';

const artifacts = path.join(root, 'artifacts');
const log = (name) => path.join(artifacts, `${name}.log`);
const parts = ['format', 'server', 'web', 'browser'];
const usage =
  `./test [${parts.join('|')}] [--only NAME[,NAME…]] (a capability, a test class), ` +
  'or ./test fuzz [NUMBER [SEED]], or ./test mutants [CAPABILITY|FILE…]';
const web = path.join(root, 'src', 'web');
const minute = 60_000;

const total = { passed: 0, failed: 0 };

/** A step that may fail; it counts itself unless it answers with counts of its own. Answers whether it went well. */
async function counted(title, work, take = step) {
  try {
    const counts = (await take(title, work)) ?? { passed: 1, failed: 0 };
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (counts.passed + counts.failed !== 1 || counts.failed) console.log(`    ${counts.passed} passed, ${counts.failed} failed`);
    for (const { name, message } of counts.failures ?? []) console.log(`\n    ✗ ${name}\n${indent(message)}`);
    return counts.failed === 0;
  } catch (error) {
    if (error instanceof Stopped) throw error;
    total.failed++;
    console.log(indent(error instanceof Failure ? error.message : error.stack));
    return false;
  }
}

const indent = (text = '') =>
  text
    .trim()
    .split('\n')
    .slice(0, 40)
    .map((line) => `      ${line}`)
    .join('\n');

const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** Runs one test program and counts what its report says; a report that is missing or empty is a failure. */
async function testProgram(children, project, { env, timeout, built, filters = [], configuration = 'Release', threads }) {
  if (!built) throw new Failure(`${project} did not run: the build failed.`);
  const report = path.join(artifacts, `${project}.json`);
  const program = path.join(root, 'tests', project, 'bin', configuration, 'net10.0', `${project}.dll`);
  const beside = threads ? ['-maxThreads', threads] : [];
  const args = [program, '-noLogo', '-noColor', ...beside, ...filters, '-ctrf', report];
  const options = { cwd: path.dirname(program), env, log: log(project), timeout, killSignal: 'SIGKILL' };
  const child = await children.start('dotnet', args, options);
  const { code, by } = await child.ended;
  children.continueOrThrow();
  const results = readJson(report)?.results;
  if (!results)
    throw new Failure(
      `${project} ended without a report (${by ? `stopped by ${by}` : `exit code ${code}`}).\n${tail(log(project))}`,
    );
  const { passed, failed } = results.summary;
  if (passed + failed === 0) throw new Failure(`${project} ran no test.\n${tail(log(project))}`);
  const failures = results.tests
    .filter((test) => test.status === 'failed')
    .map(({ name, message, trace }) => ({ name, message: `${message ?? ''}\n${trace ?? ''}` }));
  if (code !== 0 && failed === 0)
    return { passed, failed: 1, failures: [{ name: `${project} ended with exit code ${code}`, message: tail(log(project)) }] };
  return { passed, failed, failures };
}

async function webTests(children) {
  const report = path.join(artifacts, 'web.json');
  const args = ['run', 'test', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = await children.start('npm', args, { cwd: web, log: log('web-test'), timeout: 5 * minute });
  const { code } = await child.ended;
  children.continueOrThrow();
  const results = readJson(report);
  if (!results) throw new Failure(`The web tests ended without a report.\n${tail(log('web-test'))}`);
  // A file that cannot even be loaded has no test to fail.
  const broken = results.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failures = [
    ...broken.map((file) => ({ name: path.relative(root, file.name), message: file.message })),
    ...results.testResults.flatMap((file) =>
      file.assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => ({ name: test.fullName, message: test.failureMessages.join('\n') })),
    ),
  ];
  const passed = results.numPassedTests;
  if (passed + failures.length === 0 || (code !== 0 && failures.length === 0))
    throw new Failure(`The web tests ended with exit code ${code}.\n${tail(log('web-test'))}`);
  return { passed, failed: failures.length, failures };
}

/** Chromium's path; on a Debian machine and as root it is installed when absent. */
async function chromium(children) {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const places = [
    ...(process.env.PATH ?? '').split(':').flatMap((folder) => names.map((name) => path.join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const find = () => process.env.FIXIA_CHROMIUM ?? places.find((place) => fs.existsSync(place));
  if (!find() && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    await runLogged(
      children,
      'sh',
      ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-dejavu-core'],
      {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        log: log('chromium'),
      },
    );
  }
  if (!find())
    throw new Failure('The browser tests need Chromium: apt install chromium, or FIXIA_CHROMIUM=/path/to/chromium ./test');
  return find();
}

/** How many odd requests, and which: ./test fuzz 100000 7 sends a hundred thousand from seed 7. */
const fuzzing = ([many = '20000', seed = String(Date.now() % 1e9)]) => ({ FIXIA_FUZZ: many, FIXIA_FUZZ_SEED: seed });

/** What was asked for on the command line. */
function readArguments(given) {
  if (given[0] === 'mutants') return { asked: ['mutants'], only: [], fuzz: null, mutate: chosen(given.slice(1)) };
  if (given[0] === 'fuzz') return { asked: ['fuzz'], only: [], fuzz: fuzzing(given.slice(1)) };
  try {
    const { values, positionals } = parseArgs({ args: given, options: { only: { type: 'string' } }, allowPositionals: true });
    if (positionals.some((part) => !parts.includes(part))) throw new Failure(usage);
    const only = values.only?.split(',').filter(Boolean) ?? [];
    if (only.length > 0 && !positionals.every((part) => part === 'server' || part === 'browser')) throw new Failure(usage);
    return { asked: positionals.length === 0 && only.length > 0 ? ['server'] : positionals, only, fuzz: null };
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(usage);
  }
}

/**
 * After a change of one capability: an incremental build in Debug, without analyzers (a build in Release still runs them), and
 * only the tests that were named.
 */
async function someTests(children, environment, temporary, { asked, only }) {
  const projects = asked.map((part) => (part === 'browser' ? 'Fixia.BrowserTests' : 'Fixia.Tests'));
  const server = startPostgres(children, { data: path.join(temporary, 'postgres'), log: log('postgres'), durable: false });
  let built = true;
  for (const project of projects) {
    const args = ['build', path.join('tests', project), '-c', 'Debug', '--nologo', '-v', 'quiet', '-p:RunAnalyzers=false'];
    const shared = { ...environment, UseSharedCompilation: 'true', MSBUILDDISABLENODEREUSE: '0' };
    built &&= await counted(`Building ${project}`, () =>
      runLogged(children, 'dotnet', args, { env: shared, log: log('build'), timeout: 10 * minute }),
    );
  }
  const postgres = connectionString(await step('PostgreSQL', () => server));
  const env = {
    ...environment,
    FIXIA_TEST_POSTGRES: postgres,
    FIXIA_WEB_ROOT: webRoot,
    FIXIA_ARTIFACTS: artifacts,
    FIXIA_PICTURE_TOOL: pictureTool(),
  };
  if (asked.includes('browser')) env.FIXIA_CHROMIUM = await chromium(children);
  for (const project of projects) {
    // A capability's tests lie in its folder; a class is named by itself.
    const isFolder = (name) => fs.existsSync(path.join(root, 'tests', project, name));
    const filters = only.flatMap((name) => (isFolder(name) ? ['-namespace', `${project}.${name}`] : ['-class', `*.${name}`]));
    await counted(`${project}: ${only.join(', ')}`, () =>
      testProgram(children, project, { env, timeout: 8 * minute, built, filters, configuration: 'Debug' }),
    );
  }
}

/** At least so many of a hundred changes of a rule are noticed by a test. */
const fewestNoticed = 85;

async function allMutants(children, environment, temporary, mutate) {
  await counted("The mutants' tool", () =>
    runLogged(children, 'dotnet', ['tool', 'restore'], { env: environment, log: log('tools'), timeout: 5 * minute }),
  );
  const server = await startPostgres(children, { data: path.join(temporary, 'postgres'), log: log('postgres'), durable: false });
  const env = {
    ...environment,
    FIXIA_TEST_POSTGRES: connectionString(server),
    FIXIA_WEB_ROOT: webRoot,
    FIXIA_ARTIFACTS: artifacts,
    FIXIA_PICTURE_TOOL: pictureTool(),
  };
  await counted('Mutants', async () => {
    const told = await mutants(children, { environment: env, artifacts, files: mutate, log: log('mutants') });
    const share = ({ noticed, missed }) => Math.floor((100 * noticed) / (noticed + missed.length));
    for (const file of told) {
      console.log(`\n    ${file.name}: ${file.noticed} of ${file.noticed + file.missed.length} noticed (${share(file)} %)`);
      for (const { place, what } of file.missed) console.log(`      not noticed: ${place}  ${what}`);
    }
    const few = told.filter((file) => share(file) < fewestNoticed).map((file) => file.name);
    if (few.length > 0) throw new Failure(`Fewer than ${fewestNoticed} % in ${few.join(', ')}: artifacts/mutants`);
  });
}

async function main({ asked, only, fuzz, mutate }) {
  const wants = (...some) => asked.length === 0 || some.some((part) => asked.includes(part));

  fs.rmSync(artifacts, { recursive: true, force: true });
  fs.mkdirSync(artifacts, { recursive: true });
  const temporary = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'fixia-test-'));
  fs.chmodSync(temporary, 0o755);
  const children = await Children.open(path.join(temporary, 'children.json'), { remove: temporary });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => children.stop());

  try {
    const environment = dotnetEnvironment(await step("PostgreSQL's programs", () => binaries(children)));
    if (mutate) return await allMutants(children, environment, temporary, mutate);
    if (only.length > 0) return await someTests(children, environment, temporary, { asked, only });
    const dotnet = (args, name) =>
      runLogged(children, 'dotnet', args, { env: environment, log: log(name), timeout: 10 * minute });
    const npm = (script) =>
      runLogged(children, 'npm', ['run', script], {
        cwd: web,
        env: environment,
        log: log(`web-${script.replace(':', '-')}`),
        timeout: 5 * minute,
      });

    await counted('Restoring', () => dotnet(['restore', 'Fixia.slnx', '--nologo', '-v', 'quiet'], 'restore'));
    const scripts = readJson(path.join(web, 'package.json'))?.scripts ?? {};
    const beside = (title, work) => counted(title, work, stepBeside);
    const builds = wants('server', 'browser', 'web', 'fuzz');
    let built = false;

    /** What looks at C# alone; a build with analyzers has seen to the style already. */
    const format = async () => {
      if (!wants('format')) return;
      const verify = ['Fixia.slnx', '--verify-no-changes', '--no-restore'];
      await beside('Formatting: white space', () => dotnet(['format', 'whitespace', ...verify], 'format-whitespace'));
      await beside('Formatting: columns', columns);
      if (!builds) await beside('Formatting: style', () => dotnet(['format', 'style', ...verify], 'format-style'));
    };
    const build = async () => {
      if (!builds) return;
      const args = ['build', 'Fixia.slnx', '-c', 'Release', '--no-restore', '--nologo', '-v', 'quiet', '-warnaserror'];
      built = await beside('Building with analyzers', () => dotnet(args, 'build'));
    };
    /** The server's tests and the browser serve what this builds, so it comes first. */
    const client = async () => {
      if (!wants('web', 'browser')) return;
      await beside('Web: packages', () => installWeb(children, (_, work) => work(), log('web-packages')));
      const checks = wants('web') ? ['build', 'lint', 'typecheck', 'test', 'size', 'api:check', 'api:lint'] : ['build'];
      for (const script of checks.filter((name) => name in scripts))
        await beside(`Web: ${script}`, () => (script === 'test' ? webTests(children) : npm(script)));
    };
    await Promise.all([build(), client().then(format)]);

    if (wants('server', 'browser', 'fuzz')) {
      const server = await startPostgres(children, {
        data: path.join(temporary, 'postgres'),
        log: log('postgres'),
        durable: false,
      });
      const env = {
        ...environment,
        FIXIA_TEST_POSTGRES: connectionString(server),
        FIXIA_WEB_ROOT: webRoot,
        FIXIA_ARTIFACTS: artifacts,
        FIXIA_PICTURE_TOOL: pictureTool(),
        // Servers live for seconds here: what they would learn of themselves by counting comes too late.
        DOTNET_TieredPGO: '0',
      };
      if (wants('server'))
        await counted('Server tests', () => {
          // Much of it waits for a database, a letter or a clock.
          return testProgram(children, 'Fixia.Tests', { env, timeout: 15 * minute, built, threads: '1.5x' });
        });
      if (fuzz) {
        console.log(`    ${fuzz.FIXIA_FUZZ} requests from seed ${fuzz.FIXIA_FUZZ_SEED}`);
        const filters = ['-class', 'Fixia.Tests.Edge.FuzzTests'];
        const options = { env: { ...env, ...fuzz }, timeout: 12 * 60 * minute, built, filters };
        await counted('Fuzzing', () => testProgram(children, 'Fixia.Tests', options));
      }
      if (wants('browser')) {
        const ready = await counted('Chromium', async () => void (env.FIXIA_CHROMIUM = await chromium(children)));
        if (ready)
          await counted('Browser tests', () => testProgram(children, 'Fixia.BrowserTests', { env, timeout: 20 * minute, built }));
      }
    }
  } finally {
    await children.stop();
  }
}

try {
  await main(readArguments(process.argv.slice(2)));
} catch (error) {
  total.failed++;
  console.log(error instanceof Failure || error instanceof Stopped ? error.message : error.stack);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
