import '@fontsource-variable/newsreader/wght.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import '@fontsource-variable/source-sans-3/wght.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startLanguage } from './i18n/i18n';
import './styles/index.css';

await startLanguage();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
