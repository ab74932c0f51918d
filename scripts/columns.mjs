// Lines of C#, TypeScript, scripts and SQL have 130 columns at most. What is generated or of an older build does not count, nor a
// text that cannot be cut: a line of a raw string (a page, a query) and a line whose one literal is longer than the rest of it (a
// pattern, a picture).
import fs from 'node:fs';
import path from 'node:path';
import { Failure, root } from './steps.mjs';

const most = 130;
const shortestUncut = 60;
const folders = ['src', 'tests', 'bench', 'scripts'];
const passedOver = 'bin obj node_modules dist .data artifacts TestResults StrykerOutput OlderBuild'.split(' ');
const counts = (name) => /\.(cs|ts|tsx|mjs|sql)$/.test(name) && !/generated/.test(name);

// Files of tables written before lines of SQL were measured: a table's file is not edited once it has been applied.
const settled = new Set(
  (
    '0003 0005 0010 0018 0019 0023 0030 0031 0032 0034 0035 0041 0042 0043 0044 0046 0047 0048 0049 0050 0051 ' +
    '0061 0064 0071 0072 0073 0076 0080 0090'
  ).split(' '),
);
const isSettled = (name) => name.endsWith('.sql') && settled.has(name.slice(0, 4));

function* files(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory() && !passedOver.includes(entry.name)) yield* files(place);
    else if (entry.isFile() && counts(entry.name) && !isSettled(entry.name)) yield place;
  }
}

/** Whether what makes the line long is one piece without a blank to cut it at, or a raw or verbatim string. */
const cannotBeCut = (line) =>
  line.includes('"""') || /@"/.test(line) || line.split(/\s+/).some((word) => word.length >= shortestUncut);

/** The numbers of the lines that are too long. */
export function tooLong(text, isCSharp) {
  let inRaw = false;
  return text.split('\n').flatMap((line, i) => {
    const wasRaw = inRaw;
    if (isCSharp && (line.match(/"{3,}/g) ?? []).length % 2) inRaw = !inRaw;
    return line.length > most && !wasRaw && !(isCSharp && cannotBeCut(line)) ? [i + 1] : [];
  });
}

/** Fails with the places of the lines that are too long. */
export async function columns() {
  const long = [];
  for (const file of folders.flatMap((folder) => [...files(path.join(root, folder))])) {
    const lines = tooLong(fs.readFileSync(file, 'utf8'), file.endsWith('.cs'));
    long.push(...lines.map((line) => `${path.relative(root, file)}:${line}`));
  }
  if (long.length > 0) {
    throw new Failure(`${long.length} lines have more than ${most} columns:\n${long.slice(0, 30).join('\n')}`);
  }
}
