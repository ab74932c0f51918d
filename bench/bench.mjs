// Starts a PostgreSQL of its own, builds the server in Release, and runs a measurement: what to measure, then its arguments.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildWeb, dotnetEnvironment, installWeb, webRoot } from '../scripts/build.mjs';
import { Children } from '../scripts/children.mjs';
import { binaries, connectionString, startPostgres } from '../scripts/postgres.mjs';
import { Failure, root, runLogged, step } from '../scripts/steps.mjs';

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'fixia-bench-'));
fs.chmodSync(folder, 0o755);
const children = await Children.open(path.join(folder, 'children.json'), { remove: folder });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => children.stop());
try {
  const env = dotnetEnvironment(await step("PostgreSQL's programs", () => binaries(children)));
  await step('Building', () =>
    runLogged(children, 'dotnet', ['build', 'bench/Fixia.Bench', '-c', 'Release', '--nologo', '-v', 'quiet'], {
      env,
      log: path.join(folder, 'build.log'),
    }),
  );
  const log = path.join(folder, 'build.log');
  if (process.argv[2] === 'load') {
    await installWeb(children, step, log);
    await buildWeb(children, step, log);
  }
  // A quarter of the memory for PostgreSQL, as its manual advises; the rest as it comes.
  const memory = `${Math.max(128, Math.floor(os.totalmem() / 4 / 1024 ** 2))}MB`;
  const server = await startPostgres(children, {
    data: path.join(folder, 'data'),
    log: path.join(folder, 'postgres.log'),
    durable: true,
    settings: {
      shared_buffers: memory,
      max_wal_size: '8GB',
      maintenance_work_mem: '1GB',
      checkpoint_timeout: '30min',
      random_page_cost: '1.1',
    },
  });
  const program = path.join(root, 'bench', 'Fixia.Bench', 'bin', 'Release', 'net10.0', 'Fixia.Bench.dll');
  const child = await children.start('dotnet', [program, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...env, FIXIA_BENCH_POSTGRES: connectionString(server), FIXIA_BENCH_WEB: webRoot },
    stdio: 'inherit',
  });
  process.exitCode = (await child.ended).code ?? 1;
} catch (error) {
  console.error(error instanceof Failure ? error.message : error.stack);
  process.exitCode = 1;
} finally {
  await children.stop();
}
