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
const names = JSON.parse(readFileSync('scripts/operations.json', 'utf8'));

async function fetchDocument() {
  const server = process.env.FIXIA_SERVER ?? 'http://localhost:5080';
  const answer = await fetch(new URL('/openapi/v1.json', server));
  if (!answer.ok) throw new Error(`${server} answered ${answer.status}`);
  const document = await answer.json();
  // Where it was asked is no part of what it says.
  delete document.servers;
  writeFileSync(documentFile, `${JSON.stringify(document, null, 2)}\n`);
}

/** The document as the code generator needs it: operations with names, and numbers that are numbers. */
function prepared() {
  const document = JSON.parse(readFileSync(documentFile, 'utf8'));
  const unnamed = [];
  const known = new Set(Object.keys(names));
  for (const [route, operations] of Object.entries(document.paths)) {
    // Webhooks are for providers.
    if (route.startsWith('/api/webhooks/')) {
      delete document.paths[route];
      continue;
    }
    for (const [verb, operation] of Object.entries(operations)) {
      if (!verbs.has(verb)) continue;
      // What answers no JSON is a file, fetched as such.
      if (verb === 'get' && !operation.responses['200']?.content) {
        delete operations[verb];
        continue;
      }
      const key = `${verb} ${route}`;
      if (!known.delete(key)) unnamed.push(key);
      operation.operationId = names[key];
      // Headers are the base query's to send.
      operation.parameters = operation.parameters?.filter((parameter) => parameter.in !== 'header');
      const body = operation.requestBody?.content?.['application/json']?.schema?.$ref;
      if (body) leaveOut(document.components.schemas[body.split('/').pop()]);
    }
  }
  if (unnamed.length > 0) throw new Error(`Without a name in scripts/operations.json: ${unnamed.join(', ')}`);
  if (known.size > 0) throw new Error(`Named in scripts/operations.json, but not in the document: ${[...known].join(', ')}`);
  return JSON.parse(JSON.stringify(document), (_, value) => withoutTextNumbers(value));
}

/** In a request, what may be null may be left out too. */
function leaveOut(schema) {
  const nullable = (property) => [property.type].flat().includes('null') || property.oneOf?.some((one) => one.type === 'null');
  schema.required = schema.required?.filter((name) => !nullable(schema.properties[name]));
}

/** The server also reads numbers written as text, and so declares both; it writes only numbers. */
function withoutTextNumbers(schema) {
  if (!Array.isArray(schema?.type) || !schema.type.some((type) => type === 'integer' || type === 'number')) return schema;
  const types = schema.type.filter((one) => one !== 'string');
  return { ...schema, pattern: undefined, type: types.length === 1 ? types[0] : types };
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
