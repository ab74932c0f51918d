// What ./run does once Node and the SDK are there.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer, buildWeb, dotnetEnvironment, installWeb, program, webRoot, pictureTool } from './build.mjs';
import { Children, Stopped, endGroup, ownerOf, sweep } from './children.mjs';
import { binaries, connectionString, startPostgres } from './postgres.mjs';
import { Failure, root, runLogged, step, tail } from './steps.mjs';

const help = `./run           builds what changed and starts Fixia with everything it needs
  --port N      address http://localhost:N (5080); the sandbox takes N+1, its mail N+2
  --watch       restarts the server and reloads the browser when a source changes
  --no-demo     leaves the database without demo data
  --reset       first deletes the database, the files and the sandbox's state, without asking
  --help        this text
Ctrl-C stops everything. Data and logs lie in .data/.`;

const data = path.join(root, '.data');
const logs = path.join(data, 'logs');
const log = (name) => path.join(logs, `${name}.log`);

const password = 'Fixia-demo-2026';
const accounts = [
  ['cliente@fixia.example', 'client'],
  ['basico@fixia.example', 'professional, basic plan'],
  ['premium@fixia.example', 'professional, premium plan'],
  ['empresa@fixia.example', 'professional, enterprise plan'],
  ['vencido@fixia.example', 'professional whose subscription expired'],
  ['admin@fixia.example', 'administrator'],
];

function readOptions() {
  let options;
  try {
    options = parseArgs({
      options: {
        port: { type: 'string', default: '5080' },
        watch: { type: 'boolean' },
        'no-demo': { type: 'boolean' },
        reset: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new Failure(`${error.message.split('. ')[0]}. ./run --help tells the options.`);
  }
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_533)
    throw new Failure(`--port takes a number from 1 to 65533, not ${options.port}.`);
  return { port, watch: options.watch, demo: !options['no-demo'], reset: options.reset, help: options.help };
}

/** Whether something answers or listens on a port of this machine, on either of its loopback addresses. */
async function isTaken(port) {
  const listens = (host) =>
    new Promise((resolve) => {
      const probe = net.createServer();
      probe.once('error', (error) => resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'));
      probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(false)));
    });
  return (await listens('127.0.0.1')) || (await listens('::1'));
}

/** Waits for an address to answer 200; fails at once when its process ends. */
async function waitFor(name, address, child) {
  let over = null;
  child.ended.then((result) => (over = result));
  for (const until = Date.now() + 90_000; Date.now() < until;) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return;
    if (over)
      throw new Failure(
        `The ${name} ended at its start${over.error ? `: ${over.error.message}` : ''}.\n` +
          `${tail(log(name))}\n(all of it in .data/logs/${name}.log)`,
      );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Failure(`The ${name} did not answer ${address} within 90 s.\n${tail(log(name))}`);
}

function inWords(error) {
  if (error instanceof Failure) return error.message;
  if (error.code === 'EACCES')
    return (
      `${error.path} belongs to another user, probably because ./run was once used as root. ` +
      'Give it back: sudo chown -R "$USER" .'
    );
  return error.stack;
}

async function build(children) {
  const environment = dotnetEnvironment(await binaries(children));
  await buildServer(children, step, environment, log('build-server'));
  await installWeb(children, step, log('build-web-packages'));
  await buildWeb(children, step, log('build-web'));
  return environment;
}

async function start(children, environment, { port, watch }) {
  const address = `http://localhost:${port}`;
  // While it watches, the web client's own server has the address, and asks ours.
  const api = watch ? `http://localhost:${port + 3}` : address;
  const sandbox = `http://localhost:${port + 1}`;
  const token = 'TEST-fixia-sandbox';
  const secret = 'fixia-sandbox-webhook-secret';

  const postgres = await step('Starting PostgreSQL', () =>
    startPostgres(children, { data: path.join(data, 'postgres'), log: log('postgres'), durable: true }),
  );
  const common = {
    ...environment,
    ASPNETCORE_ENVIRONMENT: 'Development',
    DOTNET_ENVIRONMENT: 'Development',
    ConnectionStrings__Fixia: connectionString(postgres, 'fixia'),
    Files__Folder: path.join(data, 'files'),
    Files__PictureTool: pictureTool(),
  };
  const launch = (name, dll, env) =>
    children.start('dotnet', [program(dll)], { cwd: path.dirname(program(dll)), env: { ...common, ...env }, log: log(name) });
  const serverSettings = {
    ASPNETCORE_URLS: api,
    App__PublicUrl: address,
    Web__Root: webRoot,
    MercadoPago__BaseUrl: `${sandbox}/mercadopago`,
    MercadoPago__AccessToken: token,
    MercadoPago__WebhookSecret: secret,
    Mail__Host: 'localhost',
    Mail__Port: String(port + 2),
    Mail__From: 'Fixia <hola@fixia.example>',
  };

  const running = await step('Starting the sandbox and the server', async () => {
    const sandboxProcess = await launch('sandbox', 'Fixia.Sandbox', {
      ASPNETCORE_URLS: sandbox,
      Sandbox__PublicUrl: sandbox,
      Sandbox__DataPath: path.join(data, 'sandbox'),
      Sandbox__SmtpPort: String(port + 2),
      Sandbox__MercadoPago__WebhookUrl: `${api}/api/webhooks/mercadopago`,
      Sandbox__MercadoPago__WebhookSecret: secret,
      Sandbox__MercadoPago__AccessToken: token,
    });
    const server = await launch('server', 'Fixia', serverSettings);
    await waitFor('sandbox', `${sandbox}/mail`, sandboxProcess);
    await waitFor('server', `${api}/health/ready`, server);
    return { sandbox: sandboxProcess, server };
  });
  const processes = { postgres: postgres.process, ...running };
  if (watch) {
    const vite = ['run', 'dev', '--', '--port', String(port), '--strictPort', '--host', 'localhost'];
    const cwd = path.join(root, 'src', 'web');
    processes.web = await children.start('npm', vite, { cwd, env: { ...common, FIXIA_SERVER: api }, log: log('web') });
    await waitFor('web', address, processes.web);
  }
  return { address, api, sandbox, postgres, processes, common, serverSettings };
}

/** Fills in the demo data while the site answers already; tells how much has come so far. */
async function fill(children, { common }) {
  fs.rmSync(log('demo'), { force: true });
  const options = { cwd: path.dirname(program('Fixia.Demo')), env: common, log: log('demo') };
  const counts = () => tail(log('demo'), 1).trim();
  await step('Demo data', () => runLogged(children, 'dotnet', [program('Fixia.Demo')], options), counts);
}

/** Builds and restarts the server when one of its sources changes, and then reloads the browser. */
async function watchServer(children, fixia) {
  const folder = path.join(root, 'src', 'Fixia');
  const debug = path.join(folder, 'bin', 'Debug', 'net10.0', 'Fixia.dll');
  const shared = { ...fixia.common, UseSharedCompilation: 'true', MSBUILDDISABLENODEREUSE: '0' };
  const args = ['build', folder, '-c', 'Debug', '--nologo', '-v', 'quiet', '-p:RunAnalyzers=false'];
  const build = () => runLogged(children, 'dotnet', args, { env: shared, log: log('watch-build') });
  let waiting = null;
  let busy = false;
  const restart = async () => {
    waiting = null;
    if (busy) return later();
    busy = true;
    try {
      await step('Building what changed', build);
      await step('Starting the server again', async () => {
        await endGroup(fixia.processes.server.pid);
        const env = { ...fixia.common, ...fixia.serverSettings };
        fixia.processes.server = await children.start('dotnet', [debug], { cwd: path.dirname(debug), env, log: log('server') });
        await waitFor('server', `${fixia.api}/health/ready`, fixia.processes.server);
      });
      // Its page is a file that the web client's server watches: touched, every browser loads it anew.
      const now = new Date();
      fs.utimesSync(path.join(root, 'src', 'web', 'index.html'), now, now);
    } catch (error) {
      // What does not compile, or does not start, waits for the next change.
      if (!(error instanceof Stopped)) console.error(inWords(error));
    } finally {
      busy = false;
    }
  };
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(restart, 300);
  };
  fs.watch(folder, { recursive: true }, (_, file) => {
    if (file && !/^(bin|obj)[\\/]/.test(file) && /\.(cs|sql|json|csproj)$/.test(file)) later();
  });
}

function tell({ address, sandbox, postgres }, demo) {
  const rows = [
    ['Fixia', address],
    ['API', `${address}/api/docs`],
    ['Mailbox', `${sandbox}/mail   (every e-mail Fixia sends)`],
    ['Payments', `${sandbox}        (the stand-in for MercadoPago: charges, clock, faults)`],
    ['Test card', '5031 7557 3453 0604, code 123, any future date, name APRO'],
    ['PostgreSQL', `127.0.0.1:${postgres.port}, database fixia, password in .data/postgres.json`],
  ];
  console.log(`\n${rows.map(([what, where]) => `  ${what.padEnd(12)}${where}`).join('\n')}`);
  if (demo) {
    console.log(
      `\n  Demo accounts, all with the password ${password}\n` +
        accounts.map(([email, what]) => `    ${email.padEnd(24)}${what}`).join('\n'),
    );
  }
  console.log();
}

async function main() {
  const options = readOptions();
  if (options.help) return console.log(help);

  const list = path.join(data, 'run.json');
  const other = await ownerOf(list);
  if (other) throw new Failure(`Fixia runs already from this folder (process ${other.pid}). Stop it there with Ctrl-C.`);
  await sweep(list);
  for (const port of [0, 1, 2, ...(options.watch ? [3] : [])].map((n) => options.port + n)) {
    if (!(await isTaken(port))) continue;
    const why = port < 1024 ? ', or reserved for root' : '';
    const free = options.watch ? 'N to N+3' : 'N, N+1 and N+2';
    throw new Failure(
      `Port ${port} is taken by another program${why}. Choose another with ./run --port N (${free} must be free).`,
    );
  }

  fs.mkdirSync(logs, { recursive: true });
  const children = await Children.open(list);
  let leaving = false;
  const leave = async (code, error) => {
    if (leaving) return;
    leaving = true;
    await children.stop();
    if (error) console.error(`\n${inWords(error)}`);
    else console.log();
    process.exit(code);
  };
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, () => {
      if (!leaving) process.stdout.write('\n  Stopping …');
      leave(code);
    });
  }

  try {
    if (options.reset) {
      for (const name of ['postgres', 'postgres.json', 'files', 'sandbox'])
        fs.rmSync(path.join(data, name), { recursive: true, force: true });
    }
    const environment = await build(children);
    const fixia = await start(children, environment, options);
    tell(fixia, options.demo);
    if (options.demo) await fill(children, fixia);
    console.log('\n  All is there. Ctrl-C stops everything.');
    if (options.watch) await watchServer(children, fixia);
    // A server that is watched may end: it is started again with the next change.
    const watched = Object.entries(fixia.processes).filter(([name]) => !options.watch || name !== 'server');
    const [name, over] = await Promise.race(watched.map(([name, child]) => child.ended.then((result) => [name, result])));
    if (leaving) return;
    throw new Failure(
      `${name} ended by itself (${over.by ?? `exit code ${over.code}`}), so everything stops.\n` +
        `${tail(log(name))}\n(all of it in .data/logs/${name}.log)`,
    );
  } catch (error) {
    // What fails while everything is being stopped fails because of that, and `leave` is already at it.
    await leave(1, error);
  }
}

main().catch((error) => {
  console.error(inWords(error));
  process.exit(1);
});
