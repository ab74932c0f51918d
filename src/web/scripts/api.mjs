// The web client's side of the API's document.
//   document  asks a running server (FIXIA_SERVER) for its OpenAPI document and keeps it in src/api/openapi.json
//   generate  writes src/api/generated.ts from that file
//   check     fails when generated.ts is not what the file gives
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateEndpoints } from '@rtk-query/codegen-openapi';

const documentFile = 'src/api/openapi.json';
const generatedFile = 'src/api/generated.ts';
const verbs = new Set(['get', 'put', 'post', 'delete', 'patch']);

async function fetchDocument() {
  const server = process.env.FIXIA_SERVER ?? 'http://localhost:5080';
  const answer = await fetch(new URL('/openapi/v1.json', server));
  if (!answer.ok) throw new Error(`${server} answered ${answer.status}`);
  const document = await answer.json();
  writeFileSync(documentFile, `${JSON.stringify(document, null, 2)}\n`);
}

/** The document as the code generator needs it. */
function prepared() {
  const document = JSON.parse(readFileSync(documentFile, 'utf8'));
  for (const [route, operations] of Object.entries(document.paths)) {
    // Webhooks are for providers.
    if (route.startsWith('/api/webhooks/')) {
      delete document.paths[route];
      continue;
    }
    for (const [verb, operation] of Object.entries(operations)) {
      if (!verbs.has(verb)) continue;
      // What answers no JSON is a file, fetched as such.
      if (verb === 'get' && !operation.responses['200']?.content?.['application/json']) {
        delete operations[verb];
        continue;
      }
      // Headers are the base query's to send.
      operation.parameters = operation.parameters?.filter((parameter) => parameter.in !== 'header');
    }
  }
  return document;
}

async function generated() {
  // Beside the real one, so that the import of the base has the same path.
  const folder = mkdtempSync(path.join('src/api', '.generate-'));
  try {
    const schemaFile = path.join(folder, 'openapi.json');
    writeFileSync(schemaFile, JSON.stringify(prepared()));
    const code = await generateEndpoints({
      schemaFile,
      apiFile: './base.ts',
      apiImport: 'api',
      exportName: 'generated',
      flattenArg: true,
      encodePathParams: true,
      hooks: true,
      useEnumType: false,
    });
    return `// Written by "npm run api:generate" from openapi.json; not to be edited.\n${code}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const tasks = {
  document: fetchDocument,
  generate: async () => writeFileSync(generatedFile, await generated()),
  check: async () => {
    if ((await generated()) !== readFileSync(generatedFile, 'utf8')) throw new Error(`${generatedFile} is stale: npm run api:generate`);
  },
};

const task = tasks[process.argv[2]];
if (!task) throw new Error(`node scripts/api.mjs ${Object.keys(tasks).join('|')}`);
await task();
