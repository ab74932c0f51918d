import '@fontsource-variable/inter/wght.css';
import './app/styles.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { store } from './app/store.ts';
import { startTexts } from './app/texts.ts';

await startTexts(store.getState().preferences.language);
createRoot(document.getElementById('root')!).render(<App />);
