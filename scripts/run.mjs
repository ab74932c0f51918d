// What ./run does once Node and the SDK are there.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer, buildWeb, dotnetEnvironment, installWeb, program, webRoot, pictureTool } from './build.mjs';
import { Children, ownerOf, sweep } from './children.mjs';
import { binaries, connectionString, startPostgres } from './postgres.mjs';
import { Failure, root, runLogged, step, tail } from './steps.mjs';

const help = `./run           builds what changed and starts Fixia with everything it needs
  --port N      address http://localhost:N (5080); the sandbox takes N+1, its mail N+2
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
      options: { port: { type: 'string', default: '5080' }, 'no-demo': { type: 'boolean' }, reset: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    throw new Failure(`${error.message.split('. ')[0]}. ./run --help tells the options.`);
  }
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_533) throw new Failure(`--port takes a number from 1 to 65533, not ${options.port}.`);
  return { port, demo: !options['no-demo'], reset: options.reset, help: options.help };
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
  for (const until = Date.now() + 90_000; Date.now() < until; ) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return;
    if (over) throw new Failure(`The ${name} ended at its start${over.error ? `: ${over.error.message}` : ''}.\n${tail(log(name))}\n(all of it in .data/logs/${name}.log)`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Failure(`The ${name} did not answer ${address} within 90 s.\n${tail(log(name))}`);
}

function inWords(error) {
  if (error instanceof Failure) return error.message;
  if (error.code === 'EACCES') return `${error.path} belongs to another user, probably because ./run was once used as root. Give it back: sudo chown -R "$USER" .`;
  return error.stack;
}

async function build(children) {
  const environment = dotnetEnvironment(await binaries(children));
  await buildServer(children, step, environment, log('build-server'));
  await installWeb(children, step, log('build-web-packages'));
  await buildWeb(children, step, log('build-web'));
  return environment;
}

async function start(children, environment, { port, demo }) {
  const address = `http://localhost:${port}`;
  const sandbox = `http://localhost:${port + 1}`;
  const token = 'TEST-fixia-sandbox';
  const secret = 'fixia-sandbox-webhook-secret';

  const postgres = await step('Starting PostgreSQL', () => startPostgres(children, { data: path.join(data, 'postgres'), log: log('postgres'), durable: true }));
  const common = { ...environment, ASPNETCORE_ENVIRONMENT: 'Development', DOTNET_ENVIRONMENT: 'Development', ConnectionStrings__Fixia: connectionString(postgres, 'fixia'), Files__Folder: path.join(data, 'files'), Files__PictureTool: pictureTool() };
  const launch = (name, dll, env) => children.start('dotnet', [program(dll)], { cwd: path.dirname(program(dll)), env: { ...common, ...env }, log: log(name) });

  const running = await step('Starting the sandbox and the server', async () => {
    const sandboxProcess = await launch('sandbox', 'Fixia.Sandbox', {
      ASPNETCORE_URLS: sandbox,
      Sandbox__PublicUrl: sandbox,
      Sandbox__DataPath: path.join(data, 'sandbox'),
      Sandbox__SmtpPort: String(port + 2),
      Sandbox__MercadoPago__WebhookUrl: `${address}/api/webhooks/mercadopago`,
      Sandbox__MercadoPago__WebhookSecret: secret,
      Sandbox__MercadoPago__AccessToken: token,
    });
    const server = await launch('server', 'Fixia', {
      ASPNETCORE_URLS: address,
      App__PublicUrl: address,
      Web__Root: webRoot,
      MercadoPago__BaseUrl: `${sandbox}/mercadopago`,
      MercadoPago__AccessToken: token,
      MercadoPago__WebhookSecret: secret,
      Mail__Host: 'localhost',
      Mail__Port: String(port + 2),
      Mail__From: 'Fixia <hola@fixia.example>',
    });
    await waitFor('sandbox', `${sandbox}/mail`, sandboxProcess);
    await waitFor('server', `${address}/health/ready`, server);
    return { sandbox: sandboxProcess, server };
  });
  if (demo) {
    await step('Demo data', () => runLogged(children, 'dotnet', [program('Fixia.Demo')], { cwd: path.dirname(program('Fixia.Demo')), env: common, log: log('demo') }));
  }
  return { address, sandbox, postgres, processes: { postgres: postgres.process, ...running } };
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
    console.log(`\n  Demo accounts, all with the password ${password}\n${accounts.map(([email, what]) => `    ${email.padEnd(24)}${what}`).join('\n')}`);
  }
  console.log('\n  Ctrl-C stops everything.');
}

async function main() {
  const options = readOptions();
  if (options.help) return console.log(help);

  const list = path.join(data, 'run.json');
  const other = await ownerOf(list);
  if (other) throw new Failure(`Fixia runs already from this folder (process ${other.pid}). Stop it there with Ctrl-C.`);
  await sweep(list);
  for (const port of [options.port, options.port + 1, options.port + 2]) {
    if (await isTaken(port)) throw new Failure(`Port ${port} is taken by another program${port < 1024 ? ', or reserved for root' : ''}. Choose another with ./run --port N (N, N+1 and N+2 must be free).`);
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
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
    process.on(signal, () => {
      if (!leaving) process.stdout.write('\n  Stopping …');
      leave(code);
    });
  }

  try {
    if (options.reset) {
      for (const name of ['postgres', 'postgres.json', 'files', 'sandbox']) fs.rmSync(path.join(data, name), { recursive: true, force: true });
    }
    const environment = await build(children);
    const fixia = await start(children, environment, options);
    tell(fixia, options.demo);
    const [name, over] = await Promise.race(Object.entries(fixia.processes).map(([name, child]) => child.ended.then((result) => [name, result])));
    if (leaving) return;
    throw new Failure(`${name} ended by itself (${over.by ?? `exit code ${over.code}`}), so everything stops.\n${tail(log(name))}\n(all of it in .data/logs/${name}.log)`);
  } catch (error) {
    // What fails while everything is being stopped fails because of that, and `leave` is already at it.
    await leave(1, error);
  }
}

main().catch((error) => {
  console.error(inWords(error));
  process.exit(1);
});
