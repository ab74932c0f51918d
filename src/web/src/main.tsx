import '@fontsource-variable/bricolage-grotesque/wght.css';
import '@fontsource-variable/inter/wght.css';
import './app/styles.ts';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { listenAhead } from './app/ahead.ts';
import { App } from './app/App.tsx';
import { keepFirstData } from './app/firstData.ts';
import { router, routes } from './app/router.tsx';
import { installWorker } from './app/worker.ts';
import { store } from './app/store.ts';
import { startTexts } from './app/texts.ts';

// What the server wrote into the page stays until the page itself can be painted, whole.
const routed = new Promise<void>((resolve) => {
  if (router.state.initialized) resolve();
  else router.subscribe((state) => state.initialized && resolve());
});

// No await outside: what pages share lies in the chunk of this file, and a page would wait for it while it waits for the page.
async function start() {
  await startTexts(store.getState().preferences.language);
  await Promise.all([keepFirstData(store), routed]);
  // In slices: what the server wrote can be read, scrolled and followed meanwhile.
  startTransition(() => createRoot(document.getElementById('root')!).render(<App />));
  listenOnceSignedIn();
}

/** Only whoever is signed in is told things, so what listens comes with them. */
function listenOnceSignedIn() {
  const stop = store.subscribe(() => {
    if (store.getState().session.status !== 'signedIn') return;
    stop();
    void import('./app/hear.ts').then(({ hear }) => hear());
  });
}

void start();
installWorker();
listenAhead(routes);
