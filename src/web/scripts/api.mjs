// The web client's side of the API's document.
//   document  asks a running server (FIXIA_SERVER) for its OpenAPI document and keeps it in src/api/openapi.json
//   generate  writes src/api/generated.ts and src/api/limits.ts from that file
//   check     fails when they are not what the file gives
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateEndpoints } from '@rtk-query/codegen-openapi';

const documentFile = 'src/api/openapi.json';
const generatedFile = 'src/api/generated.ts';
const limitsFile = 'src/api/limits.ts';
const bounds = ['maxLength', 'minimum', 'maximum'];
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

/** How long a text and how large a number may be, by what it is a field of. */
function limits() {
  const document = JSON.parse(readFileSync(documentFile, 'utf8'));
  const of = (schema) =>
    Object.fromEntries(bounds.filter((bound) => bound in schema).map((bound) => [bound, Number(schema[bound])]));
  const known = (fields) =>
    fields.map(([name, schema]) => [name, of(schema)]).filter(([, limit]) => Object.keys(limit).length > 0);
  const said = Object.entries(document.components.schemas)
    .map(([name, schema]) => [name, known(Object.entries(schema.properties ?? {}))])
    .filter(([, fields]) => fields.length > 0);
  const lines = said.map(([name, fields]) => `  ${name}: {\n${fields.map(field).join('')}  },\n`);
  const head = '// Written by "npm run api:generate" from openapi.json; not to be edited.\n';
  return `${head}\n/** What the server takes at most. */\nexport const limits = {\n${lines.join('')}} as const;\n`;
}

const field = ([name, limit]) =>
  `    ${name}: { ${Object.entries(limit)
    .map(([bound, value]) => `${bound}: ${value}`)
    .join(', ')} },\n`;

const tasks = {
  document: fetchDocument,
  generate: async () => {
    writeFileSync(generatedFile, await generated());
    writeFileSync(limitsFile, limits());
  },
  check: async () => {
    for (const [file, text] of [
      [generatedFile, await generated()],
      [limitsFile, limits()],
    ]) {
      if (text !== readFileSync(file, 'utf8')) throw new Error(`${file} is stale: npm run api:generate`);
    }
  },
};

const task = tasks[process.argv[2]];
if (!task) throw new Error(`node scripts/api.mjs ${Object.keys(tasks).join('|')}`);
await task();
