// The page one looks at: each picture beside the kept one, with what changed marked.
const style = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { margin: 24px; } h2 { margin: 40px 0 8px; } figure { margin: 0; } figcaption { color: gray; }
  .row { display: flex; gap: 16px; margin: 12px 0 28px; align-items: flex-start; overflow-x: auto; }
  img { display: block; max-width: 520px; border: 1px solid #8886; border-radius: 8px; } .phone img { max-width: 280px; }
  nav a { margin-right: 12px; } .changed { color: #e11d48; font-weight: 700; }
`;

const figure = (file, words) =>
  file
    ? `<figure><figcaption>${words}</figcaption><a href="${file}"><img src="${file}" loading="lazy" alt="${words}"></a></figure>`
    : '';

const row = ({ file, view, scheme, said, kept, marked }) => `
  <p class="${marked ? 'changed' : ''}">${view}, ${scheme}: ${said}</p>
  <div class="row ${view}">${figure(kept, 'kept')}${figure(file, 'now')}${figure(marked, 'what changed')}</div>`;

/** All pages, those that changed first. */
export function report(rows) {
  const names = [...new Set(rows.map((one) => one.page))];
  const changes = (name) => rows.filter((one) => one.page === name && one.marked).length;
  names.sort((a, b) => changes(b) - changes(a));
  const part = (name) =>
    `<h2 id="${name}">${name}</h2>${rows
      .filter((one) => one.page === name)
      .map(row)
      .join('')}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Looks</title><style>${style}</style>
    <h1>Looks</h1>
    <nav>${names.map((name) => `<a href="#${name}" class="${changes(name) ? 'changed' : ''}">${name}</a>`).join('')}</nav>
    ${names.map(part).join('')}</html>`;
}
