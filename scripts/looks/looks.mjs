// Pictures of /estilo and of twelve main pages, on a phone and on a desktop, light and dark, beside those that were kept, with
// what changed marked: something to look at in a review, not a gate.
//   ./test looks              takes them and writes artifacts/looks/index.html
//   ./test looks --keep       keeps what is taken now as what the next ones are laid beside
//   --address URL             of a product with demo data that runs already; else ./run is started
//   --only home,search        some pages
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { compare } from './compare.mjs';
import { report } from './report.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const taken = path.join(root, 'artifacts', 'looks');
const kept = path.join(root, '.data', 'looks');
const usualPort = 5480;
const password = 'Fixia-demo-2026';
// Both have contracts; one of them has proposals to compare.
const [client, professional] = ['basico@fixia.example', 'premium@fixia.example'];
const views = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1280, height: 900 },
];
const schemes = ['light', 'dark'];
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
];

const { values } = parseArgs({
  options: { keep: { type: 'boolean' }, address: { type: 'string' }, only: { type: 'string' } },
});
const only = values.only?.split(',');

const started = [];
function start(command, args, options) {
  const child = spawn(command, args, { cwd: root, stdio: 'ignore', detached: true, ...options });
  started.push(child);
}

/** Waits for an address to answer something that fits. */
async function wait(address, fits) {
  for (let left = 600; left > 0; left--) {
    const answer = await fetch(address).then(
      (it) => it.text(),
      () => null,
    );
    if (answer !== null && fits(answer)) return;
    await sleep(1000);
  }
  throw new Error(`${address} did not get ready in ten minutes.`);
}

async function product() {
  if (values.address) return values.address.replace(/\/$/, '');
  start('./run', ['--port', String(usualPort)]);
  await wait(`http://localhost:${usualPort}/api/home`, (home) => home.startsWith('{') && JSON.parse(home).services?.length > 0);
  return `http://localhost:${usualPort}`;
}

/** The pieces are shown by the development server only. */
async function pieces(address) {
  const port = usualPort + 5;
  start('npx', ['vite', '--port', String(port), '--strictPort'], {
    cwd: path.join(root, 'src', 'web'),
    env: { ...process.env, FIXIA_SERVER: address },
  });
  await wait(`http://localhost:${port}/estilo`, (page) => page.includes('id="root"'));
  return `http://localhost:${port}/estilo`;
}

/** Whom the pages belong to, and one of each kind. */
async function pages(address) {
  const read = async (from, token) =>
    (await fetch(address + from, token && { headers: { authorization: `Bearer ${token}` } })).json();
  const tokenOf = async (email) =>
    (
      await (
        await fetch(`${address}/api/auth/login`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, password }),
        })
      ).json()
    ).accessToken;
  const first = async (list) => (await read(`/api/${list}?limit=1`)).items[0];
  const token = await tokenOf(client);
  const contracts = await read('/api/contracts', token);
  const projects = await read('/api/me/projects', token);
  const contract = (contracts.items ?? contracts)[0];
  const compared = (projects.items ?? projects).find((project) => project.proposals > 1) ?? (projects.items ?? projects)[0];
  const list = {
    home: { path: '/' },
    search: { path: '/servicios?q=plomero' },
    category: { path: '/categorias/hogar' },
    service: { path: `/servicios/${(await first('services')).slug}` },
    profile: { path: `/u/${(await first('professionals')).handle}?rol=professional` },
    project: { path: `/proyectos/${(await first('projects')).slug}` },
    pricing: { path: '/pricing' },
    'sign-in': { path: '/ingresar' },
    panel: { path: '/panel', as: professional },
    settings: { path: '/configuracion/perfil', as: professional },
    contract: contract && { path: `/contratos/${contract.id}`, as: client },
    compare: compared && { path: `/proyectos/${compared.slug}/propuestas`, as: client },
  };
  return Object.entries(list)
    .filter(([, page]) => page)
    .map(([name, page]) => ({ name, url: address + page.path, as: page.as }));
}

const sessions = new Map();
async function signedIn(browser, address, email) {
  if (!sessions.has(email)) {
    const context = await browser.newContext({ locale: 'es-AR', serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${address}/ingresar`);
    await page.locator('input[type=email]').fill(email);
    await page.locator('input[type=password]').fill(password);
    await page.locator('main button[type=submit]').click();
    await page.waitForURL((url) => url.pathname !== '/ingresar');
    sessions.set(email, await context.storageState());
    await context.close();
  }
  return sessions.get(email);
}

async function take(browser, address, { name, url, as }, view, colorScheme) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    locale: 'es-AR',
    colorScheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    isMobile: view.name === 'phone',
    hasTouch: view.name === 'phone',
    storageState: as && (await signedIn(browser, address, as)),
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const file = `${name}-${view.name}-${colorScheme}.png`;
  await page.screenshot({ path: path.join(taken, file), fullPage: name === 'estilo', animations: 'disabled' });
  // The token that renews a session is good once: the next page goes on with the newest.
  if (as) sessions.set(as, await context.storageState());
  await context.close();
  return file;
}

function stop() {
  for (const child of started) {
    try {
      process.kill(-child.pid, 'SIGINT');
    } catch {
      // It ended by itself.
    }
  }
}
process.once('SIGINT', () => {
  stop();
  process.exit(130);
});

try {
  fs.rmSync(taken, { recursive: true, force: true });
  fs.mkdirSync(taken, { recursive: true });
  const address = await product();
  const all = [{ name: 'estilo', url: await pieces(address) }, ...(await pages(address))].filter(
    ({ name }) => !only || only.includes(name),
  );
  const browser = await chromium.launch({ executablePath: process.env.FIXIA_CHROMIUM ?? '/usr/bin/chromium', args: switches });
  const rows = [];
  for (const page of all) {
    for (const view of views) {
      for (const scheme of schemes) {
        const file = await take(browser, address, page, view, scheme);
        rows.push({
          file,
          page: page.name,
          view: view.name,
          scheme,
          ...(await compare(path.join(kept, file), path.join(taken, file), taken)),
        });
      }
    }
    console.log(
      `  ${page.name}: ${rows
        .filter((row) => row.page === page.name)
        .map((row) => row.said)
        .join(', ')}`,
    );
  }
  await browser.close();
  if (values.keep) {
    fs.mkdirSync(kept, { recursive: true });
    for (const { file } of rows) fs.copyFileSync(path.join(taken, file), path.join(kept, file));
  }
  fs.writeFileSync(path.join(taken, 'index.html'), report(rows));
  console.log(`\nLook at artifacts/looks/index.html${values.keep ? ' (kept for the next time)' : ''}.`);
} finally {
  stop();
}
