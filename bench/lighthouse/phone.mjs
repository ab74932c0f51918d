// Lighthouse's four scores of the main pages on its middling phone (slow 4G, a processor a quarter as fast), as a table for
// docs/performance.md.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const root = path.resolve(import.meta.dirname, '..', '..');
const usualPort = 5380;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the product with its demo data and answers its address once its pages are there. */
async function start() {
  const child = spawn(path.join(root, 'run'), ['--port', String(usualPort)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = `http://localhost:${usualPort}`;
  const stop = () => child.kill('SIGINT');
  // What is measured is a site at rest: everything is there, demo data too.
  const ready = new Promise((resolve) =>
    child.stdout.on('data', (text) => {
      process.stderr.write(text);
      if (/All is there/.test(text)) resolve(true);
    }),
  );
  const ended = new Promise((resolve) => child.once('exit', () => resolve(false)));
  if (await Promise.race([ready, ended, sleep(300_000, false, { ref: false })])) return { address, stop };
  stop();
  throw new Error('./run did not get ready in five minutes.');
}

/** The pages that are looked at; one of each kind, the first that is listed. */
async function pages(address) {
  const first = async (list) => (await (await fetch(`${address}/api/${list}?limit=1`)).json()).items[0];
  const [service, project, person] = await Promise.all([first('services'), first('projects'), first('professionals')]);
  return {
    home: '/',
    search: '/servicios?q=plomero',
    service: `/servicios/${service.slug}`,
    profile: `/u/${person.handle ?? person.person?.handle}`,
    project: `/proyectos/${project.slug}`,
    pricing: '/pricing',
    'sign-in': '/ingresar',
  };
}

async function measure(url, port) {
  const { lhr } = await lighthouse(url, {
    port,
    onlyCategories: categories,
    formFactor: 'mobile',
    logLevel: 'error',
    output: 'json',
  });
  const value = (audit) => lhr.audits[audit]?.numericValue ?? 0;
  const scripts = lhr.audits['network-requests'].details.items.filter((item) => item.resourceType === 'Script');
  const failed = Object.values(lhr.audits)
    .filter((a) => a.score !== null && a.score < 0.9 && a.scoreDisplayMode === 'binary')
    .map((a) => a.id);
  return {
    scores: categories.map((name) => Math.round((lhr.categories[name].score ?? 0) * 100)),
    paint: value('first-contentful-paint') / 1000,
    largest: value('largest-contentful-paint') / 1000,
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    requests: lhr.audits['network-requests'].details.items.length,
    scripts: scripts.reduce((sum, item) => sum + item.transferSize, 0) / 1000,
    failed,
  };
}

const given = process.argv[2];
const product = given ? { address: given.replace(/\/$/, ''), stop: () => {} } : await start();
const chrome = await launch({ chromePath: process.env.FIXIA_CHROMIUM ?? '/usr/bin/chromium', chromeFlags: flags });
try {
  console.log(
    '| page | performance | accessibility | best practices | SEO | first paint | largest paint | blocked | shift | requests ' +
      '| scripts |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|');
  for (const [name, address] of Object.entries(await pages(product.address))) {
    const m = await measure(product.address + address, chrome.port);
    const times = [`${m.paint.toFixed(1)} s`, `${m.largest.toFixed(1)} s`, `${m.blocking.toFixed(0)} ms`, m.shift.toFixed(3)];
    console.log(`| ${[name, ...m.scores, ...times, m.requests, `${m.scripts.toFixed(0)} kB`].join(' | ')} |`);
    if (m.failed.length > 0) console.error(`  ${name}: ${m.failed.join(', ')}`);
  }
} finally {
  chrome.kill();
  product.stop();
}
